//! Certificates against purchased electricity: MWh for MWh, by year, country and facility, each serial
//! once.
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
use crate::quantity::{Amount, Rational, half_width, parse_decimal};
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
        share_name: None,
        labels: sorted::map(labels.map(|(label, key)| (label, key.to_owned()))),
        accounts: vec!["iso14064-market", "ghgp-market"],
    })
}

/// Matches every certificate with the electricity of its year, and fills the certificates' stream.
/// Those that serve one facility are matched first, so that the order of the register decides nothing
/// between them and those that serve all.
pub(crate) fn match_electricity(
    document: &Organization,
    ledger: &mut Ledger,
) -> Result<Vec<Problem>, Problem> {
    let mut findings = Vec::new();
    let matched = ledger.stream(STREAM).is_some();
    let mut register = Register {
        document,
        years: ledger.years().years().to_vec(),
        start: ledger.years().start(),
        open: if matched {
            electricity(ledger)
        } else {
            Open::new()
        },
        used: Vec::new(),
    };
    let mut numbered: Vec<(usize, &Certificate)> =
        document.certificates.iter().enumerate().collect();
    sorted::sort_by_key(&mut numbered, |(index, certificate)| {
        (facility_of(certificate).is_none(), *index)
    });
    for (index, certificate) in numbered {
        let (mwh, problem) = match register.cover(certificate) {
            Ok((mwh, problem)) => (Some(mwh), problem),
            Err(problem) => (None, Some(problem)),
        };
        let place = format!("certificates[{index}]");
        findings.extend(problem.map(|problem| problem.about(&certificate.id).at(place)));
        let year = certificate.redeemed_for;
        match mwh.filter(|mwh| matched && !mwh.is_zero()).zip(year) {
            Some((mwh, year)) => ledger.put(STREAM, Arc::new(record(certificate, year, &mwh)))?,
            None => ledger.remove(STREAM, &certificate.id)?,
        }
    }
    Ok(findings)
}

fn facility_of(certificate: &Certificate) -> Option<&str> {
    let facility = certificate.facility_id.as_deref().map(str::trim);
    facility.filter(|facility| !facility.is_empty())
}

/// What a certificate covers, as a record of the certificates' stream.
fn record(certificate: &Certificate, year: i16, mwh: &Rational) -> ActivityRecord {
    ActivityRecord {
        id: certificate.id.clone(),
        period: year.to_string(),
        values: sorted::map([(
            "activity".to_owned(),
            Amount::new(mwh.to_decimal_string(28), "MWh"),
        )]),
        ..ActivityRecord::default()
    }
}

/// The purchased MWh that certificates may still cover, by reporting year and facility.
type Open = BTreeMap<(i16, String), Rational>;

/// What takes the residual factor: electricity with a factor of its own is not covered again.
fn electricity(ledger: &Ledger) -> Open {
    let mut open = Open::new();
    let counts = |stream: &&Stream| {
        stream.key.ends_with("@market")
            && stream.kind == EmissionType::PurchasedElectricity
            && matches!(stream.factors, FactorChoice::ByYear(_))
            && !stream.values.contains_key("ef")
    };
    for stream in ledger.streams().filter(counts) {
        let facility = stream.labels.get(label::FACILITY);
        let facility = facility.map_or("", String::as_str);
        let mut add = |year: i16, amount: &Rational| {
            let sum = open.entry((year, facility.to_owned()));
            let sum = sum.or_insert_with(Rational::zero);
            *sum = &*sum + &(amount * &stream.share);
        };
        for year in ledger.years().years() {
            if let Some(all) = ledger.activity(&stream.key, *year) {
                add(*year, all);
            }
        }
        let with_own = ledger
            .records(&stream.key)
            .filter(|state| state.record.values.contains_key("ef"));
        for (year, amount) in with_own.flat_map(|state| &state.evaluated.activity) {
            add(*year, &(amount * &Rational::from(-1)));
        }
    }
    open
}

/// The certificates met so far, and the electricity that is still uncovered.
struct Register<'a> {
    document: &'a Organization,
    years: Vec<i16>,
    start: i8,
    open: Open,
    used: Vec<(Vec<Serials>, &'a Certificate)>,
}

impl<'a> Register<'a> {
    /// The MWh that a certificate covers, and what is worth saying about them.
    fn cover(
        &mut self,
        certificate: &'a Certificate,
    ) -> Result<(Rational, Option<Problem>), Problem> {
        // A number that can't be read is told with the document's own problems.
        let Ok(mwh) = parse_decimal(&certificate.mwh) else {
            return Ok((Rational::zero(), None));
        };
        if mwh.is_negative() {
            return Err(Problem::new(Code::NegativeValue)
                .with("found", mwh)
                .at("mwh"));
        }
        let serial = certificate.serials.trim();
        let named = |code| {
            Problem::new(code)
                .with("certificate", serial)
                .with("mwh", mwh)
        };
        if serial.is_empty() {
            return Err(named(Code::CertificateUntraceable).at("serials"));
        }
        self.claim(serial, certificate)?;
        let redeemed = certificate.redeemed_for;
        let Some(year) = redeemed.filter(|year| self.years.contains(year)) else {
            return Err(named(Code::CertificateUnused).at("redeemedFor"));
        };
        // A reporting year that starts in April ends in the next calendar year.
        let last = if self.start > 1 {
            year.saturating_add(1)
        } else {
            year
        };
        if !(year..=last).contains(&certificate.generation_year) {
            let problem = named(Code::CertificateOtherYear)
                .with("found", certificate.generation_year)
                .with("expected", year);
            return Err(problem.at("generationYear"));
        }
        if !certificate.country.trim().eq_ignore_ascii_case("CN") {
            return Err(named(Code::CertificateOtherCountry)
                .with("found", &certificate.country)
                .at("country"));
        }
        let facility = facility_of(certificate);
        if let Some(id) = facility
            && !self.document.facilities.iter().any(|own| own.id == id)
        {
            return Err(Problem::new(Code::UnknownReference)
                .with("id", id)
                .at("facilityId"));
        }
        let mut left = mwh.to_rational();
        let mut covered = Rational::zero();
        let served = self.open.iter_mut().filter(|((own, place), _)| {
            *own == year && facility.is_none_or(|facility| facility == place)
        });
        for (_, open) in served {
            let used = if left > *open {
                open.clone()
            } else {
                left.clone()
            };
            *open = &*open - &used;
            left = &left - &used;
            covered = &covered + &used;
        }
        let excess = (!left.is_zero()).then(|| {
            let excess = Problem::new(Code::CertificateExcess)
                .with("certificate", serial)
                .with("mwh", &left)
                .with("year", year);
            excess.at("mwh")
        });
        Ok((covered, excess))
    }

    /// Takes a certificate's serials; a problem where another has taken one of them.
    fn claim(&mut self, text: &str, certificate: &'a Certificate) -> Result<(), Problem> {
        let serials = Serials::read(text);
        let shared = |(taken, _): &&(Vec<Serials>, &Certificate)| {
            taken
                .iter()
                .any(|own| serials.iter().any(|new| own.meets(new)))
        };
        if let Some((_, other)) = self.used.iter().find(shared) {
            let twice = Problem::new(Code::CertificateUsedTwice)
                .with("serial", text)
                .with("first", &other.id)
                .with("second", &certificate.id);
            return Err(twice.at("serials").about(&other.id));
        }
        self.used.push((serials, certificate));
        Ok(())
    }
}

/// Serial numbers as printed: one, or a range of numbers behind the same letters.
#[derive(Debug)]
struct Serials {
    prefix: String,
    /// The first and last number; none where the serial ends in no number.
    range: Option<(u128, u128)>,
}

impl Serials {
    /// The serials in a text such as `GEC-2023-000001～002000, GEC-2023-005001`.
    fn read(text: &str) -> Vec<Serials> {
        let plain = half_width(text).to_uppercase();
        let parts = plain.split([',', ';', '、']).map(str::trim);
        parts
            .filter(|part| !part.is_empty())
            .map(Serials::part)
            .collect()
    }

    fn part(text: &str) -> Serials {
        let separators = ['~', '～', '〜', '至', '–', '—', '-'].into_iter();
        let halves = separators.flat_map(|separator| {
            let places = text.match_indices(separator);
            places.map(move |(at, sign)| (text.get(..at), text.get(at + sign.len()..), separator))
        });
        // A hyphen stands inside serials too: it makes a range only between two of the same letters.
        let range = halves.filter_map(|(first, last, separator)| {
            let ((prefix, low), (ending, high)) = (numbered(first?)?, numbered(last?)?);
            let alike = ending == prefix || (ending.is_empty() && separator != '-');
            (alike && low <= high).then_some((prefix, (low, high)))
        });
        let one = || numbered(text).map(|(prefix, number)| (prefix, (number, number)));
        match range.into_iter().next().or_else(one) {
            Some((prefix, range)) => Serials {
                prefix: prefix.to_owned(),
                range: Some(range),
            },
            None => Serials {
                prefix: text.to_owned(),
                range: None,
            },
        }
    }

    /// Whether both hold a serial.
    fn meets(&self, other: &Serials) -> bool {
        let overlap = match (self.range, other.range) {
            (Some((low, high)), Some((first, last))) => low <= last && first <= high,
            (None, None) => true,
            _ => false,
        };
        self.prefix == other.prefix && overlap
    }
}

/// A serial's letters and the number it ends in.
fn numbered(serial: &str) -> Option<(&str, u128)> {
    let serial = serial.trim();
    let letters = serial.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let number = serial.get(letters.len()..)?.parse().ok()?;
    Some((letters, number))
}
