//! The climate category of a package, and own factors for flows that it characterises and that are no gas of ours.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::error::{Code, Problem};
use crate::factor::{
    Direction, EmissionFormula, EmissionType, EmittedGas, Factor, FactorPin, FactorValue, Level,
    Method, OWN_PACK, Parameter, Role,
};
use crate::gas::Gas;
use crate::interchange::openlca::data::{Category, ImpactFactor};
use crate::interchange::openlca::issue::Issues;
use crate::interchange::openlca::number::Exact;
use crate::interchange::openlca::process::of_kind;
use crate::interchange::openlca::store::Store;
use crate::product::{Supply, SupplyKind};
use crate::quantity::Unit;
use crate::sorted;
use crate::text::LocalText;

/// Words that name the category.
const WORDS: &[&str] = &[
    "climate change",
    "global warming",
    "greenhouse gas",
    "carbon footprint",
    "gwp",
    "气候变化",
    "气候变暖",
    "全球变暖",
    "全球暖化",
    "温室",
    "碳足迹",
];

/// Words that name a part of it, another horizon or an endpoint; a total over a hundred years is better.
const PARTS: &[&str] = &[
    "biogenic",
    "fossil",
    "land use",
    "luc",
    "uptake",
    "human health",
    "ecosystem",
    "terrestrial",
    "freshwater",
    "20",
    "500",
    "gtp",
    "生物",
    "化石",
    "土地",
];

/// Whether a category by its name may be of the climate.
pub(super) fn may_be(name: &str) -> bool {
    let name = name.to_lowercase();
    WORDS.iter().any(|word| name.contains(word))
}

/// How far a category is from a total over a hundred years, in CO2e; of equal ones, that with more factors is nearer.
fn distance(category: &Category) -> (bool, usize, bool, Reverse<usize>) {
    let name = category.name.to_lowercase();
    // `IPCC 2021` and `2013` are years, no horizons.
    let plain = name
        .replace("2021", "")
        .replace("2013", "")
        .replace("2007", "")
        .replace("2016", "");
    let parts = PARTS.iter().filter(|word| plain.contains(**word)).count();
    let unit = category.unit.to_lowercase();
    let in_co2 = unit.contains("co2") || unit.contains("co₂") || unit.contains("二氧化碳");
    (
        !in_co2,
        parts,
        !plain.contains("100"),
        Reverse(category.factors.len()),
    )
}

/// The climate category that is used.
pub(super) struct Climate<'a> {
    category: Option<&'a Category>,
    /// What it is called in sources.
    title: String,
    /// The factors that were made, by the flow's id, the unit and whether it is below zero.
    made: BTreeMap<(String, String, bool), String>,
    pub(super) methods: BTreeMap<String, Method>,
    pub(super) factors: Vec<Factor>,
}

impl<'a> Climate<'a> {
    /// Chooses the category, and tells where there are several or none.
    pub(super) fn of(store: &'a Store, issues: &mut Issues) -> Climate<'a> {
        let title = |category: &Category| {
            let methods = store.methods.get(&category.id);
            let method = methods.and_then(|methods| methods.first());
            match method {
                Some(method) if !method.is_empty() => format!("{method}: {}", category.name),
                _ => category.name.clone(),
            }
        };
        let mut found: Vec<&Category> = store
            .categories
            .iter()
            .filter(|category| !category.factors.is_empty())
            .collect();
        sorted::sort_by(&mut found, |one, other| {
            distance(one)
                .cmp(&distance(other))
                .then_with(|| (&one.name, &one.id).cmp(&(&other.name, &other.id)))
        });
        // An endpoint in DALY or in species is none.
        let taken = found
            .first()
            .copied()
            .filter(|category| !distance(category).0);
        match taken {
            None => issues.package(Problem::new(Code::OpenLcaNoClimate)),
            Some(taken) if found.len() > 1 => {
                let names: Vec<String> = found.iter().map(|category| title(category)).collect();
                issues.package(
                    Problem::new(Code::OpenLcaClimate)
                        .with("found", names.join("; "))
                        .with("taken", title(taken)),
                );
            }
            Some(_) => {}
        }
        Climate {
            category: taken,
            title: taken.map(title).unwrap_or_default(),
            made: BTreeMap::new(),
            methods: BTreeMap::new(),
            factors: Vec::new(),
        }
    }

    /// What the category is called, where there is one.
    pub(super) fn title(&self) -> Option<&str> {
        self.category.map(|_| self.title.as_str())
    }

    /// Whether there is a category.
    pub(super) fn is_there(&self) -> bool {
        self.category.is_some()
    }

    /// The factor of a flow, with its unit; nothing for one that has none, or none but zero.
    pub(super) fn factor(&self, flow: &str) -> Option<(&'a ImpactFactor, Exact)> {
        let factor = self.category?.factors.get(flow)?;
        let value = Exact::parse(&factor.value)?;
        (!value.value.is_zero()).then_some((factor, value))
    }

    /// A supply of so much CO2e for one of a unit of ours; below zero it is a removal.
    pub(super) fn supply(
        &mut self,
        flow: &str,
        name: &str,
        value: &Exact,
        unit: &str,
    ) -> Option<Supply> {
        let removal = value.value.is_negative();
        let value = if removal {
            value.negative()
        } else {
            value.clone()
        };
        if !value.is_plain() {
            return None;
        }
        let key = (flow.to_owned(), unit.to_owned(), removal);
        let id = if let Some(id) = self.made.get(&key) {
            id.clone()
        } else {
            let method = self.method(unit, removal)?;
            let id = format!("openlca.{}", self.factors.len() + 1);
            self.factors.push(Factor {
                id: id.clone(),
                revision: 1,
                method,
                name: LocalText::same(if name.is_empty() { flow } else { name }),
                values: sorted::map([(
                    "factor".to_owned(),
                    FactorValue {
                        value: value.text.clone(),
                        unit: format!("kgCO2e/({unit})"),
                        ..FactorValue::default()
                    },
                )]),
                source: Some(format!(
                    "导入的气候评价方法 imported climate method: {}",
                    self.title
                )),
                ..Factor::default()
            });
            self.made.insert(key, id.clone());
            id
        };
        let mut supply = of_kind(SupplyKind::Factor);
        supply.factor = Some(FactorPin {
            pack: OWN_PACK.to_owned(),
            factor: id,
            ..FactorPin::default()
        });
        Some(supply)
    }

    /// The method for a unit, made where it is not there yet.
    fn method(&mut self, unit: &str, removal: bool) -> Option<String> {
        let base = Unit::base_of(Unit::parse(unit).ok()?.dimension());
        let kind = if removal { "removal" } else { "emission" };
        let key = format!("{kind} {base}");
        if let Some(method) = self.methods.get(&key) {
            return Some(method.id.clone());
        }
        let id = format!("openlca.{kind}.{}", self.methods.len() + 1);
        let parameter = |id: &str, zh: &str, en: &str, unit: &str, role| Parameter {
            id: id.to_owned(),
            symbol: None,
            name: LocalText::new(zh, en),
            unit: unit.to_owned(),
            meaning: None,
            role,
            required: true,
            zero_if_absent: false,
            balance: false,
            min: None,
            max: None,
            alternatives: Vec::new(),
            default: None,
            setting: None,
        };
        let method = Method {
            id: id.clone(),
            revision: 1,
            name: LocalText::new(
                format!("基本流 × 特征化因子（{unit}）"),
                format!("Elementary flow × characterisation factor ({unit})"),
            ),
            description: None,
            category: None,
            emission_types: vec![EmissionType::OtherIndirect],
            levels: vec![Level::Product],
            boundary: None,
            select: None,
            source: Some("导入的气候评价方法 imported climate method".to_owned()),
            clause: None,
            parameters: vec![
                parameter("amount", "数量", "amount", unit, Role::Measured),
                parameter(
                    "factor",
                    "特征化因子",
                    "characterisation factor",
                    &format!("kgCO2e/({unit})"),
                    Role::Factor,
                ),
            ],
            lists: Vec::new(),
            emissions: vec![EmissionFormula {
                gas: EmittedGas::Gas(Gas::CO2E),
                formula: "amount * factor".to_owned(),
                optional: false,
                part: None,
                when: Vec::new(),
            }],
            direction: if removal {
                Direction::Removal
            } else {
                Direction::Emission
            },
            note: None,
        };
        self.methods.insert(key, method);
        Some(id)
    }
}
