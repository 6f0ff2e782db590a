//! The organisation document, version 1: what a person enters about an organisation.
//!
//! Text that people type (numbers, units, periods, dates) is kept as typed; the evaluation reads it
//! and says what is wrong with it. Only the document's structure is strict.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::factor::{EmissionType, Factor, FactorPin, Method};
use crate::gas::GwpSet;
use crate::ledger::ActivityRecord;
use crate::quantity::{Amount, Evidence};
use crate::text::model;
use crate::workspace::Reference;

model! {
    /// An organisation's inventory (T/CCAA 39-2022, 6.1.2 and Annex A; ISO 14064-1; GB/T 32150).
    "an organisation" Organization {
        /// `tansuan`.
        format: String,
        /// 1.
        version: u32,
        /// `organization`.
        kind: String,
        /// The subject's id, minted by the caller.
        id: String,
        /// What the organisation is called on screen.
        name: String,
        /// Who and what the organisation is (B.1.3.1).
        #[serde(default)]
        profile: Profile,
        /// How the inventory is made.
        settings: Settings,
        /// Its sites.
        #[serde(default)]
        facilities: Vec<Facility>,
        /// Its measuring instruments (GB 17167).
        #[serde(default)]
        instruments: Vec<Instrument>,
        /// Its sources and sinks 碳源和碳汇.
        #[serde(default)]
        sources: Vec<Source>,
        /// Activity records by source.
        #[serde(default)]
        records: BTreeMap<String, Vec<ActivityRecord>>,
        /// Its main products (Table A.5).
        #[serde(default)]
        products: Vec<Product>,
        /// Output value by reporting year, where it is not the sum of the products' (Table A.1).
        #[serde(default)]
        output_values: Vec<OutputValue>,
        /// Energy attribute certificates and contracts, for the market-based total.
        #[serde(default)]
        certificates: Vec<Certificate>,
        /// The significance register of indirect emissions (ISO 14064-1, 5.2.3).
        #[serde(default)]
        significance: Vec<Significance>,
        /// What has changed since the base year was calculated.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        base_year_changes: Vec<BaseYearChange>,
        /// The subjects it builds on.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        references: Vec<Reference>,
        /// The organisation's own methods.
        #[serde(default)]
        methods: Vec<Method>,
        /// The organisation's own factors, pinned with the pack id `own`.
        #[serde(default)]
        factors: Vec<Factor>,
    }

    /// A measuring instrument 计量器具 (GB 17167).
    "an instrument" Instrument {
        /// Its id.
        id: String,
        /// Its name or number in the plant.
        name: String,
        /// Maker's model.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        model: Option<String>,
        /// Serial number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        serial: Option<String>,
        /// Accuracy class 准确度等级.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        class: Option<String>,
        /// The last day of its calibration 检定有效期, `2025-05-31`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        calibrated_until: Option<String>,
        /// Where it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        location: Option<String>,
        /// Anything worth saying about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<String>,
    }

    /// A site or plant.
    "a facility" Facility {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
        /// Where it is, by ISO 3166-2: `CN-ZJ`; a country code abroad.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        region: Option<String>,
        /// Its address.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        address: Option<String>,
        /// Whether the organisation controls it, by the approach chosen.
        controlled: bool,
        /// The organisation's equity share in percent, as typed: `100`, `51`.
        share: String,
        /// Anything worth saying about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<String>,
    }

    /// A source 碳源 or sink 碳汇 and how it is calculated.
    "a source" Source {
        /// Its id.
        id: String,
        /// The facility it belongs to.
        facility_id: String,
        /// Its name.
        name: String,
        /// Its row of Table A.2.
        emission_type: EmissionType,
        /// The id of its method.
        method: String,
        /// Its factor; empty where the method needs none, or where the engine selects one by year
        /// and region (electricity, heat).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        factor: Option<FactorPin>,
        /// Values that hold for all its records, such as a purity or a measured NCV.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        values: BTreeMap<String, Amount>,
        /// The unit offered for its activity data.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        activity_unit: Option<String>,
        /// Its ISO 14064-1 category (1–6), where not the one that follows from its type.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        category: Option<u8>,
        /// Its GHG Protocol scope (1–3), where not the one that follows from its type.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        scope: Option<u8>,
        /// Its GHG Protocol scope 3 category (1–15), for other indirect sources.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        scope3_category: Option<u8>,
        /// Whose it is: own treatment and vehicles are direct, contracted ones are not.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        ownership: Option<Ownership>,
        /// Where captured gas goes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        fate: Option<Fate>,
        /// Whether its carbon is biogenic (recovered biogas, captured biogenic CO2).
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        biogenic: bool,
        /// Whether exported power is the organisation's own non-fossil power, which deducts nothing.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        non_fossil: bool,
        /// Whether the certificates of its own power were sold.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        certificates_sold: bool,
        /// The equipment 设备 it runs in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        equipment: Option<String>,
        /// The instrument that measures it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        instrument_id: Option<String>,
        /// What its records rest on, where they don't say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        evidence: Option<Evidence>,
        /// Where its activity data come from (Table A.3).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        data_source: Option<String>,
        /// How often they are collected (6.1.6).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        frequency: Option<String>,
        /// Why it is left out, where it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        excluded: Option<Exclusion>,
        /// Anything worth saying about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<String>,
    }

    /// Why a source is left out of the inventory.
    "an exclusion" Exclusion {
        /// The reason, in words.
        reason: String,
    }

    /// A main product (Table A.5).
    "a product" Product {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
        /// The unit of its output, such as `t`.
        unit: String,
        /// Whether it is the organisation's only product: the whole total may stand over it.
        #[serde(default)]
        sole: bool,
        /// The sources that serve this product alone, where it is not the only one.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        sources: Vec<String>,
        /// Output and value by reporting year.
        #[serde(default)]
        years: BTreeMap<String, ProductYear>,
    }

    /// A product's output and value in a reporting year.
    "a product's year" ProductYear {
        /// Output 产量, as typed, in the product's unit.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        output: Option<String>,
        /// Output value 产值.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        value: Option<Amount>,
        /// The prices it stands on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        price_basis: Option<PriceBasis>,
    }

    /// The organisation's output value in a reporting year.
    "an output value" OutputValue {
        /// The reporting year.
        year: i16,
        /// The value 产值, in 万元 or another amount of money.
        value: Amount,
        /// The prices it stands on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        price_basis: Option<PriceBasis>,
    }

    /// The prices an output value stands on.
    "a price basis" PriceBasis {
        /// Current prices 当年价, or constant ones 不变价.
        kind: PriceKind,
        /// The year of constant prices.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        constant_year: Option<i16>,
        /// Whether value-added tax is in it.
        tax_included: bool,
    }

    /// An energy attribute certificate or contract: used for electricity in the market-based total.
    "a certificate" Certificate {
        /// Its id.
        id: String,
        /// What it is.
        kind: CertificateKind,
        /// Its serial number or range, as printed.
        serials: String,
        /// The electricity it stands for, in MWh, as typed.
        mwh: String,
        /// The country of generation: `CN`.
        country: String,
        /// The calendar year of generation.
        generation_year: i16,
        /// The reporting year it was redeemed for 核销; empty while it is not.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        redeemed_for: Option<i16>,
        /// The facility it serves; empty for all.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        facility_id: Option<String>,
        /// How the electricity was made.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        technology: Option<String>,
        /// The document that shows it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        document: Option<String>,
    }

    /// A row of the significance register.
    "a row of the significance register" Significance {
        /// Its id.
        id: String,
        /// The ISO 14064-1 category, 2–6.
        category: u8,
        /// The sub-category, in words.
        subcategory: String,
        /// The criteria and their scores.
        #[serde(default)]
        criteria: Vec<Criterion>,
        /// Whether the sub-category is in the inventory.
        included: bool,
        /// Why it is, or is not.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        reason: Option<String>,
    }

    /// A criterion of significance 重要性准则 and its score.
    "a criterion" Criterion {
        /// The criterion, such as size, influence or risk.
        name: String,
        /// The score, as typed.
        score: String,
    }

    /// A change that may call for the base year to be calculated anew (T/CCAA 39-2022, 6.1.5;
    /// ISO 14064-1:2018, 6.4).
    "a change since the base year" BaseYearChange {
        /// Its id.
        id: String,
        /// What kind of change it is.
        kind: BaseYearTrigger,
        /// What changed, and from when.
        description: String,
        /// By how much it changes the base year's total, in tCO2e, as typed; below zero where it
        /// lessens it. What was bought or sold within a year counts pro rata.
        tonnes: String,
        /// Whether the base year has been calculated anew with it.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        recalculated: bool,
    }

    /// How the inventory is made.
    "settings" Settings {
        /// The consolidation approach 合并方法; one an inventory.
        consolidation: Consolidation,
        /// The month in which a reporting year starts, 1–12.
        year_start_month: i8,
        /// The reporting years, by the calendar year they begin in.
        years: Vec<i16>,
        /// The base year 基准年.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        base_year: Option<i16>,
        /// From how many percent of the base year's total on changes call for it to be calculated
        /// anew, as typed: `5`. All open changes count together.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        base_year_threshold: Option<String>,
        /// The GWP set, one for all years.
        gwp: GwpSet,
        /// Which average factor purchased electricity takes.
        #[serde(default)]
        electricity: ElectricityBasis,
        /// The fuel table of the sector's guideline; empty when there is none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        guideline: Option<String>,
        /// Whether steam heat is taken with the deduction of 83.74 kJ/kg.
        #[serde(default)]
        steam_deduction: bool,
        /// The account that Table A.1 and the first page show.
        #[serde(default)]
        account: AccountId,
    }
}

/// Who and what the organisation is (B.1.3.1). All text, all optional.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    rename_all = "camelCase",
    default,
    deny_unknown_fields,
    expecting = "a profile"
)]
pub struct Profile {
    /// Registered name 组织名称.
    pub legal_name: String,
    /// Unified social credit code 统一社会信用代码.
    pub credit_code: String,
    /// Industry, with its GB/T 4754 code.
    pub industry: String,
    /// Kind of organisation 组织性质.
    pub nature: String,
    /// Size 规模.
    pub scale: String,
    /// Registered capital 注册资本.
    pub registered_capital: String,
    /// Address.
    pub address: String,
    /// Province by ISO 3166-2, such as `CN-ZJ`.
    pub region: String,
    /// Person responsible for the inventory.
    pub responsible: String,
    /// How to reach them.
    pub contact: String,
    /// Main activities and development 经营发展情况.
    pub description: String,
    /// The organisational boundary in words 组织边界.
    pub boundary: String,
}

macro_rules! choices {
    ($($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident,)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, Deserialize)]
        #[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$variant_meta])* $variant,)* }
    )*};
}

choices! {
    /// Whose a source is.
    Ownership {
        /// The organisation's own.
        Own,
        /// A contractor's; of electricity without fuel, one that came over the grid.
        Contracted,
    }

    /// Where captured gas goes.
    Fate {
        /// Stored underground 封存.
        Stored,
        /// Bound in a product for good 化学固定.
        ChemicallyBound,
        /// Used or sold where it is soon released: drinks, fire-fighting, welding.
        Used,
    }

    /// The consolidation approach 合并方法.
    Consolidation {
        /// Operational control 运营控制权.
        OperationalControl,
        /// Financial control 财务控制权.
        FinancialControl,
        /// Equity share 股权比例.
        EquityShare,
    }

    /// What calls for a base year to be calculated anew. Organic growth and a new year's grid factor
    /// never do.
    BaseYearTrigger {
        /// Something bought, sold, merged, or outsourced.
        Structure,
        /// Another organisational or reporting boundary.
        Boundary,
        /// Another method of calculation.
        Method,
        /// Another GWP set.
        GwpSet,
        /// An error found.
        Error,
        /// A source moved to another category.
        Reclassified,
        /// A factor corrected, or taken from another table.
        Factor,
    }

    /// The prices an output value stands on.
    PriceKind {
        /// Current prices 当年价.
        Current,
        /// Constant prices 不变价.
        Constant,
    }

    /// What an instrument of the market-based method is.
    CertificateKind {
        /// Green electricity certificate 绿证 (GEC).
        Gec,
        /// International renewable energy certificate.
        IRec,
        /// Green power trade 绿电交易 with contract and settlement.
        GreenPower,
    }
}

/// Which average factor purchased electricity takes; one choice for all sites and years.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Ord, PartialOrd, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum ElectricityBasis {
    /// The national average for GB/T 32150, the province for ISO 14064-1 and GHG Protocol.
    #[default]
    ByAccount,
    /// The national average in every account.
    National,
    /// The province in every account.
    Province,
}

/// A named total (see `organization::account`).
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Ord, PartialOrd, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum AccountId {
    /// GB/T 32150: direct, purchased less exported energy, less recovered gas.
    #[default]
    Gbt32150,
    /// ISO 14064-1, energy location-based.
    Iso14064Location,
    /// ISO 14064-1, energy market-based.
    Iso14064Market,
    /// GHG Protocol, scope 2 location-based.
    GhgpLocation,
    /// GHG Protocol, scope 2 market-based.
    GhgpMarket,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
fn is_false(value: &bool) -> bool {
    !*value
}
