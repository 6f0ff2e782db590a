//! The event document, version 1: what an organiser plans, measures, reduces, offsets and declares.
//!
//! What people type (numbers, units, dates) is kept as typed; the evaluation reads it and says what is wrong. The lots that
//! offset an event are not in it: they stand in the register of instruments, which says what each is used for.

use std::collections::BTreeMap;

use crate::event::is_false;
use crate::event::kind::{
    ActionStatus, ConfirmationWay, EventGrid, EventPhase, EventSide, EventType, SourceKind,
};
use crate::factor::{Factor, FactorPin, Method};
use crate::gas::GwpSet;
use crate::quantity::{Amount, Evidence};
use crate::text::model;

model! {
    /// An event and its carbon neutrality (T/CCAA 39-2022, B.4; MEE announcement 2019 No. 19).
    "an event" EventDocument {
        /// `tansuan`.
        format: String,
        /// 1.
        version: u32,
        /// `event`.
        kind: String,
        /// The subject's id, minted by the caller.
        id: String,
        /// What the event is called on screen.
        name: String,
        /// Its basic information (B.4.1.1).
        #[serde(default)]
        profile: EventProfile,
        /// How it is calculated and judged.
        settings: EventSettings,
        /// Where it takes place.
        #[serde(default)]
        venues: Vec<EventVenue>,
        /// Its participants, by group 参与者分组.
        #[serde(default)]
        groups: Vec<ParticipantGroup>,
        /// Its emission sources 排放源, but for what the travel table holds.
        #[serde(default)]
        sources: Vec<EventSource>,
        /// The modes of travel of its table.
        #[serde(default)]
        modes: Vec<TravelMode>,
        /// The travel table: who came from where, and how.
        #[serde(default)]
        journeys: Vec<Journey>,
        /// Surveys whose journeys stand for more people than they asked.
        #[serde(default)]
        surveys: Vec<TravelSurvey>,
        /// Reduction actions 减排行动.
        #[serde(default)]
        actions: Vec<ReductionAction>,
        /// The neutrality commitment 碳中和承诺 (B.4.1.3).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        commitment: Option<EventCommitment>,
        /// How the result was confirmed 评价.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        confirmation: Option<Confirmation>,
        /// The neutrality statement 碳中和声明.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        statement: Option<EventStatement>,
        /// The event's own methods.
        #[serde(default)]
        methods: Vec<Method>,
        /// The event's own factors, pinned with the pack id `own`.
        #[serde(default)]
        factors: Vec<Factor>,
    }

    /// Basic information 基本信息 of an event (B.4.1.1).
    #[derive(Default)]
    "an event's basic information" EventProfile {
        /// Its theme 主题.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        theme: Option<String>,
        /// Where it takes place, in words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        place: Option<String>,
        /// The province, by ISO 3166-2: `CN-GD`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        region: Option<String>,
        /// The first day of the event itself, `2026-05-11`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        start: Option<String>,
        /// The last day of the event itself; the deadlines count from it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        end: Option<String>,
        /// When its preparation 筹备 began.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        preparation_start: Option<String>,
        /// When its wrap-up 收尾 ended.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        wrap_up_end: Option<String>,
        /// Its scale 规模, in words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        scale: Option<String>,
        /// Who organises it 组织者.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        organizer: Option<String>,
        /// Who answers for its carbon neutrality.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        contact: Option<String>,
        /// Its area, as typed, in square metres.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        area: Option<String>,
        /// Its visits, as typed, where exhibitions count them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        visits: Option<String>,
        /// What kind of event it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        event_type: Option<EventType>,
    }

    /// How an event is calculated and judged.
    "the settings of an event" EventSettings {
        /// The set of global warming potentials.
        #[serde(default)]
        gwp: GwpSet,
        /// The grid that bought electricity comes from where a source names no factor.
        #[serde(default)]
        grid: EventGrid,
        /// Phases that are left out, each with its reason.
        #[serde(default)]
        left_out: Vec<PhaseLeftOut>,
        /// Within how many years after the last day credits are retired; 1 where nothing is said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        deadline_years: Option<String>,
        /// Within how many years after the last day the sink of a new forest is produced; 6 where nothing is said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        forest_years: Option<String>,
        /// How old a vintage may be under ISO 14068-1, in years; 5 where nothing is said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        vintage_years: Option<String>,
        /// Whether the view of ISO 14068-1 is shown and judged, too.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        iso14068: bool,
    }

    /// A phase that is left out, and why.
    "a phase left out" PhaseLeftOut {
        /// The phase.
        phase: EventPhase,
        /// The reason, in words.
        reason: String,
    }

    /// A venue 场馆.
    "a venue" EventVenue {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
        /// Its address.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        address: Option<String>,
        /// Its area, as typed, in square metres.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        area: Option<String>,
        /// Anything worth saying about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<String>,
    }

    /// A group of participants.
    "a group of participants" ParticipantGroup {
        /// Its id.
        id: String,
        /// What it is called: speakers, visitors, staff.
        name: String,
        /// Whether it is of the organiser: staff, crew, volunteers.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        organizer: bool,
        /// Where they come from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        origin: Option<String>,
        /// How many are expected, as typed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        planned: Option<String>,
        /// How many came, as typed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        attended: Option<String>,
        /// For how many days, as typed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        days: Option<String>,
        /// Whether they take part online.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        online: bool,
    }

    /// An emission source 排放源 of an event.
    "a source of an event" EventSource {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
        /// The phase it belongs to.
        phase: EventPhase,
        /// Its kind.
        kind: SourceKind,
        /// The group of participants that causes it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        group: Option<String>,
        /// The venue it belongs to.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        venue: Option<String>,
        /// The id of its method.
        method: String,
        /// Its factor; empty where the method needs none or the engine selects one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        factor: Option<FactorPin>,
        /// Values that hold for both its estimate and its actual.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        values: BTreeMap<String, Amount>,
        /// What is expected 预估.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        estimate: Option<EventActivity>,
        /// What was measured 实际.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        actual: Option<EventActivity>,
        /// What its values rest on, where they do not say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        evidence: Option<Evidence>,
        /// Where its activity data come from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        data_source: Option<String>,
        /// Why it is left out, where it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        excluded: Option<SourceExclusion>,
        /// Anything worth saying about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<String>,
    }

    /// Activity data 活动数据 of a source, before or after.
    "activity data" EventActivity {
        /// Amounts by parameter of the method.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        values: BTreeMap<String, Amount>,
        /// Items of the method's lists.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        lists: BTreeMap<String, Vec<BTreeMap<String, Amount>>>,
        /// Anything worth saying about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<String>,
    }

    /// Why a source is left out.
    "an exclusion of a source" SourceExclusion {
        /// The reason, in words.
        reason: String,
    }

    /// A mode of travel: its method per person-kilometre or vehicle-kilometre, and its factor.
    "a mode of travel" TravelMode {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
        /// The id of its method: `indirect.travel…` or `indirect.vehicle…`.
        method: String,
        /// Its factor.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        factor: Option<FactorPin>,
        /// The same factor with radiative forcing, for air travel: shown beside, never in the total.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        forcing: Option<FactorPin>,
    }

    /// A row of the travel table.
    "a journey" Journey {
        /// Its id.
        id: String,
        /// Whether it is expected or was measured.
        side: EventSide,
        /// The phase; the holding phase where nothing is said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        phase: Option<EventPhase>,
        /// The group of participants.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        group: Option<String>,
        /// Where it begins.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        origin: Option<String>,
        /// The mode of travel.
        mode: String,
        /// How many persons, as typed.
        persons: String,
        /// The distance one way, as typed; kilometres where no unit is named.
        distance: Amount,
        /// Whether they travel back the same way.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        round_trip: bool,
        /// How many share a vehicle 合乘人数, as typed; 1 where nothing is said. Only for modes per vehicle-kilometre.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        sharing: Option<String>,
        /// The survey it was answered in: it stands for more people than were asked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        survey: Option<String>,
        /// Anything worth saying about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<String>,
    }

    /// A survey of travel, scaled up by stratum.
    "a survey of travel" TravelSurvey {
        /// Its id.
        id: String,
        /// What it is called, such as its stratum 分层.
        name: String,
        /// How many people it stands for, as typed.
        population: String,
        /// How many of them answered, as typed.
        sampled: String,
        /// Anything worth saying about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<String>,
    }

    /// A reduction action 减排行动.
    "a reduction action" ReductionAction {
        /// Its id.
        id: String,
        /// What is done.
        name: String,
        /// The phase.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        phase: Option<EventPhase>,
        /// The source that it lessens; `travel` for the travel table.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        source: Option<String>,
        /// What it is measured against.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        baseline: Option<String>,
        /// What it is to save, in CO2e.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        planned: Option<Amount>,
        /// What it has saved, in CO2e.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        achieved: Option<Amount>,
        /// How far it is.
        status: ActionStatus,
        /// What shows it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        evidence: Option<String>,
        /// Who answers for it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        responsible: Option<String>,
        /// Anything worth saying about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        note: Option<String>,
    }

    /// The neutrality commitment 碳中和承诺: a promise before the event.
    #[derive(Default)]
    "a commitment" EventCommitment {
        /// The day it was made.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        date: Option<String>,
        /// Who makes it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        party: Option<String>,
        /// Where it is published.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        published: Option<String>,
        /// What else it says, in the words of its maker.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        text: Option<String>,
        /// Which assets are to be used, in words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        assets: Option<String>,
    }

    /// How the result was confirmed: by the organiser or by an independent body.
    "a confirmation" Confirmation {
        /// By whom.
        way: ConfirmationWay,
        /// The evaluator 评价机构.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        body: Option<String>,
        /// The day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        date: Option<String>,
        /// The conclusion.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        conclusion: Option<String>,
        /// The report.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        document: Option<String>,
    }

    /// The neutrality statement 碳中和声明.
    #[derive(Default)]
    "a statement" EventStatement {
        /// The day it was made.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        date: Option<String>,
        /// Who declares.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        party: Option<String>,
        /// Where it is published.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        published: Option<String>,
        /// What else it says, in the words of its maker.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "wasm", tsify(optional))]
        text: Option<String>,
    }
}
