//! What a formula's names stand for in a record: the record's values before the source's, those
//! before the factor's, then settings and defaults (measured > calculated > default).

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::error::{Code, Problem};
use crate::factor::{CompiledFactor, CompiledParameter, EmissionType, FactorValue, Role};
use crate::formula::{Binding, Explanation, ExplanationKind, LookupTable, Scope, SourceNote};
use crate::ledger::record::ActivityRecord;
use crate::ledger::stream::Stream;
use crate::quantity::{
    Amount, Base, Dimension, QualityLevel, Quantity, Rational, Unit, half_width,
};
use crate::text::LocalText;

/// Amounts of a record that a balance or a check reads, and no formula does.
const BALANCE: [(&str, i64); 5] = [
    ("opening", 1),
    ("purchased", 1),
    ("closing", -1),
    ("sold", -1),
    ("nonEnergyUse", -1),
];

/// The amount for `name`, where one was given and is not blank.
fn given<'a>(values: &'a BTreeMap<String, Amount>, name: &str) -> Option<&'a Amount> {
    let amount = values.get(name)?;
    (!amount.value.trim().is_empty()).then_some(amount)
}

/// Electricity in coal equivalent has two readings, and takes no factor in either.
pub(crate) fn refuse_coal(stream: &Stream, unit: &str) -> Result<(), Problem> {
    let electric = matches!(
        stream.kind,
        EmissionType::PurchasedElectricity | EmissionType::ExportedElectricity
    );
    let coal = ["tce", "gce", "标准煤", "标煤"];
    let typed = half_width(unit).to_lowercase();
    if electric && coal.iter().any(|coal| typed.contains(coal)) {
        return Err(Problem::new(Code::ElectricityInCoal).with("found", unit));
    }
    Ok(())
}

/// Values that a record carries beside its method's parameters.
const BESIDE: [&str; 2] = ["invoiced", "density"];

/// A record in its stream, as a formula sees it.
pub(crate) struct RecordScope<'a> {
    pub(crate) stream: &'a Stream,
    pub(crate) record: &'a ActivityRecord,
    pub(crate) factor: Option<&'a CompiledFactor>,
    items: BTreeMap<&'a str, Vec<ItemScope<'a>>>,
    problems: RefCell<BTreeMap<String, Problem>>,
    notices: RefCell<Vec<Problem>>,
    /// What parameters were found to be, so that the formulas of several gases read them once.
    known: RefCell<BTreeMap<String, Quantity>>,
}

impl<'a> RecordScope<'a> {
    pub(crate) fn new(
        stream: &'a Stream,
        record: &'a ActivityRecord,
        factor: Option<&'a CompiledFactor>,
    ) -> RecordScope<'a> {
        let mut items = BTreeMap::new();
        for list in &stream.method.lists {
            let id = list.definition.id.as_str();
            let given = record.lists.get(id).map_or(&[][..], Vec::as_slice);
            let scopes = given.iter().enumerate().map(|(index, values)| ItemScope {
                stream,
                record,
                parameters: &list.parameters,
                values,
                place: format!("lists.{id}[{index}]"),
                problems: RefCell::default(),
            });
            items.insert(id, scopes.collect());
        }
        RecordScope {
            stream,
            record,
            factor,
            items,
            problems: RefCell::default(),
            notices: RefCell::default(),
            known: RefCell::default(),
        }
    }

    /// The problems met while values were read, with their places in the record.
    pub(crate) fn problems(&self) -> Vec<Problem> {
        let mut problems: Vec<Problem> = self.problems.borrow().values().cloned().collect();
        for items in self.items.values() {
            for item in items {
                problems.extend(item.problems.borrow().values().cloned());
            }
        }
        problems
    }

    /// What is worth saying about how values were read.
    pub(crate) fn notices(&self) -> Vec<Problem> {
        self.notices.borrow().clone()
    }

    /// Values that the method doesn't use, which are said and not dropped in silence.
    pub(crate) fn unused(&self) -> Vec<Problem> {
        let balances = self
            .stream
            .method
            .parameters
            .iter()
            .any(|own| own.definition.balance);
        let known = |name: &str| {
            self.parameter_of(name).is_some()
                || BESIDE.contains(&name)
                || (balances && BALANCE.iter().any(|(part, _)| *part == name))
        };
        let names = self.record.values.keys().filter(|name| !known(name));
        let unused = |name: &String| {
            Problem::new(Code::UnusedValue)
                .with("parameter", name)
                .with("source", &self.stream.name)
                .about(&self.stream.source_id)
        };
        names.map(unused).collect()
    }

    fn parameter_of(&self, name: &str) -> Option<&'a CompiledParameter> {
        self.stream.method.parameter(name)
    }

    /// Whether a value for `name` is at hand, without reading it.
    pub(crate) fn has(&self, name: &str) -> bool {
        let Some(parameter) = self.parameter_of(name) else {
            return false;
        };
        given(&self.record.values, name).is_some()
            || given(&self.stream.values, name).is_some()
            || self
                .factor
                .is_some_and(|factor| factor.quantity(name).is_some())
            || parameter.setting.is_some()
            || parameter.default.is_some()
            || parameter.definition.zero_if_absent
            || (parameter.definition.balance
                && BALANCE
                    .iter()
                    .any(|(part, _)| given(&self.record.values, part).is_some()))
    }

    /// The factor's value for a factor parameter that nothing else gives: there is nothing to say about it,
    /// and nothing to explain until somebody asks.
    fn of_factor(&self, name: &str) -> Option<&'a Quantity> {
        let definition = &self.parameter_of(name)?.definition;
        let plain = definition.role == Role::Factor
            && !definition.balance
            && given(&self.record.values, name).is_none()
            && given(&self.stream.values, name).is_none();
        plain.then_some(self.factor?.quantity(name)).flatten()
    }

    fn bind(&self, name: &str) -> Option<Result<Binding, Problem>> {
        let parameter = self.parameter_of(name)?;
        let given_here = given(&self.record.values, name);
        if let Some(amount) = given_here {
            return Some(self.entered(
                parameter,
                amount,
                &format!("values.{name}"),
                &self.record.id,
            ));
        }
        if parameter.definition.balance
            && let Some(balance) = self.balance(parameter)
        {
            return Some(balance);
        }
        if let Some(amount) = given(&self.stream.values, name) {
            let bound = self.entered(parameter, amount, "", &self.stream.source_id);
            return Some(bound.map_err(|problem| problem.at(format!("source.values.{name}"))));
        }
        if let Some((factor, value)) = self
            .factor
            .and_then(|factor| Some((factor, factor.quantity(name)?)))
        {
            if parameter.definition.role == Role::Measured {
                let notice = Problem::new(Code::DefaultInsteadOfMeasured)
                    .with_text("parameter", &parameter.definition.name)
                    .with("source", &self.stream.name)
                    .about(&self.stream.source_id);
                self.notices.borrow_mut().push(notice);
            }
            return Some(Ok(published(
                parameter,
                value,
                factor.value_note(name),
                &factor.definition.id,
            )));
        }
        let definition = &parameter.definition;
        let method = &self.stream.method;
        let of_method = |value: &Quantity, from: &FactorValue| {
            published(
                parameter,
                value,
                method.default_note(from),
                &method.definition.id,
            )
        };
        if let (Some((on, off)), Some(setting)) = (&parameter.setting, &definition.setting) {
            let is_on = self
                .stream
                .settings
                .get(&setting.id)
                .copied()
                .unwrap_or(false);
            return Some(Ok(if is_on {
                of_method(on, &setting.on)
            } else {
                of_method(off, &setting.off)
            }));
        }
        if let (Some(value), Some(default)) = (&parameter.default, &definition.default) {
            return Some(Ok(of_method(value, default)));
        }
        if definition.zero_if_absent {
            let mut leaf = leaf(
                parameter,
                ExplanationKind::Input,
                "0".to_owned(),
                &parameter.unit,
            );
            leaf.note = Some(LocalText::new(
                "未填写，按无计",
                "not entered: taken as none",
            ));
            return Some(Ok(Binding {
                quantity: Quantity {
                    value: Rational::zero(),
                    unit: parameter.unit.clone(),
                },
                leaf,
            }));
        }
        None
    }

    /// A value that a person gave, read and brought to what the parameter measures.
    fn entered(
        &self,
        parameter: &CompiledParameter,
        amount: &Amount,
        place: &str,
        about: &str,
    ) -> Result<Binding, Problem> {
        let default_unit = self
            .stream
            .units
            .get(&parameter.definition.id)
            .map(String::as_str);
        let reader = AmountReader {
            parameter,
            amount,
            default_unit,
            density: self.density(),
        };
        refuse_coal(self.stream, reader.symbol())
            .map_err(|problem| problem.at("unit").at(place))?;
        let (mut binding, notice) = reader.read().map_err(|problem| problem.at(place))?;
        binding.leaf.evidence = amount
            .evidence
            .clone()
            .or_else(|| self.stream.evidence.clone());
        binding.leaf.about = vec![about.to_owned()];
        if let Some(notice) = notice {
            let notice = notice
                .with("source", &self.stream.name)
                .about(&self.stream.source_id);
            self.notices.borrow_mut().push(notice);
        }
        Ok(binding)
    }

    fn density(&self) -> Option<Quantity> {
        let amount = self
            .record
            .values
            .get("density")
            .or_else(|| self.stream.values.get("density"))?;
        amount.quantity().ok()
    }

    /// Opening stock + purchased − closing stock − sold − non-energy use; a problem where what leaves
    /// is given, and nothing that it could have left from.
    fn balance(&self, parameter: &CompiledParameter) -> Option<Result<Binding, Problem>> {
        let is_given = |part: &str| given(&self.record.values, part).is_some();
        if !BALANCE.iter().any(|(part, _)| is_given(part)) {
            return None;
        }
        if !is_given("purchased") && !is_given("opening") {
            let missing = Problem::new(Code::MissingValue);
            let missing = missing.with_text("parameter", &balance_name("purchased"));
            return Some(Err(missing.at("values.purchased")));
        }
        let mut total = Rational::zero();
        let mut children = Vec::new();
        let mut substituted = String::new();
        for (part, sign) in BALANCE {
            let Some(amount) = given(&self.record.values, part) else {
                continue;
            };
            let default_unit = self
                .stream
                .units
                .get(&parameter.definition.id)
                .map(String::as_str);
            let reader = AmountReader {
                parameter,
                amount,
                default_unit,
                density: self.density(),
            };
            let (mut binding, _) = match reader.read() {
                Ok(read) => read,
                Err(problem) => return Some(Err(problem.at(format!("values.{part}")))),
            };
            binding.leaf.label = balance_name(part);
            binding.leaf.symbol = None;
            binding.leaf.evidence = amount
                .evidence
                .clone()
                .or_else(|| self.stream.evidence.clone());
            binding.leaf.about = vec![self.record.id.clone()];
            let value = binding.quantity.in_base_units();
            total = if sign > 0 {
                &total + &value
            } else {
                &total - &value
            };
            if sign < 0 || !substituted.is_empty() {
                substituted.push_str(if sign > 0 { " + " } else { " − " });
            }
            substituted.push_str(&binding.leaf.value);
            children.push(binding.leaf);
        }
        let value = total.checked_div(parameter.unit.factor())?;
        let mut leaf = leaf(
            parameter,
            ExplanationKind::Operation,
            value.to_string(),
            &parameter.unit,
        );
        leaf.formula = Some("opening + purchased − closing − sold − nonEnergyUse".to_owned());
        leaf.substituted = Some(substituted);
        leaf.about = vec![self.record.id.clone()];
        leaf.children = children;
        if value.is_negative() {
            return Some(Err(Problem::new(Code::NegativeValue)
                .with("found", &value)
                .at("values.closing")));
        }
        Some(Ok(Binding {
            quantity: Quantity {
                value,
                unit: parameter.unit.clone(),
            },
            leaf,
        }))
    }
}

impl Scope for RecordScope<'_> {
    fn parameter(&self, name: &str) -> Option<Binding> {
        match self.bind(name)? {
            Ok(binding) => Some(binding),
            Err(problem) => {
                self.problems.borrow_mut().insert(name.to_owned(), problem);
                None
            }
        }
    }

    fn quantity(&self, name: &str) -> Option<Quantity> {
        if let Some(quantity) = self.known.borrow().get(name) {
            return Some(quantity.clone());
        }
        let quantity = match self.of_factor(name) {
            Some(quantity) => quantity.clone(),
            None => self.parameter(name)?.quantity,
        };
        self.known
            .borrow_mut()
            .insert(name.to_owned(), quantity.clone());
        Some(quantity)
    }

    fn list(&self, name: &str) -> Option<Vec<&dyn Scope>> {
        let items = self.items.get(name)?;
        Some(items.iter().map(|item| item as &dyn Scope).collect())
    }

    fn table(&self, name: &str) -> Option<&LookupTable> {
        self.stream.method.table(name)
    }
}

/// An item of a record's list.
struct ItemScope<'a> {
    stream: &'a Stream,
    record: &'a ActivityRecord,
    parameters: &'a [CompiledParameter],
    values: &'a BTreeMap<String, Amount>,
    place: String,
    problems: RefCell<BTreeMap<String, Problem>>,
}

impl Scope for ItemScope<'_> {
    fn parameter(&self, name: &str) -> Option<Binding> {
        let parameter = self
            .parameters
            .iter()
            .find(|parameter| parameter.definition.id == name)?;
        let amount = self.values.get(name)?;
        let reader = AmountReader {
            parameter,
            amount,
            default_unit: None,
            density: None,
        };
        match reader.read() {
            Ok((mut binding, _)) => {
                binding.leaf.evidence = amount
                    .evidence
                    .clone()
                    .or_else(|| self.stream.evidence.clone());
                binding.leaf.about = vec![self.record.id.clone()];
                Some(binding)
            }
            Err(problem) => {
                self.problems
                    .borrow_mut()
                    .insert(name.to_owned(), problem.at(name).at(&self.place));
                None
            }
        }
    }

    fn label(&self) -> Option<LocalText> {
        let name = self.values.get("name")?;
        Some(LocalText::same(name.value.clone()))
    }
}

/// Reads an amount for a parameter: its number, its unit, its range.
pub(crate) struct AmountReader<'a> {
    pub(crate) parameter: &'a CompiledParameter,
    pub(crate) amount: &'a Amount,
    pub(crate) default_unit: Option<&'a str>,
    pub(crate) density: Option<Quantity>,
}

impl AmountReader<'_> {
    /// The unit it is given in, as typed; empty for the parameter's own.
    fn symbol(&self) -> &str {
        let typed = self.amount.unit.trim();
        if typed.is_empty() {
            self.default_unit.unwrap_or_default()
        } else {
            typed
        }
    }

    /// The value in the parameter's unit or one that measures the same, and a notice where a
    /// conversion was more than a change of unit.
    pub(crate) fn read(&self) -> Result<(Binding, Option<Problem>), Problem> {
        let symbol = self.symbol();
        let unit = if symbol.is_empty() {
            self.parameter.unit.clone()
        } else {
            Unit::parse(symbol).map_err(|problem| problem.at("unit"))?
        };
        let value = crate::quantity::parse_decimal(&self.amount.value)
            .map_err(|problem| problem.at("value"))?;
        let entered = Quantity {
            value: value.to_rational(),
            unit,
        };
        let mut leaf = leaf(
            self.parameter,
            ExplanationKind::Input,
            value.to_string(),
            &entered.unit,
        );
        leaf.note = self
            .amount
            .quality
            .as_ref()
            .map(|quality| quality_note(quality.level));
        let (quantity, notice) = self.convert(entered, &mut leaf)?;
        self.check_range(&quantity, &value.to_string())?;
        Ok((Binding { quantity, leaf }, notice))
    }

    fn convert(
        &self,
        entered: Quantity,
        leaf: &mut Explanation,
    ) -> Result<(Quantity, Option<Problem>), Problem> {
        let target = &self.parameter.unit;
        if entered.unit.is_convertible_to(target) {
            return Ok((entered, None));
        }
        for (state, above) in [(Base::Standard20, "293.15"), (Base::Standard15, "288.15")] {
            let swap = Dimension::of(&[(Base::Normal, 1), (state, -1)]);
            if entered.unit.dimension().times(&swap) != *target.dimension() {
                continue;
            }
            let ratio = Rational::from(27_315).checked_div(&Rational::from(if above == "293.15" {
                29_315
            } else {
                28_815
            }));
            let Some(ratio) = ratio else { continue };
            let normal = Unit::base_of(target.dimension());
            let value = &entered.in_base_units() * &ratio;
            let shown = value
                .checked_div(target.factor())
                .unwrap_or_else(|| value.clone());
            let label = LocalText::new(
                "换算为标准状态（0 ℃）",
                "Brought to normal conditions (0 °C)",
            );
            let mut conversion = Explanation::new(
                ExplanationKind::Conversion,
                label,
                shown.to_string(),
                target.symbol(),
            );
            conversion.substituted = Some(format!("{} × 273.15 / {above}", leaf.value));
            leaf.children.push(conversion);
            return Ok((
                Quantity {
                    value,
                    unit: normal,
                },
                Some(
                    Problem::new(Code::GasStateConverted)
                        .with("state", if above == "293.15" { 20 } else { 15 })
                        .with("kelvin", above),
                ),
            ));
        }
        if let Some(density) = &self.density
            && entered.unit.dimension().times(density.unit.dimension()) == *target.dimension()
        {
            let value = &entered.in_base_units() * &density.in_base_units();
            let shown = value
                .checked_div(target.factor())
                .unwrap_or_else(|| value.clone());
            let label = LocalText::new("按密度换算", "By density");
            let mut conversion = Explanation::new(
                ExplanationKind::Conversion,
                label,
                shown.to_string(),
                target.symbol(),
            );
            conversion.substituted = Some(format!(
                "{} × {} {}",
                leaf.value, density.value, density.unit
            ));
            leaf.children.push(conversion);
            return Ok((
                Quantity {
                    value,
                    unit: Unit::base_of(target.dimension()),
                },
                None,
            ));
        }
        Err(entered
            .unit
            .conversion_to(target)
            .err()
            .unwrap_or_else(|| Problem::incompatible_units(target, &entered.unit))
            .at("unit"))
    }

    fn check_range(&self, quantity: &Quantity, found: &str) -> Result<(), Problem> {
        let factor = self.parameter.unit.factor();
        let base = quantity.in_base_units();
        let low = self
            .parameter
            .min
            .as_ref()
            .filter(|low| base < *low * factor);
        let high = self
            .parameter
            .max
            .as_ref()
            .filter(|high| base > *high * factor);
        if base.is_negative() && low.is_some_and(Rational::is_zero) {
            return Err(Problem::new(Code::NegativeValue)
                .with("found", found)
                .at("value"));
        }
        if low.is_none() && high.is_none() {
            return Ok(());
        }
        let text =
            |limit: &Option<Rational>| limit.as_ref().map_or("…".to_owned(), ToString::to_string);
        let problem = Problem::new(Code::OutOfRange)
            .with("low", text(&self.parameter.min))
            .with(
                "high",
                format!("{} {}", text(&self.parameter.max), self.parameter.unit),
            )
            .with("found", format!("{found} {}", self.amount.unit).trim());
        Err(problem.at("value"))
    }
}

fn leaf(
    parameter: &CompiledParameter,
    kind: ExplanationKind,
    value: String,
    unit: &Unit,
) -> Explanation {
    let mut leaf = Explanation::new(
        kind,
        parameter.definition.name.clone(),
        value,
        unit.symbol(),
    );
    leaf.symbol.clone_from(&parameter.definition.symbol);
    leaf
}

fn published(
    parameter: &CompiledParameter,
    value: &Quantity,
    source: Option<SourceNote>,
    about: &str,
) -> Binding {
    let mut leaf = leaf(
        parameter,
        ExplanationKind::Factor,
        value.value.to_string(),
        &value.unit,
    );
    leaf.source = source;
    leaf.about = vec![about.to_owned()];
    leaf.note = Some(quality_note(QualityLevel::Default));
    Binding {
        quantity: value.clone(),
        leaf,
    }
}

fn quality_note(level: QualityLevel) -> LocalText {
    match level {
        QualityLevel::Measured => LocalText::new("实测", "Measured"),
        QualityLevel::Calculated => LocalText::new("计算", "Calculated"),
        QualityLevel::Default => LocalText::new("缺省", "Default"),
    }
}

fn balance_name(part: &str) -> LocalText {
    match part {
        "opening" => LocalText::new("期初库存", "Opening stock"),
        "purchased" => LocalText::new("购入量", "Purchased"),
        "closing" => LocalText::new("期末库存", "Closing stock"),
        "sold" => LocalText::new("外销量", "Sold"),
        _ => LocalText::new("非能源用途", "Non-energy use"),
    }
}
