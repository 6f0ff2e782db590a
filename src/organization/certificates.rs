//! Certificates against purchased electricity: MWh for MWh, by year and country, each serial once.
//!
//! What a certificate covers is deducted from the market-based accounts at the factor that the
//! uncovered electricity takes, as an entry of its own: the covered part then stands at zero, and
//! both figures stay visible.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::error::{Code, Problem};
use crate::factor::{EmissionType, FactorLibrary, GridBasis, GridFamily};
use crate::ledger::{ActivityRecord, FactorChoice, Ledger, Stream};
use crate::organization::account::label;
use crate::organization::model::{Certificate, Organization};
use crate::organization::streams::Builder;
use crate::quantity::{Amount, Rational, parse_decimal};
use crate::sorted;

/// The key of the stream that holds what certificates cover.
pub(crate) const STREAM: &str = "certificates";

/// The stream of certificates; none where there are no certificates or no factors for it.
pub(crate) fn stream(
    library: &FactorLibrary,
    years: &[i16],
    document: &Organization,
) -> Option<Stream> {
    if document.certificates.is_empty() {
        return None;
    }
    let builder = Builder {
        document,
        library,
        years,
    };
    let factors = builder
        .by_year(
            None,
            GridBasis::National,
            GridFamily::Residual,
            &mut Vec::new(),
        )
        .ok()?;
    let labels = [
        (label::TYPE, EmissionType::PurchasedElectricity.as_str()),
        (label::CATEGORY, "2"),
        (label::SCOPE, "2"),
        (label::FACILITY, ""),
        (label::SOURCE, STREAM),
        (label::DIRECTION, "deduction"),
        (label::REACH, "energy"),
    ];
    Some(Stream {
        key: STREAM.to_owned(),
        source_id: STREAM.to_owned(),
        name: "绿证 / certificates".to_owned(),
        method: Arc::clone(library.method("electricity.purchased").ok()?),
        factors,
        values: BTreeMap::new(),
        evidence: None,
        units: BTreeMap::new(),
        kind: EmissionType::PurchasedElectricity,
        biogenic: false,
        settings: BTreeMap::new(),
        share: Rational::one(),
        labels: sorted::map(labels.map(|(label, key)| (label, key.to_owned()))),
        accounts: vec!["iso14064-market", "ghgp-market"],
    })
}

/// Matches every certificate with the electricity of its year, and fills the certificates' stream.
pub(crate) fn match_electricity(
    document: &Organization,
    ledger: &mut Ledger,
) -> Result<Vec<Problem>, Problem> {
    let mut findings = Vec::new();
    if ledger.stream(STREAM).is_none() {
        return Ok(findings);
    }
    let mut open = electricity(ledger);
    let mut serials: BTreeMap<String, &Certificate> = BTreeMap::new();
    for (index, certificate) in document.certificates.iter().enumerate() {
        let (record, problem) = cover(certificate, &mut open, &mut serials, ledger.years().years());
        let place = format!("certificates[{index}]");
        findings.extend(problem.map(|problem| problem.about(&certificate.id).at(place)));
        match record {
            Some(record) => ledger.put(STREAM, Arc::new(record))?,
            None => ledger.remove(STREAM, &certificate.id)?,
        }
    }
    Ok(findings)
}

/// The purchased MWh by year that certificates may cover.
fn electricity(ledger: &Ledger) -> BTreeMap<i16, Rational> {
    let mut open: BTreeMap<i16, Rational> = BTreeMap::new();
    let counts = |stream: &&Stream| {
        stream.key.ends_with("@market")
            && stream.kind == EmissionType::PurchasedElectricity
            && matches!(stream.factors, FactorChoice::ByYear(_))
    };
    for stream in ledger.streams().filter(counts) {
        for year in ledger.years().years() {
            if let Some(amount) = ledger.activity(&stream.key, *year) {
                let own = amount * &stream.share;
                let sum = open.entry(*year).or_insert_with(Rational::zero);
                *sum = &*sum + &own;
            }
        }
    }
    open
}

fn cover<'a>(
    certificate: &'a Certificate,
    open: &mut BTreeMap<i16, Rational>,
    serials: &mut BTreeMap<String, &'a Certificate>,
    years: &[i16],
) -> (Option<ActivityRecord>, Option<Problem>) {
    let Some(year) = certificate.redeemed_for.filter(|year| years.contains(year)) else {
        return (None, None);
    };
    let serial = certificate.serials.trim();
    if let Some(other) = serials.get(serial).filter(|_| !serial.is_empty()) {
        let twice = Problem::new(Code::CertificateUsedTwice).with("serial", serial);
        return (
            None,
            Some(
                twice
                    .with("first", &other.id)
                    .with("second", &certificate.id)
                    .at("serials")
                    .about(&other.id),
            ),
        );
    }
    serials.insert(serial.to_owned(), certificate);
    let Ok(mwh) = parse_decimal(&certificate.mwh) else {
        return (None, None);
    };
    if mwh.is_negative() {
        return (
            None,
            Some(
                Problem::new(Code::NegativeValue)
                    .with("found", mwh)
                    .at("mwh"),
            ),
        );
    }
    let named = |code| {
        Problem::new(code)
            .with("certificate", serial)
            .with("mwh", mwh)
    };
    if certificate.generation_year != year {
        let problem = named(Code::CertificateOtherYear)
            .with("found", certificate.generation_year)
            .with("expected", year);
        return (None, Some(problem.at("generationYear")));
    }
    if certificate.country.trim() != "CN" {
        return (
            None,
            Some(
                named(Code::CertificateOtherCountry)
                    .with("found", &certificate.country)
                    .at("country"),
            ),
        );
    }
    let wanted = mwh.to_rational();
    let left = open.get(&year).cloned().unwrap_or_else(Rational::zero);
    let used = if wanted > left {
        left.clone()
    } else {
        wanted.clone()
    };
    open.insert(year, &left - &used);
    let excess = &wanted - &used;
    let problem = (!excess.is_zero()).then(|| {
        let excess = Problem::new(Code::CertificateExcess)
            .with("certificate", serial)
            .with("mwh", &excess)
            .with("year", year);
        excess.at("mwh")
    });
    if used.is_zero() {
        return (None, problem);
    }
    let record = ActivityRecord {
        id: certificate.id.clone(),
        period: year.to_string(),
        values: sorted::map([(
            "activity".to_owned(),
            Amount::new(used.to_decimal_string(28), "MWh"),
        )]),
        ..ActivityRecord::default()
    };
    (Some(record), problem)
}
