//! Methods made ready: formulas read and checked, units and limits read, once for all records.

use std::sync::Arc;

use crate::factor::reader::Sources;
use crate::factor::table::Tables;
use crate::factor::{EmissionFormula, EmittedGas, FactorValue, ListDeclaration, Method, Parameter};
use crate::formula::{Formula, LookupTable, SourceNote};
use crate::quantity::{Base, Dimension, Quantity, Rational, Unit};

/// A method whose formulas and units have been read and checked.
#[derive(Debug)]
pub struct CompiledMethod {
    /// The method as its pack has it.
    pub definition: Method,
    /// The pack that it comes from.
    pub pack: String,
    /// Its parameters, in the order of the definition.
    pub parameters: Vec<CompiledParameter>,
    /// Its lists, in the order of the definition.
    pub lists: Vec<CompiledList>,
    /// Its gases, in the order of the definition.
    pub emissions: Vec<CompiledEmission>,
    pub(super) sources: Arc<Sources>,
    pub(super) tables: Arc<Tables>,
}

impl CompiledMethod {
    /// The parameter with this id, outside lists.
    pub fn parameter(&self, id: &str) -> Option<&CompiledParameter> {
        self.parameters
            .iter()
            .find(|parameter| parameter.definition.id == id)
    }

    /// The list with this id.
    pub fn list(&self, id: &str) -> Option<&CompiledList> {
        self.lists.iter().find(|list| list.definition.id == id)
    }

    /// The look-up table with this id, of the pack that the method comes from.
    pub fn table(&self, id: &str) -> Option<&LookupTable> {
        self.tables.get(id)
    }

    /// Where the method comes from.
    pub fn source_note(&self) -> Option<SourceNote> {
        let definition = &self.definition;
        let source = definition.source.as_deref()?;
        Some(self.sources.cite(source, definition.clause.as_ref(), None))
    }

    /// Where a default of this method comes from.
    pub fn default_note(&self, value: &FactorValue) -> Option<SourceNote> {
        let source = value.source.as_deref()?;
        Some(
            self.sources
                .cite(source, value.clause.as_ref(), value.confidence),
        )
    }

    /// Its parameters, then those of its lists' items.
    pub(super) fn all_parameters(&self) -> impl Iterator<Item = &CompiledParameter> {
        let in_lists = self.lists.iter().flat_map(|list| &list.parameters);
        self.parameters.iter().chain(in_lists)
    }

    /// The units that a factor's value for this parameter may have: of the method, or of the items of
    /// its lists.
    pub(super) fn units_of(&self, id: &str) -> impl Iterator<Item = &Unit> {
        self.all_parameters()
            .filter(move |parameter| parameter.definition.id == id)
            .map(|parameter| &parameter.unit)
    }
}

/// A parameter whose unit and limits have been read.
#[derive(Debug)]
pub struct CompiledParameter {
    /// The parameter as its pack has it.
    pub definition: Parameter,
    /// Its unit.
    pub unit: Unit,
    /// The least value that makes sense, in its unit.
    pub min: Option<Rational>,
    /// The greatest value that makes sense, in its unit.
    pub max: Option<Rational>,
    /// The value where nobody gives one.
    pub default: Option<Quantity>,
    /// The values when its setting is on and off.
    pub setting: Option<(Quantity, Quantity)>,
}

/// A list whose parameters have been read.
#[derive(Debug)]
pub struct CompiledList {
    /// The list as its pack has it.
    pub definition: ListDeclaration,
    /// What each item has.
    pub parameters: Vec<CompiledParameter>,
}

/// A gas whose formula has been read and checked.
#[derive(Debug)]
pub struct CompiledEmission {
    /// The emission as its pack has it.
    pub definition: EmissionFormula,
    /// Its formula: it gives a mass of the gas.
    pub formula: Formula,
}

impl EmittedGas {
    /// What the formula of this gas has to measure: plain kg for a mixture.
    pub fn mass_dimension(self) -> Dimension {
        match self {
            EmittedGas::Gas(gas) => gas.mass_dimension(),
            EmittedGas::Composition => Dimension::of(&[(Base::Mass, 1)]),
        }
    }
}
