//! The data model of version 3, property by property. Decimals are text; emissions are kgCO2e per declared
//! amount, contents kgC.

use serde_json::Value;

use crate::interchange::pact::model::data_model;

data_model! {
    /// A product's footprint with its identification.
    "a product footprint" ProductFootprint {
        /// Its id, a UUID; a changed footprint takes a new one.
        id "id": String,
        /// The version of the data model, `3.0.1`.
        spec_version "specVersion": String,
        /// The footprints that it replaces.
        preceding_pf_ids "precedingPfIds": Vec<String>,
        /// When it was made, in UTC.
        created "created": String,
        /// `Active` or `Deprecated`.
        status "status": String,
        /// From when it may be used.
        validity_period_start "validityPeriodStart": String,
        /// Until when, not included; three years after the reference period where nothing is said.
        validity_period_end "validityPeriodEnd": String,
        /// The company that declares it.
        company_name "companyName": String,
        /// Its ids, as URNs.
        company_ids "companyIds": Vec<String>,
        /// What the product is.
        product_description "productDescription": String,
        /// The product's ids, as URNs.
        product_ids "productIds": Vec<String>,
        /// Its categories, as URNs.
        product_classifications "productClassifications": Vec<String>,
        /// The product's trade name.
        product_name_company "productNameCompany": String,
        /// Anything worth saying about the calculation.
        comment "comment": String,
        /// The footprint itself.
        pcf "pcf": CarbonFootprint,
        /// Data beyond the model.
        extensions "extensions": Vec<DataModelExtension>,
    }

    /// A carbon footprint.
    "a carbon footprint" CarbonFootprint {
        /// The declared unit, in the model's words: `kilogram`.
        declared_unit_of_measurement "declaredUnitOfMeasurement": String,
        /// How many of them the figures are for.
        declared_unit_amount "declaredUnitAmount": String,
        /// Mass of the declared amount without packaging, kg.
        product_mass_per_declared_unit "productMassPerDeclaredUnit": String,
        /// Where the period of the data begins.
        reference_period_start "referencePeriodStart": String,
        /// Where it ends.
        reference_period_end "referencePeriodEnd": String,
        /// A region of the United Nations.
        geography_region_or_subregion "geographyRegionOrSubregion": String,
        /// A country by ISO 3166-1.
        geography_country "geographyCountry": String,
        /// A part of a country by ISO 3166-2.
        geography_country_subdivision "geographyCountrySubdivision": String,
        /// The processes it covers.
        boundary_processes_description "boundaryProcessesDescription": String,
        /// The whole without the uptake of biogenic CO2.
        pcf_excluding_biogenic_uptake "pcfExcludingBiogenicUptake": String,
        /// The whole with it.
        pcf_including_biogenic_uptake "pcfIncludingBiogenicUptake": String,
        /// Fossil carbon in the product.
        fossil_carbon_content "fossilCarbonContent": String,
        /// Biogenic carbon in the product.
        biogenic_carbon_content "biogenicCarbonContent": String,
        /// Recycled carbon in the product.
        recycled_carbon_content "recycledCarbonContent": String,
        /// Fossil greenhouse gases.
        fossil_ghg_emissions "fossilGhgEmissions": String,
        /// Change of land use.
        land_use_change_ghg_emissions "landUseChangeGhgEmissions": String,
        /// Carbon stock lost elsewhere; not in the totals.
        land_carbon_leakage "landCarbonLeakage": String,
        /// Fossil gases of managing land; already inside `fossilGhgEmissions`.
        land_management_fossil_ghg_emissions "landManagementFossilGhgEmissions": String,
        /// Biogenic CO2 emitted by managing land.
        land_management_biogenic_co2_emissions "landManagementBiogenicCO2Emissions": String,
        /// Biogenic CO2 taken up by managing land; zero or negative.
        land_management_biogenic_co2_removals "landManagementBiogenicCO2Removals": String,
        /// Biogenic CO2 taken up by the product's matter; zero or negative.
        biogenic_co2_uptake "biogenicCO2Uptake": String,
        /// Biogenic gases other than CO2.
        biogenic_non_co2_emissions "biogenicNonCO2Emissions": String,
        /// Land occupied, m² a year.
        land_area_occupation "landAreaOccupation": String,
        /// Aircraft, without radiative forcing.
        aircraft_ghg_emissions "aircraftGhgEmissions": String,
        /// Whether packaging is in the footprint.
        packaging_emissions_included "packagingEmissionsIncluded": bool,
        /// Packaging.
        packaging_ghg_emissions "packagingGhgEmissions": String,
        /// Biogenic carbon in the packaging.
        packaging_biogenic_carbon_content "packagingBiogenicCarbonContent": String,
        /// The way out of the gate.
        outbound_logistics_ghg_emissions "outboundLogisticsGhgEmissions": String,
        /// Whether captured and stored CO2 is in the footprint.
        ccs_technological_co2_capture_included "ccsTechnologicalCO2CaptureIncluded": bool,
        /// CO2 captured at its source and stored; zero or negative.
        ccs_technological_co2_capture "ccsTechnologicalCO2Capture": String,
        /// Where captured CO2 comes from.
        technological_co2_capture_origin "technologicalCO2CaptureOrigin": String,
        /// CO2 taken from the air and stored; zero or negative.
        technological_co2_removals "technologicalCO2Removals": String,
        /// Captured carbon put to use in the product.
        ccu_carbon_content "ccuCarbonContent": String,
        /// `Cut-off` or `Credit`.
        ccu_calculation_approach "ccuCalculationApproach": String,
        /// The certificate of a credit.
        ccu_credit_certification "ccuCreditCertification": String,
        /// The GWP sets, `AR6`.
        ipcc_characterization_factors "ipccCharacterizationFactors": Vec<String>,
        /// The standards that hold for every sector.
        cross_sectoral_standards "crossSectoralStandards": Vec<String>,
        /// The rules of the product's category or sector.
        product_or_sector_specific_rules "productOrSectorSpecificRules": Vec<ProductOrSectorSpecificRule>,
        /// What is left out, in percent of the footprint.
        exempted_emissions_percent "exemptedEmissionsPercent": String,
        /// Why it is left out.
        exempted_emissions_description "exemptedEmissionsDescription": String,
        /// How burdens are shared among products.
        allocation_rules_description "allocationRulesDescription": String,
        /// The databases of secondary factors.
        secondary_emission_factor_sources "secondaryEmissionFactorSources": Vec<EmissionFactorSource>,
        /// Share of primary data, in percent.
        primary_data_share "primaryDataShare": String,
        /// Ratings of data quality.
        dqi "dqi": DataQualityIndicators,
        /// Who verified it.
        verification "verification": Verification,
    }

    /// Data beyond the model, by a schema of its own.
    "a data model extension" DataModelExtension {
        /// The version of the extensions' specification.
        spec_version "specVersion": String,
        /// The address of the schema.
        data_schema "dataSchema": String,
        /// The address of its documentation.
        documentation "documentation": String,
        /// The data.
        data "data": Value,
    }

    /// Rules of a product category or sector.
    "a product or sector specific rule" ProductOrSectorSpecificRule {
        /// `PEF`, `EPD International` or `Other`.
        operator "operator": String,
        /// The rules' names.
        rule_names "ruleNames": Vec<String>,
        /// Who else issues them.
        other_operator_name "otherOperatorName": String,
    }

    /// A database of emission factors.
    "an emission factor source" EmissionFactorSource {
        /// What it is called.
        name "name": String,
        /// Its edition.
        version "version": String,
    }

    /// Ratings of data quality, from 1, the best, to 5.
    "data quality indicators" DataQualityIndicators {
        /// How well the technology is represented.
        technological_dqr "technologicalDQR": String,
        /// How well the place is represented.
        geographical_dqr "geographicalDQR": String,
        /// How well the time is represented.
        temporal_dqr "temporalDQR": String,
    }

    /// Who verified what.
    "a verification" Verification {
        /// `PCF calculation model`, `PCF program` or `product level`.
        coverage "coverage": String,
        /// The verifier.
        provider_name "providerName": String,
        /// When, in UTC.
        completed_at "completedAt": String,
        /// By which standard.
        standard_name "standardName": String,
        /// Anything worth saying about it.
        comments "comments": String,
    }
}

impl ProductFootprint {
    /// The footprint as a file: indented JSON that ends in a line break.
    pub fn to_json(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }

    /// The same footprint, withdrawn: the one change that a published footprint may see.
    #[must_use]
    pub fn deprecated(mut self) -> ProductFootprint {
        self.status = Some("Deprecated".to_owned());
        self
    }
}
