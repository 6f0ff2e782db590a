//! What a project's economics are entered as.

use std::collections::BTreeMap;

use crate::text::model;

model! {
    /// What a project costs and earns (B.2.3.2).
    #[derive(Default)]
    "a project's economics" ProjectEconomics {
        /// The unit of money: `元`, `万元`, `USD`.
        unit: String,
        /// The year whose prices they are.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        price_year: Option<i16>,
        /// The year of the investment, to which everything is discounted; the first of the flows where nothing is said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        base_year: Option<i16>,
        /// The discount rate in percent a year, as typed: `8`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        discount_rate: Option<String>,
        /// Whether rate and flows are nominal or real.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        prices: Option<PriceTerms>,
        /// Whether they are before or after income tax.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        tax: Option<TaxBasis>,
        /// Money by year.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        flows: Vec<ProjectFlow>,
        /// What is left at the end, earned in the last year of the flows.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        residual_value: Option<String>,
        /// Money by day, for XNPV and XIRR.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        dated_flows: Vec<DatedFlow>,
        /// The price of a credit in whole currency units (元, not 万元) per tonne, as typed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        carbon_price: Option<String>,
        /// The same by year of the crediting period, where it changes.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        carbon_prices: BTreeMap<String, String>,
        /// The share of the credits that is sold in percent; all where nothing is said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        share_sold: Option<String>,
        /// By how many percent the carbon price changes in the sensitivity; −50, −20, 0, 20, 50 where nothing is said.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        price_changes: Vec<String>,
        /// The discount rates in percent of the sensitivity; two and four points below and above where nothing is said.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        rates: Vec<String>,
        /// What else is looked at.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        scenarios: Vec<ProjectScenario>,
        /// Anything worth saying about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<String>,
    }

    /// What a project costs and earns in a year; costs are entered positive.
    #[derive(Default)]
    "money of a year" ProjectFlow {
        /// The year.
        year: i16,
        /// Investment 投资.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        investment: Option<String>,
        /// Operation and maintenance 运行维护.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        operation: Option<String>,
        /// Revenue without credits 收入.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        revenue: Option<String>,
        /// Energy costs saved 节能收益.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        saved: Option<String>,
        /// Anything else, such as tax: above zero where it is earned.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        other: Option<String>,
        /// Anything worth saying about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<String>,
    }

    /// Money that is paid or earned on a day.
    #[derive(Default)]
    "money of a day" DatedFlow {
        /// Its id.
        id: String,
        /// The day, `2026-04-01`.
        date: String,
        /// How much, as typed; below zero where it is paid.
        amount: String,
        /// What for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        name: Option<String>,
    }

    /// Costs and revenue otherwise than assumed, each in percent of what was.
    #[derive(Default)]
    "a scenario" ProjectScenario {
        /// Its id.
        id: String,
        /// What it is called.
        name: String,
        /// Investment, in percent: `110`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        investment: Option<String>,
        /// Operation and maintenance, in percent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        operation: Option<String>,
        /// Revenue and energy saved, in percent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        revenue: Option<String>,
        /// The carbon price, in percent; no revenue of credits where nothing is said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        carbon_price: Option<String>,
        /// Another discount rate, in percent a year.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        discount_rate: Option<String>,
    }
}

/// What prices flows and rates are in.
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
pub enum PriceTerms {
    /// In the money of each year, with inflation 名义.
    #[default]
    Nominal,
    /// In the money of one year 实际.
    Real,
}

/// Whether flows and rates are before or after income tax.
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
pub enum TaxBasis {
    /// Before income tax 所得税前.
    #[default]
    Before,
    /// After income tax 所得税后.
    After,
}
