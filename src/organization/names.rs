//! What keys are called: rows of Table A.2, categories, scopes, facilities, sources.

use crate::organization::inventory::Inventory;
use crate::text::LocalText;

/// A row of Table A.2 in words.
pub(crate) fn type_name(_: &Inventory, key: &str) -> LocalText {
    let (zh, en) = match key {
        "stationary-combustion" => ("化石燃料燃烧（固定源）", "Stationary combustion"),
        "mobile-combustion" => ("化石燃料燃烧（移动源）", "Mobile combustion"),
        "industrial-process" => ("工业生产过程", "Industrial processes"),
        "waste-treatment" => ("废弃物处理处置", "Waste treatment"),
        "fugitive" => ("逸散排放", "Fugitive emissions"),
        "purchased-electricity" => ("购入电力", "Purchased electricity"),
        "purchased-heat" => ("购入热力", "Purchased heat"),
        "exported-electricity" => ("输出电力", "Exported electricity"),
        "exported-heat" => ("输出热力", "Exported heat"),
        "biomass" => ("生物质燃烧", "Biomass combustion"),
        "embodied-carbon" => ("外购产品隐含碳", "Embodied carbon of bought products"),
        "recovery" => ("回收、捕集与封存", "Recovery, capture and storage"),
        "removal" => ("清除", "Removals"),
        _ => ("其他间接排放", "Other indirect emissions"),
    };
    LocalText::new(zh, en)
}

pub(crate) fn category_name(key: &str) -> LocalText {
    let (zh, en) = match key {
        "1" => ("类别 1 直接排放", "Category 1, direct"),
        "2" => ("类别 2 输入能源", "Category 2, imported energy"),
        "3" => ("类别 3 运输", "Category 3, transportation"),
        "4" => ("类别 4 组织使用的产品", "Category 4, products used"),
        "5" => ("类别 5 使用组织的产品", "Category 5, use of products"),
        _ => ("类别 6 其他", "Category 6, other"),
    };
    LocalText::new(zh, en)
}

pub(crate) fn source_name(inventory: &Inventory, key: &str) -> LocalText {
    match inventory.source(key) {
        Some(source) => LocalText::same(source.name.clone()),
        None => LocalText::new("绿证与绿电抵扣", "Certificates and green power"),
    }
}

pub(crate) fn facility_name(inventory: &Inventory, key: &str) -> LocalText {
    match inventory
        .document
        .facilities
        .iter()
        .find(|facility| facility.id == key)
    {
        Some(facility) => LocalText::same(facility.name.clone()),
        None => LocalText::new("全组织", "Whole organisation"),
    }
}

/// A GHG Protocol scope in words.
pub(crate) fn scope_name(key: &str) -> LocalText {
    LocalText::new(format!("范围 {key}"), format!("Scope {key}"))
}
