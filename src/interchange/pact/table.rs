//! What each property of version 3 needs and looks like, as a table.

use crate::interchange::pact::form::{Bounds, Form};

/// A property of an object.
#[derive(Debug)]
pub(super) struct Property {
    pub name: &'static str,
    pub need: Need,
    pub shape: Shape,
}

/// Whether a property must be there. What depends on other properties is a rule, not a need.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Need {
    /// The schema requires it.
    Required,
    /// The specification's SHALL, which the schema doesn't require.
    Shall,
    /// The specification's SHOULD.
    Should,
    /// A SHALL from the end of 2027 on.
    DueLater,
    Optional,
}

/// What stands in a property.
#[derive(Clone, Copy, Debug)]
pub(super) enum Shape {
    One(Form),
    /// At least one value, none of them twice.
    Set(Form),
    Object(&'static [Property]),
    /// Objects, at least so many; none of them twice where `distinct`.
    List {
        of: &'static [Property],
        least: usize,
        distinct: bool,
    },
}

const fn property(name: &'static str, need: Need, shape: Shape) -> Property {
    Property { name, need, shape }
}

pub(super) const fn one(name: &'static str, need: Need, form: Form) -> Property {
    property(name, need, Shape::One(form))
}

pub(super) const fn set(name: &'static str, need: Need, form: Form) -> Property {
    property(name, need, Shape::Set(form))
}

pub(super) const fn object(name: &'static str, need: Need, of: &'static [Property]) -> Property {
    property(name, need, Shape::Object(of))
}

pub(super) const fn list(
    name: &'static str,
    of: &'static [Property],
    least: usize,
    distinct: bool,
) -> Property {
    let shape = Shape::List {
        of,
        least,
        distinct,
    };
    property(name, Need::Optional, shape)
}

use Need::{DueLater, Optional, Required, Shall, Should};

pub(super) const P0: Form = Form::Decimal(Bounds::ZeroOrMore);
pub(super) const N0: Form = Form::Decimal(Bounds::ZeroOrLess);
pub(super) const ANY: Form = Form::Decimal(Bounds::AnySign);
const PERCENT: Form = Form::Decimal(Bounds::Within(0, 100));
const RATING: Form = Form::Decimal(Bounds::Within(1, 5));

pub(super) const STATUS: Form = Form::OneOf(&["Active", "Deprecated"]);

/// The declared units.
pub(super) const UNITS: &[&str] = &[
    "liter",
    "kilogram",
    "cubic meter",
    "kilowatt hour",
    "megajoule",
    "ton kilometer",
    "square meter",
    "piece",
    "hour",
    "megabit second",
];

/// The regions and subregions of the United Nations that the model names.
pub(super) const REGIONS: &[&str] = &[
    "Africa",
    "Americas",
    "Asia",
    "Europe",
    "Oceania",
    "Australia and New Zealand",
    "Central Asia",
    "Eastern Asia",
    "Eastern Europe",
    "Latin America and the Caribbean",
    "Melanesia",
    "Micronesia",
    "Northern Africa",
    "Northern America",
    "Northern Europe",
    "Polynesia",
    "South-eastern Asia",
    "Southern Asia",
    "Southern Europe",
    "Sub-Saharan Africa",
    "Western Asia",
    "Western Europe",
];

/// The standards that version 3 recommends naming.
pub(super) const STANDARDS: &[&str] = &[
    "ISO14067",
    "ISO14083",
    "ISO14040-44",
    "GHGP-Product",
    "PEF",
    "PACT-1.0",
    "PACT-2.0",
    "PACT-3.0",
    "PAS2050",
];

pub(super) const EXTENSION: &[Property] = &[
    one("specVersion", Required, Form::Any),
    one("dataSchema", Required, Form::Uri),
    one("documentation", Optional, Form::Uri),
    object("data", Required, &[]),
];

pub(super) const RULE: &[Property] = &[
    one(
        "operator",
        Required,
        Form::OneOf(&["PEF", "EPD International", "Other"]),
    ),
    set("ruleNames", Required, Form::Filled),
    one("otherOperatorName", Optional, Form::Filled),
];

pub(super) const SOURCE: &[Property] = &[
    one("name", Required, Form::Filled),
    one("version", Required, Form::Filled),
];

const QUALITY: &[Property] = &[
    one("technologicalDQR", Required, RATING),
    one("geographicalDQR", Required, RATING),
    one("temporalDQR", Required, RATING),
];

const VERIFICATION: &[Property] = &[
    one(
        "coverage",
        Optional,
        Form::OneOf(&["PCF calculation model", "PCF program", "product level"]),
    ),
    one("completedAt", Optional, Form::DateTime),
];

pub(super) const FOOTPRINT: &[Property] = &[
    one("id", Required, Form::Uuid),
    one("specVersion", Required, Form::SpecVersion),
    set("precedingPfIds", Optional, Form::Uuid),
    one("created", Required, Form::DateTime),
    one("status", Required, STATUS),
    one("validityPeriodStart", Optional, Form::DateTime),
    one("validityPeriodEnd", Optional, Form::DateTime),
    one("companyName", Required, Form::Filled),
    set("companyIds", Required, Form::Urn),
    one("productDescription", Required, Form::Any),
    set("productIds", Required, Form::Urn),
    set("productClassifications", Optional, Form::Urn),
    one("productNameCompany", Required, Form::Filled),
    one("comment", Should, Form::Any),
    object("pcf", Required, CARBON),
    list("extensions", EXTENSION, 0, false),
];

const CARBON: &[Property] = &[
    one("declaredUnitOfMeasurement", Required, Form::OneOf(UNITS)),
    one(
        "declaredUnitAmount",
        Required,
        Form::Decimal(Bounds::AboveZero),
    ),
    one("productMassPerDeclaredUnit", Required, P0),
    one("referencePeriodStart", Required, Form::DateTime),
    one("referencePeriodEnd", Required, Form::DateTime),
    one("geographyRegionOrSubregion", Optional, Form::OneOf(REGIONS)),
    one("geographyCountry", Optional, Form::Country),
    one("geographyCountrySubdivision", Optional, Form::Subdivision),
    one("boundaryProcessesDescription", Should, Form::Any),
    one("pcfExcludingBiogenicUptake", Required, ANY),
    one("pcfIncludingBiogenicUptake", Required, ANY),
    one("fossilCarbonContent", Required, P0),
    one("biogenicCarbonContent", Optional, P0),
    one("recycledCarbonContent", Should, P0),
    one("fossilGhgEmissions", Required, P0),
    one("landUseChangeGhgEmissions", Optional, P0),
    one("landCarbonLeakage", Optional, P0),
    one("landManagementFossilGhgEmissions", Optional, P0),
    one("landManagementBiogenicCO2Emissions", Optional, P0),
    one("landManagementBiogenicCO2Removals", Optional, N0),
    one("biogenicCO2Uptake", Optional, N0),
    one("biogenicNonCO2Emissions", Optional, P0),
    one("landAreaOccupation", Optional, P0),
    one("aircraftGhgEmissions", Optional, P0),
    one("packagingEmissionsIncluded", Shall, Form::Any),
    one("packagingGhgEmissions", Optional, P0),
    one("packagingBiogenicCarbonContent", Optional, P0),
    one("outboundLogisticsGhgEmissions", Optional, P0),
    one("ccsTechnologicalCO2CaptureIncluded", Shall, Form::Any),
    one("ccsTechnologicalCO2Capture", Optional, N0),
    one("technologicalCO2CaptureOrigin", Optional, Form::Any),
    one("technologicalCO2Removals", Optional, N0),
    one("ccuCarbonContent", Optional, P0),
    one(
        "ccuCalculationApproach",
        Optional,
        Form::OneOf(&["Cut-off", "Credit"]),
    ),
    one("ccuCreditCertification", Optional, Form::Uri),
    set("ipccCharacterizationFactors", Required, Form::GwpSet),
    set("crossSectoralStandards", Required, Form::Any),
    list("productOrSectorSpecificRules", RULE, 1, true),
    one("exemptedEmissionsPercent", Required, PERCENT),
    one("exemptedEmissionsDescription", Optional, Form::Any),
    one("allocationRulesDescription", Should, Form::Any),
    list("secondaryEmissionFactorSources", SOURCE, 1, false),
    one("primaryDataShare", Shall, PERCENT),
    object("dqi", DueLater, QUALITY),
    object("verification", Optional, VERIFICATION),
];
