//! What a formula's names stand for.

use super::explanation::Explanation;
use super::table::LookupTable;
use crate::quantity::Quantity;
use crate::text::LocalText;

/// The values behind a formula's names: a record with its factor, or an item of a list.
pub trait Scope {
    /// The value of a parameter, and where it comes from.
    fn parameter(&self, name: &str) -> Option<Binding>;

    /// The value of a parameter alone; worth writing where that is cheaper.
    fn quantity(&self, name: &str) -> Option<Quantity> {
        self.parameter(name).map(|binding| binding.quantity)
    }

    /// The items of a list; some of none where the list is declared and empty.
    fn list(&self, name: &str) -> Option<Vec<&dyn Scope>> {
        let _ = name;
        None
    }

    /// A look-up table.
    fn table(&self, name: &str) -> Option<&LookupTable> {
        let _ = name;
        None
    }

    /// What this is, where it is an item of a list: `Coke`.
    fn label(&self) -> Option<LocalText> {
        None
    }
}

/// A parameter's value, and the leaf it is in an explanation.
#[derive(Clone, Debug)]
pub struct Binding {
    /// The value.
    pub quantity: Quantity,
    /// Its label, its value as it was written, its evidence and source.
    pub leaf: Explanation,
}

/// An item of a list inside what surrounds it: the item's parameters shadow those outside.
pub(super) struct ItemScope<'a> {
    pub(super) outer: &'a dyn Scope,
    pub(super) item: &'a dyn Scope,
}

impl Scope for ItemScope<'_> {
    fn parameter(&self, name: &str) -> Option<Binding> {
        self.item
            .parameter(name)
            .or_else(|| self.outer.parameter(name))
    }

    fn quantity(&self, name: &str) -> Option<Quantity> {
        self.item
            .quantity(name)
            .or_else(|| self.outer.quantity(name))
    }

    fn list(&self, name: &str) -> Option<Vec<&dyn Scope>> {
        self.outer.list(name)
    }

    fn table(&self, name: &str) -> Option<&LookupTable> {
        self.outer.table(name)
    }
}
