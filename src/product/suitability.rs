//! Whether a declared footprint may be taken as a supply: [`findings`].

use serde::{Deserialize, Serialize};

use crate::error::{Code, Problem};
use crate::factor::Boundary;
use crate::gas::GwpSet;
use crate::product::{DeclaredFootprint, Moment};
use crate::text::LocalText;

/// How long a PACT footprint without a stated end is valid, from the end of its reference period.
const VALID_YEARS: i16 = 3;

/// What a study takes a declared footprint for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Use<'a> {
    /// The day on which it is used, `2025-05-31`: the engine reads no clock.
    pub as_of: &'a str,
    /// The study's GWP set.
    pub gwp: GwpSet,
    /// The study's way of allocating, where it allocates.
    pub allocation: Option<AllocationBasis>,
    /// What part of the product's life the study takes from the supplier.
    pub boundary: Boundary,
}

/// By what the burdens of a process are shared among its products.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum AllocationBasis {
    /// By mass.
    Mass,
    /// By energy content.
    Energy,
    /// By price or value.
    Price,
    /// By volume.
    Volume,
}

impl AllocationBasis {
    const ALL: [AllocationBasis; 4] = [
        AllocationBasis::Mass,
        AllocationBasis::Energy,
        AllocationBasis::Price,
        AllocationBasis::Volume,
    ];

    /// Its name.
    pub fn name(self) -> LocalText {
        let (zh, en) = match self {
            AllocationBasis::Mass => ("质量", "mass"),
            AllocationBasis::Energy => ("能量", "energy"),
            AllocationBasis::Price => ("经济价值", "price"),
            AllocationBasis::Volume => ("体积", "volume"),
        };
        LocalText::new(zh, en)
    }

    /// What a supplier's words name, in Chinese or English.
    ///
    /// # Examples
    ///
    /// ```
    /// use tansuan::product::AllocationBasis;
    ///
    /// let named = AllocationBasis::named_in("Economic allocation, mass where prices are alike");
    /// assert_eq!(named, [AllocationBasis::Mass, AllocationBasis::Price]);
    /// assert!(AllocationBasis::named_in("no co-products").is_empty());
    /// ```
    pub fn named_in(text: &str) -> Vec<AllocationBasis> {
        let text = text.to_lowercase();
        let named = |basis: &AllocationBasis| {
            let words: &[&str] = match basis {
                AllocationBasis::Mass => &["mass", "weight", "质量", "重量"],
                AllocationBasis::Energy => {
                    &["energy", "calorific", "heating value", "能量", "热值"]
                }
                AllocationBasis::Price => &[
                    "economic", "price", "revenue", "经济", "价格", "价值", "产值",
                ],
                AllocationBasis::Volume => &["volume", "体积"],
            };
            words.iter().any(|word| text.contains(word))
        };
        AllocationBasis::ALL.into_iter().filter(named).collect()
    }
}

/// What is doubtful about using a declared footprint: another boundary, GWP set or allocation than the
/// study's, an expired or withdrawn one, figures that are absent though their time demands them.
///
/// Paths are those of the footprint, such as `validUntil`.
///
/// # Examples
///
/// ```
/// use tansuan::Code;
/// use tansuan::factor::Boundary;
/// use tansuan::gas::GwpSet;
/// use tansuan::product::{DeclaredFootprint, Use, findings};
///
/// let footprint = DeclaredFootprint {
///     gwp: vec!["AR6".to_owned()],
///     boundary: Some(Boundary::CradleToGate),
///     valid_until: Some("2025-01-01T00:00:00Z".to_owned()),
///     ..DeclaredFootprint::default()
/// };
/// let study = Use {
///     as_of: "2025-01-01",
///     gwp: GwpSet::Ar6,
///     allocation: None,
///     boundary: Boundary::CradleToGate,
/// };
/// // The end of a validity period is not part of it.
/// assert_eq!(findings(&footprint, &study)[0].code, Code::DeclaredExpired);
/// ```
pub fn findings(footprint: &DeclaredFootprint, study: &Use) -> Vec<Problem> {
    let mut found = Vec::new();
    boundary(footprint, study, &mut found);
    validity(footprint, study, &mut found);
    gwp(footprint, study, &mut found);
    allocation(footprint, study, &mut found);
    completeness(footprint, &mut found);
    found
        .into_iter()
        .map(|problem| problem.about(&footprint.id))
        .collect()
}

fn problem(code: Code, footprint: &DeclaredFootprint, field: &str) -> Problem {
    Problem::new(code).with("name", &footprint.name).at(field)
}

fn boundary(footprint: &DeclaredFootprint, study: &Use, found: &mut Vec<Problem>) {
    if footprint.boundary == Some(study.boundary) {
        return;
    }
    let stated = footprint.boundary.map_or_else(
        || LocalText::new("未说明的边界", "an unstated boundary"),
        Boundary::name,
    );
    found.push(
        problem(Code::DeclaredOtherBoundary, footprint, "boundary")
            .with_text("found", &stated)
            .with_text("expected", &study.boundary.name()),
    );
}

fn validity(footprint: &DeclaredFootprint, study: &Use, found: &mut Vec<Problem>) {
    if footprint.status.as_deref() == Some("Deprecated") {
        found.push(problem(Code::DeclaredWithdrawn, footprint, "status"));
    }
    let Some(day) = Moment::of_date(study.as_of) else {
        found.push(Problem::new(Code::InvalidDate).with("found", study.as_of));
        return;
    };
    let mut read = |text: Option<&String>, field: &str| {
        let text = text?;
        let moment = Moment::parse(text);
        if moment.is_none() {
            found.push(
                Problem::new(Code::InvalidDate)
                    .with("found", crate::quantity::shorten(text))
                    .at(field),
            );
        }
        moment
    };
    let from = read(footprint.valid_from.as_ref(), "validFrom");
    let stated = read(footprint.valid_until.as_ref(), "validUntil");
    let reference = read(footprint.period_end.as_ref(), "periodEnd");
    let by_age = reference.and_then(|end| end.plus_years(VALID_YEARS));
    let (until, field) = match (footprint.valid_until.is_some(), stated) {
        (true, stated) => (stated, "validUntil"),
        (false, _) => (by_age, "periodEnd"),
    };
    if let Some(until) = until.filter(|until| day >= *until) {
        found.push(
            problem(Code::DeclaredExpired, footprint, field)
                .with("until", until)
                .with("date", study.as_of),
        );
    }
    if let Some(from) = from.filter(|from| day.end_of_day() < *from) {
        found.push(
            problem(Code::DeclaredNotYetValid, footprint, "validFrom")
                .with("from", from)
                .with("date", study.as_of),
        );
    }
}

fn gwp(footprint: &DeclaredFootprint, study: &Use, found: &mut Vec<Problem>) {
    let expected = study.gwp.to_string();
    if footprint.gwp.len() == 1 && footprint.gwp.first() == Some(&expected) {
        return;
    }
    let stated = match footprint.gwp.as_slice() {
        [] => LocalText::new("未说明的 GWP", "an unstated set"),
        sets => LocalText::new(sets.join("、"), sets.join(", ")),
    };
    found.push(
        problem(Code::DeclaredOtherGwp, footprint, "gwp")
            .with_text("found", &stated)
            .with("expected", expected),
    );
}

fn allocation(footprint: &DeclaredFootprint, study: &Use, found: &mut Vec<Problem>) {
    let Some(expected) = study.allocation else {
        return;
    };
    let words = footprint.allocation.as_deref().unwrap_or("");
    let named = AllocationBasis::named_in(words);
    if named.contains(&expected) {
        return;
    }
    let problem = if named.is_empty() {
        problem(Code::DeclaredAllocationUnknown, footprint, "allocation")
    } else {
        let bases: Vec<LocalText> = named.into_iter().map(AllocationBasis::name).collect();
        let zh: Vec<&str> = bases.iter().map(|name| name.zh.as_str()).collect();
        let en: Vec<&str> = bases.iter().map(|name| name.en.as_str()).collect();
        problem(Code::DeclaredOtherAllocation, footprint, "allocation")
            .with_text("found", &LocalText::new(zh.join("、"), en.join(", ")))
    };
    found.push(problem.with_text("expected", &expected.name()));
}

/// PACT 2 asks for the biogenic figures once the reference period reaches into 2025.
fn completeness(footprint: &DeclaredFootprint, found: &mut Vec<Problem>) {
    let version_2 = footprint
        .spec
        .as_deref()
        .is_some_and(|spec| spec.starts_with("PACT 2."));
    let late =
        footprint.period_end.as_deref().and_then(Moment::parse) > Moment::start_of_year(2025);
    if !version_2 || !late {
        return;
    }
    let figures = &footprint.figures;
    let asked = [
        ("includingUptake", &figures.including_uptake),
        ("landUseChange", &figures.land_use_change),
        ("landManagement", &figures.land_management),
        ("otherBiogenic", &figures.other_biogenic),
        ("biogenicUptake", &figures.biogenic_uptake),
    ];
    for (field, _) in asked.iter().filter(|(_, figure)| figure.is_none()) {
        found.push(
            problem(Code::DeclaredFigureMissing, footprint, field)
                .with("property", field)
                .at("figures"),
        );
    }
}
