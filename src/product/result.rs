//! What the evaluation of a study gives. Every figure carries the name by which it is explained.

use serde::Serialize;

use crate::error::Problem;
use crate::factor::FactorRecord;
use crate::gas::GwpSet;
use crate::product::component::Component;
use crate::product::model::Stage;
use crate::product::process::AllocationMethod;
use crate::quantity::Co2e;
use crate::text::{LocalText, result};

result! {
    /// The carbon footprint of a product or service (ISO 14067; T/CCAA 39-2022, B.3.3.3).
    ProductResult {
        /// The id of the study.
        id: String,
        /// The set of global warming potentials.
        gwp: GwpSet,
        /// What the figures are for: `1`, `kg`.
        unit: DeclaredAmount,
        /// The stages inside the boundary.
        stages: Vec<Stage>,
        /// The total for the declared unit: gross and credits, with biogenic uptake.
        total: FootprintFigure,
        /// The same without biogenic uptake and the release of what was taken up.
        without_biogenic: FootprintFigure,
        /// The total for the functional unit.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        per_functional_unit: Option<String>,
        /// The total for a kilogram of product, in kgCO2e to 15 digits; nothing for services.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        per_kilogram: Option<String>,
        /// What is emitted, before credits.
        gross: FootprintFigure,
        /// Credits: avoided burden, substitution, exported energy.
        credits: FootprintFigure,
        /// The separate figures of ISO 14067, each with its name.
        components: Vec<ComponentFigure>,
        /// The part from aircraft.
        aircraft: FootprintFigure,
        /// The part known as CO2e only.
        co2e_only: FootprintFigure,
        /// Carbon in the product and its packaging, in kgC, as decimals.
        carbon: CarbonContent,
        /// By stage, in the order of a life.
        by_stage: Vec<FootprintPart>,
        /// By stage within a stage.
        by_substage: Vec<FootprintPart>,
        /// By process, the largest first.
        by_process: Vec<FootprintPart>,
        /// By input, leg, emission and credit, the largest first.
        by_input: Vec<FootprintPart>,
        /// By gas.
        by_gas: Vec<FootprintPart>,
        /// By place.
        by_location: Vec<FootprintPart>,
        /// The fewest inputs that make up the share asked for, in the order of `byInput`.
        hot_spots: HotSpots,
        /// Gases outside the seven, which are not in the total.
        outside_kyoto: Vec<FootprintPart>,
        /// Every line and what became of it: nothing is silently left out.
        lines: Vec<LineResult>,
        /// What a cut-off rule leaves out, and whether it may.
        cut_off: CutOff,
        /// How processes of several products were allocated, and the total under other allocations.
        allocation: AllocationResult,
        /// The total with grid electricity in place of proven green power, where there is any.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        with_grid: Option<FootprintFigure>,
        /// How the system was solved.
        solution: SolutionResult,
        /// Data quality and the share of primary data.
        quality: QualityResult,
        /// The factor records that were used, with their sources.
        factors: Vec<FactorRecord>,
    }

    /// What figures are for.
    DeclaredAmount {
        /// How many, as a decimal.
        amount: String,
        /// Of what.
        unit: String,
        /// The mass of the product in it, in kg, as a decimal.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        kilograms: Option<String>,
    }

    /// A mass of CO₂ equivalent that can be asked how it came about.
    FootprintFigure {
        /// Its name, for `explain`.
        figure: String,
        /// Kilograms of CO₂ equivalent, exactly.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        kg_co2e: Co2e,
    }

    /// A part of the footprint.
    FootprintPart {
        /// Its key: a stage, the id of a process or input, a gas, a place.
        key: String,
        /// Its name.
        name: LocalText,
        /// Its name for `explain`.
        figure: String,
        /// Kilograms of CO₂ equivalent, exactly.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        kg_co2e: Co2e,
        /// Kilograms of the gas, in parts by gas.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        kg: Option<String>,
        /// Its share of the total in percent, with one decimal.
        share_percent: String,
        /// The process it belongs to, in parts by input.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        process_id: Option<String>,
        /// The stage it belongs to, where it is one.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        stage: Option<Stage>,
    }

    /// A separate figure of ISO 14067.
    ComponentFigure {
        /// Which.
        component: Component,
        /// Its name.
        name: LocalText,
        /// Its name for `explain`.
        figure: String,
        /// Kilograms of CO₂ equivalent, exactly.
        #[cfg_attr(feature = "wasm", tsify(type = "string"))]
        kg_co2e: Co2e,
    }

    /// Carbon in the product and its packaging, in kgC; nothing where not given.
    CarbonContent {
        /// Fossil carbon in the product.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        fossil: Option<String>,
        /// Biogenic carbon in the product.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        biogenic: Option<String>,
        /// Biogenic carbon in its packaging.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        packaging_biogenic: Option<String>,
        /// Recycled carbon in the product.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        recycled: Option<String>,
    }

    /// The fewest inputs that make up a share of the total.
    HotSpots {
        /// The share asked for, in percent.
        share: String,
        /// Their keys.
        keys: Vec<String>,
    }

    /// A line and what became of it.
    LineResult {
        /// Its key.
        key: String,
        /// The process it belongs to.
        process_id: String,
        /// Its name.
        name: LocalText,
        /// What became of it.
        status: LineStatus,
        /// The stage it counts in, or would.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        stage: Option<Stage>,
        /// Its amount for the declared unit, to 15 digits.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        amount: Option<String>,
        /// The unit of that.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        unit: Option<String>,
        /// What it adds to the total with all that is behind it, to 12 decimals; approximate in systems with loops.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        upstream_kg_co2e: Option<String>,
    }

    /// What a cut-off rule leaves out.
    CutOff {
        /// What may be left out each and in total, in percent; nothing where no rule is set.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        each: Option<String>,
        /// The same in total.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        total: Option<String>,
        /// The mass that goes in for the declared unit, in kg.
        mass: String,
        /// What is left out.
        items: Vec<CutOffItem>,
        /// Its share of the mass in percent, with one decimal; nothing where a mass is missing.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        mass_percent: Option<String>,
        /// Its estimated share of the footprint in percent, with one decimal; nothing where an estimate is missing.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        emission_percent: Option<String>,
        /// Whether the rule is kept; nothing where none is set or masses are missing.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        kept: Option<bool>,
    }

    /// Something that is left out.
    CutOffItem {
        /// The input's or omission's id.
        key: String,
        /// What it is.
        name: String,
        /// The stage it would belong to.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        stage: Option<Stage>,
        /// Why it is left out.
        reason: String,
        /// Its mass for the declared unit, in kg.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        kilograms: Option<String>,
        /// Its share of the mass in percent, with one decimal.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        mass_percent: Option<String>,
        /// Its estimated emissions for the declared unit.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        kg_co2e: Option<String>,
    }

    /// How processes of several products were allocated.
    AllocationResult {
        /// The processes of several products, and how each is allocated.
        processes: Vec<AllocatedProcess>,
        /// The total under each other allocation that the data allow, with the problems where they don't.
        alternatives: Vec<AllocationAlternative>,
    }

    /// A process of several products.
    AllocatedProcess {
        /// Its id.
        process_id: String,
        /// Its name.
        name: String,
        /// How it is allocated.
        method: AllocationMethod,
        /// The share of each product, in percent, to 15 digits.
        shares: Vec<AllocatedShare>,
    }

    /// What one product bears.
    AllocatedShare {
        /// The output.
        output: String,
        /// Its name.
        name: String,
        /// Its share in percent, to 15 digits.
        percent: String,
    }

    /// The total under another allocation.
    AllocationAlternative {
        /// Which.
        method: AllocationMethod,
        /// Its name.
        name: LocalText,
        /// Kilograms of CO₂ equivalent; nothing where the data don't allow it.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        kg_co2e: Option<String>,
        /// What is missing for it.
        problems: Vec<Problem>,
    }

    /// How the system was solved.
    SolutionResult {
        /// `exact`, `gauss-seidel` or `sparse-lu`.
        method: String,
        /// Sweeps or refinements it took.
        steps: u32,
        /// How far the solution is off, relative to the demand, as a decimal; `0` where exact.
        residual: String,
        /// Activities: products of processes in a stage.
        activities: usize,
        /// The processes in loops, loop by loop.
        loops: Vec<Vec<String>>,
    }

    /// Data quality and the share of primary data, weighted by what each input adds, whichever its sign.
    QualityResult {
        /// The share of primary data in percent, with one decimal.
        primary_percent: String,
        /// PACT's ratings, 1 (best) to 5, with two decimals.
        technological: String,
        /// The same of geography.
        geographical: String,
        /// The same of time.
        temporal: String,
        /// The pedigree's five ratings, with two decimals; none where no input has one.
        pedigree: Vec<String>,
        /// The share of the footprint that the pedigree covers, in percent.
        pedigree_percent: String,
        /// Each input's.
        inputs: Vec<InputQualityResult>,
    }

    /// The data quality of an input.
    InputQualityResult {
        /// The input's key.
        key: String,
        /// Its weight: its share of all contributions in percent, with one decimal.
        weight_percent: String,
        /// Technology, 1 to 5.
        technological: String,
        /// Geography, 1 to 5.
        geographical: String,
        /// Time, 1 to 5.
        temporal: String,
        /// Which of them were found from factor, place and period, and not given.
        found: Vec<String>,
        /// Its share of primary data in percent.
        primary_percent: String,
    }

    /// A place in the contribution tree: what something adds with all that is behind it.
    ContributionNode {
        /// The lines that lead here from the top.
        path: Vec<String>,
        /// What it is.
        name: LocalText,
        /// Its amount for the declared unit, to 15 digits.
        amount: String,
        /// The unit of that.
        unit: String,
        /// The stage it counts in.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        stage: Option<Stage>,
        /// What it adds with all that is behind it, in kgCO2e; parts add up to it.
        total: String,
        /// What it emits itself.
        own: String,
        /// Its share of the footprint in percent, with one decimal.
        share_percent: String,
        /// Its name for `explain`.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        figure: Option<String>,
        /// Whether it leads back to something above it.
        repeats: bool,
        /// Whether it has parts.
        has_parts: bool,
        /// Its parts, the largest first, as deep as was asked.
        parts: Vec<ContributionNode>,
    }

    /// What flows from where to where, for a Sankey diagram.
    Flows {
        /// Processes, supplies and stages.
        nodes: Vec<FlowNode>,
        /// What flows between them.
        links: Vec<FlowLink>,
        /// What was too small to draw, in kgCO2e.
        rest: String,
    }

    /// A place that something flows through.
    FlowNode {
        /// Its key.
        key: String,
        /// Its name.
        name: LocalText,
        /// The stage, where it is one.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        stage: Option<Stage>,
    }

    /// A flow.
    FlowLink {
        /// The key it comes from.
        from: String,
        /// The key it goes to.
        to: String,
        /// How much, in kgCO2e.
        kg_co2e: String,
        /// Whether it closes a loop.
        closes_loop: bool,
    }

    /// How much the total follows an input or a factor.
    Sensitivity {
        /// The line's key, or a factor's id.
        key: String,
        /// Its name.
        name: LocalText,
        /// `amount` of a line, `factor`, or `parameter` of the study.
        kind: String,
        /// The derivative of the total, in kgCO2e for one of `unit`, to 15 digits.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        derivative: Option<String>,
        /// That unit.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        unit: Option<String>,
        /// The change of the total with 10 % more, in kgCO2e; nothing where a loop would then need all it makes.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        up: Option<String>,
        /// The change with 10 % less.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        down: Option<String>,
        /// The larger of both, in percent of the total with one decimal.
        percent: String,
    }

    /// A variant beside the study.
    VariantComparison {
        /// The variant's id.
        id: String,
        /// Its name.
        name: String,
        /// Its total; nothing where it has none.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        kg_co2e: Option<String>,
        /// The difference to the study, in kgCO2e.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        difference: Option<String>,
        /// The same in percent, with one decimal.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        difference_percent: Option<String>,
        /// By stage, as in the result.
        by_stage: Vec<FootprintPart>,
        /// The difference, line by line, the largest first; they add up to it.
        changes: Vec<VariantChange>,
        /// What is wrong with it.
        problems: Vec<Problem>,
    }

    /// What a line adds in the study and in a variant.
    VariantChange {
        /// The line's key.
        key: String,
        /// Its name.
        name: LocalText,
        /// In the study, in kgCO2e.
        before: String,
        /// In the variant.
        after: String,
        /// The difference.
        difference: String,
    }
}

/// What became of a line.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum LineStatus {
    /// Counted.
    Counted,
    /// Left out with a reason.
    LeftOut,
    /// Outside the boundary.
    OutsideBoundary,
    /// In a process that nothing needs.
    Unused,
    /// Without a supply or in error, and not counted.
    Error,
}
