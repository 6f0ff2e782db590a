//! The accounts of a project: baseline, project and leakage, and what counts in each.
//!
//! Sinks and what is captured are deducted, so that an account of a project that takes up more than it emits is below
//! zero. Biogenic CO₂ and gases outside the seven stand beside.

use crate::factor::EmissionPart;
use crate::gas::Gas;
use crate::ledger::{Account, Standing, Stream};
use crate::project::model::SourceRole;
use crate::text::LocalText;

/// Labels that a project's streams carry.
pub(crate) mod label {
    /// Baseline, project or leakage.
    pub(crate) const ROLE: &str = "role";
    /// The source.
    pub(crate) const SOURCE: &str = "source";
    /// `emission`, `deduction` or `removal`.
    pub(crate) const DIRECTION: &str = "direction";
    /// `om` or `bm`; absent for what has one factor.
    pub(crate) const MARGIN: &str = "margin";
}

impl SourceRole {
    /// Every role, in the order of `ER = BE − PE − LE`.
    pub const ALL: [SourceRole; 3] = [
        SourceRole::Baseline,
        SourceRole::Project,
        SourceRole::Leakage,
    ];

    /// The role as it stands on the wire, which is also the name of its account.
    pub fn as_str(self) -> &'static str {
        match self {
            SourceRole::Baseline => "baseline",
            SourceRole::Project => "project",
            SourceRole::Leakage => "leakage",
        }
    }

    /// What people call it.
    pub fn name(self) -> LocalText {
        match self {
            SourceRole::Baseline => LocalText::new("基准线排放", "Baseline emissions"),
            SourceRole::Project => LocalText::new("项目排放", "Project emissions"),
            SourceRole::Leakage => LocalText::new("泄漏排放", "Leakage emissions"),
        }
    }

    pub(crate) fn account(self) -> Account {
        Account {
            id: self.as_str(),
            rule: match self {
                SourceRole::Baseline => baseline,
                SourceRole::Project => project,
                SourceRole::Leakage => leakage,
            },
        }
    }
}

fn baseline(stream: &Stream, gas: Gas, _: Option<EmissionPart>) -> Standing {
    standing(SourceRole::Baseline, stream, gas)
}

fn project(stream: &Stream, gas: Gas, _: Option<EmissionPart>) -> Standing {
    standing(SourceRole::Project, stream, gas)
}

fn leakage(stream: &Stream, gas: Gas, _: Option<EmissionPart>) -> Standing {
    standing(SourceRole::Leakage, stream, gas)
}

fn standing(role: SourceRole, stream: &Stream, gas: Gas) -> Standing {
    let of = |label: &str| stream.labels.get(label).map_or("", String::as_str);
    if of(label::ROLE) != role.as_str() {
        return Standing::Absent;
    }
    if gas == Gas::CO2_BIOGENIC && of(label::DIRECTION) != "removal" {
        return Standing::Beside("biogenic-co2");
    }
    if !gas.is_one_of_seven() {
        return Standing::Beside("non-kyoto");
    }
    match of(label::DIRECTION) {
        "emission" => Standing::Adds,
        _ => Standing::Deducts,
    }
}
