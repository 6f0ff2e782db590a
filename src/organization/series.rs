//! What a source's records look like side by side: gaps, leaps, doubles, meters out of calibration.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::error::{Code, Problem};
use crate::factor::EmissionType;
use crate::ledger::{ActivityRecord, FactorChoice, Stream};
use crate::organization::inventory::Inventory;
use crate::organization::model::{Instrument, Source};
use crate::quantity::{Amount, Evidence, EvidenceKind, Month, Period, Rational};
use crate::sorted;

/// What one source's records come to side by side.
#[derive(Debug)]
pub(crate) struct Series {
    /// The months it has data for, by reporting year.
    pub(crate) covered: BTreeMap<i16, BTreeSet<Month>>,
    /// The months that it should have data for and has not, by reporting year; all of a year's where there is
    /// none at all. Months from today on are not due.
    pub(crate) missing: BTreeMap<i16, Vec<Month>>,
    pub(crate) findings: Vec<Problem>,
}

impl Series {
    /// Looks at the records of a source.
    pub(crate) fn of(inventory: &Inventory, source: &Source) -> Series {
        let covered = covered(inventory, &source.id);
        let missing = missing(inventory, source, &covered);
        let mut findings = Vec::new();
        if source.excluded.is_none() {
            findings.extend(gaps(source, &covered, &missing));
            findings.extend(leaps(inventory, source));
            findings.extend(doubles(inventory, source));
            findings.extend(calibration(inventory, source));
            findings.extend(bills(inventory, source));
            findings.extend(unproven(inventory, source));
            findings.extend(own_factor(inventory, source));
            findings.extend(twins(inventory, source));
        }
        let findings = findings.into_iter().map(|finding| placed(finding, source));
        Series {
            findings: findings.collect(),
            covered,
            missing,
        }
    }
}

/// Whether two sources are so alike that one may be the other, counted twice.
pub(crate) fn alike(one: &Source, other: &Source) -> bool {
    one.facility_id == other.facility_id
        && one.emission_type == other.emission_type
        && one.method == other.method
}

/// A finding at its record's place, or at its source's.
fn placed(finding: Problem, source: &Source) -> Problem {
    let record = finding
        .about
        .first()
        .cloned()
        .filter(|_| !matches!(finding.code, Code::CountedTwice));
    let place = record.map_or_else(
        || format!("records.{}", source.id),
        |record| format!("records.{}[{record}]", source.id),
    );
    finding.at(place).about(&source.id)
}

fn records<'a>(
    inventory: &'a Inventory,
    source: &Source,
) -> impl Iterator<Item = &'a ActivityRecord> {
    inventory
        .records
        .get(&source.id)
        .into_iter()
        .flat_map(|records| records.values().map(AsRef::as_ref))
}

fn covered(inventory: &Inventory, source: &str) -> BTreeMap<i16, BTreeSet<Month>> {
    let years = inventory.ledger.years();
    let mut covered: BTreeMap<i16, BTreeSet<Month>> = BTreeMap::new();
    let stream = inventory
        .sources
        .get(source)
        .and_then(|state| state.streams.first());
    for state in stream
        .into_iter()
        .flat_map(|stream| inventory.ledger.records(stream))
    {
        if !state.evaluated.failed {
            for month in &state.evaluated.months {
                covered
                    .entry(years.year_of(*month))
                    .or_default()
                    .insert(*month);
            }
        }
    }
    covered
}

fn missing(
    inventory: &Inventory,
    source: &Source,
    covered: &BTreeMap<i16, BTreeSet<Month>>,
) -> BTreeMap<i16, Vec<Month>> {
    let years = inventory.ledger.years();
    let as_of = inventory.context.as_of;
    let today = Month::new(as_of.year(), as_of.month());
    let mut missing = BTreeMap::new();
    for year in years.years() {
        let months = Period::Year(*year).months(years.start()).into_iter();
        let due = months.filter(|month| today.is_none_or(|today| *month < today));
        let have = covered.get(year);
        // Refills and repairs come when they come; a month without one is no gap.
        let regular = |have: &BTreeSet<Month>| {
            have.len() >= 6 && source.emission_type != EmissionType::Fugitive
        };
        if have.is_none_or(regular) {
            let gap = |month: &Month| have.is_none_or(|have| !have.contains(month));
            missing.insert(*year, due.filter(gap).collect());
        }
    }
    missing
}

/// Years without data, and months missing among monthly data.
fn gaps(
    source: &Source,
    covered: &BTreeMap<i16, BTreeSet<Month>>,
    missing: &BTreeMap<i16, Vec<Month>>,
) -> Vec<Problem> {
    let mut findings = Vec::new();
    for (year, months) in missing {
        if months.is_empty() {
            continue;
        }
        let named = |code| Problem::new(code).with("source", &source.name);
        if covered.contains_key(year) {
            let months: Vec<String> = months.iter().map(ToString::to_string).collect();
            findings.push(named(Code::MissingMonths).with("months", months.join(", ")));
        } else {
            findings.push(named(Code::NoData).with("year", year));
        }
    }
    findings
}

/// Months several times their neighbours on both sides.
fn leaps(inventory: &Inventory, source: &Source) -> Vec<Problem> {
    let Some(stream) = inventory
        .sources
        .get(&source.id)
        .and_then(|state| state.streams.first())
    else {
        return Vec::new();
    };
    let mut months: BTreeMap<Month, (Rational, &str)> = BTreeMap::new();
    for state in inventory.ledger.records(stream) {
        if let ([month], [(_, value)]) = (
            state.evaluated.months.as_slice(),
            state.evaluated.activity.as_slice(),
        ) {
            months.insert(*month, (value.clone(), &state.record.id));
        }
    }
    let series: Vec<(Month, (Rational, &str))> = months.into_iter().collect();
    let mut findings = Vec::new();
    for window in series.windows(3) {
        let [
            (before_month, (before, _)),
            (month, (value, record)),
            (after_month, (after, _)),
        ] = window
        else {
            continue;
        };
        if before_month.next() != *month || month.next() != *after_month || value.is_zero() {
            continue;
        }
        let (low, high) = if before < after {
            (before, after)
        } else {
            (after, before)
        };
        let times = |code, ratio: Option<Rational>| {
            let ratio = ratio
                .map(|ratio| ratio.to_decimal_string(2))
                .unwrap_or_default();
            let finding = Problem::new(code)
                .with("source", &source.name)
                .with("period", month)
                .with("ratio", ratio);
            finding.about(*record).at("values.activity")
        };
        if low.is_zero() {
            continue;
        }
        if *value >= high * &Rational::from(100) {
            findings.push(times(Code::UnitSuspected, value.checked_div(high)));
        } else if &(value * &Rational::from(100)) <= low {
            findings.push(times(Code::UnitSuspected, value.checked_div(low)));
        } else if *value >= high * &Rational::from(3) || &(value * &Rational::from(3)) <= low {
            let mean = (before + after).checked_div(&Rational::from(2));
            findings.push(times(
                Code::UnusualMonth,
                mean.and_then(|mean| value.checked_div(&mean)),
            ));
        }
    }
    findings
}

/// Records of one source for the same month: one finding, with the first of them and how many.
fn doubles(inventory: &Inventory, source: &Source) -> Option<Problem> {
    let start = inventory.ledger.years().start();
    let mut seen: BTreeMap<Month, &str> = BTreeMap::new();
    let mut doubled: Vec<(&ActivityRecord, &str)> = Vec::new();
    if source.emission_type == EmissionType::Fugitive {
        return None;
    }
    for record in records(inventory, source) {
        let Ok(period) = record.period.parse::<Period>() else {
            continue;
        };
        let mut other = None;
        for month in period.months(start) {
            other = seen.insert(month, &record.id).or(other);
        }
        doubled.extend(other.map(|other| (record, other)));
    }
    let (first, other) = doubled.first()?;
    let finding = Problem::new(Code::PeriodTwice)
        .with("source", &source.name)
        .with("period", &first.period)
        .with("count", doubled.len());
    Some(finding.about(&first.id).about(*other).at("period"))
}

/// A meter that was read after its calibration had ended: once, with the first such period.
fn calibration(inventory: &Inventory, source: &Source) -> Option<Problem> {
    let first = |record| -> Option<(Date, &Instrument, &ActivityRecord)> {
        let record: &ActivityRecord = record;
        let months = record
            .period
            .parse::<Period>()
            .ok()?
            .months(inventory.ledger.years().start());
        let last = *months.last()?;
        let end = Date::new(last.year(), last.month(), last.days()).ok()?;
        let evidence = record
            .values
            .values()
            .find_map(|amount| amount.evidence.as_ref())
            .or(source.evidence.as_ref());
        let metered = evidence.is_none_or(|evidence| evidence.kind == EvidenceKind::Metered);
        let id = evidence
            .and_then(|evidence| evidence.instrument_id.as_deref())
            .or(source.instrument_id.as_deref())?;
        let instrument = inventory
            .document
            .instruments
            .iter()
            .find(|instrument| instrument.id == id)?;
        let until: Date = instrument.calibrated_until.as_deref()?.parse().ok()?;
        (metered && until < end).then_some((end, instrument, record))
    };
    let (_, instrument, record) = records(inventory, source)
        .filter_map(first)
        .min_by_key(|(end, ..)| *end)?;
    let finding = Problem::new(Code::CalibrationExpired)
        .with("instrument", &instrument.name)
        .with(
            "until",
            instrument.calibrated_until.as_deref().unwrap_or_default(),
        )
        .with("period", &record.period);
    Some(finding.about(&record.id).about(&instrument.id))
}

/// What a record says twice, kept together: meter and invoice, an amount and its stock balance. The
/// amount is what counts; where the other differs or can't be read, that is said.
fn bills(inventory: &Inventory, source: &Source) -> Vec<Problem> {
    let stream = stream(inventory, source);
    let main = stream.and_then(Stream::main_parameter);
    let own_unit = main.map_or("", |main| main.unit.symbol());
    let unit = source.activity_unit.as_deref().map(str::trim);
    let unit = unit.filter(|unit| !unit.is_empty()).unwrap_or(own_unit);
    let balances = main.is_some_and(|main| main.definition.balance);
    // Most records say nothing twice.
    let twice = |record: &&ActivityRecord| {
        let beside = ["invoiced", "opening", "purchased"];
        beside.iter().any(|name| record.values.contains_key(*name))
    };
    records(inventory, source)
        .filter(twice)
        .flat_map(|record| {
            let place = |problem: Problem| problem.about(&record.id);
            let named = |code| {
                let finding = Problem::new(code).with("source", &source.name);
                finding.with("period", &record.period)
            };
            let mut found = Vec::new();
            // What can't be read is told with the record; what isn't given has nothing beside it.
            let Ok(Some(activity)) = read(record, "activity", unit) else {
                return found;
            };
            match read(record, "invoiced", unit) {
                Ok(Some(billed)) => {
                    let percent = difference(&activity, &billed);
                    found.extend(percent.map(|percent| {
                        let finding = named(Code::MeterInvoiceDifference);
                        place(finding.with("percent", percent)).at("values.invoiced")
                    }));
                }
                Ok(None) => {}
                Err(problem) => found.push(place(problem).at("values.invoiced")),
            }
            if balances && let Some(balance) = balance(record, unit) {
                let percent = difference(&activity, &balance);
                found.extend(percent.map(|percent| {
                    let finding = named(Code::BalanceDifference);
                    place(finding.with("percent", percent)).at("values.activity")
                }));
            }
            found
        })
        .collect()
}

/// A value of a record in base units; `unit` is that of an amount that names none.
fn read(record: &ActivityRecord, name: &str, unit: &str) -> Result<Option<Rational>, Problem> {
    let given = record.values.get(name);
    let Some(amount) = given.filter(|amount| !amount.value.trim().is_empty()) else {
        return Ok(None);
    };
    let typed = amount.unit.trim();
    let unit = if typed.is_empty() { unit } else { typed };
    let quantity = Amount::new(amount.value.clone(), unit).quantity()?;
    Ok(Some(quantity.in_base_units()))
}

/// What a record's stocks and purchases leave over, where they are given.
fn balance(record: &ActivityRecord, unit: &str) -> Option<Rational> {
    let part = |name| read(record, name, unit).ok();
    let (opening, purchased) = (part("opening")?, part("purchased")?);
    if opening.is_none() && purchased.is_none() {
        return None;
    }
    let mut sum = Rational::zero();
    for value in [opening, purchased].into_iter().flatten() {
        sum = &sum + &value;
    }
    for name in ["closing", "sold", "nonEnergyUse"] {
        if let Some(value) = part(name)? {
            sum = &sum - &value;
        }
    }
    Some(sum)
}

/// By how many percent `other` differs from `counted`, or from nothing; none where it doesn't.
fn difference(counted: &Rational, other: &Rational) -> Option<String> {
    let difference = (other - counted).abs();
    let whole = if counted.is_zero() { other } else { counted };
    let percent = (&difference * &Rational::from(100)).checked_div(&whole.abs())?;
    (!difference.is_zero()).then(|| percent.to_decimal_string(2))
}

/// Electricity at zero, and nothing named that proves it: no document, no instrument.
fn unproven(inventory: &Inventory, source: &Source) -> Option<Problem> {
    let stream = stream(inventory, source)?;
    let zero = match &stream.factors {
        FactorChoice::One(factor) => factor.definition.family.as_deref() == Some("zero"),
        _ => false,
    };
    let backed = |evidence: &Evidence| {
        let named =
            |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
        named(&evidence.document) || named(&evidence.instrument_id)
    };
    let amounts = || records(inventory, source).flat_map(|record| record.values.values());
    let proven = source.instrument_id.is_some()
        || source.evidence.as_ref().is_some_and(backed)
        || amounts().any(|amount| amount.evidence.as_ref().is_some_and(backed));
    (zero && !proven).then(|| Problem::new(Code::ZeroWithoutProof).with("source", &source.name))
}

/// Grid electricity whose factor is given with the source or a record.
fn own_factor(inventory: &Inventory, source: &Source) -> Option<Problem> {
    let stream = stream(inventory, source)?;
    let purchased = source.emission_type == EmissionType::PurchasedElectricity;
    let grid = purchased && matches!(stream.factors, FactorChoice::ByYear(_));
    let given = |values: &BTreeMap<String, Amount>| {
        values
            .get("ef")
            .is_some_and(|amount| !amount.value.trim().is_empty())
    };
    let own = given(&source.values) || records(inventory, source).any(|own| given(&own.values));
    (grid && own).then(|| Problem::new(Code::OwnGridFactor).with("source", &source.name))
}

/// The stream of GB/T 32150.
fn stream<'a>(inventory: &'a Inventory, source: &Source) -> Option<&'a Stream> {
    let state = inventory.sources.get(&source.id)?;
    inventory.ledger.stream(state.streams.first()?)
}

/// Another source that looks the same: facility, type, method and three equal records.
fn twins(inventory: &Inventory, source: &Source) -> Vec<Problem> {
    let own: BTreeSet<(&str, &str)> = activities(inventory, source);
    let same = |other: &&Source| {
        other.id < source.id
            && other.excluded.is_none()
            && alike(other, source)
            && activities(inventory, other).intersection(&own).count() >= 3
    };
    let twin = |other: &Source| {
        Problem::new(Code::CountedTwice)
            .with("source", &source.name)
            .with("other", &other.name)
            .about(&other.id)
    };
    inventory
        .document
        .sources
        .iter()
        .filter(same)
        .map(twin)
        .collect()
}

fn activities<'a>(inventory: &'a Inventory, source: &Source) -> BTreeSet<(&'a str, &'a str)> {
    let pair = |record: &'a ActivityRecord| {
        let amount = record
            .values
            .get("activity")
            .filter(|amount| !matches!(amount.value.trim(), "" | "0"))?;
        Some((record.period.as_str(), amount.value.as_str()))
    };
    sorted::set(records(inventory, source).filter_map(pair))
}
