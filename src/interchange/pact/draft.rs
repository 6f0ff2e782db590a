//! What becomes a PACT file: the figures a study computed and the words a person typed.

use serde::{Deserialize, Serialize};

use crate::factor::Boundary;
use crate::gas::GwpSet;
use crate::product::{DeclaredSource, typed};

typed! {
    /// A footprint before it is written. Decimals are text, exact to their last digit; a day stands for its
    /// midnight in UTC where a period begins, and is included where one ends.
    "a draft of a PACT footprint" PactDraft {
        /// Its id, a UUID that the caller mints; a new version takes a new one.
        id: String,
        /// When it is made, in UTC: the caller's clock.
        created: String,
        /// The ids of the footprints that it replaces.
        #[serde(default)]
        preceding: Vec<String>,
        /// The company that declares it.
        company: String,
        /// Its ids, as URNs.
        #[serde(default)]
        company_ids: Vec<String>,
        /// The product's trade name.
        product: String,
        /// What the product is.
        description: String,
        /// The product's ids, as URNs.
        #[serde(default)]
        product_ids: Vec<String>,
        /// Its categories, as URNs.
        #[serde(default)]
        classifications: Vec<String>,
        /// How many units the figures are for.
        amount: String,
        /// The declared unit, as units are written here: `kg`, `件`.
        unit: String,
        /// The first day of the period of the data, or a date and time.
        period_start: String,
        /// Its last day, or the date and time at which it is over.
        period_end: String,
        /// The GWP sets that the figures stand on; PACT takes AR6.
        gwp: Vec<GwpSet>,
        /// The standards it follows, in PACT's short names.
        #[serde(default)]
        standards: Vec<String>,
        /// The rules of its product category or sector.
        #[serde(default)]
        rules: Vec<DraftRule>,
        /// The figures, kgCO2e per declared amount.
        figures: DraftFigures,
        /// What is said about packaging.
        #[serde(default)]
        packaging: DraftPackaging,
        /// What is said about captured CO2.
        #[serde(default)]
        capture: DraftCapture,
        /// The databases of secondary factors.
        #[serde(default)]
        sources: Vec<DeclaredSource>,
    } {
        /// From which day it may be used.
        valid_from: String,
        /// The last day on which it may, or the date and time from which it may not.
        valid_until: String,
        /// Mass of the declared amount without packaging, kg.
        mass: String,
        /// What it stands for: `CN-ZJ`, `CN`, `Eastern Asia`; nothing for the world.
        region: String,
        /// What part of the product's life the figures cover; PACT takes cradle to gate.
        boundary: Boundary,
        /// The processes it covers.
        boundary_description: String,
        /// How burdens are shared among products.
        allocation: String,
        /// What is left out, in percent.
        exempted_percent: String,
        /// Why.
        exempted_description: String,
        /// Share of primary data, in percent.
        primary_share: String,
        /// Ratings of data quality.
        data_quality: DraftQuality,
        /// Who verified it.
        verification: DraftVerification,
        /// Anything worth saying about the calculation.
        comment: String,
    }

    /// The components of a footprint: kgCO2e per declared amount, contents in kg of carbon. Removals and uptake are
    /// negative. The totals are made of them.
    "figures of a PACT footprint" DraftFigures {} {
        /// Fossil greenhouse gases.
        fossil: String,
        /// Biogenic gases other than CO2.
        biogenic_non_co2: String,
        /// Change of land use.
        land_use_change: String,
        /// Fossil gases of managing land; already inside `fossil`.
        land_management_fossil: String,
        /// Biogenic CO2 emitted by managing land.
        land_management_biogenic_co2: String,
        /// Biogenic CO2 taken up by managing land; negative.
        land_management_removals: String,
        /// Biogenic CO2 taken up by the product's matter; negative.
        biogenic_uptake: String,
        /// Aircraft, without radiative forcing; a part of the above.
        aircraft: String,
        /// The way out of the gate, where the company answers for it.
        outbound_logistics: String,
        /// Carbon stock lost elsewhere; beside the totals.
        land_carbon_leakage: String,
        /// Land occupied, m²·a.
        land_occupation: String,
        /// Fossil carbon in the product, kgC.
        fossil_carbon: String,
        /// Biogenic carbon in the product, kgC.
        biogenic_carbon: String,
        /// Recycled carbon in the product, kgC.
        recycled_carbon: String,
    }

    /// What is said about packaging.
    "packaging" DraftPackaging {} {
        /// Whether the figures include it.
        included: bool,
        /// Its emissions, kgCO2e; a part of the figures.
        emissions: String,
        /// Biogenic carbon in it, kgC.
        biogenic_carbon: String,
    }

    /// What is said about captured CO2.
    "captured CO2" DraftCapture {} {
        /// Whether the figures include captured and stored CO2.
        included: bool,
        /// Captured at its source and stored, kgCO2e; negative.
        stored: String,
        /// Taken from the air and stored, kgCO2e; negative.
        removals: String,
        /// Where it comes from.
        origin: String,
        /// Captured carbon put to use in the product, kgC.
        used_carbon: String,
        /// `Cut-off` or `Credit`.
        approach: String,
        /// The address of a credit's certificate.
        certification: String,
    }

    /// Ratings of data quality, from 1, the best, to 5.
    "data quality" DraftQuality {
        /// How well the technology is represented.
        technological: String,
        /// How well the place is represented.
        geographical: String,
        /// How well the time is represented.
        temporal: String,
    } {}

    /// Rules of a product category or sector.
    "a rule" DraftRule {
        /// `PEF`, `EPD International` or `Other`.
        operator: String,
        /// The rules' names.
        names: Vec<String>,
    } {
        /// Who else issues them.
        other_operator: String,
    }

    /// Who verified what.
    "a verification" DraftVerification {} {
        /// `PCF calculation model`, `PCF program` or `product level`.
        coverage: String,
        /// The verifier.
        provider: String,
        /// When, a day or a date and time.
        completed: String,
        /// By which standard.
        standard: String,
        /// Anything worth saying about it.
        comments: String,
    }
}
