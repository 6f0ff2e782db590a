//! A supplier's declared footprint, as a study's document keeps it: the neutral form of a PACT file, an
//! EPD or a letter, with where it came from.
//!
//! Text is kept as the supplier gave it, decimals included; nothing is converted. Figures are kgCO2e per
//! declared amount. PACT data in version 2 has other meanings in places: its figures stand in fields of
//! their own ([`DeclaredFigures::other_biogenic`], [`DeclaredFigures::land_management`],
//! [`DeclaredFigures::indirect_land_use_change`]), its data quality on a scale of its own ([`DqrScale`]).

use serde::{Deserialize, Serialize};

use crate::factor::Boundary;

/// Structs of a document: fields that are always there, then those that may be absent.
macro_rules! typed {
    ($($(#[$meta:meta])* $expecting:literal $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty,)* } { $($(#[$open_meta:meta])* $open:ident: $open_type:ty,)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
        #[serde(rename_all = "camelCase", deny_unknown_fields, expecting = $expecting)]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $type,)*
            $(
                $(#[$open_meta])*
                #[serde(default, skip_serializing_if = "Option::is_none")]
                #[cfg_attr(feature = "wasm", tsify(optional))]
                pub $open: Option<$open_type>,
            )*
        }
    )*};
}

pub(crate) use typed;

typed! {
    /// A supplier's declared footprint of a product or service.
    ///
    /// # Examples
    ///
    /// ```
    /// use tansuan::product::DeclaredFootprint;
    ///
    /// let footprint: DeclaredFootprint = serde_json::from_str(
    ///     r#"{"id": "s1", "name": "PP granulate", "supplier": "Polymer Co", "productIds": [],
    ///         "amount": "1", "unit": "kg", "gwp": ["AR6"], "figures": {"excludingUptake": "1.9"},
    ///         "sources": []}"#,
    /// ).unwrap();
    /// assert_eq!(footprint.figures.excluding_uptake.as_deref(), Some("1.9"));
    /// ```
    "a declared footprint" DeclaredFootprint {
        /// Its id in the study.
        id: String,
        /// What the supplier calls the product.
        name: String,
        /// Who declares it.
        supplier: String,
        /// The supplier's ids of the product, as URNs.
        #[serde(default)]
        product_ids: Vec<String>,
        /// How many units the figures are for: the declared amount.
        amount: String,
        /// The declared unit, as units are written here: `kg`, `L`, `t·km`, `件`.
        unit: String,
        /// The GWP sets it was calculated with, as cited: `AR6`.
        #[serde(default)]
        gwp: Vec<String>,
        /// What it emits and takes up.
        figures: DeclaredFigures,
        /// The databases behind its secondary factors.
        #[serde(default)]
        sources: Vec<DeclaredSource>,
    } {
        /// The supplier's id of the footprint.
        footprint_id: String,
        /// What it was declared by: `PACT 3.0.1`.
        spec: String,
        /// `Active` or `Deprecated`.
        status: String,
        /// When the supplier made it.
        created: String,
        /// Mass of the declared amount without packaging, in kg; `0` for energy, transport and services.
        mass: String,
        /// Where the period begins whose data it stands on.
        period_start: String,
        /// Where that period ends.
        period_end: String,
        /// From when it may be used, where the supplier says so.
        valid_from: String,
        /// Until when, not included, where the supplier says so.
        valid_until: String,
        /// What it stands for: `CN-ZJ`, `CN`, or a region of the United Nations; nothing for the world.
        region: String,
        /// What part of the product's life it covers; always cradle to gate in PACT.
        boundary: Boundary,
        /// What the supplier says about the processes it covers.
        boundary_description: String,
        /// Share of primary data, in percent.
        primary_share: String,
        /// The quality of its data.
        data_quality: DeclaredQuality,
        /// What was left out of it, in percent.
        exempted_percent: String,
        /// How the supplier allocates, in the supplier's words.
        allocation: String,
        /// Who verified what of it, by which standard and when.
        verification: String,
        /// SHA-256 of the file it came from, in hex.
        digest: String,
        /// Anything worth saying about it.
        note: String,
    }

    /// What a declared footprint emits and takes up: kgCO2e per declared amount, contents in kg of carbon.
    ///
    /// What the supplier does not state is absent, and never zero. Removals and uptake are negative.
    "declared figures" DeclaredFigures {} {
        /// The whole without the uptake of biogenic CO2.
        excluding_uptake: String,
        /// The whole with it.
        including_uptake: String,
        /// Fossil greenhouse gases.
        fossil: String,
        /// Biogenic gases other than CO2.
        biogenic_non_co2: String,
        /// Change of land use.
        land_use_change: String,
        /// Biogenic CO2 emitted by managing land.
        land_management_biogenic_co2: String,
        /// Biogenic CO2 taken up by managing land; negative.
        land_management_removals: String,
        /// Fossil gases of managing land; already inside `fossil`.
        land_management_fossil: String,
        /// CO2 taken from the air by technology and stored; negative.
        technological_removals: String,
        /// CO2 captured at its source and stored; negative.
        ccs_capture: String,
        /// Biogenic CO2 taken up by what the product is made of; negative.
        biogenic_uptake: String,
        /// Aircraft, without radiative forcing; a part of the whole.
        aircraft: String,
        /// Packaging; a part of the whole.
        packaging: String,
        /// The way out of the gate, where the supplier answers for it.
        outbound_logistics: String,
        /// Carbon stock lost elsewhere; beside the whole.
        land_carbon_leakage: String,
        /// Fossil carbon in the product, kgC.
        fossil_carbon: String,
        /// Biogenic carbon in the product, kgC.
        biogenic_carbon: String,
        /// Recycled carbon in the product, kgC.
        recycled_carbon: String,
        /// Biogenic carbon in the packaging, kgC.
        packaging_biogenic_carbon: String,
        /// Captured carbon that was put to use in the product, kgC.
        ccu_carbon: String,
        /// Land occupied, m²·a.
        land_occupation: String,
        /// Biogenic gases of making and moving, CO2 among them (PACT 2 alone).
        other_biogenic: String,
        /// Emissions and removals of managing land together, fossil ones among them (PACT 2 alone).
        land_management: String,
        /// Indirect change of land use (PACT 2 alone).
        indirect_land_use_change: String,
    }

    /// The quality of the data behind a declared footprint. Ratings of different scales are never compared.
    "a data quality" DeclaredQuality {
        /// What the ratings mean.
        scale: DqrScale,
    } {
        /// How well the technology is represented.
        technological: String,
        /// How well the place is represented.
        geographical: String,
        /// How well the time is represented.
        temporal: String,
        /// How complete the data are (PACT 2 alone).
        completeness: String,
        /// How reliable the data are (PACT 2 alone).
        reliability: String,
        /// The share of the footprint that was rated, in percent (PACT 2 alone).
        coverage_percent: String,
    }

    /// A database behind secondary factors.
    "a source" DeclaredSource {
        /// What it is called.
        name: String,
        /// Its edition.
        version: String,
    } {}
}

/// What a data-quality rating means; 1 is the best on both scales.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub enum DqrScale {
    /// 1 to 5: PACT 3.
    #[default]
    #[serde(rename = "1-5")]
    OneToFive,
    /// 1 to 3: PACT 2.
    #[serde(rename = "1-3")]
    OneToThree,
}
