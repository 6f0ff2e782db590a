//! Supplies: what an amount of a factor, a declared footprint or electricity comes to, gas by gas.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::error::{Code, Problem};
use crate::factor::{
    Boundary, CompiledFactor, CompiledMethod, Direction, EmissionType, FactorLibrary,
};
use crate::formula::{Binding, Explanation, ExplanationKind, LookupTable, Scope};
use crate::ledger::{
    ActivityRecord, FactorChoice, RecordScope, Stream, emissions, gas_notice, gases,
    main_parameter, missing,
};
use crate::product::component::Component;
use crate::product::line::Emitted;
use crate::product::process::Supply;
use crate::quantity::{Amount, Quantity, Rational};

/// A factor with its method, ready for an amount.
#[derive(Clone, Debug)]
pub(crate) struct Usage {
    pub(crate) stream: Stream,
    pub(crate) factor: Option<Arc<CompiledFactor>>,
    record: ActivityRecord,
    main: String,
}

/// A record's scope in which the main parameter is exactly a quantity.
struct UsageScope<'a> {
    inner: RecordScope<'a>,
    main: &'a str,
    quantity: &'a Quantity,
    leaf: Option<&'a Explanation>,
}

impl Scope for UsageScope<'_> {
    fn parameter(&self, name: &str) -> Option<Binding> {
        if name != self.main {
            return self.inner.parameter(name);
        }
        let known = self.inner.parameter(name)?;
        let mut leaf = known.leaf;
        leaf.kind = ExplanationKind::Input;
        leaf.value = self.quantity.value.to_string();
        self.quantity.unit.symbol().clone_into(&mut leaf.unit);
        leaf.note = None;
        if let Some(own) = self.leaf {
            leaf = Explanation {
                label: leaf.label,
                symbol: leaf.symbol,
                ..own.clone()
            };
        }
        Some(Binding {
            quantity: self.quantity.clone(),
            leaf,
        })
    }

    fn quantity(&self, name: &str) -> Option<Quantity> {
        if name == self.main {
            return Some(self.quantity.clone());
        }
        self.inner.quantity(name)
    }

    fn list(&self, name: &str) -> Option<Vec<&dyn Scope>> {
        self.inner.list(name)
    }

    fn table(&self, name: &str) -> Option<&LookupTable> {
        self.inner.table(name)
    }
}

impl Usage {
    /// A factor that is used by a method of its, or one that another is said to be.
    ///
    /// # Errors
    ///
    /// - those of [`FactorLibrary::resolve`] and [`FactorLibrary::method`];
    /// - [`Code::FactorOfOtherMethod`];
    /// - [`Code::ElectricityFactorOfOrganization`] for an electricity factor that covers generation alone.
    pub(crate) fn of_factor(
        library: &FactorLibrary,
        supply: &Supply,
        name: &str,
        id: &str,
        findings: &mut Vec<Problem>,
    ) -> Result<Usage, Problem> {
        let Some(pin) = &supply.factor else {
            return Err(Problem::new(Code::MissingFactor)
                .with("source", name)
                .at("factor"));
        };
        let (factor, finding) = library
            .resolve(pin)
            .map_err(|problem| problem.at("factor"))?;
        findings.extend(finding);
        let method = supply
            .method
            .as_deref()
            .filter(|method| !method.is_empty())
            .unwrap_or(&factor.definition.method);
        let method = library
            .method(method)
            .map_err(|problem| problem.at("method"))?;
        if !factor.definition.serves(&method.definition.id) {
            return Err(Problem::new(Code::FactorOfOtherMethod)
                .with_text("factor", &factor.definition.name)
                .with("found", &factor.definition.method)
                .with("expected", &method.definition.id)
                .at("factor"));
        }
        let covers = factor.definition.boundary.or(method.definition.boundary);
        let electric = factor.definition.category.as_deref() == Some("electricity")
            || method.definition.category.as_deref() == Some("electricity");
        let short = [Boundary::Generation, Boundary::ProjectBaseline].map(Some);
        if electric && short.contains(&covers) {
            return Err(Problem::new(Code::ElectricityFactorOfOrganization)
                .with_text("factor", &factor.definition.name)
                .at("factor"));
        }
        let kind = supply.emission_type;
        Usage::new(
            method,
            Some(factor),
            kind,
            supply.values.clone(),
            (name, id),
        )
    }

    /// A method with a factor.
    ///
    /// # Errors
    ///
    /// - [`Code::MissingValue`] for a method that measures nothing.
    pub(crate) fn new(
        method: &Arc<CompiledMethod>,
        factor: Option<&Arc<CompiledFactor>>,
        kind: Option<EmissionType>,
        mut values: BTreeMap<String, Amount>,
        (name, id): (&str, &str),
    ) -> Result<Usage, Problem> {
        let main = main_parameter(method)
            .ok_or_else(|| Problem::new(Code::MissingValue).with("parameter", "activity"))?;
        let main = main.definition.id.clone();
        let types = &method.definition.emission_types;
        let kind = kind
            .or_else(|| types.first().copied())
            .unwrap_or(EmissionType::OtherIndirect);
        values.insert(main.clone(), Amount::new("1", ""));
        let record = ActivityRecord {
            id: id.to_owned(),
            period: String::new(),
            values,
            ..ActivityRecord::default()
        };
        let stream = Stream {
            key: id.to_owned(),
            source_id: id.to_owned(),
            name: name.to_owned(),
            method: Arc::clone(method),
            factors: factor.map_or(FactorChoice::None, |factor| {
                FactorChoice::One(Arc::clone(factor))
            }),
            values: BTreeMap::new(),
            evidence: None,
            units: BTreeMap::new(),
            kind,
            biogenic: false,
            settings: BTreeMap::new(),
            share: Rational::one(),
            share_name: None,
            labels: BTreeMap::new(),
            accounts: Vec::new(),
        };
        Ok(Usage {
            stream,
            factor: factor.cloned(),
            record,
            main,
        })
    }

    /// What the main parameter is measured in.
    pub(crate) fn unit(&self) -> Option<&crate::quantity::Unit> {
        let parameter = self.stream.method.parameter(&self.main)?;
        Some(&parameter.unit)
    }

    fn scope<'a>(
        &'a self,
        quantity: &'a Quantity,
        leaf: Option<&'a Explanation>,
    ) -> UsageScope<'a> {
        UsageScope {
            inner: RecordScope::new(&self.stream, &self.record, self.factor.as_deref()),
            main: &self.main,
            quantity,
            leaf,
        }
    }

    /// The gases of an amount, exactly; positive in every direction but for deductions and removals.
    ///
    /// # Errors
    ///
    /// Every problem: missing values, those of values and formulas.
    pub(crate) fn masses(
        &self,
        quantity: &Quantity,
        findings: &mut Vec<Problem>,
    ) -> Result<Vec<Emitted>, Vec<Problem>> {
        let scope = self.scope(quantity, None);
        let factor = self.factor.as_deref();
        let removal = self.stream.method.definition.direction != Direction::Emission;
        let mut problems = Vec::new();
        let mut emitted = Vec::new();
        for (number, emission) in emissions(&self.stream) {
            let absent = missing(emission, &scope.inner);
            if !absent.is_empty() {
                if emission.definition.optional {
                    let notice = Problem::new(Code::CombustionGasesMissing)
                        .with("source", &self.stream.name)
                        .about(&self.stream.source_id);
                    findings.push(notice);
                    continue;
                }
                for name in absent {
                    let label = self.stream.method.parameter(&name).map_or_else(
                        || crate::LocalText::same(&*name),
                        |own| own.definition.name.clone(),
                    );
                    let problem = Problem::new(Code::MissingValue).with_text("parameter", &label);
                    problems.push(problem.at(format!("values.{name}")));
                }
                continue;
            }
            match emission.formula.evaluate(&scope) {
                Ok(value) => {
                    for (gas, kilograms) in
                        gases(&self.stream, factor, emission, &value.in_base_units())
                    {
                        findings.extend(gas_notice(&self.stream, factor, gas));
                        let kilograms = if removal {
                            &Rational::zero() - &kilograms
                        } else {
                            kilograms
                        };
                        emitted.push(Emitted {
                            gas,
                            component: Component::of(gas, removal),
                            kilograms,
                            emission: number,
                        });
                    }
                }
                Err(problem)
                    if problem.code == Code::MissingValue && !scope.inner.problems().is_empty() => {
                }
                Err(problem) => problems.push(problem),
            }
        }
        problems.extend(scope.inner.problems());
        if problems.is_empty() {
            findings.extend(scope.inner.notices());
            Ok(emitted)
        } else {
            Err(problems)
        }
    }

    /// How the mass of one emission came about for an amount, whose leaf is given.
    ///
    /// # Errors
    ///
    /// Those of the formula.
    pub(crate) fn explain(
        &self,
        emission: usize,
        quantity: &Quantity,
        leaf: &Explanation,
    ) -> Result<Explanation, Problem> {
        let scope = self.scope(quantity, Some(leaf));
        let unknown = || Problem::new(Code::UnknownReference).with("id", emission);
        let (_, emission) = emissions(&self.stream)
            .find(|(number, _)| *number == emission)
            .ok_or_else(unknown)?;
        emission.formula.explain(&scope)
    }
}
