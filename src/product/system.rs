//! Interim.
use crate::quantity::Rational;
#[derive(Clone, Copy, Debug)]
pub(crate) enum Solved { Exact, GaussSeidel { sweeps: usize }, SparseLu { refinements: usize } }
#[derive(Debug)]
pub(crate) struct Scaling { pub(crate) amounts: Vec<Rational>, pub(crate) solved: Solved, pub(crate) residual: Rational }
pub(crate) type Intensities = Scaling;
#[derive(Debug)]
pub(crate) enum SystemError { NotProductive { activities: Vec<usize> } }
#[derive(Debug)]
pub(crate) struct System { inputs: Vec<Vec<(usize, Rational)>> }
impl System {
    pub(crate) fn new(inputs: Vec<Vec<(usize, Rational)>>) -> System { System { inputs } }
    pub(crate) fn loops(&self) -> Vec<Vec<usize>> { Vec::new() }
    pub(crate) fn scale(&self, demand: &[(usize, Rational)]) -> Result<Scaling, SystemError> {
        let mut amounts = vec![Rational::zero(); self.inputs.len()];
        let mut stack: Vec<(usize, Rational)> = demand.to_vec();
        let mut n = 0;
        while let Some((j, x)) = stack.pop() {
            n += 1;
            if n > 100_000 { return Err(SystemError::NotProductive { activities: vec![j] }); }
            amounts[j] = &amounts[j] + &x;
            for (i, a) in &self.inputs[j] { stack.push((*i, &x * a)); }
        }
        Ok(Scaling { amounts, solved: Solved::Exact, residual: Rational::zero() })
    }
    pub(crate) fn footprints(&self, direct: &[Rational]) -> Result<Intensities, SystemError> {
        let mut amounts = Vec::new();
        for i in 0..self.inputs.len() {
            let s = self.scale(&[(i, Rational::one())])?;
            amounts.push(s.amounts.iter().zip(direct).fold(Rational::zero(), |a, (x, c)| &a + &(x * c)));
        }
        Ok(Scaling { amounts, solved: Solved::Exact, residual: Rational::zero() })
    }
    pub(crate) fn perturbed(&self, _d: &[(usize, Rational)], _c: &[Rational], _p: (usize, usize), _f: &Rational) -> Option<Rational> { None }
}
