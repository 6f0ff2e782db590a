//! What each property of versions 2.0 to 2.3 needs and looks like, as a table.

use crate::interchange::pact::form::{Bounds, Form};
use crate::interchange::pact::table::{
    ANY, EXTENSION, N0, Need, P0, Property, REGIONS, RULE, SOURCE, STATUS, UNITS, list, object,
    one, set,
};

use Need::{Optional, Required};

const PERCENT: Form = Form::Number(Bounds::Within(0, 100));
const RATING: Form = Form::Number(Bounds::Within(1, 3));

/// The units of version 2 are the first of version 3.
const UNITS_V2: &[&str] = UNITS.split_at(7).0;

const STANDARDS_USED: &[&str] = &[
    "GHG Protocol Product standard",
    "ISO Standard 14067",
    "ISO Standard 14044",
];

const STANDARDS: &[&str] = &[
    "ISO14067",
    "ISO14083",
    "ISO14040-44",
    "GHGP-Product",
    "PEF",
    "PACT-1.0",
    "PACT-2.0",
    "PACT-3.0",
];

const QUALITY: &[Property] = &[
    one("coveragePercent", Required, PERCENT),
    one("technologicalDQR", Required, RATING),
    one("temporalDQR", Required, RATING),
    one("geographicalDQR", Required, RATING),
    one("completenessDQR", Required, RATING),
    one("reliabilityDQR", Required, RATING),
];

const ASSURANCE: &[Property] = &[
    one("assurance", Required, Form::Any),
    one(
        "coverage",
        Optional,
        Form::OneOf(&[
            "corporate level",
            "product line",
            "PCF system",
            "product level",
        ]),
    ),
    one("level", Optional, Form::OneOf(&["limited", "reasonable"])),
    one(
        "boundary",
        Optional,
        Form::OneOf(&["Gate-to-Gate", "Cradle-to-Gate"]),
    ),
    one("providerName", Required, Form::Any),
    one("completedAt", Optional, Form::DateTime),
];

pub(super) const FOOTPRINT: &[Property] = &[
    one("id", Required, Form::Uuid),
    one("specVersion", Required, Form::SpecVersion),
    set("precedingPfIds", Optional, Form::Uuid),
    one("version", Required, Form::Count),
    one("created", Required, Form::DateTime),
    one("updated", Optional, Form::DateTime),
    one("status", Required, STATUS),
    one("validityPeriodStart", Optional, Form::DateTime),
    one("validityPeriodEnd", Optional, Form::DateTime),
    one("companyName", Required, Form::Filled),
    set("companyIds", Required, Form::Urn),
    one("productDescription", Required, Form::Any),
    set("productIds", Required, Form::Urn),
    set("productClassifications", Optional, Form::Urn),
    one("productCategoryCpc", Required, Form::Filled),
    one("productNameCompany", Required, Form::Filled),
    one("comment", Required, Form::Any),
    object("pcf", Required, CARBON),
    list("extensions", EXTENSION, 0, false),
];

/// `landManagementGhgEmissions` takes any sign: it holds removals, too, though a remark in the published file
/// says zero or more.
const CARBON: &[Property] = &[
    one("declaredUnit", Required, Form::OneOf(UNITS_V2)),
    one(
        "unitaryProductAmount",
        Required,
        Form::Decimal(Bounds::AboveZero),
    ),
    one("productMassPerDeclaredUnit", Optional, P0),
    one("pCfExcludingBiogenic", Required, P0),
    one("pCfIncludingBiogenic", Optional, ANY),
    one("fossilGhgEmissions", Required, P0),
    one("fossilCarbonContent", Required, P0),
    one("biogenicCarbonContent", Required, P0),
    one("dLucGhgEmissions", Optional, P0),
    one("landManagementGhgEmissions", Optional, ANY),
    one("otherBiogenicGhgEmissions", Optional, P0),
    one("iLucGhgEmissions", Optional, P0),
    one("biogenicCarbonWithdrawal", Optional, N0),
    one("aircraftGhgEmissions", Optional, P0),
    one("packagingEmissionsIncluded", Required, Form::Any),
    one("packagingGhgEmissions", Optional, P0),
    one(
        "characterizationFactors",
        Required,
        Form::OneOf(&["AR6", "AR5"]),
    ),
    set("ipccCharacterizationFactorsSources", Required, Form::GwpSet),
    set(
        "crossSectoralStandardsUsed",
        Required,
        Form::OneOf(STANDARDS_USED),
    ),
    set("crossSectoralStandards", Optional, Form::OneOf(STANDARDS)),
    list("productOrSectorSpecificRules", RULE, 1, true),
    one(
        "biogenicAccountingMethodology",
        Optional,
        Form::OneOf(&["PEF", "ISO", "GHGP", "Quantis"]),
    ),
    one("boundaryProcessesDescription", Required, Form::Any),
    one("referencePeriodStart", Required, Form::DateTime),
    one("referencePeriodEnd", Required, Form::DateTime),
    one("geographyRegionOrSubregion", Optional, Form::OneOf(REGIONS)),
    one("geographyCountry", Optional, Form::Country),
    one("geographyCountrySubdivision", Optional, Form::Subdivision),
    list("secondaryEmissionFactorSources", SOURCE, 1, false),
    one("exemptedEmissionsPercent", Required, PERCENT),
    one("exemptedEmissionsDescription", Required, Form::Any),
    one("primaryDataShare", Optional, PERCENT),
    object("dqi", Optional, QUALITY),
    object("assurance", Optional, ASSURANCE),
];
