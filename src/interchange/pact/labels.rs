//! What the properties are called, beside their names in the file.

use crate::text::LocalText;

const LABELS: &[(&str, &str, &str)] = &[
    ("id", "碳足迹标识", "footprint id"),
    ("specVersion", "规范版本", "version of the specification"),
    ("precedingPfIds", "前一版标识", "preceding footprints"),
    ("created", "创建时间", "time of creation"),
    ("status", "状态", "status"),
    ("companyName", "公司名称", "company name"),
    ("companyIds", "公司标识", "company ids"),
    ("productDescription", "产品说明", "product description"),
    ("productIds", "产品标识", "product ids"),
    (
        "productClassifications",
        "产品分类",
        "product classifications",
    ),
    ("productCategoryCpc", "产品分类 CPC", "CPC product category"),
    ("productNameCompany", "产品名称", "product name"),
    ("comment", "计算说明", "comment on the calculation"),
    ("pcf", "碳足迹", "carbon footprint"),
    ("declaredUnitOfMeasurement", "声明单位", "declared unit"),
    ("declaredUnit", "声明单位", "declared unit"),
    (
        "declaredUnitAmount",
        "声明单位数量",
        "amount of the declared unit",
    ),
    (
        "unitaryProductAmount",
        "声明单位数量",
        "amount of the declared unit",
    ),
    ("productMassPerDeclaredUnit", "产品质量", "product mass"),
    (
        "referencePeriodStart",
        "基准期开始",
        "start of the reference period",
    ),
    (
        "referencePeriodEnd",
        "基准期结束",
        "end of the reference period",
    ),
    ("geographyCountry", "地理范围", "geography"),
    (
        "boundaryProcessesDescription",
        "边界内过程说明",
        "processes within the boundary",
    ),
    (
        "pcfExcludingBiogenicUptake",
        "不含生物源吸收的碳足迹",
        "footprint excluding biogenic uptake",
    ),
    (
        "pcfIncludingBiogenicUptake",
        "含生物源吸收的碳足迹",
        "footprint including biogenic uptake",
    ),
    (
        "pCfExcludingBiogenic",
        "不含生物源的碳足迹",
        "footprint excluding biogenic CO2",
    ),
    (
        "pCfIncludingBiogenic",
        "含生物源的碳足迹",
        "footprint including biogenic gases",
    ),
    ("fossilGhgEmissions", "化石源排放", "fossil emissions"),
    ("fossilCarbonContent", "化石碳含量", "fossil carbon content"),
    (
        "biogenicCarbonContent",
        "生物碳含量",
        "biogenic carbon content",
    ),
    (
        "recycledCarbonContent",
        "再生碳含量",
        "recycled carbon content",
    ),
    (
        "landUseChangeGhgEmissions",
        "土地利用变化排放",
        "land-use change",
    ),
    (
        "dLucGhgEmissions",
        "直接土地利用变化排放",
        "direct land-use change",
    ),
    (
        "landManagementGhgEmissions",
        "土地管理排放与清除",
        "land management",
    ),
    (
        "landManagementFossilGhgEmissions",
        "土地管理化石源排放",
        "fossil land management",
    ),
    (
        "landManagementBiogenicCO2Emissions",
        "土地管理生物源 CO₂ 排放",
        "biogenic CO2 of land management",
    ),
    (
        "landManagementBiogenicCO2Removals",
        "土地管理生物源 CO₂ 清除",
        "removals of land management",
    ),
    (
        "biogenicCO2Uptake",
        "生物源 CO₂ 吸收",
        "biogenic CO2 uptake",
    ),
    (
        "biogenicCarbonWithdrawal",
        "生物碳吸收",
        "biogenic carbon withdrawal",
    ),
    (
        "biogenicNonCO2Emissions",
        "生物源非 CO₂ 排放",
        "biogenic emissions other than CO2",
    ),
    (
        "otherBiogenicGhgEmissions",
        "其他生物源排放",
        "other biogenic emissions",
    ),
    ("aircraftGhgEmissions", "航空运输排放", "aircraft emissions"),
    (
        "packagingEmissionsIncluded",
        "是否含包装排放",
        "whether packaging is included",
    ),
    ("packagingGhgEmissions", "包装排放", "packaging emissions"),
    (
        "packagingBiogenicCarbonContent",
        "包装生物碳含量",
        "biogenic carbon of packaging",
    ),
    (
        "ccsTechnologicalCO2CaptureIncluded",
        "是否含 CO₂ 捕集与封存",
        "whether captured CO2 is included",
    ),
    (
        "ccsTechnologicalCO2Capture",
        "CO₂ 捕集与封存量",
        "captured and stored CO2",
    ),
    (
        "technologicalCO2CaptureOrigin",
        "捕集 CO₂ 的来源",
        "origin of captured CO2",
    ),
    (
        "technologicalCO2Removals",
        "技术清除量",
        "technological removals",
    ),
    (
        "ccuCarbonContent",
        "捕集利用碳含量",
        "captured carbon put to use",
    ),
    (
        "ccuCalculationApproach",
        "捕集利用核算方法",
        "approach for captured carbon",
    ),
    (
        "ccuCreditCertification",
        "捕集利用抵扣凭证",
        "certificate of the credit",
    ),
    ("ipccCharacterizationFactors", "GWP 来源", "GWP sets"),
    ("characterizationFactors", "GWP 来源", "GWP set"),
    ("ipccCharacterizationFactorsSources", "GWP 来源", "GWP sets"),
    (
        "crossSectoralStandards",
        "所依据的标准",
        "cross-sectoral standards",
    ),
    (
        "crossSectoralStandardsUsed",
        "所依据的标准",
        "cross-sectoral standards",
    ),
    (
        "productOrSectorSpecificRules",
        "产品种类或行业规则",
        "product or sector rules",
    ),
    ("operator", "规则发布机构", "operator of the rules"),
    (
        "otherOperatorName",
        "其他发布机构名称",
        "name of the other operator",
    ),
    ("ruleNames", "规则名称", "names of the rules"),
    (
        "exemptedEmissionsPercent",
        "排除比例",
        "exempted percentage",
    ),
    (
        "exemptedEmissionsDescription",
        "排除理由",
        "reason of the exemption",
    ),
    ("allocationRulesDescription", "分配规则", "allocation rules"),
    (
        "secondaryEmissionFactorSources",
        "次级因子来源",
        "sources of secondary factors",
    ),
    ("primaryDataShare", "初级数据占比", "primary data share"),
    ("dqi", "数据质量评级", "data quality indicators"),
    ("technologicalDQR", "技术代表性评级", "technological rating"),
    ("geographicalDQR", "地理代表性评级", "geographical rating"),
    ("temporalDQR", "时间代表性评级", "temporal rating"),
];

/// `fossil carbon content (fossilCarbonContent)`; the bare name where there is no better.
pub(super) fn label(name: &str) -> LocalText {
    LABELS
        .iter()
        .find(|(property, ..)| *property == name)
        .map_or_else(
            || LocalText::same(name),
            |(_, zh, en)| LocalText::new(format!("{zh}（{name}）"), format!("{en} ({name})")),
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interchange::pact::table::{self, Property, Shape};
    use crate::interchange::pact::table_v2;

    fn names(table: &[Property], found: &mut Vec<&'static str>) {
        for property in table {
            found.push(property.name);
            match property.shape {
                Shape::Object(of) | Shape::List { of, .. } => names(of, found),
                Shape::One(_) | Shape::Set(_) => {}
            }
        }
    }

    #[test]
    fn every_label_is_of_a_property_and_stands_once() {
        let mut found = Vec::new();
        names(table::FOOTPRINT, &mut found);
        names(table_v2::FOOTPRINT, &mut found);
        for (index, (name, zh, en)) in LABELS.iter().enumerate() {
            assert!(found.contains(name), "{name}");
            assert!(!zh.is_empty() && !en.is_empty());
            assert!(
                LABELS
                    .iter()
                    .skip(index + 1)
                    .all(|(other, ..)| other != name),
                "{name}"
            );
        }
    }

    #[test]
    fn a_label_names_the_property_in_both_languages() {
        let label = label("fossilGhgEmissions");
        assert_eq!(label.zh, "化石源排放（fossilGhgEmissions）");
        assert_eq!(label.en, "fossil emissions (fossilGhgEmissions)");
    }
}
