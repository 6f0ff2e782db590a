//! The register document, version 1: the instruments of a workspace, lot by lot.
//!
//! What people type (numbers, dates, serials) is kept as typed; the evaluation reads it and says what is wrong.

use serde::{Deserialize, Serialize};

use crate::carbon_asset::is_false;
use crate::quantity::Amount;
use crate::text::{LocalText, model};

model! {
    /// The register of carbon instruments 碳资产台账 of a workspace (T/CCAA 39-2022, 3.5.10).
    "a register of instruments" AssetRegister {
        /// `tansuan`.
        format: String,
        /// 1.
        version: u32,
        /// `assets`.
        kind: String,
        /// The subject's id, minted by the caller.
        id: String,
        /// What the register is called on screen.
        name: String,
        /// The lots.
        #[serde(default)]
        lots: Vec<AssetLot>,
        /// Anything worth saying about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<String>,
    }

    /// A lot 批次: instruments of one kind, project and vintage.
    "a lot of instruments" AssetLot {
        /// Its id.
        id: String,
        /// What it is called: the project, or the contract.
        name: String,
        /// What it is.
        kind: AssetKind,
        /// The standard or scheme, where its kind does not say it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        standard: Option<String>,
        /// The registry 登记系统 that keeps it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        registry: Option<String>,
        /// The project's id in that registry.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        project_id: Option<String>,
        /// What the project does.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        project_type: Option<ProjectType>,
        /// Where the project is, by ISO 3166: `CN-GZ`, `CN`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        region: Option<String>,
        /// Whether the project is in an area that was lifted out of poverty 贫困地区, which the guide prefers.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        poor_area: bool,
        /// Its serial numbers or ranges, as printed; several on lines of their own or parted by semicolons.
        serials: String,
        /// The year or span in which it was reduced, removed or generated: `2023`, `2021/2022`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        vintage: Option<String>,
        /// How many: tonnes of CO2e; MWh for certificates; as typed.
        quantity: String,
        /// Who holds it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        holder: Option<String>,
        /// When it was bought or issued, `2026-01-31`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        acquired: Option<String>,
        /// What it cost in all.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        price: Option<Amount>,
        /// Its retirement 注销; absent while it is held.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        retirement: Option<Retirement>,
        /// To whom it was sold, where it was.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        sale: Option<Sale>,
        /// What it is used for, and how much of it.
        #[serde(default)]
        uses: Vec<AssetUse>,
        /// What is known of its quality (ISO 14068-1:2023, 11).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        quality: Option<CreditQuality>,
        /// A new forest: what the guide asks to be published of it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        forest: Option<NewForest>,
        /// The document that shows the lot.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        document: Option<String>,
        /// Anything worth saying about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<String>,
    }

    /// A retirement 注销: it says that a lot can never be used or sold again.
    "a retirement" Retirement {
        /// The day, `2026-06-30`.
        date: String,
        /// For whom.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        beneficiary: Option<String>,
        /// For what, as the registry has it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        purpose: Option<String>,
        /// The number or address of the proof 注销证明.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        reference: Option<String>,
        /// The document.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        document: Option<String>,
    }

    /// A sale.
    "a sale" Sale {
        /// The day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        date: Option<String>,
        /// To whom.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        buyer: Option<String>,
    }

    /// A use of a lot, or of a part of it.
    "a use of a lot" AssetUse {
        /// Its id.
        id: String,
        /// The subject that it is used for.
        subject: String,
        /// How much of the lot, as typed, in its unit.
        quantity: String,
        /// Anything worth saying about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<String>,
    }

    /// What is known of a credit's quality: the criteria of ISO 14068-1:2023, 11.2, as its owner has checked them.
    #[derive(Default)]
    "the quality of a credit" CreditQuality {
        /// It would not have happened without the revenue.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        additional: bool,
        /// It is not undone, or a buffer stands for it.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        permanent: bool,
        /// What it shifts elsewhere is deducted.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        no_leakage: bool,
        /// It is counted once, by one owner.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        not_double_counted: bool,
        /// It was verified by a third party after the fact.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        verified: bool,
        /// The host country has adjusted its own account 相应调整.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        corresponding_adjustment: bool,
        /// A label that shows it, such as CCP.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        label: Option<String>,
    }

    /// A forest planted for an event (MEE announcement 2019 No. 19): what must be published of it.
    #[derive(Default)]
    "a new forest" NewForest {
        /// Where it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        location: Option<String>,
        /// Its coordinates.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        coordinates: Option<String>,
        /// The species.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        species: Option<String>,
        /// Its area, as typed, in hectares.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        area: Option<String>,
        /// When it was planted, `2026-04-01`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        planted: Option<String>,
        /// The planting plan 造林计划.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        planting_plan: Option<String>,
        /// The monitoring plan 监测计划.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        monitoring_plan: Option<String>,
        /// The methodology of its sink.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        methodology: Option<String>,
        /// Who has certified the sink.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        certifier: Option<String>,
        /// When the sink was certified.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        certified: Option<String>,
        /// The first day of the sink that is counted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        period_start: Option<String>,
        /// The last day of the sink that is counted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        period_end: Option<String>,
        /// It is published that it will not be used again, as CCER or for another event.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        never_reused: bool,
    }
}

/// What an instrument is.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum AssetKind {
    /// An allowance 碳配额 of the national market (CEA).
    NationalAllowance,
    /// An allowance of a regional pilot market.
    RegionalAllowance,
    /// A China Certified Emission Reduction 国家核证自愿减排量.
    Ccer,
    /// A credit of a provincial inclusive scheme 碳普惠.
    Inclusive,
    /// A Certified Emission Reduction of the CDM.
    Cer,
    /// A Verified Carbon Unit (VCS).
    Vcu,
    /// A reduction verified by the Gold Standard.
    GoldStandard,
    /// A Climate Reserve Tonne.
    Crt,
    /// An Emission Reduction Tonne (ACR).
    Ert,
    /// A CO2 Removal Certificate (Puro).
    Corc,
    /// A reduction of the mechanism of Article 6.4.
    #[serde(rename = "paris64")]
    Paris64,
    /// A mitigation outcome transferred under Article 6.2.
    Itmo,
    /// Another credit, whose standard is named.
    OtherCredit,
    /// The sink of a forest planted for an event 新建林业碳汇.
    NewForest,
    /// A reduction of one of the workspace's own projects that was issued.
    OwnReduction,
    /// A green electricity certificate 绿证 of China, in MWh.
    GreenCertificate,
    /// An international renewable energy certificate, in MWh.
    Irec,
}

/// What a project that makes credits does.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum ProjectType {
    /// Energy from renewable sources.
    RenewableEnergy,
    /// Less energy for the same service.
    Efficiency,
    /// Methane that is caught or avoided.
    Methane,
    /// Forests, mangroves and other sinks of land.
    Forestry,
    /// Other removals.
    Removal,
    /// Anything else.
    Other,
}

impl AssetKind {
    /// Every kind, in the order in which the guide prefers them, certificates last.
    pub const ALL: [AssetKind; 17] = [
        AssetKind::NationalAllowance,
        AssetKind::RegionalAllowance,
        AssetKind::Ccer,
        AssetKind::Inclusive,
        AssetKind::Cer,
        AssetKind::Vcu,
        AssetKind::GoldStandard,
        AssetKind::Crt,
        AssetKind::Ert,
        AssetKind::Corc,
        AssetKind::Paris64,
        AssetKind::Itmo,
        AssetKind::OtherCredit,
        AssetKind::NewForest,
        AssetKind::OwnReduction,
        AssetKind::GreenCertificate,
        AssetKind::Irec,
    ];

    /// Its name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            AssetKind::NationalAllowance => "national-allowance",
            AssetKind::RegionalAllowance => "regional-allowance",
            AssetKind::Ccer => "ccer",
            AssetKind::Inclusive => "inclusive",
            AssetKind::Cer => "cer",
            AssetKind::Vcu => "vcu",
            AssetKind::GoldStandard => "gold-standard",
            AssetKind::Crt => "crt",
            AssetKind::Ert => "ert",
            AssetKind::Corc => "corc",
            AssetKind::Paris64 => "paris64",
            AssetKind::Itmo => "itmo",
            AssetKind::OtherCredit => "other-credit",
            AssetKind::NewForest => "new-forest",
            AssetKind::OwnReduction => "own-reduction",
            AssetKind::GreenCertificate => "green-certificate",
            AssetKind::Irec => "irec",
        }
    }

    /// Whether it stands for electricity, in MWh: never an offset.
    pub fn is_certificate(self) -> bool {
        matches!(self, AssetKind::GreenCertificate | AssetKind::Irec)
    }

    /// Whether it is an allowance, which caps emissions and reduces none by itself.
    pub fn is_allowance(self) -> bool {
        matches!(
            self,
            AssetKind::NationalAllowance | AssetKind::RegionalAllowance
        )
    }

    /// The unit of its quantity.
    pub fn unit(self) -> &'static str {
        if self.is_certificate() {
            "MWh"
        } else {
            "tCO2e"
        }
    }

    /// The rank that the guide for large events gives it, 1 to 4; none for what it doesn't name.
    pub fn rank(self) -> Option<u8> {
        match self {
            AssetKind::NationalAllowance | AssetKind::RegionalAllowance => Some(1),
            AssetKind::Ccer => Some(2),
            AssetKind::Inclusive => Some(3),
            AssetKind::Cer
            | AssetKind::Vcu
            | AssetKind::GoldStandard
            | AssetKind::Crt
            | AssetKind::Ert
            | AssetKind::Corc
            | AssetKind::Paris64
            | AssetKind::Itmo
            | AssetKind::OtherCredit => Some(4),
            AssetKind::NewForest
            | AssetKind::OwnReduction
            | AssetKind::GreenCertificate
            | AssetKind::Irec => None,
        }
    }

    /// What people call it.
    pub fn name(self) -> LocalText {
        let (zh, en) = match self {
            AssetKind::NationalAllowance => ("全国碳排放配额（CEA）", "National allowance (CEA)"),
            AssetKind::RegionalAllowance => ("地方试点碳排放配额", "Regional allowance"),
            AssetKind::Ccer => ("国家核证自愿减排量（CCER）", "CCER"),
            AssetKind::Inclusive => ("省级碳普惠减排量", "Provincial inclusive credit"),
            AssetKind::Cer => ("核证减排量（CER）", "CER (CDM)"),
            AssetKind::Vcu => ("自愿碳单位（VCS）", "VCU (VCS)"),
            AssetKind::GoldStandard => ("黄金标准减排量", "Gold Standard VER"),
            AssetKind::Crt => ("气候行动储备吨（CRT）", "CRT (CAR)"),
            AssetKind::Ert => ("减排吨（ACR）", "ERT (ACR)"),
            AssetKind::Corc => ("CO₂ 清除证书（CORC）", "CORC (Puro)"),
            AssetKind::Paris64 => ("第 6.4 条减排量", "Article 6.4 reduction"),
            AssetKind::Itmo => ("国际转让减缓成果（ITMO）", "ITMO (Article 6.2)"),
            AssetKind::OtherCredit => ("其他碳信用", "Other credit"),
            AssetKind::NewForest => ("新建林业项目碳汇量", "New forest sink"),
            AssetKind::OwnReduction => ("自有项目减排量", "Own project's reduction"),
            AssetKind::GreenCertificate => ("绿色电力证书（GEC）", "Green certificate (GEC)"),
            AssetKind::Irec => ("国际可再生能源证书（I-REC）", "I-REC"),
        };
        LocalText::new(zh, en)
    }
}
