//! The named totals of an organisation, and which entries count in each.
//!
//! | account | direct | purchased | exported | recovered | other indirect | CH₄ and N₂O of combustion |
//! |---|---|---|---|---|---|---|
//! | GB/T 32150 | adds | adds | deducted | deducted by fate | beside | beside |
//! | ISO 14064-1 | category 1 | category 2 | beside | deducted by fate | categories 3–6 | adds |
//! | GHG Protocol | scope 1 | scope 2 | beside | deducted by fate | scope 3 | adds |
//!
//! Biogenic CO₂, removals and gases outside the seven stand beside every total; credits reduce none.

use crate::factor::EmissionPart;
use crate::gas::Gas;
use crate::ledger::{Account, Standing, Stream};
use crate::organization::model::AccountId;
use crate::text::LocalText;

/// Labels that an organisation's streams carry.
pub(crate) mod label {
    /// The row of Table A.2.
    pub(crate) const TYPE: &str = "type";
    /// The ISO 14064-1 category.
    pub(crate) const CATEGORY: &str = "category";
    /// The GHG Protocol scope.
    pub(crate) const SCOPE: &str = "scope";
    /// The facility.
    pub(crate) const FACILITY: &str = "facility";
    /// The source.
    pub(crate) const SOURCE: &str = "source";
    /// `deduction` and `removal` methods; `beside` for what is shown and never deducted.
    pub(crate) const DIRECTION: &str = "direction";
    /// Whether its emissions are the organisation's own: `direct`, `energy` or `indirect`.
    pub(crate) const REACH: &str = "reach";
}

impl AccountId {
    /// Every account, in the order they are shown.
    pub const ALL: [AccountId; 5] = [
        AccountId::Gbt32150,
        AccountId::Iso14064Location,
        AccountId::Iso14064Market,
        AccountId::GhgpLocation,
        AccountId::GhgpMarket,
    ];

    /// The account's name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            AccountId::Gbt32150 => "gbt32150",
            AccountId::Iso14064Location => "iso14064-location",
            AccountId::Iso14064Market => "iso14064-market",
            AccountId::GhgpLocation => "ghgp-location",
            AccountId::GhgpMarket => "ghgp-market",
        }
    }

    /// The account of that name.
    pub fn from_name(name: &str) -> Option<AccountId> {
        AccountId::ALL
            .into_iter()
            .find(|account| account.as_str() == name)
    }

    /// What people call it.
    pub fn name(self) -> LocalText {
        match self {
            AccountId::Gbt32150 => LocalText::new("GB/T 32150 总量", "GB/T 32150 total"),
            AccountId::Iso14064Location => {
                LocalText::new("ISO 14064-1（基于位置）", "ISO 14064-1, location-based")
            }
            AccountId::Iso14064Market => {
                LocalText::new("ISO 14064-1（基于市场）", "ISO 14064-1, market-based")
            }
            AccountId::GhgpLocation => {
                LocalText::new("GHG Protocol（基于位置）", "GHG Protocol, location-based")
            }
            AccountId::GhgpMarket => {
                LocalText::new("GHG Protocol（基于市场）", "GHG Protocol, market-based")
            }
        }
    }

    /// What counts in it, in a sentence.
    pub fn rule(self) -> LocalText {
        match self {
            AccountId::Gbt32150 => LocalText::new(
                "燃烧 + 过程 + 废弃物 + 逸散 + 购入电力、热力 − 输出电力、热力 − 回收；隐含碳和生物成因 CO₂ 另列",
                "combustion + process + waste + fugitive + purchased energy − exported energy − recovered gas; embodied carbon and biogenic CO₂ beside",
            ),
            AccountId::Iso14064Location | AccountId::Iso14064Market => LocalText::new(
                "类别 1 至 6 之和；输出能源不扣减；生物成因 CO₂ 和清除另列",
                "the sum of categories 1 to 6; exported energy is not deducted; biogenic CO₂ and removals beside",
            ),
            AccountId::GhgpLocation | AccountId::GhgpMarket => LocalText::new(
                "范围 1、2、3 之和；输出能源不扣减；生物成因 CO₂ 和清除另列",
                "the sum of scopes 1, 2 and 3; exported energy is not deducted; biogenic CO₂ and removals beside",
            ),
        }
    }

    /// The ledger's account.
    pub fn account(self) -> Account {
        let rule = match self {
            AccountId::Gbt32150 => gbt32150,
            AccountId::Iso14064Location => iso14064_location,
            AccountId::Iso14064Market => iso14064_market,
            AccountId::GhgpLocation => ghgp_location,
            AccountId::GhgpMarket => ghgp_market,
        };
        Account {
            id: self.as_str(),
            rule,
        }
    }
}

fn gbt32150(stream: &Stream, gas: Gas, part: Option<EmissionPart>) -> Standing {
    standing(AccountId::Gbt32150, stream, gas, part)
}

fn iso14064_location(stream: &Stream, gas: Gas, part: Option<EmissionPart>) -> Standing {
    standing(AccountId::Iso14064Location, stream, gas, part)
}

fn iso14064_market(stream: &Stream, gas: Gas, part: Option<EmissionPart>) -> Standing {
    standing(AccountId::Iso14064Market, stream, gas, part)
}

fn ghgp_location(stream: &Stream, gas: Gas, part: Option<EmissionPart>) -> Standing {
    standing(AccountId::GhgpLocation, stream, gas, part)
}

fn ghgp_market(stream: &Stream, gas: Gas, part: Option<EmissionPart>) -> Standing {
    standing(AccountId::GhgpMarket, stream, gas, part)
}

fn standing(account: AccountId, stream: &Stream, gas: Gas, part: Option<EmissionPart>) -> Standing {
    if !stream.accounts.is_empty() && !stream.accounts.contains(&account.as_str()) {
        return Standing::Absent;
    }
    let of = |label: &str| stream.labels.get(label).map_or("", String::as_str);
    let national = account == AccountId::Gbt32150;
    let direction = of(label::DIRECTION);
    // Biogenic CO₂ captured is a removal; biogenic CH₄ counts where it is emitted, so that what is
    // recovered of it is deducted like any other.
    if direction == "removal" || (of(label::TYPE) == "recovery" && gas == Gas::CO2_BIOGENIC) {
        return Standing::Beside("removals");
    }
    if gas.id() == "co2-biogenic" {
        return Standing::Beside("biogenic-co2");
    }
    if !gas.is_one_of_seven() {
        return Standing::Beside("non-kyoto");
    }
    match (of(label::TYPE), of(label::REACH)) {
        ("recovery", _) if direction == "beside" => Standing::Beside("captured"),
        ("recovery", _) => Standing::Deducts,
        ("exported-electricity" | "exported-heat", _) if national && direction != "beside" => {
            Standing::Deducts
        }
        ("exported-electricity" | "exported-heat", _) => Standing::Beside("exported"),
        ("embodied-carbon", _) if national => Standing::Beside("embodied"),
        (_, "indirect") if national => Standing::Beside("other-indirect"),
        ("stationary-combustion" | "mobile-combustion", _)
            if national && part == Some(EmissionPart::CombustionNonCo2) =>
        {
            Standing::Beside("combustion-non-co2")
        }
        _ if direction == "deduction" => Standing::Deducts,
        _ => Standing::Adds,
    }
}

/// The name of something that stands beside a total, and why it does.
pub(crate) fn beside_text(key: &str) -> (LocalText, LocalText) {
    let (zh, en, why_zh, why_en) = match key {
        "biogenic-co2" => (
            "生物成因 CO₂",
            "Biogenic CO₂",
            "单独报告，不计入总量（GB/T 32150、ISO 14064-1）",
            "reported apart, not in the total (GB/T 32150, ISO 14064-1)",
        ),
        "removals" => (
            "清除",
            "Removals",
            "单独报告，不抵减总量",
            "reported apart, never netted",
        ),
        "non-kyoto" => (
            "七种以外的气体",
            "Gases outside the seven",
            "不属于标准 3.5.1 所列七种温室气体",
            "not among the seven greenhouse gases of 3.5.1",
        ),
        "embodied" => (
            "外购产品隐含碳",
            "Embodied carbon of bought products",
            "特殊排放，不计入 GB/T 32150 总量；计入 ISO 14064-1 类别 4",
            "a special emission outside the GB/T 32150 total; in category 4 of ISO 14064-1",
        ),
        "captured" => (
            "捕集但不扣减的 CO₂",
            "CO₂ captured and not deducted",
            "其去向只是推迟排放，不能扣减",
            "its use only delays its release",
        ),
        "exported" => (
            "输出的电力与热力",
            "Exported electricity and heat",
            "本账户不扣减输出能源",
            "exported energy is not deducted in this account",
        ),
        "combustion-non-co2" => (
            "燃烧产生的 CH₄ 和 N₂O",
            "CH₄ and N₂O of combustion",
            "GB/T 32150 行业部分对燃烧只计 CO₂",
            "the sector parts of GB/T 32150 count CO₂ alone for combustion",
        ),
        _ => (
            "其他间接排放",
            "Other indirect emissions",
            "不在表 A.2 范围内；计入 ISO 14064-1 类别 3 至 6",
            "outside Table A.2; in categories 3 to 6 of ISO 14064-1",
        ),
    };
    (LocalText::new(zh, en), LocalText::new(why_zh, why_en))
}
