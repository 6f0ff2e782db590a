//! Factors made ready: values and units read and checked, and the digest that pins them.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use crate::error::{Code, Problem};
use crate::factor::compiled_method::CompiledMethod;
use crate::factor::reader::{Reader, Sources, duplicate, unknown_method, unknown_reference};
use crate::factor::search::SearchText;
use crate::factor::{EmittedGas, Factor, FactorPin, FactorValue};
use crate::formula::SourceNote;
use crate::gas::Share;
use crate::quantity::Quantity;
use crate::text::{LocalText, digest};

/// A factor whose values and units have been read and checked.
#[derive(Debug)]
pub struct CompiledFactor {
    /// The factor as its pack has it.
    pub definition: Factor,
    /// The pack that it comes from.
    pub pack: String,
    values: BTreeMap<String, Quantity>,
    sources: Arc<Sources>,
    digest: OnceLock<String>,
    search: OnceLock<SearchText>,
}

impl CompiledFactor {
    /// The value for a parameter, in the unit of its source.
    pub fn quantity(&self, parameter: &str) -> Option<&Quantity> {
        self.values.get(parameter)
    }

    /// The value for a parameter, as published.
    pub fn value(&self, parameter: &str) -> Option<&FactorValue> {
        self.definition.values.get(parameter)
    }

    /// Where the value for a parameter comes from: its own source, or the factor's.
    pub fn value_note(&self, parameter: &str) -> Option<SourceNote> {
        let value = self.value(parameter)?;
        let Some(source) = &value.source else {
            let note = self.source_note()?;
            let confidence = value.confidence.map(|confidence| confidence.to_string());
            return Some(SourceNote {
                clause: value.clause.clone().or(note.clause),
                confidence: confidence.or(note.confidence),
                ..note
            });
        };
        let confidence = value.confidence.or(self.definition.confidence);
        Some(self.sources.cite(source, value.clause.as_ref(), confidence))
    }

    /// Where the factor comes from; nothing where a document's own factor doesn't say.
    pub fn source_note(&self) -> Option<SourceNote> {
        let definition = &self.definition;
        let source = definition.source.as_deref()?;
        let clause = definition.clause.as_ref();
        Some(self.sources.cite(source, clause, definition.confidence))
    }

    /// The SHA-256 of the factor's canonical JSON, in hex: the same wherever the factor is the same.
    pub fn digest(&self) -> &str {
        self.digest
            .get_or_init(|| digest(&self.definition).unwrap_or_default())
    }

    /// The texts it is found by; `said` tells what else is said about it.
    pub(super) fn search_text(&self, said: impl FnOnce() -> Vec<LocalText>) -> &SearchText {
        self.search
            .get_or_init(|| SearchText::new(&self.definition, &said()))
    }

    /// What chooses this factor for ever.
    pub fn pin(&self) -> FactorPin {
        FactorPin {
            pack: self.pack.clone(),
            factor: self.definition.id.clone(),
            revision: Some(self.definition.revision),
            digest: Some(self.digest().to_owned()),
        }
    }
}

/// What a factor's method is.
pub(super) enum Named<'a> {
    /// A method that was read.
    Method(&'a Arc<CompiledMethod>),
    /// A method of the pack whose own problems are told already.
    Broken,
}

impl Reader {
    /// Reads a factor; nothing where that is not possible, with the problems. `method` finds the
    /// methods it may name.
    pub(super) fn factor<'a>(
        &mut self,
        factor: Factor,
        pack: &str,
        method: impl Fn(&str) -> Option<Named<'a>>,
    ) -> Option<CompiledFactor> {
        let before = self.problems.len();
        self.id(&factor.id);
        self.name(&factor.name);
        self.source(factor.source.as_deref(), true);
        let methods = self.methods_of(&factor, method);
        if let (Some(_), Some(year)) = (factor.data_year, factor.reporting_year) {
            let detail = format!("a data year or a reporting year, not both ({year})");
            let problem = Problem::new(Code::InvalidInput).with("detail", detail);
            self.report(problem.at("reportingYear"));
        }
        self.activity_unit(&factor, methods.first().copied());
        let values = self.values(&factor, &methods);
        if !factor.composition.is_empty()
            && let Err(problem) = Share::check(&factor.composition)
        {
            self.report(problem.at("composition"));
        }
        (self.problems.len() == before).then(|| CompiledFactor {
            definition: factor,
            pack: pack.to_owned(),
            values,
            sources: Arc::clone(&self.sources),
            digest: OnceLock::new(),
            search: OnceLock::new(),
        })
    }

    fn methods_of<'a>(
        &mut self,
        factor: &Factor,
        method: impl Fn(&str) -> Option<Named<'a>>,
    ) -> Vec<&'a CompiledMethod> {
        let preset = factor.has_tag("preset");
        let mut found = Vec::new();
        for (index, id) in factor.methods().enumerate() {
            let place = match index {
                0 => "method".to_owned(),
                _ => format!("alsoMethods[{}]", index - 1),
            };
            if factor.methods().take(index).any(|other| other == id) {
                self.report(duplicate(id).at(&place));
            }
            let method = match method(id) {
                Some(Named::Method(method)) => method,
                Some(Named::Broken) => continue,
                None => {
                    self.report(unknown_method(id).at(&place));
                    continue;
                }
            };
            let emissions = &method.definition.emissions;
            let splits = emissions
                .iter()
                .any(|emission| emission.gas == EmittedGas::Composition);
            if splits && factor.composition.is_empty() && !preset {
                let problem = Problem::new(Code::MissingValue).with("parameter", "composition");
                self.report(problem.at("composition"));
            }
            found.push(method.as_ref());
        }
        found
    }

    fn activity_unit(&mut self, factor: &Factor, method: Option<&CompiledMethod>) {
        let Some(text) = &factor.activity_unit else {
            return;
        };
        let own = self.unit("activityUnit", text);
        let expected = method.and_then(|method| method.parameter("activity"));
        if let Some((own, expected)) = own.zip(expected) {
            self.convertible("activityUnit", &own, &expected.unit);
        }
    }

    fn values(
        &mut self,
        factor: &Factor,
        methods: &[&CompiledMethod],
    ) -> BTreeMap<String, Quantity> {
        let mut values = BTreeMap::new();
        for (id, value) in &factor.values {
            self.within(format!("values.{id}"), |reader| {
                let mut units = methods
                    .iter()
                    .flat_map(|method| method.units_of(id))
                    .peekable();
                if units.peek().is_none() && !methods.is_empty() {
                    reader.report(unknown_reference(id));
                }
                let Some(quantity) = reader.value(value, units.next()) else {
                    return;
                };
                for unit in units {
                    reader.convertible("unit", &quantity.unit, unit);
                }
                values.insert(id.clone(), quantity);
            });
        }
        values
    }
}
