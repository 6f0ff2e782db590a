//! The study document, version 1: what a person enters about a product or service.
//!
//! Text that people type (numbers, units, formulas, dates) is kept as typed; the evaluation reads it
//! and says what is wrong with it. Only the document's structure is strict.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::factor::{Factor, Method};
use crate::gas::GwpSet;
use crate::product::declared::DeclaredFootprint;
use crate::product::is_false;
use crate::product::process::{AllocationMethod, OutputPin, ProcessInput, Supply, UnitProcess};
use crate::quantity::Amount;
use crate::text::model;
use crate::workspace::Reference;

model! {
    /// A study of a product's or service's carbon footprint (T/CCAA 39-2022, B.3; ISO 14067; GB/T 24067).
    "a product study" ProductStudy {
        /// `tansuan`.
        format: String,
        /// 1.
        version: u32,
        /// `product`.
        kind: String,
        /// The subject's id, minted by the caller.
        id: String,
        /// What the product is called on screen.
        name: String,
        /// What the product is (B.3.3.1).
        #[serde(default)]
        profile: ProductProfile,
        /// How the study is made.
        settings: StudySettings,
        /// What the footprint is of: so many kg, pieces, kWh.
        declared_unit: DeclaredUnit,
        /// What the product does for whom, and how many declared units that takes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        functional_unit: Option<FunctionalUnit>,
        /// The process whose product the study is of.
        reference: OutputPin,
        /// The unit processes.
        processes: Vec<UnitProcess>,
        /// Stages within stages, named by the person.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        substages: Vec<Substage>,
        /// Named values that amounts are written with.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        parameters: Vec<StudyParameter>,
        /// The study with some of it otherwise.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        variants: Vec<StudyVariant>,
        /// Footprints that suppliers declare.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        footprints: Vec<DeclaredFootprint>,
        /// What is left out by a cut-off rule and stands in no process.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        omissions: Vec<Omission>,
        /// The subjects it builds on.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        references: Vec<Reference>,
        /// The study's own methods.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        methods: Vec<Method>,
        /// The study's own factors, pinned with the pack id `own`.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        factors: Vec<Factor>,
    }

    /// What a product is (B.3.3.1), and who makes it.
    #[derive(Default)]
    "a product's profile" ProductProfile {
        /// The technical description 产品技术描述.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        description: Option<String>,
        /// Model or specification 规格型号.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        model: Option<String>,
        /// The maker or service provider.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        company: Option<String>,
        /// The maker's ids, as URNs.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        company_ids: Vec<String>,
        /// The product's ids, as URNs.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        product_ids: Vec<String>,
        /// Its classes, as URNs: CPC, HS, 国民经济行业分类.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        classifications: Vec<String>,
        /// The standards followed beside ISO 14067.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        standards: Vec<String>,
        /// The product category rules followed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        rules: Option<String>,
        /// Anything worth saying about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<String>,
    }

    /// How a study is made.
    "the settings of a study" StudySettings {
        /// The set of global warming potentials.
        #[serde(default)]
        gwp: GwpSet,
        /// What part of the life cycle it covers.
        boundary: StudyBoundary,
        /// The evaluation period 评审期 (B.3.1.4): `2025`, `2025-01/2025-06`.
        period: String,
        /// The batch, where the study is of one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        batch: Option<String>,
        /// Where the product is made, by ISO 3166-2: `CN-ZJ`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        location: Option<String>,
        /// How processes with several products are allocated, unless one says otherwise.
        #[serde(default)]
        allocation: AllocationMethod,
        /// What may be left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        cut_off: Option<CutOffRule>,
        /// The share of the total that hot spots make up together, in percent: `80`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        hot_spots: Option<String>,
    }

    /// What part of the life cycle a study covers.
    "a boundary" StudyBoundary {
        /// Which.
        kind: BoundaryKind,
        /// The stages, where they are chosen one by one.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        stages: Vec<Stage>,
    }

    /// What may be left out, in percent of the mass that goes in.
    "a cut-off rule" CutOffRule {
        /// Each: `1`.
        each: String,
        /// All together: `5`.
        total: String,
    }

    /// The declared unit 声明单位, or the reference flow of a functional unit.
    "a declared unit" DeclaredUnit {
        /// How much: `1 kg`, `1 件`, `1000 kWh`.
        amount: Amount,
        /// What it is, in words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        description: Option<String>,
        /// The mass of the product in it, without packaging.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        mass: Option<Amount>,
        /// The mass of its packaging.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        packaging_mass: Option<Amount>,
        /// The fossil carbon in the product.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        fossil_carbon: Option<Amount>,
        /// The biogenic carbon in the product.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        biogenic_carbon: Option<Amount>,
        /// The biogenic carbon in its packaging.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        packaging_biogenic_carbon: Option<Amount>,
        /// The recycled carbon in the product.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        recycled_carbon: Option<Amount>,
    }

    /// A functional unit 功能单位.
    "a functional unit" FunctionalUnit {
        /// What is done, how well and for how long.
        description: String,
        /// How many declared units that takes, as typed: `1`, `0.25`, or a formula.
        declared_units: String,
    }

    /// A stage within a stage.
    "a stage within a stage" Substage {
        /// Its id.
        id: String,
        /// The stage it belongs to.
        stage: Stage,
        /// Its name.
        name: String,
    }

    /// A named value that amounts are written with.
    "a parameter of a study" StudyParameter {
        /// Its name in formulas: `thickness`, `厚度`.
        id: String,
        /// What it is.
        name: String,
        /// Its value: a number, or a formula over other parameters; a region's code for a place.
        value: Amount,
        /// Whether it is a place, such as the province whose electricity is used.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        place: bool,
        /// Anything worth saying about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<String>,
    }

    /// The study with some of it otherwise.
    "a variant of a study" StudyVariant {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
        /// Parameters with another value.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        parameters: BTreeMap<String, Amount>,
        /// Inputs that are otherwise, by the input's id.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        inputs: BTreeMap<String, InputVariant>,
        /// Another allocation.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        allocation: Option<AllocationMethod>,
        /// Anything worth saying about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<String>,
    }

    /// An input that is otherwise in a variant.
    "an input of a variant" InputVariant {
        /// Another amount.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        amount: Option<Amount>,
        /// Another supply.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        supply: Option<Supply>,
        /// Another place.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        location: Option<String>,
        /// Whether it is not there.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        removed: bool,
    }

    /// Something that a cut-off rule leaves out and that stands in no process.
    "an omission" Omission {
        /// Its id.
        id: String,
        /// What it is.
        name: String,
        /// The stage it would belong to.
        stage: Stage,
        /// Why it is left out.
        reason: String,
        /// Its mass for the declared unit.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        mass: Option<Amount>,
        /// What it is estimated to emit for the declared unit, as CO2e.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        estimate: Option<Amount>,
    }
}

/// What part of the life cycle a study covers.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum BoundaryKind {
    /// From the raw materials to the gate 摇篮到大门: raw materials, production, packaging.
    CradleToGate,
    /// The whole life 摇篮到坟墓.
    CradleToGrave,
    /// Production and packaging alone 大门到大门.
    GateToGate,
    /// The stages that were chosen.
    Chosen,
}

/// A stage of a product's life cycle 生命周期阶段.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Raw-material acquisition 原材料获取.
    RawMaterials,
    /// Production 生产.
    Production,
    /// Packaging 包装.
    Packaging,
    /// Distribution 分销.
    Distribution,
    /// Use 使用.
    Use,
    /// Maintenance and repair 维护.
    Maintenance,
    /// End of life 生命末期.
    EndOfLife,
}

/// A process input with the process that has it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Placed<'a> {
    pub(crate) process: &'a UnitProcess,
    pub(crate) input: &'a ProcessInput,
}

impl ProductStudy {
    /// Every input with its process, in order.
    pub(crate) fn inputs(&self) -> impl Iterator<Item = Placed<'_>> {
        let of = |process| {
            let process: &UnitProcess = process;
            process
                .inputs
                .iter()
                .map(move |input| Placed { process, input })
        };
        self.processes.iter().flat_map(of)
    }
}
