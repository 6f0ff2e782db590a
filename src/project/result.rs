//! What a project comes to: reductions by year, credits, sources, what stands beside.

use std::collections::BTreeMap;

use crate::factor::FactorRecord;
use crate::gas::GwpSet;
use crate::project::economics::EconomicsResult;
use crate::project::model::{ProjectSide, SourceRole};
use crate::quantity::Co2e;
use crate::text::result;

result! {
    /// What a project reduces, year by year, and what that costs.
    ProjectResult {
        /// The document's id.
        id: String,
        /// The set of global warming potentials.
        gwp: GwpSet,
        /// Which figures are the issue.
        side: ProjectSide,
        /// The years of the crediting period.
        years: Vec<ProjectYear>,
        /// The id of the alternative that is the baseline scenario.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        scenario: Option<String>,
        /// What was estimated.
        ex_ante: ReductionResult,
        /// What was monitored.
        monitored: ReductionResult,
        /// Monitored against estimated, of the years that have both.
        differences: Vec<ReductionDifference>,
        /// The sources, each with what it came to.
        sources: Vec<ProjectSourceResult>,
        /// How the checks were answered.
        checks: CheckCounts,
        /// What else is avoided, never netted with reductions.
        co_benefits: Vec<CoBenefitResult>,
        /// What it costs and earns.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        economics: Option<EconomicsResult>,
        /// The factors it used.
        factors: Vec<FactorRecord>,
    }

    /// A year of the crediting period.
    ProjectYear {
        /// Its name: the calendar year that it begins in.
        year: i16,
        /// Its first day.
        first: String,
        /// Its last day.
        last: String,
        /// How many days it has.
        days: i32,
        /// Whether it is part of a calendar year.
        partial: bool,
        /// Which crediting period it begins in, from 1.
        period: u32,
    }

    /// A figure with the name by which it is explained.
    ProjectFigure {
        /// The name.
        figure: String,
        /// Kilograms of CO₂ equivalent, exactly.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        kg_co2e: Co2e,
    }

    /// The reductions of one side, estimated or monitored.
    ReductionResult {
        /// Which side.
        side: ProjectSide,
        /// Whether anything was given at all.
        given: bool,
        /// Year by year.
        years: Vec<ReductionYear>,
        /// Baseline emissions of all years.
        baseline: ProjectFigure,
        /// Project emissions of all years: below zero where sinks take up more.
        project: ProjectFigure,
        /// Leakage of all years, computed outside the boundary.
        leakage: ProjectFigure,
        /// ER = BE − PE − LE of all years.
        reduction: ProjectFigure,
        /// What that comes to in credits.
        credits: CreditFigures,
        /// What stands beside the totals.
        beside: Vec<BesideFigure>,
    }

    /// The reductions of a year.
    ReductionYear {
        /// The year.
        year: i16,
        /// Whether every counted source has data.
        complete: bool,
        /// The ids of the sources that have none.
        missing: Vec<String>,
        /// Baseline emissions, BE.
        baseline: ProjectFigure,
        /// Project emissions, PE.
        project: ProjectFigure,
        /// Leakage, LE.
        leakage: ProjectFigure,
        /// ER = BE − PE − LE, which may be below zero.
        reduction: ProjectFigure,
        /// The reductions of this and all earlier years.
        cumulative: ProjectFigure,
        /// What that comes to in credits.
        credits: CreditFigures,
    }

    /// Credits in tonnes, by the rule of rounding: issuable = tonnes − uncredited − buffer + carriedIn, where that is above zero and no source lacks data.
    CreditFigures {
        /// The name by which they are explained.
        figure: String,
        /// The reduction, rounded down where that is the rule.
        tonnes: String,
        /// Of electricity whose green certificates were sold, rounded up.
        uncredited: String,
        /// Set aside for reversals of sinks, rounded up.
        buffer: String,
        /// The debt of earlier years: zero or below.
        carried_in: String,
        /// What can be issued: zero or above.
        issuable: String,
        /// The debt that is carried into later years: zero or below.
        carried_out: String,
    }

    /// Something that stands beside the totals.
    BesideFigure {
        /// `biogenic-co2` or `non-kyoto`.
        key: String,
        /// Where it belongs.
        role: SourceRole,
        /// Kilograms of CO₂ equivalent.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        kg_co2e: Co2e,
        /// The name by which it is explained.
        figure: String,
    }

    /// Monitored against estimated, in a year.
    ReductionDifference {
        /// The year.
        year: i16,
        /// Monitored minus estimated, in kilograms of CO₂ equivalent.
        kg_co2e: String,
        /// The same in percent of what was estimated; nothing where that is zero.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        percent: Option<String>,
    }

    /// A source, and what it came to.
    ProjectSourceResult {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
        /// What it belongs to.
        role: SourceRole,
        /// Whether it is counted.
        status: ProjectSourceStatus,
        /// What was estimated, of all years: below zero for what is taken up or deducted.
        ex_ante: ProjectFigure,
        /// What was monitored.
        monitored: ProjectFigure,
        /// The same by year.
        years: Vec<SourceYear>,
    }

    /// What a source came to in a year.
    SourceYear {
        /// The year.
        year: i16,
        /// What was estimated; nothing without data.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        ex_ante: Option<ProjectFigure>,
        /// What was monitored; nothing without data.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        monitored: Option<ProjectFigure>,
    }

    /// How the checks were answered.
    CheckCounts {
        /// Met.
        met: usize,
        /// Not met.
        not_met: usize,
        /// Not answered.
        open: usize,
        /// Not applicable.
        not_applicable: usize,
    }

    /// A pollutant that is avoided.
    CoBenefitResult {
        /// Its id.
        id: String,
        /// What is avoided.
        pollutant: String,
        /// The unit.
        unit: String,
        /// How much in all years.
        total: String,
        /// How much by year.
        years: BTreeMap<String, String>,
    }
}

/// Whether a source is counted.
#[derive(Clone, Copy, Debug, Eq, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum ProjectSourceStatus {
    /// Counted.
    Counted,
    /// Left out, with a reason.
    Excluded,
    /// Without data.
    NoData,
    /// Without a factor.
    NoFactor,
    /// It, or some of its records, are in error and not counted.
    Error,
}
