//! An inventory's result: the named totals and their parts, sources, coverage.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::{Code, Problem};
use crate::factor::EmissionType;
use crate::gas::Gas;
use crate::ledger::{Axis, Figure as FigureName, TotalRow};
use crate::organization::account::{beside_text, label};
use crate::organization::inventory::Inventory;
use crate::organization::model::{AccountId, Source};
use crate::organization::result::{
    AccountResult, Beside, Coverage, Figure, MonthPart, OrganizationResult, Part, SourceResult,
    SourceStatus, YearTotal,
};
use crate::organization::streams::place;
use crate::organization::{intensity, series, tables};
use crate::quantity::{Co2e, Rational};
use crate::text::LocalText;

const TYPE: Axis = Axis::Label(label::TYPE);
const ENERGY: [&str; 4] = [
    "purchased-electricity",
    "purchased-heat",
    "exported-electricity",
    "exported-heat",
];

/// The whole result.
pub(crate) fn result(inventory: &Inventory) -> Result<OrganizationResult, Problem> {
    let accounts = AccountId::ALL
        .into_iter()
        .map(|id| account(inventory, id))
        .collect::<Result<Vec<_>, _>>()?;
    let sources = sources(inventory)?;
    let intensities = intensity::intensities(inventory)?.0;
    let tables = tables::tables(inventory, &accounts, &intensities);
    Ok(OrganizationResult {
        id: inventory.document.id.clone(),
        years: inventory.ledger.years().years().to_vec(),
        account: inventory.document.settings.account,
        coverage: coverage(inventory, &sources),
        factors: factors(inventory),
        accounts,
        sources,
        intensities,
        tables,
    })
}

/// Findings about totals and intensities.
pub(crate) fn findings(inventory: &Inventory) -> Vec<Problem> {
    let mut findings = intensity::intensities(inventory)
        .map(|(_, findings)| findings)
        .unwrap_or_default();
    let document = &inventory.document;
    let indirect: BTreeSet<u8> = document
        .sources
        .iter()
        .filter(|source| source.excluded.is_none())
        .map(|source| place(source).category)
        .filter(|c| *c > 1)
        .collect();
    for category in indirect {
        if !document
            .significance
            .iter()
            .any(|row| row.category == category)
        {
            findings.push(
                Problem::new(Code::SignificanceMissing)
                    .with("category", category)
                    .at("significance"),
            );
        }
    }
    for source in document
        .sources
        .iter()
        .filter(|source| source.emission_type == EmissionType::Recovery)
    {
        let stream = inventory
            .sources
            .get(&source.id)
            .and_then(|state| inventory.ledger.stream(state.streams.first()?));
        if stream.is_some_and(|stream| {
            stream
                .labels
                .get(label::DIRECTION)
                .is_some_and(|direction| direction == "beside")
        }) {
            findings.push(
                Problem::new(Code::CaptureNotDeducted)
                    .with("source", &source.name)
                    .about(&source.id),
            );
        }
    }
    findings
}

/// A total's value and name, under a filter.
pub(crate) fn figure(
    inventory: &Inventory,
    account: AccountId,
    filter: &[(Axis, &str)],
) -> Result<Figure, Problem> {
    let rows = inventory.ledger.totals(&account.account(), &[], filter)?;
    let kg_co2e = rows.first().map_or(Co2e::ZERO, |row| row.co2e);
    Ok(Figure {
        figure: name(account, filter),
        kg_co2e,
    })
}

/// The name of a total.
pub(crate) fn name(account: AccountId, filter: &[(Axis, &str)]) -> String {
    filter
        .iter()
        .fold(
            FigureName::total(account.as_str()),
            |figure, (axis, key)| figure.with(axis_name(*axis), key),
        )
        .to_string()
}

/// An axis as figures name it.
pub(crate) fn axis_name(axis: Axis) -> &'static str {
    match axis {
        Axis::Year => "year",
        Axis::Month => "month",
        Axis::Gas => "gas",
        Axis::Standing => "beside",
        Axis::Label(label) => label,
    }
}

/// `part / whole` in percent with one decimal; `0` where there is no whole.
pub(crate) fn percent(part: &Rational, whole: &Rational) -> String {
    let share = part.checked_div(whole).unwrap_or_else(Rational::zero);
    let tenths = (&share * &Rational::from(1000))
        .round_half_even(0)
        .unwrap_or(0);
    Rational::from_scaled(tenths, 1).to_string()
}

fn account(inventory: &Inventory, id: AccountId) -> Result<AccountResult, Problem> {
    let mut years: Vec<YearTotal> = Vec::new();
    for year in inventory.ledger.years().years() {
        let before = years.last().map(|year| year.total.kg_co2e);
        years.push(
            OfYear {
                inventory,
                id,
                number: *year,
                key: year.to_string(),
            }
            .total(before)?,
        );
    }
    Ok(AccountResult {
        id,
        name: id.name(),
        rule: id.rule(),
        years,
    })
}

struct OfYear<'a> {
    inventory: &'a Inventory,
    id: AccountId,
    number: i16,
    key: String,
}

impl OfYear<'_> {
    fn rows(&self, axes: &[Axis], filter: &[(Axis, &str)]) -> Result<Vec<TotalRow>, Problem> {
        let filter: Vec<(Axis, &str)> = std::iter::once((Axis::Year, self.key.as_str()))
            .chain(filter.iter().copied())
            .collect();
        self.inventory
            .ledger
            .totals(&self.id.account(), axes, &filter)
    }

    fn figure(&self, filter: &[(Axis, &str)]) -> Result<Figure, Problem> {
        let filter: Vec<(Axis, &str)> = std::iter::once((Axis::Year, self.key.as_str()))
            .chain(filter.iter().copied())
            .collect();
        figure(self.inventory, self.id, &filter)
    }

    fn total(&self, before: Option<Co2e>) -> Result<YearTotal, Problem> {
        let total = self.figure(&[])?;
        let whole = total.kg_co2e.to_rational();
        let by_type = self.parts(TYPE, &whole, type_name)?;
        let mut energy = by_type
            .iter()
            .filter(|part| ENERGY.contains(&part.key.as_str()));
        let energy = energy.try_fold(Co2e::ZERO, |sum, part| sum.checked_add(part.kg_co2e))?;
        let mut by_source = self.parts(Axis::Label(label::SOURCE), &whole, source_name)?;
        by_source.sort_by(|left, right| {
            right
                .kg_co2e
                .cmp(&left.kg_co2e)
                .then_with(|| left.key.cmp(&right.key))
        });
        let change_percent = before
            .map(Co2e::to_rational)
            .filter(|before| !before.is_zero());
        Ok(YearTotal {
            year: self.number,
            without_purchased: Figure {
                figure: FigureName::total(self.id.as_str())
                    .with("year", &self.key)
                    .with("energy", "without")
                    .to_string(),
                kg_co2e: total.kg_co2e.checked_add(energy.negated())?,
            },
            co2e_only: self.figure(&[(Axis::Gas, "co2e")])?,
            by_category: self.parts(Axis::Label(label::CATEGORY), &whole, |_, key| {
                category_name(key)
            })?,
            by_scope: self.parts(Axis::Label(label::SCOPE), &whole, |_, key| {
                LocalText::new(format!("范围 {key}"), format!("Scope {key}"))
            })?,
            by_gas: self.parts(Axis::Gas, &whole, |_, key| {
                Gas::parse(key).map(Gas::name).unwrap_or_default()
            })?,
            by_facility: self.parts(Axis::Label(label::FACILITY), &whole, facility_name)?,
            by_month: self.months()?,
            beside: self.beside()?,
            change_percent: change_percent.map(|before| percent(&(&whole - &before), &before)),
            by_type,
            by_source,
            total,
        })
    }

    fn parts(
        &self,
        axis: Axis,
        whole: &Rational,
        named: impl Fn(&Inventory, &str) -> LocalText,
    ) -> Result<Vec<Part>, Problem> {
        let part = |row: TotalRow| {
            let key = row.keys.into_iter().next().unwrap_or_default();
            Part {
                name: named(self.inventory, &key),
                figure: name(self.id, &[(Axis::Year, &self.key), (axis, &key)]),
                kg_co2e: row.co2e,
                kg: (axis == Axis::Gas).then(|| row.mass.to_string()),
                share_percent: percent(&row.co2e.to_rational(), whole),
                key,
            }
        };
        let mut parts: Vec<Part> = self.rows(&[axis], &[])?.into_iter().map(part).collect();
        if axis == TYPE {
            let order = |part: &Part| {
                EmissionType::ALL
                    .iter()
                    .position(|own| own.as_str() == part.key)
            };
            parts.sort_by_key(order);
        }
        Ok(parts)
    }

    fn months(&self) -> Result<Vec<MonthPart>, Problem> {
        let mut months = Vec::new();
        for row in self.rows(&[Axis::Month, TYPE], &[])? {
            let [month, key] = row.keys.as_slice() else {
                continue;
            };
            let Some(emission_type) = EmissionType::ALL
                .into_iter()
                .find(|own| own.as_str() == key)
            else {
                continue;
            };
            let filter = [
                (Axis::Year, self.key.as_str()),
                (Axis::Month, month),
                (TYPE, key),
            ];
            months.push(MonthPart {
                month: month.clone(),
                emission_type,
                figure: name(self.id, &filter),
                kg_co2e: row.co2e,
            });
        }
        Ok(months)
    }

    fn beside(&self) -> Result<Vec<Beside>, Problem> {
        let mut beside = Vec::new();
        for row in self.rows(&[Axis::Standing], &[])? {
            let key = row.keys.into_iter().next().unwrap_or_default();
            if key != "total" {
                let (name_of, reason) = beside_text(&key);
                let figure = name(self.id, &[(Axis::Year, &self.key), (Axis::Standing, &key)]);
                beside.push(Beside {
                    name: name_of,
                    reason,
                    figure,
                    kg_co2e: row.co2e,
                    key,
                });
            }
        }
        Ok(beside)
    }
}

/// A row of Table A.2 in words.
pub(crate) fn type_name(_: &Inventory, key: &str) -> LocalText {
    let (zh, en) = match key {
        "stationary-combustion" => ("化石燃料燃烧（固定源）", "Stationary combustion"),
        "mobile-combustion" => ("化石燃料燃烧（移动源）", "Mobile combustion"),
        "industrial-process" => ("工业生产过程", "Industrial processes"),
        "waste-treatment" => ("废弃物处理处置", "Waste treatment"),
        "fugitive" => ("逸散排放", "Fugitive emissions"),
        "purchased-electricity" => ("购入电力", "Purchased electricity"),
        "purchased-heat" => ("购入热力", "Purchased heat"),
        "exported-electricity" => ("输出电力", "Exported electricity"),
        "exported-heat" => ("输出热力", "Exported heat"),
        "biomass" => ("生物质燃烧", "Biomass combustion"),
        "embodied-carbon" => ("外购产品隐含碳", "Embodied carbon of bought products"),
        "recovery" => ("回收、捕集与封存", "Recovery, capture and storage"),
        "removal" => ("清除", "Removals"),
        _ => ("其他间接排放", "Other indirect emissions"),
    };
    LocalText::new(zh, en)
}

pub(crate) fn category_name(key: &str) -> LocalText {
    let (zh, en) = match key {
        "1" => ("类别 1 直接排放", "Category 1, direct"),
        "2" => ("类别 2 输入能源", "Category 2, imported energy"),
        "3" => ("类别 3 运输", "Category 3, transportation"),
        "4" => ("类别 4 组织使用的产品", "Category 4, products used"),
        "5" => ("类别 5 使用组织的产品", "Category 5, use of products"),
        _ => ("类别 6 其他", "Category 6, other"),
    };
    LocalText::new(zh, en)
}

pub(crate) fn source_name(inventory: &Inventory, key: &str) -> LocalText {
    match inventory.source(key) {
        Some(source) => LocalText::same(source.name.clone()),
        None => LocalText::new("绿证与绿电抵扣", "Certificates and green power"),
    }
}

pub(crate) fn facility_name(inventory: &Inventory, key: &str) -> LocalText {
    match inventory
        .document
        .facilities
        .iter()
        .find(|facility| facility.id == key)
    {
        Some(facility) => LocalText::same(facility.name.clone()),
        None => LocalText::new("全组织", "Whole organisation"),
    }
}

fn sources(inventory: &Inventory) -> Result<Vec<SourceResult>, Problem> {
    let account = inventory.document.settings.account;
    let totals = inventory.ledger.totals(
        &account.account(),
        &[Axis::Label(label::SOURCE), Axis::Year],
        &[],
    )?;
    let by_key: BTreeMap<(String, String), Co2e> = totals
        .into_iter()
        .filter_map(|row| match <[String; 2]>::try_from(row.keys) {
            Ok([source, year]) => Some(((source, year), row.co2e)),
            Err(_) => None,
        })
        .collect();
    let twice: BTreeSet<String> = inventory
        .findings_of_series()
        .filter(|finding| finding.code == Code::CountedTwice)
        .flat_map(|finding| finding.about.iter().cloned())
        .collect();
    let mut results = Vec::new();
    for source in &inventory.document.sources {
        let covered = series::covered(inventory, &source.id);
        let place = place(source);
        for year in inventory.ledger.years().years() {
            let key = year.to_string();
            let months = covered.get(year).map_or(0, BTreeSet::len);
            let filter = [
                (Axis::Year, key.as_str()),
                (Axis::Label(label::SOURCE), source.id.as_str()),
            ];
            results.push(SourceResult {
                source_id: source.id.clone(),
                year: *year,
                status: status(inventory, source, *year, months, twice.contains(&source.id)),
                months: u8::try_from(months).unwrap_or(u8::MAX),
                figure: name(account, &filter),
                kg_co2e: by_key
                    .get(&(source.id.clone(), key.clone()))
                    .copied()
                    .unwrap_or(Co2e::ZERO),
                category: place.category,
                scope: place.scope,
            });
        }
    }
    Ok(results)
}

fn status(
    inventory: &Inventory,
    source: &Source,
    year: i16,
    months: usize,
    twice: bool,
) -> SourceStatus {
    let state = inventory.sources.get(&source.id);
    if source.excluded.is_some() {
        return SourceStatus::Excluded;
    }
    if state.is_none_or(|state| state.failed) {
        return SourceStatus::Error;
    }
    if state.is_some_and(|state| state.no_factor) {
        return SourceStatus::NoFactor;
    }
    let stream = state.and_then(|state| state.streams.first());
    let years = inventory.ledger.years();
    let failed = stream.is_some_and(|stream| {
        inventory.ledger.records(stream).any(|record| {
            let touches = record
                .evaluated
                .months
                .iter()
                .any(|month| years.year_of(*month) == year);
            record.evaluated.failed && (touches || record.evaluated.months.is_empty())
        })
    });
    match (failed, months, twice) {
        (true, ..) => SourceStatus::Error,
        (_, 0, _) => SourceStatus::NoData,
        (_, _, true) => SourceStatus::SuspectedTwice,
        _ => SourceStatus::Counted,
    }
}

fn coverage(inventory: &Inventory, sources: &[SourceResult]) -> Vec<Coverage> {
    let of_year = |year: &i16| {
        let count = |wanted: &[SourceStatus]| {
            sources
                .iter()
                .filter(|s| s.year == *year && wanted.contains(&s.status))
                .count()
        };
        let suspected = count(&[SourceStatus::SuspectedTwice]);
        let counted = count(&[SourceStatus::Counted]) + suspected;
        let excluded = count(&[SourceStatus::Excluded]);
        let missing = count(&[
            SourceStatus::NoData,
            SourceStatus::NoFactor,
            SourceStatus::Error,
        ]);
        let as_number = |count: usize| Rational::from(i64::try_from(count).unwrap_or(i64::MAX));
        let percent = percent(&as_number(counted), &as_number(counted + missing));
        Coverage {
            year: *year,
            percent,
            counted,
            excluded,
            missing,
            suspected,
        }
    };
    inventory
        .ledger
        .years()
        .years()
        .iter()
        .map(of_year)
        .collect()
}

fn factors(inventory: &Inventory) -> Vec<crate::factor::FactorRecord> {
    let (library, _) = inventory
        .context
        .library
        .with_own(&inventory.document.methods, &inventory.document.factors);
    let mut used = BTreeMap::new();
    for stream in inventory.ledger.streams() {
        for year in inventory.ledger.years().years() {
            if let Some(factor) = stream.factors.for_year(*year) {
                let data = &factor.definition;
                used.entry((factor.pack.clone(), data.id.clone(), data.revision))
                    .or_insert_with(|| library.record_of(factor));
            }
        }
    }
    used.into_values().collect()
}
