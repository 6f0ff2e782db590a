//! What is wrong with a register: serials used twice, more used than held, sold and used, dates that don't fit.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::carbon_asset::evaluate::{AssetClaim, ReadLot};
use crate::carbon_asset::model::{AssetKind, AssetRegister};
use crate::carbon_asset::serial::{SerialRange, parse_serials};
use crate::error::{Code, Problem};
use crate::quantity::Rational;

/// Reads a date as typed, `2026-01-31`.
///
/// # Errors
///
/// - [`Code::InvalidDate`].
pub(crate) fn date(typed: &str) -> Result<Date, Problem> {
    typed
        .trim()
        .parse()
        .map_err(|_| Problem::new(Code::InvalidDate).with("found", typed))
}

/// Everything that is wrong with or doubtful about a register.
pub(crate) fn register(
    register: &AssetRegister,
    lots: &[ReadLot],
    claims: &[AssetClaim],
    as_of: Date,
) -> Vec<Problem> {
    let mut findings = Vec::new();
    let mut known = BTreeSet::new();
    for read in lots {
        if !known.insert(&read.lot.id) {
            let twice = Problem::new(Code::DuplicateId).with("id", &read.lot.id);
            findings.push(placed(read, twice.at("id")));
        }
        let own = lot(read, as_of);
        findings.extend(own.into_iter().map(|problem| placed(read, problem)));
    }
    findings.extend(overlaps(lots, claims));
    if register.format != "tansuan" || register.kind != "assets" {
        findings.push(
            Problem::new(Code::UnsupportedDocument)
                .with("expected", "tansuan assets 1")
                .with("found", &register.kind),
        );
    }
    findings
}

fn placed(read: &ReadLot, problem: Problem) -> Problem {
    problem
        .at(format!("lots[{}]", read.index))
        .about(&read.lot.id)
}

fn lot(read: &ReadLot, as_of: Date) -> Vec<Problem> {
    let lot = read.lot;
    let mut findings = Vec::new();
    let named = |code: Code| Problem::new(code).with("lot", &lot.name);
    if read.ranges.is_empty() && lot.kind != AssetKind::NewForest {
        findings.push(named(Code::AssetWithoutSerials).at("serials"));
    }
    if let Some(quantity) = &read.quantity {
        let whole = quantity
            .round_half_even(0)
            .is_some_and(|whole| Rational::from_scaled(whole, 0) == *quantity);
        if !whole && lot.kind != AssetKind::NewForest {
            let problem = named(Code::AssetNotWhole).with("found", quantity);
            findings.push(problem.at("quantity"));
        }
        if let Some(count) = read.serials()
            && i128::try_from(count).is_ok_and(|count| Rational::from_scaled(count, 0) != *quantity)
        {
            let problem = named(Code::AssetSerialCount)
                .with("found", count)
                .with("expected", quantity);
            findings.push(problem.at("serials"));
        }
        if (quantity - &read.used).is_negative() {
            let problem = named(Code::AssetOverused)
                .with("found", &read.used)
                .with("quantity", quantity)
                .with("unit", lot.kind.unit());
            findings.push(problem.at("uses"));
        }
    }
    if lot.sale.is_some() && !lot.uses.is_empty() {
        findings.push(named(Code::AssetSoldAndUsed).at("sale"));
    }
    if lot.sale.is_some() && lot.retirement.is_some() {
        findings.push(named(Code::AssetSoldAndRetired).at("sale"));
    }
    if !lot.uses.is_empty() && lot.retirement.is_none() && lot.kind != AssetKind::NewForest {
        findings.push(named(Code::AssetNotRetired).at("retirement"));
    }
    if lot.vintage.as_deref().unwrap_or_default().trim().is_empty()
        && !lot.kind.is_allowance()
        && lot.kind != AssetKind::NewForest
    {
        findings.push(named(Code::AssetWithoutVintage).at("vintage"));
    }
    for (typed, place) in [
        (lot.acquired.as_deref(), "acquired"),
        (
            lot.retirement.as_ref().map(|own| own.date.as_str()),
            "retirement.date",
        ),
        (
            lot.sale.as_ref().and_then(|own| own.date.as_deref()),
            "sale.date",
        ),
    ] {
        let Some(typed) = typed.filter(|typed| !typed.trim().is_empty()) else {
            continue;
        };
        match date(typed) {
            Ok(day) if day > as_of => {
                let problem = named(Code::AssetDateAhead).with("found", typed);
                findings.push(problem.at(place));
            }
            Ok(_) => {}
            Err(problem) => findings.push(problem.at(place)),
        }
    }
    if let Some(retirement) = &lot.retirement {
        let shown = [&retirement.reference, &retirement.document]
            .into_iter()
            .flatten()
            .any(|text| !text.trim().is_empty());
        if retirement.date.trim().is_empty() {
            let problem = Problem::new(Code::InvalidDate).with("found", "");
            findings.push(problem.at("retirement.date"));
        }
        if !shown {
            findings.push(named(Code::AssetRetirementUnproven).at("retirement"));
        }
    }
    findings
}

/// Serials that stand in two lots, twice in one, or in a lot and in another subject.
fn overlaps(lots: &[ReadLot], claims: &[AssetClaim]) -> Vec<Problem> {
    struct Holder<'a> {
        range: SerialRange,
        name: &'a str,
        id: &'a str,
        place: String,
        lot: bool,
    }
    let mut holders: Vec<Holder> = Vec::new();
    for read in lots {
        for range in &read.ranges {
            holders.push(Holder {
                range: range.clone(),
                name: &read.lot.name,
                id: &read.lot.id,
                place: format!("lots[{}].serials", read.index),
                lot: true,
            });
        }
    }
    for claim in claims {
        for range in parse_serials(&claim.serials) {
            holders.push(Holder {
                range,
                name: &claim.name,
                id: &claim.subject,
                place: String::new(),
                lot: false,
            });
        }
    }
    // Sorted by block and first number, overlapping ranges are neighbours of those that reach the farthest.
    crate::sorted::sort_by(&mut holders, |left, right| {
        (&left.range.block, left.range.first).cmp(&(&right.range.block, right.range.first))
    });
    let mut findings = Vec::new();
    let mut widest: Option<usize> = None;
    for (at, holder) in holders.iter().enumerate() {
        let before = widest.and_then(|at| holders.get(at));
        if let Some(before) = before.filter(|before| before.range.overlaps(&holder.range))
            && (before.lot || holder.lot)
        {
            let problem = Problem::new(Code::AssetUsedTwice)
                .with("first", before.name)
                .with("second", holder.name)
                .with("serials", shared(&before.range, &holder.range));
            let place = if before.lot {
                &before.place
            } else {
                &holder.place
            };
            findings.push(problem.at(place).about(before.id).about(holder.id));
        }
        let reaches = before.is_none_or(|before| {
            before.range.block != holder.range.block || before.range.last <= holder.range.last
        });
        if reaches {
            widest = Some(at);
        }
    }
    findings
}

/// The serials that two ranges share.
fn shared(one: &SerialRange, other: &SerialRange) -> String {
    let first = one.first.max(other.first);
    let last = match (one.last, other.last) {
        (Some(one), Some(other)) => Some(one.min(other)),
        _ => None,
    };
    match (first, last) {
        (Some(first), Some(last)) if first == last => format!("{} {first}", one.block),
        (Some(first), Some(last)) => format!("{} {first}–{last}", one.block),
        _ => one.block.clone(),
    }
    .trim()
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::carbon_asset::{decode, evaluate};

    fn codes(lots: &str, claims: &[AssetClaim]) -> Vec<Code> {
        let register = format!(
            r#"{{"format":"tansuan","version":1,"kind":"assets","id":"r","name":"R","lots":[{lots}]}}"#
        );
        let register = decode(register.as_bytes()).unwrap();
        let day = jiff::civil::date(2026, 6, 1);
        let (_, findings) = evaluate(&register, claims, day).into_result().unwrap();
        findings.into_iter().map(|finding| finding.code).collect()
    }

    fn lot(more: &str) -> String {
        format!(
            r#"{{"id":"a","name":"A","kind":"ccer","vintage":"2023","serials":"C-1-100","quantity":"100"{more}}}"#
        )
    }

    #[test]
    fn a_sound_lot_gives_no_findings() {
        assert_eq!(codes(&lot(""), &[]), []);
    }

    #[test]
    fn a_serial_of_another_subject_is_found() {
        let claim = AssetClaim {
            subject: "mill".into(),
            name: "Mill".into(),
            serials: "c-50".into(),
        };
        assert_eq!(codes(&lot(""), &[claim]), [Code::AssetUsedTwice]);
    }

    #[test]
    fn every_overlap_with_a_wide_range_is_found() {
        let more = ",".to_owned()
            + &lot("")
                .replace(r#""a""#, r#""b""#)
                .replace("C-1-100", "C-10-19")
                .replace("\"100\"", "\"10\"")
            + ","
            + &lot("")
                .replace(r#""a""#, r#""c""#)
                .replace("C-1-100", "C-90-99")
                .replace("\"100\"", "\"10\"");
        let found = codes(&(lot("") + &more), &[]);
        assert_eq!(found, [Code::AssetUsedTwice, Code::AssetUsedTwice]);
    }

    #[test]
    fn what_does_not_fit_is_found() {
        for (more, code) in [
            (
                r#","sale":{},"uses":[{"id":"u","subject":"e","quantity":"1"}],"retirement":{"date":"2026-01-01","reference":"x"}"#,
                Code::AssetSoldAndUsed,
            ),
            (
                r#","uses":[{"id":"u","subject":"e","quantity":"101"}],"retirement":{"date":"2026-01-01","reference":"x"}"#,
                Code::AssetOverused,
            ),
            (
                r#","uses":[{"id":"u","subject":"e","quantity":"1"}]"#,
                Code::AssetNotRetired,
            ),
            (
                r#","retirement":{"date":"2026-07-01","reference":"x"}"#,
                Code::AssetDateAhead,
            ),
            (
                r#","retirement":{"date":"30 Feb","reference":"x"}"#,
                Code::InvalidDate,
            ),
            (
                r#","retirement":{"date":"2026-01-01"}"#,
                Code::AssetRetirementUnproven,
            ),
        ] {
            assert!(codes(&lot(more), &[]).contains(&code), "{more}");
        }
    }

    #[test]
    fn serials_that_are_not_as_many_as_the_quantity_are_found() {
        assert_eq!(
            codes(&lot("").replace("C-1-100", "C-1-99"), &[]),
            [Code::AssetSerialCount]
        );
        let fraction = lot("").replace("\"100\"", "\"99.5\"");
        assert_eq!(
            codes(&fraction, &[]),
            [Code::AssetNotWhole, Code::AssetSerialCount]
        );
        assert!(codes(&lot("").replace("\"100\"", "\"-1\""), &[]).contains(&Code::NegativeValue));
    }
}
