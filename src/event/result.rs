//! What an event comes to: its figures before and after, the verdict rule by rule, what may be said.

use serde::Serialize;

use crate::carbon_asset::AssetKind;
use crate::event::kind::{ActionStatus, EventPhase, EventSide, SourceKind};
use crate::factor::FactorRecord;
use crate::gas::GwpSet;
use crate::quantity::Co2e;
use crate::text::{LocalText, result};

result! {
    /// What an event comes to.
    EventResult {
        /// The event's id.
        id: String,
        /// The GWP set of all its figures.
        gwp: GwpSet,
        /// What is expected 预估.
        estimate: SideResult,
        /// What was measured 实际.
        actual: SideResult,
        /// The sources, in the order of the document; the travel table comes last, by mode.
        sources: Vec<EventSourceResult>,
        /// Surveys: how far each reaches.
        surveys: Vec<SurveyResult>,
        /// The reduction actions.
        actions: Vec<ActionResult>,
        /// What the actions that are done have saved in all.
        achieved: Co2e,
        /// From the estimate to nothing, step by step.
        waterfall: Vec<WaterfallStep>,
        /// The lots of the register that are used for it.
        lots: Vec<OffsetLot>,
        /// The verdict.
        neutrality: Neutrality,
        /// Rules of the guide and of other standards, one by one.
        rules: Vec<RuleResult>,
        /// Local rules of the event's region.
        local_rules: Vec<LocalRule>,
        /// What is promised before the event.
        commitment: Composed,
        /// What may be declared after it.
        statement: Composed,
        /// The factors behind its figures.
        factors: Vec<FactorRecord>,
    }

    /// The figures of one side.
    SideResult {
        /// The side.
        side: EventSide,
        /// Everything in the boundary.
        total: EventFigure,
        /// By phase.
        by_phase: Vec<EventFigure>,
        /// By kind of source.
        by_kind: Vec<EventFigure>,
        /// By group of participants; an empty key for what no group causes.
        by_group: Vec<EventFigure>,
        /// By gas.
        by_gas: Vec<EventFigure>,
        /// What stands beside the total: biogenic CO2, gases outside the seven, radiative forcing.
        beside: Vec<EventFigure>,
        /// How many people take part on the spot, as known; nothing where no group says.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional, type = "string"))]
        participants: Option<String>,
        /// The days they take part, in all.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional, type = "string"))]
        participant_days: Option<String>,
        /// Kilograms of CO2e for each participant.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional, type = "string"))]
        per_participant: Option<String>,
        /// Kilograms of CO2e for each participant and day.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional, type = "string"))]
        per_participant_day: Option<String>,
        /// How many of the sources in the boundary have figures, and how many there are.
        counted: usize,
        /// How many sources there are in the boundary.
        of: usize,
    }

    /// A figure: its key, name and amount.
    EventFigure {
        /// What it is the figure of.
        key: String,
        /// What that is called.
        name: LocalText,
        /// The amount, in kgCO2e.
        kg_co2e: Co2e,
        /// Its share of the total, in percent.
        percent: String,
        /// Its name, to be explained.
        figure: String,
    }

    /// A source on both sides.
    EventSourceResult {
        /// Its id; `journeys:<mode>` for a mode of the travel table.
        id: String,
        /// Its name.
        name: String,
        /// Its phase; nothing for a mode of the travel table.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        phase: Option<EventPhase>,
        /// Its kind.
        kind: SourceKind,
        /// Expected; nothing where it has no figure.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional, type = "string"))]
        estimate: Option<Co2e>,
        /// Measured; nothing where it has no figure.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional, type = "string"))]
        actual: Option<Co2e>,
        /// Measured less expected, where both are known.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional, type = "string"))]
        difference: Option<Co2e>,
        /// Whether it is left out, with its reason.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        excluded: Option<String>,
        /// Whether it could not be calculated.
        failed: bool,
    }

    /// How far a survey reaches.
    SurveyResult {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
        /// The share of the people it stands for who answered, in percent.
        coverage: String,
    }

    /// What an action saves.
    ActionResult {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
        /// How far it is.
        status: ActionStatus,
        /// What it is to save.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional, type = "string"))]
        planned: Option<Co2e>,
        /// What it has saved.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional, type = "string"))]
        achieved: Option<Co2e>,
    }

    /// A step of the waterfall from the estimate to what is left.
    WaterfallStep {
        /// `estimate`, `action:<id>`, `difference`, `actual`, `lot:<id>` or `left`.
        key: String,
        /// What it is called.
        name: LocalText,
        /// A level (`estimate`, `actual`, `left`), or what is added to the one before.
        kind: StepKind,
        /// The level or the change, in kgCO2e.
        kg_co2e: Co2e,
        /// The level after it.
        level: Co2e,
    }

    /// A lot of the register that is used for the event.
    OffsetLot {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
        /// What it is.
        kind: AssetKind,
        /// What that is called.
        kind_name: LocalText,
        /// How many tonnes of it are used for the event.
        tonnes: String,
        /// When it was retired.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        retired: Option<String>,
        /// Whether it counts.
        counts: bool,
        /// The rules that it fails, where it doesn't.
        fails: Vec<String>,
        /// The same, in words.
        reasons: Vec<LocalText>,
    }

    /// Whether an event is neutral.
    Neutrality {
        /// The verdict.
        verdict: Verdict,
        /// What was emitted: the actual total, exactly.
        emitted: Co2e,
        /// What the lots that count offset.
        offset: Co2e,
        /// What is still to be offset; zero where nothing is.
        still: Co2e,
        /// The same in whole tonnes, rounded up: what is to be bought.
        tonnes_to_offset: String,
        /// The last day for retiring credits; nothing where the event's last day is not known.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional, type = "string"))]
        deadline: Option<String>,
        /// The last day for the sink of a new forest.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional, type = "string"))]
        forest_deadline: Option<String>,
        /// Why it is not neutral, or not yet: one sentence a reason.
        reasons: Vec<LocalText>,
        /// The sentence that is true and may be said.
        sentence: LocalText,
    }

    /// A rule, and whether the event holds it.
    RuleResult {
        /// Its id.
        id: String,
        /// Where it stands: `mee-2019-19`, `tccaa39`, `iso14068-1`.
        standard: String,
        /// The clause, in words.
        clause: LocalText,
        /// How sure its wording is: `A`, `B` or `C`.
        confidence: String,
        /// What it asks for.
        rule: LocalText,
        /// Whether failing it forbids the statement.
        binding: bool,
        /// Whether it holds.
        status: RuleStatus,
        /// What was found.
        found: LocalText,
    }

    /// A local rule.
    LocalRule {
        /// Its id.
        id: String,
        /// Where it holds, by ISO 3166-2.
        region: String,
        /// The document.
        document: LocalText,
        /// Since when it holds.
        from: String,
        /// How sure its wording is.
        confidence: String,
        /// What it says.
        rule: LocalText,
        /// Whether the event is of the size it speaks of; nothing where the event doesn't say or the rule sets none.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        applies: Option<bool>,
    }

    /// A commitment or a statement: what it must say, and whether it can be composed.
    Composed {
        /// Whether it can be composed.
        ready: bool,
        /// Why it can't, one sentence a reason.
        refusals: Vec<LocalText>,
        /// Its title.
        title: LocalText,
        /// Its opening sentence.
        sentence: LocalText,
        /// What it must say, point by point.
        contents: Vec<ContentItem>,
    }

    /// A point that a commitment or statement must make.
    ContentItem {
        /// Its id.
        id: String,
        /// What it is called.
        label: LocalText,
        /// What is said; empty where that is missing.
        value: LocalText,
        /// Whether it is missing.
        missing: bool,
        /// The place in the document where it is entered.
        place: String,
    }
}

/// What a step of the waterfall is.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    /// A level.
    Level,
    /// A change of it.
    Change,
}

/// Whether an event is neutral.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Every binding rule holds.
    Neutral,
    /// What is missing can still be mended within its time.
    NotYet,
    /// It is not, and its time is over.
    Not,
}

/// Whether a rule holds.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum RuleStatus {
    /// It holds.
    Holds,
    /// It fails.
    Fails,
    /// It is recommended, and not followed.
    Warns,
    /// It can't be judged yet.
    Open,
    /// It is left to a person's judgement.
    Person,
}
