//! What a project document says beside its figures: monitoring, additionality, compliance, co-benefits.

use std::collections::BTreeMap;

use crate::project::economics::{PriceTerms, TaxBasis};
use crate::project::is_false;
use crate::text::model;

model! {
    /// A parameter of the monitoring plan 监测计划.
    #[derive(Default)]
    "a monitoring parameter" MonitoringParameter {
        /// Its id.
        id: String,
        /// What is monitored.
        name: String,
        /// Its symbol in the methodology, such as `EG_PJ,y`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        symbol: Option<String>,
        /// Its unit.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        unit: Option<String>,
        /// The source whose value it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        source_id: Option<String>,
        /// Whether it was determined once, beforehand, and is not monitored.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        fixed: bool,
        /// How it is measured 监测方法.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        procedure: Option<String>,
        /// With what 监测仪表, and its accuracy.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        instrument: Option<String>,
        /// How often that is calibrated.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        calibration: Option<String>,
        /// How often it is read 监测频次.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        frequency: Option<String>,
        /// Who is responsible 责任人.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        responsible: Option<String>,
        /// How its quality is assured 质量保证.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        quality: Option<String>,
        /// Anything worth saying about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<String>,
    }

    /// Why a project would not have happened anyway 额外性论证.
    #[derive(Default)]
    "an additionality record" AdditionalityRecord {
        /// The rule by which its type needs no demonstration 免予论证, with its document.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        exemption: Option<String>,
        /// Why it is the first of its kind 首例, where it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        first_of_its_kind: Option<String>,
        /// The analysis of its economics 投资分析, without carbon revenue.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        investment: Option<InvestmentAnalysis>,
        /// The barriers it met 障碍分析.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        barriers: Vec<ProjectBarrier>,
        /// How common such projects are 普遍性分析.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        common_practice: Option<String>,
        /// What follows.
        #[serde(default)]
        conclusion: AdditionalityConclusion,
        /// Anything worth saying about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<String>,
    }

    /// An analysis of a project's economics without carbon revenue 投资分析.
    #[derive(Default)]
    "an investment analysis" InvestmentAnalysis {
        /// Its approach.
        #[serde(default)]
        approach: InvestmentApproach,
        /// The benchmark rate in percent, as typed: `8`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        benchmark: Option<String>,
        /// Where the benchmark comes from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        benchmark_source: Option<String>,
        /// Whether the benchmark is before or after tax.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        benchmark_tax: Option<TaxBasis>,
        /// Whether the benchmark is nominal or real.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        benchmark_prices: Option<PriceTerms>,
        /// What it comes to, in words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        statement: Option<String>,
    }

    /// A barrier that kept a project from happening by itself.
    #[derive(Default)]
    "a barrier" ProjectBarrier {
        /// Its id.
        id: String,
        /// What kind of barrier it is.
        name: String,
        /// How it prevents the project, and not the baseline.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        description: Option<String>,
        /// What shows it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        evidence: Option<String>,
    }

    /// A question of compliance or of limited technology (6.1.2 c).
    #[derive(Default)]
    "a check" ProjectCheck {
        /// Its id.
        id: String,
        /// What it asks about.
        #[serde(default)]
        kind: CheckKind,
        /// What is asked.
        question: String,
        /// How it was answered.
        #[serde(default)]
        status: CheckStatus,
        /// What shows it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        evidence: Option<String>,
        /// Anything worth saying about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<String>,
    }

    /// A pollutant that a project avoids beside greenhouse gases 协同减排.
    #[derive(Default)]
    "a co-benefit" CoBenefit {
        /// Its id.
        id: String,
        /// What is avoided, such as `SO2`.
        pollutant: String,
        /// The unit of amounts.
        unit: String,
        /// How much by year of the crediting period, as typed.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        amounts: BTreeMap<String, String>,
        /// How that was determined, with its source.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        basis: Option<String>,
    }
}

/// What follows from an additionality record.
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
pub enum AdditionalityConclusion {
    /// Nothing yet.
    #[default]
    Open,
    /// The project is additional 具有额外性.
    Additional,
    /// The project is not additional 不具有额外性.
    NotAdditional,
}

/// How an investment analysis is made.
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
pub enum InvestmentApproach {
    /// The project's rate of return against a benchmark 基准分析.
    #[default]
    Benchmark,
    /// The project against other investments 投资比较分析.
    Comparison,
    /// The project earns nothing but credits 简单成本分析.
    SimpleCost,
}

/// What a check asks about.
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
pub enum CheckKind {
    /// Laws, policies and approvals 合规性.
    #[default]
    Compliance,
    /// Technology that is limited or to be phased out 限制类、淘汰类技术.
    LimitedTechnology,
}

/// How a check was answered.
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
pub enum CheckStatus {
    /// Not answered yet.
    #[default]
    Open,
    /// It is met 符合.
    Met,
    /// It is not met 不符合.
    NotMet,
    /// It doesn't apply 不适用.
    NotApplicable,
}
