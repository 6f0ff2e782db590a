//! The data model of versions 2.0 to 2.3, for reading. Percentages and ratings are JSON numbers there, taken
//! over to the digits that every reader of JSON keeps (15); all other decimals are text.

use serde_json::Number;

use crate::interchange::pact::model::data_model;
use crate::interchange::pact::v3::{
    DataModelExtension, EmissionFactorSource, ProductOrSectorSpecificRule,
};

data_model! {
    /// A product's footprint with its identification, in version 2.
    "a product footprint" ProductFootprintV2 {
        /// Its id, a UUID.
        id "id": String,
        /// The version of the data model, `2.3.0`.
        spec_version "specVersion": String,
        /// The footprints that it replaces.
        preceding_pf_ids "precedingPfIds": Vec<String>,
        /// Its own version, counted from 0.
        version "version": Number,
        /// When it was made, in UTC.
        created "created": String,
        /// When it was changed.
        updated "updated": String,
        /// `Active` or `Deprecated`.
        status "status": String,
        /// Why.
        status_comment "statusComment": String,
        /// From when it may be used.
        validity_period_start "validityPeriodStart": String,
        /// Until when, not included.
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
        /// Its class in the United Nations' Central Product Classification.
        product_category_cpc "productCategoryCpc": String,
        /// The product's trade name.
        product_name_company "productNameCompany": String,
        /// Anything worth saying about the calculation; may be empty.
        comment "comment": String,
        /// The footprint itself.
        pcf "pcf": CarbonFootprintV2,
        /// Data beyond the model.
        extensions "extensions": Vec<DataModelExtension>,
    }

    /// A carbon footprint, in version 2.
    "a carbon footprint" CarbonFootprintV2 {
        /// The declared unit, in the model's words.
        declared_unit "declaredUnit": String,
        /// How many of them the figures are for.
        unitary_product_amount "unitaryProductAmount": String,
        /// Mass of the declared amount, kg.
        product_mass_per_declared_unit "productMassPerDeclaredUnit": String,
        /// The whole without biogenic CO2.
        pcf_excluding_biogenic "pCfExcludingBiogenic": String,
        /// The whole with all biogenic gases.
        pcf_including_biogenic "pCfIncludingBiogenic": String,
        /// Fossil greenhouse gases.
        fossil_ghg_emissions "fossilGhgEmissions": String,
        /// Fossil carbon in the product.
        fossil_carbon_content "fossilCarbonContent": String,
        /// Biogenic carbon in the product.
        biogenic_carbon_content "biogenicCarbonContent": String,
        /// Direct change of land use.
        d_luc_ghg_emissions "dLucGhgEmissions": String,
        /// Emissions and removals of managing land.
        land_management_ghg_emissions "landManagementGhgEmissions": String,
        /// Other biogenic gases.
        other_biogenic_ghg_emissions "otherBiogenicGhgEmissions": String,
        /// Indirect change of land use.
        i_luc_ghg_emissions "iLucGhgEmissions": String,
        /// The product's biogenic carbon as CO2; zero or negative.
        biogenic_carbon_withdrawal "biogenicCarbonWithdrawal": String,
        /// Aircraft, without radiative forcing.
        aircraft_ghg_emissions "aircraftGhgEmissions": String,
        /// Whether packaging is in the footprint.
        packaging_emissions_included "packagingEmissionsIncluded": bool,
        /// Packaging.
        packaging_ghg_emissions "packagingGhgEmissions": String,
        /// The GWP set, before 2.2.
        characterization_factors "characterizationFactors": String,
        /// The GWP sets.
        ipcc_characterization_factors_sources "ipccCharacterizationFactorsSources": Vec<String>,
        /// The standards that hold for every sector, by their titles.
        cross_sectoral_standards_used "crossSectoralStandardsUsed": Vec<String>,
        /// The same by their short names, in 2.3.
        cross_sectoral_standards "crossSectoralStandards": Vec<String>,
        /// The rules of the product's category or sector.
        product_or_sector_specific_rules "productOrSectorSpecificRules": Vec<ProductOrSectorSpecificRule>,
        /// By what biogenic carbon is accounted.
        biogenic_accounting_methodology "biogenicAccountingMethodology": String,
        /// The processes it covers.
        boundary_processes_description "boundaryProcessesDescription": String,
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
        /// The databases of secondary factors.
        secondary_emission_factor_sources "secondaryEmissionFactorSources": Vec<EmissionFactorSource>,
        /// What is left out, in percent of the footprint.
        exempted_emissions_percent "exemptedEmissionsPercent": Number,
        /// Why it is left out; may be empty.
        exempted_emissions_description "exemptedEmissionsDescription": String,
        /// How burdens are shared among products.
        allocation_rules_description "allocationRulesDescription": String,
        /// How uncertain the figures are.
        uncertainty_assessment_description "uncertaintyAssessmentDescription": String,
        /// Share of primary data, in percent.
        primary_data_share "primaryDataShare": Number,
        /// Ratings of data quality.
        dqi "dqi": DataQualityIndicatorsV2,
        /// Who assured it.
        assurance "assurance": Assurance,
    }

    /// Ratings of data quality, from 1, the best, to 3.
    "data quality indicators" DataQualityIndicatorsV2 {
        /// The share of the footprint that was rated, in percent.
        coverage_percent "coveragePercent": Number,
        /// How well the technology is represented.
        technological_dqr "technologicalDQR": Number,
        /// How well the time is represented.
        temporal_dqr "temporalDQR": Number,
        /// How well the place is represented.
        geographical_dqr "geographicalDQR": Number,
        /// How complete the data are.
        completeness_dqr "completenessDQR": Number,
        /// How reliable the data are.
        reliability_dqr "reliabilityDQR": Number,
    }

    /// Who assured what, in version 2.
    "an assurance" Assurance {
        /// Whether it was assured.
        assurance "assurance": bool,
        /// `corporate level`, `product line`, `PCF system` or `product level`.
        coverage "coverage": String,
        /// `limited` or `reasonable`.
        level "level": String,
        /// `Gate-to-Gate` or `Cradle-to-Gate`.
        boundary "boundary": String,
        /// Who assured it.
        provider_name "providerName": String,
        /// When, in UTC.
        completed_at "completedAt": String,
        /// By which standard.
        standard_name "standardName": String,
        /// Anything worth saying about it.
        comments "comments": String,
    }
}
