//! What is wrong with an input, and where: [`Problem`], its [`Code`], and [`Outcome`].
//!
//! Every code has one sentence in `src/text/problems.en.json` and one in `problems.zh.json`, with
//! `{placeholders}` that the problem's details fill. Rust embeds the English catalogue; interfaces
//! translate by code.

use std::collections::BTreeMap;
use std::fmt::{self, Display};

use serde::{Deserialize, Serialize};

use crate::text::catalogue;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $text:literal, $severity:ident;)*) => {
        /// What kind of problem this is: what programs match and what interfaces translate.
        ///
        /// Codes never change their meaning; new ones may be added.
        #[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
        #[non_exhaustive]
        pub enum Code {
            $($(#[$doc])* #[serde(rename = $text)] $name,)*
        }

        impl Code {
            /// Every code, in the order of the catalogue.
            pub const ALL: &'static [Code] = &[$(Code::$name),*];

            /// The code as it stands on the wire, such as `unknown-unit`.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$name => $text),* }
            }

            /// How grave this kind of problem is, unless its place says otherwise.
            pub fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity),* }
            }
        }
    };
}

codes! {
    /// The input is not what it should be: not JSON, a missing or unknown field, a wrong type.
    InvalidInput = "invalid-input", Error;
    /// A document of a kind or version that this engine doesn't know.
    UnsupportedDocument = "unsupported-document", Error;
    /// Text where a number is expected.
    InvalidNumber = "invalid-number", Error;
    /// A number that can be read in two ways, such as `1.234,56`.
    AmbiguousNumber = "ambiguous-number", Error;
    /// A number or result beyond what can be held exactly.
    Overflow = "overflow", Error;
    /// A division by zero.
    DivisionByZero = "division-by-zero", Error;
    /// A unit that the engine doesn't know.
    UnknownUnit = "unknown-unit", Error;
    /// A unit that measures something else than is asked for.
    IncompatibleUnits = "incompatible-units", Error;
    /// A volume of gas without the state (0, 15 or 20 °C) it was measured at.
    GasStateMissing = "gas-state-missing", Error;
    /// Text where a period is expected.
    InvalidPeriod = "invalid-period", Error;
    /// A period outside the years of the inventory.
    PeriodOutsideYears = "period-outside-years", Error;
    /// A negative value where only zero or more makes sense.
    NegativeValue = "negative-value", Error;
    /// A formula that comes out below zero: more recovered, sold or left over than there was.
    NegativeResult = "negative-result", Error;
    /// A value above or below what its parameter allows.
    OutOfRange = "out-of-range", Error;
    /// A gas that the engine doesn't know.
    UnknownGas = "unknown-gas", Error;
    /// A gas without a value in the chosen GWP set.
    MissingGwp = "missing-gwp", Error;
    /// A formula that can't be read.
    FormulaSyntax = "formula-syntax", Error;
    /// A formula that is too long or too deep.
    FormulaTooLong = "formula-too-long", Error;
    /// A `sum` inside a `sum`.
    FormulaNestedSum = "formula-nested-sum", Error;
    /// A name in a formula that its method doesn't declare.
    UnknownParameter = "unknown-parameter", Error;
    /// A function that the formula language doesn't have.
    UnknownFunction = "unknown-function", Error;
    /// A table that the pack doesn't hold.
    UnknownTable = "unknown-table", Error;
    /// A list that the method doesn't declare.
    UnknownList = "unknown-list", Error;
    /// A function with too few or too many arguments.
    WrongArity = "wrong-arity", Error;
    /// A look-up outside its table.
    LookupOutOfRange = "lookup-out-of-range", Error;
    /// A look-up that meets a cell without a value.
    LookupEmptyCell = "lookup-empty-cell", Error;
    /// A method that no loaded pack holds.
    UnknownMethod = "unknown-method", Error;
    /// A factor that no loaded pack holds.
    UnknownFactor = "unknown-factor", Error;
    /// A pack that is not loaded, which a pin names.
    PackNotLoaded = "pack-not-loaded", Error;
    /// A source that needs a factor and names none.
    MissingFactor = "missing-factor", Error;
    /// A value that the method needs and nobody gives.
    MissingValue = "missing-value", Error;
    /// A factor whose method is another than the source's.
    FactorOfOtherMethod = "factor-of-other-method", Error;
    /// A factor whose pinned digest is another than the loaded one's.
    FactorChanged = "factor-changed", Error;
    /// A factor that a newer revision replaces.
    FactorSuperseded = "factor-superseded", Info;
    /// A pack whose content is another than its digest says.
    PackAltered = "pack-altered", Error;
    /// A pack whose content is not right.
    InvalidPack = "invalid-pack", Error;
    /// The same id twice.
    DuplicateId = "duplicate-id", Error;
    /// An id that nothing carries.
    UnknownReference = "unknown-reference", Error;
    /// A subject that is no longer as it was when it was referred to.
    ReferenceChanged = "reference-changed", Error;
    /// Subjects that build on each other in a circle.
    ReferenceCycle = "reference-cycle", Error;
    /// A factor for another year than the record's.
    FactorOtherYear = "factor-other-year", Warning;
    /// A factor for another region than the facility's.
    FactorOtherRegion = "factor-other-region", Warning;
    /// A factor from abroad stands in for a domestic one.
    ForeignProxy = "foreign-proxy", Warning;
    /// A default that is set high on purpose and should be a last choice.
    PenaltyDefault = "penalty-default", Warning;
    /// A factor that covers another part of a life than is asked for.
    FactorOtherBoundary = "factor-other-boundary", Warning;
    /// A factor whose unit is reached from the wanted one by a property, such as the density.
    FactorNeedsProperty = "factor-needs-property", Warning;
    /// A factor per another kind of amount than is asked for.
    FactorOtherUnit = "factor-other-unit", Warning;
    /// A factor that already has credits for recovery or displacement deducted.
    NetOfCredit = "net-of-credit", Warning;
    /// A factor of transport alone, without the treatment.
    TransportOnly = "transport-only", Warning;
    /// A factor good for estimates alone.
    ScreeningOnly = "screening-only", Warning;
    /// A factor that a newer edition may have replaced.
    FactorPastBestBefore = "factor-past-best-before", Warning;
    /// A factor attested by one secondary document.
    SecondarySource = "secondary-source", Info;
    /// A factor whose document is not named.
    UnsourcedFactor = "unsourced-factor", Warning;
    /// The fuel table was written for another sector.
    FuelTableOfOtherSector = "fuel-table-of-other-sector", Info;
    /// The fuel table is another than that of the guideline chosen for the inventory.
    FuelTableOfOtherGuideline = "fuel-table-of-other-guideline", Info;
    /// A default stands where a measured value is expected.
    DefaultInsteadOfMeasured = "default-instead-of-measured", Info;
    /// A gas volume was brought from its state to 0 °C.
    GasStateConverted = "gas-state-converted", Info;
    /// Months of a year without data.
    MissingMonths = "missing-months", Warning;
    /// A source without any data in a year.
    NoData = "no-data", Warning;
    /// A month several times its neighbours.
    UnusualMonth = "unusual-month", Warning;
    /// A month about a thousand times its neighbours: kWh taken for MWh, kg for t.
    UnitSuspected = "unit-suspected", Warning;
    /// Two sources or records that look like the same thing.
    CountedTwice = "counted-twice", Warning;
    /// A by-product gas beside what it was made of, or a metal beside its reductant.
    CarbonCountedTwice = "carbon-counted-twice", Warning;
    /// Meter and invoice differ.
    MeterInvoiceDifference = "meter-invoice-difference", Warning;
    /// An amount and the stock balance beside it differ.
    BalanceDifference = "balance-difference", Warning;
    /// An instrument whose calibration had ended.
    CalibrationExpired = "calibration-expired", Warning;
    /// Only CO2e is known, with a GWP set that may be another.
    Co2eOnly = "co2e-only", Info;
    /// A gas outside the seven, shown beside the total.
    OutsideKyoto = "outside-kyoto", Info;
    /// CH4 and N2O of combustion are not included for want of a sourced factor.
    CombustionGasesMissing = "combustion-gases-missing", Info;
    /// Captured gas whose fate is not stated or does not allow a deduction.
    CaptureNotDeducted = "capture-not-deducted", Warning;
    /// A certificate that is used twice.
    CertificateUsedTwice = "certificate-used-twice", Error;
    /// A certificate of another year of generation than it was redeemed for.
    CertificateOtherYear = "certificate-other-year", Warning;
    /// A certificate from another country than the electricity.
    CertificateOtherCountry = "certificate-other-country", Warning;
    /// Certificates above the electricity they cover.
    CertificateExcess = "certificate-excess", Warning;
    /// A certificate without a serial number.
    CertificateUntraceable = "certificate-untraceable", Warning;
    /// A certificate that is not redeemed for a year of the inventory.
    CertificateUnused = "certificate-unused", Info;
    /// Electricity at zero without contract, certificate or meter.
    ZeroWithoutProof = "zero-without-proof", Warning;
    /// An electricity factor of one's own, where the grid's average belongs.
    OwnGridFactor = "own-grid-factor", Warning;
    /// Two records of one source for the same period.
    PeriodTwice = "period-twice", Warning;
    /// A value that the source's method doesn't use.
    UnusedValue = "unused-value", Info;
    /// Electricity in tonnes of coal equivalent, which has two readings.
    ElectricityInCoal = "electricity-in-coal", Error;
    /// Text where a date is expected.
    InvalidDate = "invalid-date", Error;
    /// Own solar power whose certificates were sold.
    OwnPowerSold = "own-power-sold", Warning;
    /// An intensity that would mislead and is not given.
    IntensityRefused = "intensity-refused", Info;
    /// Output values of several years on different price bases.
    MixedPriceBasis = "mixed-price-basis", Warning;
    /// An output value that doesn't say which prices it stands on.
    PriceBasisMissing = "price-basis-missing", Info;
    /// A year without product or output data.
    MissingOutput = "missing-output", Info;
    /// A category without a row in the significance register.
    SignificanceMissing = "significance-missing", Info;
    /// A category that the significance register leaves out, and a source of it that is counted.
    SignificanceContradicted = "significance-contradicted", Warning;
    /// Changes since the base year that reach the threshold for calculating it anew.
    BaseYearOutdated = "base-year-outdated", Warning;
    /// Something left out without a reason.
    ReasonMissing = "reason-missing", Warning;
    /// A facility of which the consolidation approach counts nothing.
    FacilityNotCounted = "facility-not-counted", Info;
    /// Equity shares where control is the approach, or shares that don't fit it.
    ShareIgnored = "share-ignored", Info;
    /// A record for several months was divided over reporting years by days.
    PeriodDivided = "period-divided", Info;
    /// Parameters of a study that are written with each other.
    ParameterCycle = "parameter-cycle", Error;
    /// A CO2 factor of generation, where a product takes the life-cycle footprint of electricity.
    ElectricityFactorOfOrganization = "electricity-factor-of-organization", Error;
    /// Green or on-site power whose proof is not complete: it takes the footprint of the grid.
    PowerWithoutProof = "power-without-proof", Warning;
    /// A process or footprint for an amount of nothing.
    ZeroReference = "zero-reference", Error;
    /// A product that its process's allocation gives nothing.
    ProductWithoutShare = "product-without-share", Error;
    /// Allocation keys that don't add up to one.
    AllocationKeys = "allocation-keys", Error;
    /// Prices in several currencies.
    MixedCurrencies = "mixed-currencies", Error;
    /// A number that has no default and must be given.
    NoDefault = "no-default", Error;
    /// Recycled content without burden and a credit for recycling: one benefit, twice.
    RecyclingCountedTwice = "recycling-counted-twice", Error;
    /// More is left out than the cut-off rule allows.
    CutOffExceeded = "cut-off-exceeded", Warning;
    /// Something that is left out, and of which too little is known to check that it may be.
    CutOffUnknown = "cut-off-unknown", Info;
    /// A CO2e factor that was made with another set of global warming potentials.
    FactorOtherGwp = "factor-other-gwp", Warning;
    /// A file that is no spreadsheet, or one of a kind that isn't read.
    NotASpreadsheet = "not-a-spreadsheet", Error;
    /// A spreadsheet with a password.
    SpreadsheetEncrypted = "spreadsheet-encrypted", Error;
    /// A spreadsheet of a program before Excel 97.
    SpreadsheetTooOld = "spreadsheet-too-old", Error;
    /// A spreadsheet that is cut short or altered.
    SpreadsheetDamaged = "spreadsheet-damaged", Error;
    /// A spreadsheet with what only attacks have.
    SpreadsheetUnsafe = "spreadsheet-unsafe", Error;
    /// A spreadsheet with more of something than is read, or can be written.
    SpreadsheetTooLarge = "spreadsheet-too-large", Error;
    /// A spreadsheet whose name ends in that of another kind.
    SpreadsheetEnding = "spreadsheet-ending", Info;
    /// A name that no sheet can have.
    SheetName = "sheet-name", Error;
    /// A name that may mean several things.
    AmbiguousReference = "ambiguous-reference", Error;
    /// A row of a file with other columns than its head.
    RaggedRow = "ragged-row", Error;
    /// A row of a file whose end is not found, such as after an open quotation mark.
    RowWithoutEnd = "row-without-end", Error;
    /// A cell whose bytes are no text in UTF-8.
    InvalidText = "invalid-text", Error;
    /// A declared footprint of another part of a life than the study takes from its supplier.
    DeclaredOtherBoundary = "declared-other-boundary", Warning;
    /// A declared footprint that is used after its validity period.
    DeclaredExpired = "declared-expired", Warning;
    /// A declared footprint that is used before its validity period.
    DeclaredNotYetValid = "declared-not-yet-valid", Warning;
    /// A declared footprint that its supplier has deprecated.
    DeclaredWithdrawn = "declared-withdrawn", Warning;
    /// A declared footprint of another GWP set than the study's.
    DeclaredOtherGwp = "declared-other-gwp", Warning;
    /// A declared footprint that is allocated otherwise than the study.
    DeclaredOtherAllocation = "declared-other-allocation", Warning;
    /// A declared footprint that doesn't say by what it is allocated.
    DeclaredAllocationUnknown = "declared-allocation-unknown", Info;
    /// A declared footprint without a figure that its time demands.
    DeclaredFigureMissing = "declared-figure-missing", Warning;
    /// A property that a PACT footprint must have.
    PactMissing = "pact-missing", Error;
    /// A property that a PACT footprint should have.
    PactRecommended = "pact-recommended", Warning;
    /// A property that will be mandatory in PACT from a date on.
    PactDueLater = "pact-due-later", Info;
    /// A property that a PACT footprint must not have.
    PactUnexpected = "pact-unexpected", Error;
    /// A property that the PACT data model doesn't have.
    PactUnknownProperty = "pact-unknown-property", Info;
    /// A value in another form than the PACT data model asks for.
    PactFormat = "pact-format", Error;
    /// A removal or uptake above zero in a PACT footprint.
    PactPositive = "pact-positive", Error;
    /// A value that stands twice where each stands once.
    PactRepeated = "pact-repeated", Error;
    /// A total of a PACT footprint that is not the sum of its parts.
    PactTotal = "pact-total", Error;
    /// A part of a PACT footprint that is greater than its whole.
    PactPart = "pact-part", Error;
    /// A product mass that doesn't fit the declared unit.
    PactMass = "pact-mass", Warning;
    /// Periods of a PACT footprint that don't fit together.
    PactPeriod = "pact-period", Error;
    /// A PACT footprint that names itself as preceding.
    PactOwnPredecessor = "pact-own-predecessor", Error;
    /// A PACT footprint with more than one geography.
    PactGeography = "pact-geography", Error;
    /// A PACT footprint that leaves out more than the methodology allows.
    PactExempted = "pact-exempted", Warning;
    /// A cross-sectoral standard that PACT doesn't list.
    PactStandard = "pact-standard", Warning;
    /// A PACT footprint of other GWPs than the newest.
    PactGwp = "pact-gwp", Warning;
    /// A footprint to be written as PACT that doesn't stand on AR6.
    PactExportGwp = "pact-export-gwp", Error;
    /// A footprint to be written as PACT that isn't cradle to gate.
    PactExportBoundary = "pact-export-boundary", Error;
    /// A declared unit that PACT doesn't have.
    PactExportUnit = "pact-export-unit", Error;
    /// A loop of processes that needs as much of its products as it makes, or more.
    NotProductive = "not-productive", Error;
    /// A system of processes that floats can't solve.
    UnsolvedSystem = "unsolved-system", Error;
    /// An openLCA package that can't be opened, or isn't safe to.
    OpenLcaPackage = "openlca-package", Error;
    /// An openLCA package without a process.
    OpenLcaNoProcess = "openlca-no-process", Error;
    /// A file of an openLCA package that can't be read.
    OpenLcaFile = "openlca-file", Error;
    /// Something that an openLCA package refers to and doesn't hold.
    OpenLcaMissing = "openlca-missing", Warning;
    /// An openLCA process that doesn't say which of its products it is calculated for.
    OpenLcaReference = "openlca-reference", Error;
    /// An input of an openLCA process that nothing supplies.
    OpenLcaUnlinked = "openlca-unlinked", Error;
    /// An input of an openLCA process whose supplier was found by its flow.
    OpenLcaLink = "openlca-link", Warning;
    /// A unit of an openLCA package that can't be brought to a known one.
    OpenLcaUnit = "openlca-unit", Error;
    /// A unit of an openLCA package that was brought to a known one.
    OpenLcaConverted = "openlca-converted", Info;
    /// A formula of an openLCA package that is kept as the value it had.
    OpenLcaFormula = "openlca-formula", Warning;
    /// An allocation of an openLCA process that is taken otherwise.
    OpenLcaAllocation = "openlca-allocation", Warning;
    /// Several climate categories in an openLCA package.
    OpenLcaClimate = "openlca-climate", Info;
    /// An openLCA package without a climate category.
    OpenLcaNoClimate = "openlca-no-climate", Warning;
    /// An elementary flow of an openLCA package that is not counted.
    OpenLcaFlow = "openlca-flow", Warning;
    /// An amount of an openLCA package that is below zero and was turned.
    OpenLcaSign = "openlca-sign", Info;
    /// A period of a study that an openLCA package doesn't state.
    OpenLcaPeriod = "openlca-period", Info;
    /// A word that claims what the evidence doesn't carry.
    ClaimNotCarried = "claim-not-carried", Error;
    /// A lot without serial numbers.
    AssetWithoutSerials = "asset-without-serials", Warning;
    /// A lot of a broken number of instruments.
    AssetNotWhole = "asset-not-whole", Error;
    /// A lot whose serial numbers are more or fewer than its quantity.
    AssetSerialCount = "asset-serial-count", Error;
    /// A lot of which more is used than there is.
    AssetOverused = "asset-overused", Error;
    /// A serial number in two places.
    AssetUsedTwice = "asset-used-twice", Error;
    /// A lot that was sold and is used.
    AssetSoldAndUsed = "asset-sold-and-used", Error;
    /// A lot that was sold and retired.
    AssetSoldAndRetired = "asset-sold-and-retired", Error;
    /// A lot that is used and not retired.
    AssetNotRetired = "asset-not-retired", Warning;
    /// A credit without its vintage.
    AssetWithoutVintage = "asset-without-vintage", Info;
    /// A date that hasn't come yet.
    AssetDateAhead = "asset-date-ahead", Warning;
    /// A retirement that nothing shows.
    AssetRetirementUnproven = "asset-retirement-unproven", Warning;
    /// Dates of an event in another order than they can be.
    EventDatesReversed = "event-dates-reversed", Error;
    /// An event without its last day, from which deadlines count.
    EventWithoutDate = "event-without-date", Warning;
    /// Electricity that a factor already contains and a meter counts.
    EventElectricityTwice = "event-electricity-twice", Warning;
    /// A source of travel beside the travel table.
    EventTravelTwice = "event-travel-twice", Warning;
    /// A kind of source that the guide lists and the event doesn't speak of.
    EventKindMissing = "event-kind-missing", Info;
    /// Sharing for a mode whose factor is per person already.
    EventSharing = "event-sharing", Error;
    /// An action that is done, without what it saved.
    EventActionUnmeasured = "event-action-unmeasured", Warning;
    /// An action that is done, without evidence.
    EventActionUnproven = "event-action-unproven", Warning;
    /// An action that doesn't say against what it saves.
    EventActionBaseline = "event-action-baseline", Info;
    /// An action that saved something and is not done.
    EventActionNotDone = "event-action-not-done", Warning;
    /// Actions that save more than was expected to be emitted.
    EventActionsExceed = "event-actions-exceed", Error;
    /// Actions that save more than the actual is lower by.
    EventActionsNotSeen = "event-actions-not-seen", Warning;
    /// A project without the first day or the length of its crediting period.
    ProjectCreditingMissing = "project-crediting-missing", Error;
    /// Data for time outside the crediting period of a project.
    ProjectOutsideCrediting = "project-outside-crediting", Warning;
    /// A source whose factor changes by year and is missing for one.
    ProjectFactorYearMissing = "project-factor-year-missing", Error;
    /// An average grid factor in a project, which no methodology asks for.
    ProjectAverageFactor = "project-average-factor", Warning;
    /// A factor that is no operating or build margin, in its place.
    ProjectOtherMargin = "project-other-margin", Warning;
    /// Weights of OM and BM that don't add up to one.
    ProjectWeights = "project-weights", Error;
    /// A value of a whole calendar year, of which the crediting period has a part.
    ProjectProRated = "project-pro-rated", Info;
    /// A value that was divided by days.
    ProjectDivided = "project-divided", Info;
    /// A value of just the part of a calendar year that the crediting period has.
    ProjectAsGiven = "project-as-given", Info;
    /// A year in which a project emits more than its baseline.
    ProjectNegativeYear = "project-negative-year", Info;
    /// Electricity whose green certificates were sold earns credits too.
    ProjectCertificatesSold = "project-certificates-sold", Error;
    /// A carbon price without a methodology in force.
    ProjectCarbonRevenue = "project-carbon-revenue", Warning;
    /// A cost per tonne of a project that reduces nothing.
    ProjectNoReduction = "project-no-reduction", Info;
    /// Flows without an internal rate of return.
    ProjectNoRate = "project-no-rate", Info;
    /// Flows with several internal rates of return.
    ProjectSeveralRates = "project-several-rates", Warning;
    /// Flows whose sign changes too often for rates of return.
    ProjectRateUnsolved = "project-rate-unsolved", Warning;
    /// Flows of which is not said whether they are nominal or real, before or after tax.
    ProjectTermsMissing = "project-terms-missing", Warning;
    /// Economics without a discount rate.
    ProjectDiscountMissing = "project-discount-missing", Warning;
    /// A benchmark analysis without a benchmark.
    ProjectBenchmarkMissing = "project-benchmark-missing", Warning;
    /// A benchmark whose origin is not said.
    ProjectBenchmarkUnsourced = "project-benchmark-unsourced", Warning;
    /// A benchmark on another basis than the flows.
    ProjectBenchmarkOther = "project-benchmark-other", Warning;
    /// A project that returns its benchmark without credits.
    ProjectAboveBenchmark = "project-above-benchmark", Warning;
    /// A project without economics, where its costs are asked for.
    ProjectEconomicsMissing = "project-economics-missing", Info;
    /// Projects in several currencies in one curve.
    ProjectOtherCurrency = "project-other-currency", Warning;
    /// A source of a project without data for some years.
    ProjectYearsMissing = "project-years-missing", Warning;
    /// A year that lacks data, and for which no credits can be issued.
    ProjectYearWithheld = "project-year-withheld", Warning;
    /// More scenarios, prices or rates than are looked at.
    ProjectTooMany = "project-too-many", Warning;
    /// A project without one baseline scenario.
    ProjectBaselineNotChosen = "project-baseline-not-chosen", Warning;
    /// A baseline scenario that laws don't allow.
    ProjectBaselineIllegal = "project-baseline-illegal", Warning;
    /// A project that is not said to do the same as its baseline.
    ProjectEquivalenceMissing = "project-equivalence-missing", Warning;
    /// A project that cites no methodology.
    ProjectMethodologyMissing = "project-methodology-missing", Warning;
    /// Leakage that is said to lie inside the boundary.
    ProjectLeakageInside = "project-leakage-inside", Info;
    /// A project without an additionality record.
    ProjectAdditionalityMissing = "project-additionality-missing", Warning;
    /// A project that is said not to be additional.
    ProjectNotAdditional = "project-not-additional", Warning;
    /// A source of a project without a monitoring parameter.
    ProjectMonitoringMissing = "project-monitoring-missing", Warning;
    /// A monitoring parameter without an instrument, a frequency or somebody responsible.
    ProjectInstrumentMissing = "project-instrument-missing", Warning;
    /// A project of a technology that is limited or to be phased out.
    ProjectLimitedTechnology = "project-limited-technology", Error;
    /// A check of compliance that is not met.
    ProjectCheckNotMet = "project-check-not-met", Warning;
    /// Checks of compliance or limited technology that are not answered.
    ProjectChecksOpen = "project-checks-open", Info;
    /// A crediting period longer than the operating life.
    ProjectBeyondLife = "project-beyond-life", Warning;
    /// A source of a project of which is not said why it was chosen.
    ProjectSelectionMissing = "project-selection-missing", Info;
    /// A sink without permanence, reversal risk or buffer.
    ProjectSinkTerms = "project-sink-terms", Warning;
    /// Money of years after the crediting period.
    ProjectHorizon = "project-horizon", Info;
    /// More green certificates sold than electricity was generated.
    ProjectCertificatesExcess = "project-certificates-excess", Warning;
}

/// How grave a problem is.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// What it concerns is not counted until it is mended.
    Error,
    /// Counted, but doubtful.
    Warning,
    /// Counted; good to know.
    Info,
}

/// Something wrong with an input, and where.
///
/// # Examples
///
/// ```
/// use tansuan::{Code, Problem};
///
/// let problem = Problem::new(Code::UnknownUnit).with("found", "kWhh").at("unit").at("records[3]");
/// assert_eq!(problem.path, "records[3].unit");
/// assert_eq!(problem.to_string(), "expected a unit, but found `kWhh`");
/// ```
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify), tsify(hashmap_as_object))]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// What kind of problem this is.
    pub code: Code,
    /// How grave it is.
    pub severity: Severity,
    /// Where in the input it is, such as `sources[0].factor`; empty for the whole input.
    pub path: String,
    /// One sentence in English, without a capital or a full stop.
    pub message: String,
    /// The values that the sentence mentions, for its translations.
    pub details: BTreeMap<String, String>,
    /// The ids it speaks of: sources, records, factors.
    pub about: Vec<String>,
}

impl Problem {
    /// A problem of kind `code`, without a place yet.
    pub fn new(code: Code) -> Problem {
        Problem {
            code,
            severity: code.severity(),
            path: String::new(),
            message: catalogue::render(code, &BTreeMap::new()),
            details: BTreeMap::new(),
            about: Vec::new(),
        }
    }

    /// This problem with a value for a placeholder of its sentence.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Display) -> Problem {
        self.details.insert(name.to_owned(), value.to_string());
        self.message = catalogue::render(self.code, &self.details);
        self
    }

    /// This problem with a text for a placeholder, in both languages: the Chinese one stands in
    /// the details under the name with `Zh` added.
    #[must_use]
    pub fn with_text(self, name: &str, text: &crate::text::LocalText) -> Problem {
        self.with(&format!("{name}Zh"), &text.zh)
            .with(name, &text.en)
    }

    /// This problem, found at `place` inside the place it is already at.
    #[must_use]
    pub fn at(mut self, place: impl Display) -> Problem {
        let place = place.to_string();
        self.path = match (place.is_empty(), self.path.is_empty()) {
            (true, _) => self.path,
            (_, true) => place,
            _ if self.path.starts_with('[') => format!("{place}{}", self.path),
            _ => format!("{place}.{}", self.path),
        };
        self
    }

    /// This problem, speaking of the thing with this id.
    #[must_use]
    pub fn about(mut self, id: impl Into<String>) -> Problem {
        let id = id.into();
        if !id.is_empty() && !self.about.contains(&id) {
            self.about.push(id);
        }
        self
    }

    /// This problem with another severity than its code's.
    #[must_use]
    pub fn graded(mut self, severity: Severity) -> Problem {
        self.severity = severity;
        self
    }

    /// A unit that measures something else.
    pub(crate) fn incompatible_units(expected: impl Display, found: impl Display) -> Problem {
        Problem::new(Code::IncompatibleUnits)
            .with("expected", expected)
            .with("found", found)
    }

    /// A number or result that can't be held exactly.
    pub(crate) fn overflow(found: impl Display) -> Problem {
        Problem::new(Code::Overflow).with("found", found)
    }
}

impl Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Problem {}

/// The answer of every evaluation: a value with findings, or the problems that prevent one.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(tag = "status", rename_all = "kebab-case")]
pub enum Outcome<T> {
    /// The value, and what is doubtful about it.
    Ok {
        /// What was asked for.
        value: T,
        /// Problems that did not prevent the value.
        findings: Vec<Problem>,
    },
    /// Nothing, and why.
    Invalid {
        /// Every problem found.
        problems: Vec<Problem>,
    },
}

impl<T> Outcome<T> {
    /// A value without findings.
    pub fn ok(value: T) -> Outcome<T> {
        Outcome::Ok {
            value,
            findings: Vec::new(),
        }
    }

    /// The value and its findings, or the problems.
    ///
    /// # Errors
    ///
    /// The problems of [`Outcome::Invalid`].
    pub fn into_result(self) -> Result<(T, Vec<Problem>), Vec<Problem>> {
        match self {
            Outcome::Ok { value, findings } => Ok((value, findings)),
            Outcome::Invalid { problems } => Err(problems),
        }
    }
}

impl<T> From<Result<T, Vec<Problem>>> for Outcome<T> {
    fn from(result: Result<T, Vec<Problem>>) -> Outcome<T> {
        match result {
            Ok(value) => Outcome::ok(value),
            Err(problems) => Outcome::Invalid { problems },
        }
    }
}

impl<T> From<Result<T, Problem>> for Outcome<T> {
    fn from(result: Result<T, Problem>) -> Outcome<T> {
        result.map_err(|problem| vec![problem]).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_added_from_the_inside_out() {
        let problem = Problem::new(Code::InvalidNumber)
            .at("value")
            .at("[3]")
            .at("records");
        assert_eq!(problem.path, "records[3].value");
    }

    #[test]
    fn codes_stand_on_the_wire_as_they_are_named() {
        for code in Code::ALL {
            assert_eq!(
                serde_json::to_string(code).unwrap(),
                format!("\"{}\"", code.as_str())
            );
        }
    }
}
