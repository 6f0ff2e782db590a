//! The project document, version 1: what a person enters about a project (T/CCAA 39-2022, B.2; ISO 14064-2).
//!
//! Text that people type (numbers, units, periods, dates) is kept as typed; the evaluation reads it and says what is
//! wrong with it. Only the document's structure is strict.

use std::collections::BTreeMap;

use crate::factor::{EmissionType, Factor, FactorPin, Method};
use crate::gas::GwpSet;
use crate::ledger::ActivityRecord;
use crate::project::economics::ProjectEconomics;
use crate::project::is_false;
use crate::project::plan::{AdditionalityRecord, CoBenefit, MonitoringParameter, ProjectCheck};
use crate::quantity::{Amount, Evidence};
use crate::text::model;

model! {
    /// A project that reduces or removes emissions (T/CCAA 39-2022, B.2; ISO 14064-2).
    #[derive(Default)]
    "a project" ProjectDocument {
        /// `tansuan`.
        format: String,
        /// 1.
        version: u32,
        /// `project`.
        kind: String,
        /// The subject's id, minted by the caller.
        id: String,
        /// What the project is called on screen.
        name: String,
        /// What the project is (B.2.3.1).
        #[serde(default)]
        profile: ProjectProfile,
        /// How its reductions are calculated.
        #[serde(default)]
        settings: ProjectSettings,
        /// What could have happened without it, one of them the baseline scenario 基准线情景.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        alternatives: Vec<BaselineAlternative>,
        /// Why baseline and project deliver the same.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        functional_equivalence: Option<String>,
        /// The sources and sinks of baseline, project and leakage.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        sources: Vec<ProjectSource>,
        /// What was estimated beforehand 事前, by source.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        ex_ante: BTreeMap<String, Vec<ActivityRecord>>,
        /// What was monitored 监测, by source.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        monitored: BTreeMap<String, Vec<ActivityRecord>>,
        /// The monitoring plan 监测计划.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        monitoring: Vec<MonitoringParameter>,
        /// Why it would not have happened anyway 额外性.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        additionality: Option<AdditionalityRecord>,
        /// Compliance and limited technology (6.1.2 c).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        checklist: Vec<ProjectCheck>,
        /// What else it avoids 减污降碳协同 (B.2.3.4): beside the reductions, never netted with them.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        co_benefits: Vec<CoBenefit>,
        /// What it costs and earns.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        economics: Option<ProjectEconomics>,
        /// The project's own methods.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        methods: Vec<Method>,
        /// The project's own factors, pinned with the pack id `own`.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        factors: Vec<Factor>,
    }

    /// What a project is (B.2.3.1).
    #[derive(Default)]
    "a project's profile" ProjectProfile {
        /// Its purpose 项目目的.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        purpose: Option<String>,
        /// An overview 项目概述.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        overview: Option<String>,
        /// The technology 技术说明.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        technology: Option<String>,
        /// Who owns it 项目业主.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        owner: Option<String>,
        /// Where it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        place: Option<String>,
        /// Its region by ISO 3166-2, `CN-JS`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        region: Option<String>,
        /// What lies inside its boundary 项目边界.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        boundary: Option<String>,
        /// Statements of compliance 合规性: approvals, environmental assessment.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        compliance: Vec<String>,
        /// The template that it was begun from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        template: Option<String>,
        /// Anything worth saying about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<String>,
    }

    /// How a project's reductions are calculated.
    #[derive(Default)]
    "a project's settings" ProjectSettings {
        /// The set of global warming potentials.
        #[serde(default)]
        gwp: GwpSet,
        /// The crediting period 计入期.
        #[serde(default)]
        crediting: CreditingPeriod,
        /// The operating life 项目运行寿命 in years, as typed; the crediting period may be shorter (B.2.3.3).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        operating_life: Option<String>,
        /// The methodologies it follows 方法学.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        methodologies: Vec<CitedMethodology>,
        /// How a year's reductions become credits.
        #[serde(default)]
        rounding: CreditRounding,
        /// Which figures are the issue: what was estimated, or what was monitored.
        #[serde(default)]
        side: ProjectSide,
    }

    /// The years in which reductions count 计入期.
    #[derive(Default)]
    "a crediting period" CreditingPeriod {
        /// Its first day, `2026-04-01`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        start: Option<String>,
        /// How many years one period lasts.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        years: Option<u32>,
        /// Whether it can be renewed.
        #[serde(default)]
        kind: CreditingKind,
        /// How often it is renewed.
        #[serde(default)]
        renewals: u32,
        /// How it is divided into years.
        #[serde(default)]
        division: YearDivision,
    }

    /// A methodology that the project follows 方法学.
    #[derive(Default)]
    "a methodology" CitedMethodology {
        /// Its id.
        id: String,
        /// Its number, such as `ACM0002`.
        number: String,
        /// Its title.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        name: Option<String>,
        /// Its edition.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        edition: Option<String>,
        /// The programme it belongs to, such as `CCER`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        programme: Option<String>,
        /// Whether it is in force in its programme, so that credits may be issued by it.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        in_force: bool,
        /// Whether it says that grid electricity takes the average factor.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        average_grid: bool,
        /// Why it applies to the project 适用性分析.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        applicability: Option<String>,
    }

    /// Something that could have happened without the project.
    #[derive(Default)]
    "an alternative" BaselineAlternative {
        /// Its id.
        id: String,
        /// What it is called.
        name: String,
        /// What it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        description: Option<String>,
        /// Whether laws and regulations allow it; nothing where nobody has said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        legal: Option<bool>,
        /// Whether it is the baseline scenario.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        chosen: bool,
        /// Why it is, or is not.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        reason: Option<String>,
    }

    /// A source or sink of the baseline, the project or leakage 排放源/汇.
    #[derive(Default)]
    "a source of a project" ProjectSource {
        /// Its id.
        id: String,
        /// What it is called.
        name: String,
        /// What it belongs to.
        role: SourceRole,
        /// How the project stands to it (ISO 14064-2).
        #[serde(default)]
        relation: SourceRelation,
        /// Why it was chosen 选择理由.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        selection: Option<String>,
        /// Of leakage: whether it is said to lie inside the boundary (B.2.3.3) or outside (programmes).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        boundary_side: Option<BoundarySide>,
        /// The method it is calculated with.
        method: String,
        /// Its kind; the method's first where nothing is said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        emission_type: Option<EmissionType>,
        /// Whether its carbon is biogenic whatever the method says.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        biogenic: bool,
        /// Its factor for every year without one of its own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        factor: Option<FactorPin>,
        /// Its factor by year, where the baseline changes: `2027`.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        factors_by_year: BTreeMap<String, FactorPin>,
        /// Of grid electricity: its operating and build margin 组合边际.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        grid: Option<GridBaseline>,
        /// Values that hold in every year.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        values: BTreeMap<String, Amount>,
        /// The unit of activity that names none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        activity_unit: Option<String>,
        /// What its values rest on, where they don't say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        evidence: Option<Evidence>,
        /// Of a sink: how lasting what it stores is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        sink: Option<SinkTerms>,
        /// Green certificates of its electricity that were sold 绿证.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        certificates_sold: Vec<CertificateSale>,
        /// Why it is left out; the source is then not counted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        excluded: Option<String>,
        /// Anything worth saying about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<String>,
    }

    /// The combined margin of grid electricity: OM and BM with their weights.
    #[derive(Default)]
    "a combined margin" GridBaseline {
        /// The factor of the operating margin 电量边际.
        om: FactorPin,
        /// The factor of the build margin 容量边际.
        bm: FactorPin,
        /// The weight of the operating margin, as typed: `0.75`.
        om_weight: String,
        /// The weight of the build margin: `0.25`.
        bm_weight: String,
        /// Where the weights come from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<String>,
    }

    /// How lasting what a sink stores is.
    #[derive(Default)]
    "how lasting a sink is" SinkTerms {
        /// How long it stays stored, and what assures that 持久性.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        permanence: Option<String>,
        /// What could release it again 逆转风险.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        reversal_risk: Option<String>,
        /// The share of credits set aside against that in percent, as typed: `20`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        buffer: Option<String>,
    }

    /// Green certificates that were sold: their electricity earns no credit too.
    #[derive(Default)]
    "certificates that were sold" CertificateSale {
        /// Its id.
        id: String,
        /// The year of the crediting period in which the electricity was generated.
        year: i16,
        /// How much electricity they stand for.
        electricity: Amount,
        /// Their serials.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        serials: Option<String>,
        /// Anything worth saying about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<String>,
    }
}

/// Whether a crediting period can be renewed.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    Eq,
    PartialEq,
    Ord,
    PartialOrd,
    serde::Serialize,
    serde::Deserialize,
)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum CreditingKind {
    /// It ends for good 固定计入期.
    #[default]
    Fixed,
    /// It can be renewed 可更新计入期.
    Renewable,
}

/// How a crediting period is divided into years.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    Eq,
    PartialEq,
    Ord,
    PartialOrd,
    serde::Serialize,
    serde::Deserialize,
)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum YearDivision {
    /// Into years from its first day: 1 April to 31 March.
    #[default]
    Crediting,
    /// Into calendar years, of which the first and the last may be partial.
    Calendar,
}

/// How a year's reductions become credits.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    Eq,
    PartialEq,
    Ord,
    PartialOrd,
    serde::Serialize,
    serde::Deserialize,
)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum CreditRounding {
    /// Down to whole tonnes, away from credit.
    #[default]
    Down,
    /// As they are.
    None,
}

/// Whose figures they are.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    Eq,
    PartialEq,
    Ord,
    PartialOrd,
    serde::Serialize,
    serde::Deserialize,
)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum ProjectSide {
    /// Estimated beforehand 事前估算.
    #[default]
    ExAnte,
    /// Monitored afterwards 事后监测.
    Monitored,
}

/// What a source belongs to.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    Eq,
    PartialEq,
    Ord,
    PartialOrd,
    serde::Serialize,
    serde::Deserialize,
)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum SourceRole {
    /// The baseline scenario 基准线排放.
    #[default]
    Baseline,
    /// The project 项目排放.
    Project,
    /// Leakage 泄漏.
    Leakage,
}

/// How a project stands to a source (ISO 14064-2).
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    Eq,
    PartialEq,
    Ord,
    PartialOrd,
    serde::Serialize,
    serde::Deserialize,
)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum SourceRelation {
    /// It controls it 受控.
    #[default]
    Controlled,
    /// It is related by flows of material or energy 相关.
    Related,
    /// It is affected by changed markets or activities 受影响.
    Affected,
}

/// Which side of the boundary leakage is said to lie on.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    Eq,
    PartialEq,
    Ord,
    PartialOrd,
    serde::Serialize,
    serde::Deserialize,
)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum BoundarySide {
    /// Outside, as programmes have it.
    #[default]
    Outside,
    /// Inside, as B.2.3.3 words it.
    Inside,
}
