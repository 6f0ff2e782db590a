//! What an organisation's evaluation gives: totals by account, sources, intensities and the tables
//! of Annex A. Every figure carries the name by which it is explained.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::factor::{EmissionType, FactorRecord};
use crate::organization::model::{AccountId, PriceBasis};
use crate::quantity::Co2e;
use crate::text::{LocalText, result};

result! {
    /// The result of an organisation's evaluation.
    OrganizationResult {
        /// The id of the organisation.
        id: String,
        /// The reporting years, ascending.
        years: Vec<i16>,
        /// The account shown first.
        account: AccountId,
        /// Every named total.
        accounts: Vec<AccountResult>,
        /// Every source in every year: nothing is silently left out.
        sources: Vec<SourceResult>,
        /// How much of the boundary the totals cover.
        coverage: Vec<Coverage>,
        /// Intensities of carbon emission 碳排放强度 (3.5.9).
        intensities: Vec<Intensity>,
        /// Tables A.1 to A.5.
        tables: Tables,
        /// The factor records that were used, with their sources.
        factors: Vec<FactorRecord>,
    }

    /// One named total over the years.
    AccountResult {
        /// Which.
        id: AccountId,
        /// Its name.
        name: LocalText,
        /// What counts in it, in a sentence.
        rule: LocalText,
        /// Its years, ascending.
        years: Vec<YearTotal>,
    }

    /// An account's total in a reporting year, and nothing else: what an edit is answered with.
    AccountTotal {
        /// Which account.
        account: AccountId,
        /// The reporting year.
        year: i16,
        /// Kilograms of CO₂ equivalent, exactly.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        kg_co2e: Co2e,
    }

    /// An account's total in a reporting year, and its parts. Parts of one kind add up to the total.
    YearTotal {
        /// The reporting year.
        year: i16,
        /// The total.
        total: Figure,
        /// The total without purchased and exported energy.
        without_purchased: Figure,
        /// The part known as CO₂e only, which can't be restated by gas.
        co2e_only: Figure,
        /// By row of Table A.2.
        by_type: Vec<Part>,
        /// By ISO 14064-1 category, `1` to `6`.
        by_category: Vec<Part>,
        /// By GHG Protocol scope, `1` to `3`.
        by_scope: Vec<Part>,
        /// By gas.
        by_gas: Vec<Part>,
        /// Category 1 of ISO 14064-1 by gas.
        direct_by_gas: Vec<Part>,
        /// By facility.
        by_facility: Vec<Part>,
        /// By source, the largest first.
        by_source: Vec<Part>,
        /// By month and row of Table A.2; `month` is empty for records that span months.
        by_month: Vec<MonthPart>,
        /// What stands beside the total, never in it.
        beside: Vec<Beside>,
        /// The change from the year before in percent, with one decimal; none in the first year.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        change_percent: Option<String>,
    }

    /// A mass of CO₂ equivalent that can be asked how it came about.
    Figure {
        /// Its name, for `explain`.
        figure: String,
        /// Kilograms of CO₂ equivalent, exactly.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        kg_co2e: Co2e,
    }

    /// A part of a total.
    Part {
        /// Its key: an emission type, a category, a gas, the id of a facility or source.
        key: String,
        /// Its name.
        name: LocalText,
        /// Its name for `explain`.
        figure: String,
        /// Kilograms of CO₂ equivalent, exactly.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        kg_co2e: Co2e,
        /// Kilograms of the gas, in parts by gas.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        kg: Option<String>,
        /// Its share of the total in percent, with one decimal.
        share_percent: String,
    }

    /// A row of Table A.2 in a month.
    MonthPart {
        /// `2024-07`, or empty for records that span several months.
        month: String,
        /// The row.
        emission_type: EmissionType,
        /// Its name for `explain`.
        figure: String,
        /// Kilograms of CO₂ equivalent, exactly.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        kg_co2e: Co2e,
    }

    /// Something that is shown beside the total.
    Beside {
        /// `biogenic-co2`, `removals`, `non-kyoto`, `embodied`, `captured`, `exported`, `other-indirect`,
        /// `combustion-non-co2`.
        key: String,
        /// Its name.
        name: LocalText,
        /// Why it is not in the total.
        reason: LocalText,
        /// Its name for `explain`.
        figure: String,
        /// Kilograms of CO₂ equivalent, exactly.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        kg_co2e: Co2e,
    }

    /// What became of a source in a reporting year.
    SourceResult {
        /// The source.
        source_id: String,
        /// The reporting year.
        year: i16,
        /// What became of it.
        status: SourceStatus,
        /// The months it has data for.
        months: u8,
        /// What it adds to the account shown first.
        figure: String,
        /// Kilograms of CO₂ equivalent in that account, exactly.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        kg_co2e: Co2e,
        /// Its ISO 14064-1 category.
        category: u8,
        /// Its GHG Protocol scope.
        scope: u8,
    }

    /// How much of the boundary a year's totals cover.
    Coverage {
        /// The reporting year.
        year: i16,
        /// Sources with data for every month they should have, of those not excluded, in percent.
        percent: String,
        /// Sources that are counted.
        counted: usize,
        /// Sources left out with a reason.
        excluded: usize,
        /// Sources without data, without factor, or in error.
        missing: usize,
        /// Sources suspected to be counted twice.
        suspected: usize,
    }

    /// An intensity of carbon emission 碳排放强度.
    Intensity {
        /// The reporting year.
        year: i16,
        /// The account it stands on.
        account: AccountId,
        /// `output-value` or `product`.
        kind: String,
        /// The product, for intensities per unit of product.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        product_id: Option<String>,
        /// What it is of.
        name: LocalText,
        /// The emissions it stands on.
        emissions: Figure,
        /// What they are divided by, as a decimal.
        denominator: String,
        /// The unit of that, such as `万元` or `t`.
        denominator_unit: String,
        /// The intensity in `unit`, to 15 digits.
        value: String,
        /// `tCO₂e/万元` or the like.
        unit: String,
        /// The prices an output value stands on.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        price_basis: Option<PriceBasis>,
    }

    /// Tables A.1 to A.5 of T/CCAA 39-2022.
    Tables {
        /// 碳排放强度和总量表.
        a1: Vec<TableA1Row>,
        /// 活动数据表.
        a2: Vec<TableA2Row>,
        /// 活动数据的来源.
        a3: Vec<TableA3Row>,
        /// 排放因子及其来源.
        a4: Vec<TableA4Row>,
        /// 主要产品信息列表.
        a5: Vec<TableA5Row>,
    }

    /// A row of Table A.1: an intensity or a total, over the years.
    TableA1Row {
        /// `intensity`, `total`, `without-purchased`, or a row of Table A.2 below the total.
        key: String,
        /// What the row is.
        name: LocalText,
        /// Its unit: `tCO₂e`, `tCO₂e/万元`.
        unit: String,
        /// The value in that unit by year, exactly or to 15 digits; absent where there is none.
        values: BTreeMap<String, TableCell>,
    }

    /// A figure in a table.
    TableCell {
        /// The value as a decimal.
        value: String,
        /// Its name for `explain`.
        figure: String,
    }

    /// A row of Table A.2: the activity data of a source over the years.
    TableA2Row {
        /// The row group.
        emission_type: EmissionType,
        /// The source.
        source_id: String,
        /// The source's name.
        name: String,
        /// The kind of fuel or material: its factor's name, or its method's.
        sort: LocalText,
        /// The quantity measured, such as activity data or COD removed.
        parameter: LocalText,
        /// Its unit.
        unit: String,
        /// The sum by year, exactly; absent where there is no data.
        values: BTreeMap<String, String>,
    }

    /// A row of Table A.3: where a source's activity data come from.
    TableA3Row {
        /// The row group.
        emission_type: EmissionType,
        /// The source.
        source_id: String,
        /// The source's name.
        name: String,
        /// The kind of fuel or material.
        sort: LocalText,
        /// Where the data come from, in words.
        data_source: String,
        /// What they rest on, by kind: `metered`, `invoiced`, `estimated` and how many records.
        evidence: BTreeMap<String, usize>,
        /// The documents.
        documents: Vec<String>,
        /// The instrument, with class and calibration.
        instrument: String,
        /// How often they are collected.
        frequency: String,
    }

    /// A row of Table A.4: a source's parameters and where each comes from.
    TableA4Row {
        /// The row group.
        emission_type: EmissionType,
        /// The source.
        source_id: String,
        /// The source's name.
        name: String,
        /// The kind of fuel or material.
        sort: LocalText,
        /// The years this row holds for.
        years: Vec<i16>,
        /// Its parameters 参数1, 参数2, ….
        parameters: Vec<TableA4Parameter>,
    }

    /// One parameter of Table A.4.
    TableA4Parameter {
        /// What it is.
        name: LocalText,
        /// Its value, as published or as entered.
        value: String,
        /// Its unit.
        unit: String,
        /// `measured`, `calculated` or `default`.
        quality: String,
        /// Where it comes from.
        source: LocalText,
        /// The clause or table there.
        clause: String,
        /// How sure the source is: `A`, `B`; empty for own values.
        confidence: String,
    }

    /// A row of Table A.5.
    TableA5Row {
        /// The reporting year.
        year: i16,
        /// 序号.
        number: usize,
        /// 产品名称.
        name: String,
        /// 产量, as a decimal; empty where not given.
        output: String,
        /// Its unit.
        output_unit: String,
        /// 产值, as a decimal; empty where not given.
        value: String,
        /// Its unit.
        value_unit: String,
        /// The prices it stands on.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        price_basis: Option<PriceBasis>,
    }
}

/// What became of a source in a year.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum SourceStatus {
    /// Counted.
    Counted,
    /// Left out, with a reason.
    Excluded,
    /// Without data.
    NoData,
    /// Without a factor.
    NoFactor,
    /// Some of its records are in error and not counted.
    Error,
    /// Counted, but perhaps twice.
    SuspectedTwice,
}
