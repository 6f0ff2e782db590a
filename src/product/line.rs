//! The lines of unit processes: what each input, leg, emission and credit comes to, for one run of its process.

use crate::gas::Gas;
use crate::product::component::Component;
use crate::product::model::Stage;
use crate::quantity::{Quantity, Rational};

/// Where a line stands in its process.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub(crate) enum Item {
    /// An input.
    Input(usize),
    /// A leg of an input's transport.
    Leg(usize, usize),
    /// A term of an input's recycled content and end of life.
    Term(usize, Term),
    /// Losses of the grid, for proven power that comes by it.
    Losses(usize),
    /// A direct emission or removal.
    Flow(usize),
    /// What an output makes unnecessary elsewhere.
    Avoided(usize),
}

/// A term of the circular footprint formula.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd)]
pub(crate) enum Term {
    /// (1 − R1) · Ev.
    Virgin,
    /// `R1 · A · Erecycled`.
    Recycled,
    /// R1 · (1 − A) · Ev · Qs,in / Qp.
    VirginShare,
    /// `(1 − A) · R2 · ErecyclingEoL`.
    Recycling,
    /// −(1 − A) · R2 · E*v · Qs,out / Qp.
    Substituted,
    /// (1 − B) · R3 · EER.
    Incineration,
    /// −(1 − B) · R3 · LHV · X,heat · ESE,heat.
    Heat,
    /// −(1 − B) · R3 · LHV · X,elec · ESE,elec.
    Power,
    /// (1 − R2 − R3) · ED.
    Disposal,
}

impl Term {
    /// It as it stands in a line's name.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Term::Virgin => "virgin",
            Term::Recycled => "recycled",
            Term::VirginShare => "virgin-share",
            Term::Recycling => "recycling",
            Term::Substituted => "substituted",
            Term::Incineration => "incineration",
            Term::Heat => "heat",
            Term::Power => "power",
            Term::Disposal => "disposal",
        }
    }
}

/// A gas that a line gives off (or takes up: negative) in one run of its process.
#[derive(Clone, Debug)]
pub(crate) struct Emitted {
    pub(crate) gas: Gas,
    pub(crate) component: Component,
    pub(crate) kilograms: Rational,
    /// The formula it comes from, among the emissions of its method.
    pub(crate) emission: usize,
}

/// What a line leads to.
#[derive(Clone, Debug)]
pub(crate) enum Target {
    /// So much of a process's output, in base units.
    Process {
        process: usize,
        output: usize,
        amount: Rational,
    },
    /// Gases.
    Masses(Vec<Emitted>),
}

/// A line of a process, worked out.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) item: Item,
    /// Its name in figures, unique in the study.
    pub(crate) key: String,
    /// The stage it says itself.
    pub(crate) stage: Option<Stage>,
    /// How much, as a person reads it.
    pub(crate) quantity: Quantity,
    pub(crate) target: Target,
    /// Whether it stands among the credits.
    pub(crate) credit: bool,
    pub(crate) aircraft: bool,
    /// Where it comes from.
    pub(crate) place: String,
    /// The factor behind it, among those of the study.
    pub(crate) factor: Option<usize>,
}
