//! Unit processes of a study: what they make, what they take, what they emit.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::factor::{EmissionType, FactorPin};
use crate::gas::Gas;
use crate::product::is_false;
use crate::product::model::Stage;
use crate::quantity::{Amount, Evidence};
use crate::text::model;

model! {
    /// A unit process 单元过程 (ISO 14040): the smallest part of a system that data are known for.
    "a unit process" UnitProcess {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
        /// The stage it belongs to; that of what it serves where it names none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        stage: Option<Stage>,
        /// The stage within the stage.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        substage: Option<String>,
        /// Where it runs, by ISO 3166-2, or the id of a parameter that is a place.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        location: Option<String>,
        /// The period its amounts are of, where not the study's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        period: Option<String>,
        /// What it makes; the first is its reference product.
        outputs: Vec<ProcessOutput>,
        /// What it takes, and what it gives to be treated.
        #[serde(default)]
        inputs: Vec<ProcessInput>,
        /// What it emits and removes itself.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        emissions: Vec<DirectFlow>,
        /// How it is allocated to its products, where not as the study says.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        allocation: Option<AllocationMethod>,
        /// Anything worth saying about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<String>,
    }

    /// Which product of which process.
    "a product of a process" OutputPin {
        /// The process.
        process: String,
        /// Its output; the reference product where none is named.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        output: Option<String>,
    }

    /// A product of a process; a waste that it treats has a negative amount.
    "an output" ProcessOutput {
        /// Its id, unique in the process.
        id: String,
        /// Its name.
        name: String,
        /// How much, for the inputs beside it.
        amount: Amount,
        /// Its mass, where the amount is none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        mass: Option<Amount>,
        /// The energy in it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        energy: Option<Amount>,
        /// Its price, for a unit (`4.2 元/kg`) or for the whole amount.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        price: Option<Amount>,
        /// Its own allocation key, in any measure, as typed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        key: Option<String>,
        /// What it makes unnecessary elsewhere, under system expansion.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        avoids: Option<Supply>,
    }

    /// What a process takes, or gives to be treated.
    "an input" ProcessInput {
        /// Its id, unique in the study.
        id: String,
        /// Its name.
        name: String,
        /// How much: a number, or a formula over the study's parameters.
        amount: Amount,
        /// Where it comes from; nothing while none is chosen.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        supply: Option<Supply>,
        /// The stage it belongs to, where not its process's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        stage: Option<Stage>,
        /// The stage within the stage.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        substage: Option<String>,
        /// Where it comes from, by ISO 3166-2, or the id of a parameter that is a place.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        location: Option<String>,
        /// Whether it goes out to be treated: waste, waste water.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        waste: bool,
        /// Whether it is a credit: what is made unnecessary elsewhere.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        avoided: bool,
        /// Whether it is flown, which ISO 14067 shows apart.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        aircraft: bool,
        /// What is lost on the way, in percent of what is bought: `2`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        loss: Option<String>,
        /// Its mass, where the amount is none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        mass: Option<Amount>,
        /// How it comes here.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        transport: Vec<TransportLeg>,
        /// Recycled content and end of life, where its supply is that.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        circularity: Option<Circularity>,
        /// How good the data are.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        quality: Option<InputQuality>,
        /// What the amount rests on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        evidence: Option<Evidence>,
        /// Why it is left out, where it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        left_out: Option<String>,
        /// The number it has in the bill of materials.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        part_number: Option<String>,
        /// What it is made of.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        material: Option<String>,
        /// Who supplies it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        supplier: Option<String>,
        /// Anything worth saying about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<String>,
    }

    /// Where an input comes from.
    "a supply" Supply {
        /// What kind of supply it is.
        kind: SupplyKind,
        /// The process, for `process`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        process: Option<String>,
        /// Its output; the reference product where none is named.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        output: Option<String>,
        /// The factor, for `factor`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        factor: Option<FactorPin>,
        /// The method, where not the one the factor was made for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        method: Option<String>,
        /// The type of source the method is used for, where it serves several.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        emission_type: Option<EmissionType>,
        /// Values of the method beside the amount.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        values: BTreeMap<String, Amount>,
        /// The declared footprint, for `footprint`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        footprint: Option<String>,
        /// How green or on-site power is proven, for `electricity`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        proof: Option<PowerProof>,
    }

    /// How green or on-site power is proven: exclusive, tracked, redeemed, of the same market and period.
    "a proof of power" PowerProof {
        /// How it is made: `pv`, `wind`, `hydro`, `nuclear`, `biomass`, `csp`.
        technology: String,
        /// Whether it comes by the grid, whose losses are then added.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        by_grid: bool,
        /// The certificate or contract.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        document: Option<String>,
        /// Whether it is for this use alone.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        exclusive: bool,
        /// Whether it is tracked and redeemed.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        redeemed: bool,
        /// Whether it is of the same market and period.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        same_market: bool,
    }

    /// One leg of a transport.
    "a transport leg" TransportLeg {
        /// Its id.
        id: String,
        /// What it is, in words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        name: Option<String>,
        /// How far.
        distance: Amount,
        /// By what: a factor per t·km or per km, or a process.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        supply: Option<Supply>,
        /// What a vehicle carries, for factors per km.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        capacity: Option<Amount>,
        /// How full it is, in percent, for factors per km.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        utilisation: Option<String>,
        /// What part of the way back is empty, in percent, for factors per km.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        empty_return: Option<String>,
        /// Whether it is flown.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        aircraft: bool,
        /// The stage it belongs to, where not its input's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        stage: Option<Stage>,
    }

    /// What a process emits or removes itself.
    "a direct emission or removal" DirectFlow {
        /// Its id, unique in the study.
        id: String,
        /// Its name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        name: Option<String>,
        /// The gas.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        gas: Gas,
        /// How much.
        amount: Amount,
        /// Whether it is taken from the air, and not given to it.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        removal: bool,
        /// Whether it comes from an aircraft.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        aircraft: bool,
        /// Its stage, where not its process's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        stage: Option<Stage>,
        /// How good the data are.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        quality: Option<InputQuality>,
    }

    /// Recycled content and end of life of a material, by cut-off, substitution or the circular footprint
    /// formula of the European Commission's PEF method (Recommendation (EU) 2021/2279, annex I, 4.4.8).
    "recycled content and end of life" Circularity {
        /// Which of them.
        approach: CircularApproach,
        /// R1, the recycled share of the material that goes in: `0.7`, `70 %`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        r1: Option<String>,
        /// R2, the share that is recycled at the end.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        r2: Option<String>,
        /// R3, the share burnt for energy at the end.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        r3: Option<String>,
        /// A, what the supplier and the user of recyclate share. It has no default.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        a: Option<String>,
        /// B, the same for energy.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        b: Option<String>,
        /// Qs,in / Qp, the quality of what goes in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        quality_in: Option<String>,
        /// Qs,out / Qp, the quality of what comes out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        quality_out: Option<String>,
        /// LHV, the heat in the material.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        heat_value: Option<Amount>,
        /// X,ER,heat: the efficiency of heat recovery.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        heat_efficiency: Option<String>,
        /// X,ER,elec: the efficiency of electricity recovery.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        power_efficiency: Option<String>,
        /// Ev: the virgin material.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        virgin: Option<Supply>,
        /// Erecycled: the recycling of what goes in.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        recycled: Option<Supply>,
        /// `ErecyclingEoL`: the recycling at the end.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        recycling: Option<Supply>,
        /// E*v: the virgin material that recyclate stands for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        substituted: Option<Supply>,
        /// EER: burning for energy.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        incineration: Option<Supply>,
        /// ESE,heat: the heat that recovered heat stands for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        heat: Option<Supply>,
        /// ESE,elec: the electricity that recovered electricity stands for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        power: Option<Supply>,
        /// ED: disposal of the rest.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        disposal: Option<Supply>,
    }

    /// How good the data of an input are.
    "a data quality" InputQuality {
        /// The share of primary data, in percent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        primary: Option<String>,
        /// Technology, 1 (best) to 5, by PACT's scheme.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        technological: Option<String>,
        /// Geography, 1 to 5; found from factor and place where not given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        geographical: Option<String>,
        /// Time, 1 to 5; found from factor and period where not given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        temporal: Option<String>,
        /// The pedigree: reliability, completeness, time, geography, technology, each 1 to 5.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        pedigree: Vec<String>,
    }
}

/// What kind of supply an input has.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum SupplyKind {
    /// Another process of the study.
    Process,
    /// A factor of the library.
    Factor,
    /// A footprint that a supplier declares.
    Footprint,
    /// Electricity of the grid or proven green power, by place and year.
    Electricity,
}

/// How a process with several products is allocated to them.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Ord, PartialOrd, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum AllocationMethod {
    /// By mass.
    #[default]
    Mass,
    /// By the energy in the products.
    Energy,
    /// By price × amount.
    Economic,
    /// By keys of one's own.
    Keys,
    /// To the reference product alone; the others are credited with what they make unnecessary.
    SystemExpansion,
}

/// How recycled content and end of life are dealt with.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum CircularApproach {
    /// Recycled content, 100:0: scrap comes without burden, and nothing is credited.
    CutOff,
    /// End-of-life recycling, 0:100: virgin material goes in, recyclate is credited.
    Substitution,
    /// The circular footprint formula.
    CircularFootprint,
}
