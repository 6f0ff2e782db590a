//! One named total over the years, and its parts: each cell of the ledger is looked at once.

use std::collections::BTreeMap;

use crate::error::Problem;
use crate::factor::EmissionType;
use crate::gas::Gas;
use crate::ledger::{Axis, Figure as FigureName, Placed, Stream, TOTAL};
use crate::organization::account::{beside_text, label};
use crate::organization::inventory::Inventory;
use crate::organization::model::AccountId;
use crate::organization::names::{
    category_name, facility_name, scope_name, source_name, type_name,
};
use crate::organization::result::{AccountResult, Beside, Figure, MonthPart, Part, YearTotal};
use crate::organization::totals::name;
use crate::quantity::{Co2e, Mass, Month};
use crate::sorted;
use crate::text::LocalText;

const TYPE: Axis = Axis::Label(label::TYPE);
/// ISO 14064-1 category 1.
const DIRECT: &str = "1";
const ENERGY: [&str; 4] = [
    "purchased-electricity",
    "purchased-heat",
    "exported-electricity",
    "exported-heat",
];

/// An account's years.
pub(crate) fn account_result(
    inventory: &Inventory,
    id: AccountId,
) -> Result<AccountResult, Problem> {
    let account = id.account();
    let cells: Vec<Placed> = inventory.ledger.placed(&account).collect();
    let mut years: Vec<YearTotal> = Vec::new();
    for year in inventory.ledger.years().years() {
        let before = years.last().map(|year| year.total.kg_co2e);
        let of_year = cells
            .iter()
            .filter(|placed| placed.place.cell.year == *year);
        let of_year = OfYear {
            inventory,
            id,
            number: *year,
            key: year.to_string(),
            streams: Vec::new(),
            cells: of_year.collect(),
        };
        let of_year = of_year.by_stream()?;
        years.push(of_year.total(before)?);
    }
    Ok(AccountResult {
        id,
        name: id.name(),
        rule: id.rule(),
        years,
    })
}

type Sums<K> = BTreeMap<K, (Co2e, Mass)>;

struct OfYear<'a> {
    inventory: &'a Inventory,
    id: AccountId,
    number: i16,
    key: String,
    /// What each stream has in the total: labels are those of streams.
    streams: Vec<OfStream<'a>>,
    cells: Vec<&'a Placed<'a>>,
}

/// What a stream has in a year's total, and the same gas by gas.
struct OfStream<'a> {
    stream: &'a Stream,
    co2e: Co2e,
    gases: Vec<(Gas, (Co2e, Mass))>,
}

impl OfStream<'_> {
    fn add(&mut self, placed: &Placed) -> Result<(), Problem> {
        self.co2e = self.co2e.checked_add(placed.co2e)?;
        let gas = placed.place.cell.gas;
        match self.gases.iter_mut().find(|(own, _)| *own == gas) {
            Some((_, sum)) => *sum = plus(*sum, (placed.co2e, placed.mass))?,
            None => self.gases.push((gas, (placed.co2e, placed.mass))),
        }
        Ok(())
    }

    fn label(&self, label: &str) -> &str {
        self.stream.labels.get(label).map_or("", String::as_str)
    }
}

fn plus(one: (Co2e, Mass), other: (Co2e, Mass)) -> Result<(Co2e, Mass), Problem> {
    Ok((one.0.checked_add(other.0)?, one.1.checked_add(other.1)?))
}

impl<'a> OfYear<'a> {
    /// Adds up what each stream has in the total; its cells stand together.
    fn by_stream(mut self) -> Result<OfYear<'a>, Problem> {
        for placed in self.cells.iter().filter(|own| own.place.standing == TOTAL) {
            let stream = placed.place.stream;
            match self.streams.last_mut() {
                Some(last) if std::ptr::eq(last.stream, stream) => last.add(placed)?,
                _ => {
                    let mut own = OfStream {
                        stream,
                        co2e: Co2e::ZERO,
                        gases: Vec::new(),
                    };
                    own.add(placed)?;
                    self.streams.push(own);
                }
            }
        }
        Ok(self)
    }

    /// The sums by gas of what some of the streams have in the total.
    fn gas_sums(&self, wanted: impl Fn(&OfStream) -> bool) -> Result<Sums<Gas>, Problem> {
        let mut sums: Sums<Gas> = BTreeMap::new();
        for own in self.streams.iter().filter(|own| wanted(own)) {
            for (gas, sum) in &own.gases {
                let all = sums.entry(*gas).or_default();
                *all = plus(*all, *sum)?;
            }
        }
        Ok(sums)
    }

    fn name(&self, filter: &[(Axis, &str)]) -> String {
        let year = (Axis::Year, self.key.as_str());
        let filter: Vec<(Axis, &str)> = std::iter::once(year)
            .chain(filter.iter().copied())
            .collect();
        name(self.id, &filter)
    }

    fn total(&self, before: Option<Co2e>) -> Result<YearTotal, Problem> {
        let mut total = Co2e::ZERO;
        for own in &self.streams {
            total = total.checked_add(own.co2e)?;
        }
        let mut by_type = self.labelled(label::TYPE, total, type_name)?;
        let order = |part: &Part| {
            let same = |own: &EmissionType| own.as_str() == part.key;
            EmissionType::ALL.iter().position(same)
        };
        sorted::sort_by_key(&mut by_type, order);
        let mut without = total;
        for part in by_type
            .iter()
            .filter(|part| ENERGY.contains(&part.key.as_str()))
        {
            without = without.checked_add(part.kg_co2e.negated())?;
        }
        let without_name = FigureName::total(self.id.as_str()).with("year", &self.key);
        let mut by_source = self.labelled(label::SOURCE, total, source_name)?;
        sorted::sort_by(&mut by_source, |left, right| {
            let by_size = right.kg_co2e.cmp(&left.kg_co2e);
            by_size.then_with(|| left.key.cmp(&right.key))
        });
        let by_gas = self.gases(total)?;
        let before = before.filter(|before| !before.is_zero());
        let co2e_only = by_gas.iter().find(|part| part.key == "co2e");
        Ok(YearTotal {
            year: self.number,
            total: Figure {
                figure: self.name(&[]),
                kg_co2e: total,
            },
            without_purchased: Figure {
                figure: without_name.with("energy", "without").to_string(),
                kg_co2e: without,
            },
            co2e_only: Figure {
                figure: self.name(&[(Axis::Gas, "co2e")]),
                kg_co2e: co2e_only.map_or(Co2e::ZERO, |part| part.kg_co2e),
            },
            by_category: self.labelled(label::CATEGORY, total, |_, key| category_name(key))?,
            by_scope: self.labelled(label::SCOPE, total, |_, key| scope_name(key))?,
            direct_by_gas: self.direct_gases(total)?,
            by_facility: self.labelled(label::FACILITY, total, facility_name)?,
            by_month: self.months()?,
            beside: self.beside()?,
            change_percent: before.map(|before| total.change_from(before)),
            by_gas,
            by_type,
            by_source,
        })
    }

    fn labelled(
        &self,
        label: &'static str,
        whole: Co2e,
        named: impl Fn(&Inventory, &str) -> LocalText,
    ) -> Result<Vec<Part>, Problem> {
        let mut sums: BTreeMap<&str, Co2e> = BTreeMap::new();
        for own in &self.streams {
            let sum = sums.entry(own.label(label)).or_default();
            *sum = sum.checked_add(own.co2e)?;
        }
        let part = |(key, co2e): (&str, Co2e)| {
            let named = named(self.inventory, key);
            self.part(key, named, Axis::Label(label), co2e, whole)
        };
        Ok(sums.into_iter().map(part).collect())
    }

    fn part(&self, key: &str, name: LocalText, axis: Axis, kg_co2e: Co2e, whole: Co2e) -> Part {
        Part {
            name,
            figure: self.name(&[(axis, key)]),
            kg_co2e,
            kg: None,
            share_percent: kg_co2e.percent_of(whole),
            key: key.to_owned(),
        }
    }

    fn gases(&self, whole: Co2e) -> Result<Vec<Part>, Problem> {
        let sums = self.gas_sums(|_| true)?;
        let part = |(gas, (co2e, mass)): (Gas, (Co2e, Mass))| Part {
            kg: Some(mass.to_string()),
            ..self.part(gas.id(), gas.name(), Axis::Gas, co2e, whole)
        };
        Ok(sums.into_iter().map(part).collect())
    }

    /// The gases of category 1, which ISO 14064-1 wants each by itself.
    fn direct_gases(&self, whole: Co2e) -> Result<Vec<Part>, Problem> {
        let sums = self.gas_sums(|own| own.label(label::CATEGORY) == DIRECT)?;
        let part = |(gas, (co2e, mass)): (Gas, (Co2e, Mass))| Part {
            kg: Some(mass.to_string()),
            figure: self.name(&[
                (Axis::Label(label::CATEGORY), DIRECT),
                (Axis::Gas, gas.id()),
            ]),
            ..self.part(gas.id(), gas.name(), Axis::Gas, co2e, whole)
        };
        Ok(sums.into_iter().map(part).collect())
    }

    fn months(&self) -> Result<Vec<MonthPart>, Problem> {
        let mut sums: BTreeMap<(Option<Month>, EmissionType), Co2e> = BTreeMap::new();
        let in_total = |placed: &&&Placed| placed.place.standing == TOTAL;
        for placed in self.cells.iter().filter(in_total) {
            let key = (placed.place.cell.month, placed.place.stream.kind);
            let sum = sums.entry(key).or_default();
            *sum = sum.checked_add(placed.co2e)?;
        }
        let part = |((month, kind), co2e): ((Option<Month>, EmissionType), Co2e)| {
            let month = month.map(|month| month.to_string()).unwrap_or_default();
            MonthPart {
                figure: self.name(&[(Axis::Month, &month), (TYPE, kind.as_str())]),
                month,
                emission_type: kind,
                kg_co2e: co2e,
            }
        };
        Ok(sums.into_iter().map(part).collect())
    }

    fn beside(&self) -> Result<Vec<Beside>, Problem> {
        let mut sums: BTreeMap<&str, Co2e> = BTreeMap::new();
        let out = |placed: &&&Placed| placed.place.standing != TOTAL;
        for placed in self.cells.iter().filter(out) {
            let sum = sums.entry(placed.place.standing).or_default();
            *sum = sum.checked_add(placed.co2e)?;
        }
        let beside = |(key, co2e): (&str, Co2e)| {
            let (name, reason) = beside_text(key);
            Beside {
                key: key.to_owned(),
                name,
                reason,
                figure: self.name(&[(Axis::Standing, key)]),
                kg_co2e: co2e,
            }
        };
        Ok(sums.into_iter().map(beside).collect())
    }
}
