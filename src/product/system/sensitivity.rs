//! How a demand's total answers to one amount of the system.

use super::{Intensities, Scaling, System, SystemError};
use crate::quantity::Rational;

/// A demand's total of one figure, with what its changes need.
#[derive(Clone, Debug)]
pub struct Sensitivity<'a> {
    system: &'a System,
    /// How much of each activity the demand needs.
    pub scaling: Scaling,
    /// The cumulative figure of one unit of each product that the demand needs; zero for others.
    pub intensities: Intensities,
    /// The demand's total: the activities' direct figures times how much of them it needs.
    pub total: Rational,
}

impl System {
    /// A demand's total of the direct figures, ready for changes.
    ///
    /// # Errors
    ///
    /// As [`System::scale`] and [`System::footprints`].
    pub fn sensitivity(
        &self,
        demand: &[(usize, Rational)],
        direct: &[Rational],
    ) -> Result<Sensitivity<'_>, SystemError> {
        let scaling = self.scale(demand)?;
        let roots: Vec<usize> = demand.iter().map(|(product, _)| *product).collect();
        let intensities = self.footprints_of(&roots, direct)?;
        let parts = scaling.amounts.iter().zip(direct);
        let total = parts.fold(Rational::zero(), |sum, (amount, figure)| {
            &sum + &(amount * figure)
        });
        Ok(Sensitivity {
            system: self,
            scaling,
            intensities,
            total,
        })
    }
}

impl Sensitivity<'_> {
    /// By how much the total grows for each unit that the activity takes more of the product: `x_j · y_i`, exact
    /// where both are. Nothing for indices beyond the system.
    pub fn derivative(&self, activity: usize, product: usize) -> Option<Rational> {
        let amount = self.scaling.amounts.get(activity)?;
        Some(amount * self.intensities.amounts.get(product)?)
    }

    /// How much of each activity one unit of the product needs, through its loops: what
    /// [`Sensitivity::perturbed_around`] asks for, once for all inputs of a product.
    ///
    /// # Errors
    ///
    /// As [`System::scale`].
    pub fn around(&self, product: usize) -> Result<Vec<Rational>, SystemError> {
        let scaling = self.system.scale(&[(product, Rational::one())])?;
        Ok(scaling.amounts)
    }

    /// The total when the activity's input of the product is `factor` times what it is, by the formula of Sherman
    /// and Morrison (1950); exact where the total is.
    ///
    /// # Errors
    ///
    /// - [`SystemError::UnknownInput`] for an input that isn't there.
    /// - [`SystemError::NotProductive`] where the loop would then need as much as it makes, or more.
    pub fn perturbed(
        &self,
        activity: usize,
        product: usize,
        factor: &Rational,
    ) -> Result<Rational, SystemError> {
        let needed = self.scaling.amounts.get(activity);
        let idle = needed.is_none_or(Rational::is_zero);
        let reached = self.system.reachable(&[product]);
        let around = if idle || reached.binary_search(&activity).is_err() {
            Vec::new()
        } else {
            self.around(product)?
        };
        self.perturbed_around(activity, product, factor, &around)
    }

    /// The same with what one unit of the product needs, which [`Sensitivity::around`] gives.
    ///
    /// # Errors
    ///
    /// As [`Sensitivity::perturbed`].
    pub fn perturbed_around(
        &self,
        activity: usize,
        product: usize,
        factor: &Rational,
        around: &[Rational],
    ) -> Result<Rational, SystemError> {
        let unknown = SystemError::UnknownInput { activity, product };
        let mut inputs = self.system.inputs.get(activity).into_iter().flatten();
        let Some((_, amount)) = inputs.find(|input| input.0 == product) else {
            return Err(unknown);
        };
        let derivative = self.derivative(activity, product).ok_or(unknown)?;
        let change = amount * &(factor - &Rational::one());
        let grown = &change * &derivative;
        let needed = self.scaling.amounts.get(activity);
        if needed.is_none_or(Rational::is_zero) {
            return Ok(self.total.clone());
        }
        // Nothing where no loop leads back to the activity.
        let back = around.get(activity).map(|around| &change * around);
        let left = &Rational::one() - &back.unwrap_or_else(Rational::zero);
        let grown = grown.checked_div(&left).filter(|_| !left.is_negative());
        let loops = || self.system.loops().into_iter();
        grown.map(|grown| &self.total + &grown).ok_or_else(|| {
            let member = |members: &Vec<usize>| members.binary_search(&activity).is_ok();
            let activities = loops().find(member).unwrap_or_default();
            SystemError::NotProductive { activities }
        })
    }
}
