//! Reads methods: units, limits and formulas, each checked against what the method declares.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::error::{Code, Problem};
use crate::factor::compiled_method::{
    CompiledEmission, CompiledList, CompiledMethod, CompiledParameter,
};
use crate::factor::reader::{Reader, duplicate, missing};
use crate::factor::table::Tables;
use crate::factor::{EmissionFormula, FactorValue, Method, Parameter};
use crate::formula::{Formula, Signature};
use crate::quantity::{Dimension, shorten};
use crate::sorted;

impl Reader {
    /// Reads a method; nothing where that is not possible, with the problems.
    pub(super) fn method(
        &mut self,
        method: &Method,
        pack: &str,
        tables: &Arc<Tables>,
    ) -> Option<CompiledMethod> {
        let before = self.problems.len();
        self.id(&method.id);
        self.name(&method.name);
        self.source(method.source.as_deref(), true);
        if method.emissions.is_empty() {
            self.report(missing("emissions"));
        }
        let parameters = self.parameters(&method.parameters);
        let mut lists = Vec::new();
        for (index, list) in method.lists.iter().enumerate() {
            self.within(format!("lists[{index}]"), |reader| {
                reader.identifier(&list.id);
                if method
                    .lists
                    .iter()
                    .take(index)
                    .any(|other| other.id == list.id)
                {
                    reader.report(duplicate(&list.id).at("id"));
                }
                reader.name(&list.name);
                lists.push(CompiledList {
                    definition: list.clone(),
                    parameters: reader.parameters(&list.parameters),
                });
            });
        }
        let signature = Signature {
            parameters: dimensions(&parameters),
            lists: sorted::map(
                lists
                    .iter()
                    .map(|list| (list.definition.id.clone(), dimensions(&list.parameters))),
            ),
            tables: sorted::map(
                tables
                    .iter()
                    .map(|(id, table)| (id.clone(), table.signature())),
            ),
        };
        let emissions = self.emissions(&method.emissions, &signature);
        (self.problems.len() == before).then(|| CompiledMethod {
            definition: method.clone(),
            pack: pack.to_owned(),
            parameters,
            lists,
            emissions,
            sources: Arc::clone(&self.sources),
            tables: Arc::clone(tables),
        })
    }

    fn parameters(&mut self, parameters: &[Parameter]) -> Vec<CompiledParameter> {
        let mut compiled: Vec<CompiledParameter> = Vec::new();
        for (index, parameter) in parameters.iter().enumerate() {
            self.within(format!("parameters[{index}]"), |reader| {
                reader.identifier(&parameter.id);
                if parameters
                    .iter()
                    .take(index)
                    .any(|other| other.id == parameter.id)
                {
                    reader.report(duplicate(&parameter.id).at("id"));
                }
                compiled.extend(reader.parameter(parameter));
            });
        }
        compiled
    }

    fn parameter(&mut self, parameter: &Parameter) -> Option<CompiledParameter> {
        self.name(&parameter.name);
        let unit = self.unit("unit", &parameter.unit)?;
        for (index, other) in parameter.alternatives.iter().enumerate() {
            let place = format!("alternatives[{index}]");
            if let Some(other) = self.unit(&place, other) {
                self.convertible(&place, &other, &unit);
            }
        }
        let mut limit = |place: &str, text: &Option<String>| {
            let text = text.as_ref()?;
            self.within(place, |reader| reader.number(text))
        };
        let (min, max) = (limit("min", &parameter.min), limit("max", &parameter.max));
        if let (Some(low), Some(high)) = (&min, &max)
            && low > high
        {
            let problem = Problem::new(Code::OutOfRange)
                .with("low", low)
                .with("high", high)
                .with("found", high);
            self.report(problem.at("max"));
        }
        let mut value = |place: &str, value: &FactorValue| {
            self.within(place, |reader| {
                reader.source(value.source.as_deref(), true);
                reader.value(value, Some(&unit))
            })
        };
        let default = parameter
            .default
            .as_ref()
            .and_then(|default| value("default", default));
        let setting = parameter.setting.as_ref().and_then(|setting| {
            let on = value("setting.on", &setting.on);
            let off = value("setting.off", &setting.off);
            Some((on?, off?))
        });
        Some(CompiledParameter {
            definition: parameter.clone(),
            unit,
            min,
            max,
            default,
            setting,
        })
    }

    fn emissions(
        &mut self,
        emissions: &[EmissionFormula],
        signature: &Signature,
    ) -> Vec<CompiledEmission> {
        let mut compiled = Vec::new();
        for (index, emission) in emissions.iter().enumerate() {
            self.within(format!("emissions[{index}].formula"), |reader| {
                let formula = match Formula::parse(&emission.formula) {
                    Ok(formula) => formula,
                    Err(problem) => return reader.report(problem),
                };
                let expected = emission.gas.mass_dimension();
                match formula.check(signature) {
                    Ok(found) if found == expected => compiled.push(CompiledEmission {
                        definition: emission.clone(),
                        formula,
                    }),
                    Ok(found) => reader
                        .report(Problem::incompatible_units(expected, found).with("position", 0)),
                    Err(problems) => problems
                        .into_iter()
                        .for_each(|problem| reader.report(problem)),
                }
            });
        }
        compiled
    }

    /// Checks an id that formulas name: it has to read as a name.
    pub(super) fn identifier(&mut self, id: &str) {
        let names = |formula: Formula| formula.parameters().contains(id) && formula.text() == id;
        if !Formula::parse(id).is_ok_and(names) {
            let detail = format!("`{}` is no name for a formula", shorten(id));
            let problem = Problem::new(Code::InvalidInput).with("detail", detail);
            self.report(problem.at("id"));
        }
    }
}

fn dimensions(parameters: &[CompiledParameter]) -> BTreeMap<String, Dimension> {
    sorted::map(parameters.iter().map(|parameter| {
        let dimension = parameter.unit.dimension().clone();
        (parameter.definition.id.clone(), dimension)
    }))
}
