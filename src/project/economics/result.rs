//! What a project's economics come to. Money is exact; rates of return, and what is discounted by the day, are approximate.

use crate::error::Problem;
use crate::text::{LocalText, result};

result! {
    /// What a project costs and earns.
    EconomicsResult {
        /// The unit of money.
        unit: String,
        /// The unit of costs per tonne: `CNY/t`.
        cost_unit: String,
        /// The year to which everything is discounted.
        base_year: i16,
        /// The discount rate in percent.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        rate: Option<String>,
        /// Money by year.
        years: Vec<CashYear>,
        /// Whether revenue of credits is counted: only where a methodology in force is cited.
        carbon_counted: bool,
        /// The appraisal without revenue of credits, on which additionality rests.
        without_carbon: Appraisal,
        /// The appraisal with it.
        with_carbon: Appraisal,
        /// The appraisal of the dated flows.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        dated: Option<DatedAppraisal>,
        /// What a tonne costs.
        cost: AbatementCost,
        /// The rate of return against the benchmark.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        benchmark: Option<BenchmarkResult>,
        /// Investment, operation and revenue ten percent more and less.
        variations: Vec<VariationResult>,
        /// The document's scenarios.
        scenarios: Vec<VariationResult>,
        /// How value and cost change with carbon price and discount rate.
        sensitivity: SensitivityGrid,
    }

    /// The money of a year, in the unit of the economics; what is paid is below zero.
    CashYear {
        /// The year.
        year: i16,
        /// Investment.
        investment: String,
        /// Operation and maintenance.
        operation: String,
        /// Revenue without credits.
        revenue: String,
        /// Energy saved.
        saved: String,
        /// Anything else.
        other: String,
        /// The residual value.
        residual: String,
        /// Revenue of credits.
        carbon: String,
        /// The credits that were sold, in tonnes.
        credits: String,
        /// All of it.
        net: String,
        /// All of it without credits.
        without_carbon: String,
        /// The sum of this and all earlier years.
        cumulative: String,
        /// All of it, discounted; approximate in its last digits.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        discounted: Option<String>,
        /// The sum of that; approximate in its last digits.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        cumulative_discounted: Option<String>,
    }

    /// Value, rates of return and payback of flows by year.
    Appraisal {
        /// The name by which the value is explained; nothing for variations.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        figure: Option<String>,
        /// The net present value 净现值; nothing without a discount rate.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        npv: Option<String>,
        /// The internal rates of return 内部收益率.
        rates: RatesOfReturn,
        /// The years from the base year until what was paid is earned back 静态回收期; nothing where it never is.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        payback: Option<String>,
        /// The same of discounted flows 动态回收期.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        discounted_payback: Option<String>,
    }

    /// The rates at which the net present value is zero.
    RatesOfReturn {
        /// How many there are.
        answer: RateAnswer,
        /// Every one of them in percent a year, ascending; approximate: rounded to 1e-8 %.
        percent: Vec<String>,
    }

    /// Value and rates of return of dated flows.
    DatedAppraisal {
        /// The first day, to which everything is discounted.
        first: String,
        /// XNPV; approximate: rounded to 1e-6.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        npv: Option<String>,
        /// XIRR: a year has 365 days.
        rates: RatesOfReturn,
    }

    /// What a tonne of CO₂e costs, without revenue of credits; below zero where it earns.
    AbatementCost {
        /// The name by which it is explained.
        figure: String,
        /// The reductions of all years.
        tonnes: String,
        /// Discounted net costs by discounted reductions 平准化减排成本.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        levelised: Option<String>,
        /// −NPV by reductions that are not discounted.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        undiscounted: Option<String>,
        /// Whether there is such a cost.
        kind: AbatementKind,
    }

    /// The rate of return without credits against the benchmark.
    BenchmarkResult {
        /// The benchmark in percent.
        benchmark: String,
        /// Whether the only rate of return lies below; nothing where there is none, or several.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        below: Option<bool>,
        /// Whether it does in every variation too.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        below_in_variations: Option<bool>,
    }

    /// An appraisal under other assumptions, without revenue of credits unless the price is what changes.
    VariationResult {
        /// The scenario's id; `investment+10` and the like for variations.
        id: String,
        /// What it is called.
        name: LocalText,
        /// The appraisal.
        appraisal: Appraisal,
        /// What a tonne costs.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        levelised: Option<String>,
    }

    /// Net present value with credits, and cost per tonne after them, by carbon price and discount rate.
    SensitivityGrid {
        /// By how many percent the carbon price changes.
        price_changes: Vec<String>,
        /// The discount rates in percent.
        rates: Vec<String>,
        /// The internal rates of return for each price change.
        rates_of_return: Vec<RatesOfReturn>,
        /// A row for each discount rate.
        rows: Vec<SensitivityRow>,
    }

    /// What holds at a discount rate.
    SensitivityRow {
        /// The rate in percent.
        rate: String,
        /// The levelised cost of a tonne without credits.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        levelised: Option<String>,
        /// The net present value for each price change.
        npv: Vec<String>,
        /// The levelised cost of a tonne after revenue of credits for each price change; empty text where there is none.
        cost: Vec<String>,
    }

    /// The marginal abatement cost curve of several projects 边际减排成本曲线.
    AbatementCurve {
        /// The unit of costs: `CNY/t`.
        cost_unit: String,
        /// The projects, the cheapest first.
        steps: Vec<AbatementStep>,
        /// The projects that can't stand in it, and why.
        left_out: Vec<AbatementLeftOut>,
        /// The tonnes of all of them.
        total: String,
    }

    /// A project in the curve.
    AbatementStep {
        /// The project's id.
        id: String,
        /// Its name.
        name: String,
        /// What a tonne costs, levelised.
        cost: String,
        /// The reductions of its crediting period: the width of the step.
        tonnes: String,
        /// The mean of a year.
        per_year: String,
        /// Where the step begins: the tonnes of cheaper projects.
        from: String,
        /// Where it ends.
        to: String,
    }

    /// A project that can't stand in the curve.
    AbatementLeftOut {
        /// The project's id.
        id: String,
        /// Its name.
        name: String,
        /// Why.
        reason: Problem,
    }
}

/// How many rates of return there are.
#[derive(Clone, Copy, Debug, Eq, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum RateAnswer {
    /// None: no rate makes the value zero.
    None,
    /// One.
    One,
    /// Several, so that none of them says what the project returns.
    Several,
    /// Every rate: there is no money at all.
    Every,
    /// Not known: the flows change their sign too often.
    Unsolved,
}

/// Whether there is a cost of a tonne.
#[derive(Clone, Copy, Debug, Eq, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum AbatementKind {
    /// There is.
    Known,
    /// No discount rate is given.
    NoRate,
    /// Nothing is reduced.
    NoReduction,
}
