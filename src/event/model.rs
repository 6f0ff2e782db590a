//! The event document, version 1: what an organiser plans, measures, reduces, offsets and declares.
//!
//! What people type (numbers, units, dates) is kept as typed; the evaluation reads it and says what is wrong. The lots that
//! offset an event are not in it: they stand in the register of instruments, which says what each is used for.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::event::is_false;
use crate::factor::{Factor, FactorPin, Method};
use crate::gas::GwpSet;
use crate::quantity::{Amount, Evidence};
use crate::text::{LocalText, model};

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

/// What kind of event it is.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum EventType {
    /// 会议.
    Meeting,
    /// 论坛.
    Forum,
    /// 展览.
    Exhibition,
    /// 赛事.
    Sports,
    /// 演出.
    Show,
    /// Any other.
    Other,
}

impl EventType {
    /// Every one, in the order of forms and tables.
    pub const ALL: [EventType; 6] = [
        EventType::Meeting,
        EventType::Forum,
        EventType::Exhibition,
        EventType::Sports,
        EventType::Show,
        EventType::Other,
    ];

    /// Its name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            EventType::Meeting => "meeting",
            EventType::Forum => "forum",
            EventType::Exhibition => "exhibition",
            EventType::Sports => "sports",
            EventType::Show => "show",
            EventType::Other => "other",
        }
    }

    /// What people call it.
    pub fn name(self) -> LocalText {
        let (zh, en) = match self {
            EventType::Meeting => ("会议", "Meeting"),
            EventType::Forum => ("论坛", "Forum"),
            EventType::Exhibition => ("展览", "Exhibition"),
            EventType::Sports => ("赛事", "Sports"),
            EventType::Show => ("演出", "Show"),
            EventType::Other => ("其他", "Other"),
        };
        LocalText::new(zh, en)
    }
}

/// A phase of an event (B.4.1.2).
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum EventPhase {
    /// 筹备.
    Preparation,
    /// 举办.
    Holding,
    /// 收尾.
    WrapUp,
}

impl EventPhase {
    /// Every one, in the order of forms and tables.
    pub const ALL: [EventPhase; 3] = [
        EventPhase::Preparation,
        EventPhase::Holding,
        EventPhase::WrapUp,
    ];

    /// Its name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            EventPhase::Preparation => "preparation",
            EventPhase::Holding => "holding",
            EventPhase::WrapUp => "wrap-up",
        }
    }

    /// What people call it.
    pub fn name(self) -> LocalText {
        let (zh, en) = match self {
            EventPhase::Preparation => ("筹备阶段", "Preparation"),
            EventPhase::Holding => ("举办阶段", "Holding"),
            EventPhase::WrapUp => ("收尾阶段", "Wrap-up"),
        };
        LocalText::new(zh, en)
    }
}

/// Whether a figure is expected or was measured.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum EventSide {
    /// 预估, before.
    Estimate,
    /// 实际, after.
    Actual,
}

impl EventSide {
    /// Every one, in the order of forms and tables.
    pub const ALL: [EventSide; 2] = [EventSide::Estimate, EventSide::Actual];

    /// Its name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            EventSide::Estimate => "estimate",
            EventSide::Actual => "actual",
        }
    }

    /// What people call it.
    pub fn name(self) -> LocalText {
        let (zh, en) = match self {
            EventSide::Estimate => ("预估", "Estimate"),
            EventSide::Actual => ("实际", "Actual"),
        };
        LocalText::new(zh, en)
    }
}

/// The grid that bought electricity comes from.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Ord, PartialOrd, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum EventGrid {
    /// The national average: the default.
    #[default]
    National,
    /// The province's.
    Province,
}

impl EventGrid {
    /// Every one, in the order of forms and tables.
    pub const ALL: [EventGrid; 2] = [EventGrid::National, EventGrid::Province];

    /// Its name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            EventGrid::National => "national",
            EventGrid::Province => "province",
        }
    }

    /// What people call it.
    pub fn name(self) -> LocalText {
        let (zh, en) = match self {
            EventGrid::National => ("全国", "National"),
            EventGrid::Province => ("省级", "Province"),
        };
        LocalText::new(zh, en)
    }
}

/// How far an action is.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum ActionStatus {
    /// 计划中.
    Planned,
    /// 实施中.
    Underway,
    /// 已完成.
    Done,
    /// 已放弃.
    Dropped,
}

impl ActionStatus {
    /// Every one, in the order of forms and tables.
    pub const ALL: [ActionStatus; 4] = [
        ActionStatus::Planned,
        ActionStatus::Underway,
        ActionStatus::Done,
        ActionStatus::Dropped,
    ];

    /// Its name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            ActionStatus::Planned => "planned",
            ActionStatus::Underway => "underway",
            ActionStatus::Done => "done",
            ActionStatus::Dropped => "dropped",
        }
    }

    /// What people call it.
    pub fn name(self) -> LocalText {
        let (zh, en) = match self {
            ActionStatus::Planned => ("计划中", "Planned"),
            ActionStatus::Underway => ("实施中", "Underway"),
            ActionStatus::Done => ("已完成", "Done"),
            ActionStatus::Dropped => ("已放弃", "Dropped"),
        };
        LocalText::new(zh, en)
    }
}

/// By whom a result was confirmed.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum ConfirmationWay {
    /// The organiser itself.
    SelfDeclared,
    /// An independent body.
    Independent,
}

impl ConfirmationWay {
    /// Every one, in the order of forms and tables.
    pub const ALL: [ConfirmationWay; 2] =
        [ConfirmationWay::SelfDeclared, ConfirmationWay::Independent];

    /// Its name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            ConfirmationWay::SelfDeclared => "self-declared",
            ConfirmationWay::Independent => "independent",
        }
    }

    /// What people call it.
    pub fn name(self) -> LocalText {
        let (zh, en) = match self {
            ConfirmationWay::SelfDeclared => ("自我承诺", "Self-declared"),
            ConfirmationWay::Independent => ("委托评价", "Independent"),
        };
        LocalText::new(zh, en)
    }
}

/// What kind of source it is, by the annex of the guide for large events.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Ord, PartialOrd, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// 固定源: boilers, generators, stoves.
    Fuel,
    /// 移动源: the event's own vehicles.
    Fleet,
    /// 净购入电力.
    Electricity,
    /// 净购入热力.
    Heat,
    /// The event's electric vehicles.
    ElectricVehicle,
    /// Travel of staff and participants.
    Travel,
    /// 住宿.
    Accommodation,
    /// 餐饮.
    Catering,
    /// 用品、印刷: embodied carbon.
    Supplies,
    /// 临时搭建.
    Construction,
    /// 货运.
    Freight,
    /// 供水与污水.
    Water,
    /// 废弃物处理.
    Waste,
    /// 逸散.
    Refrigerant,
    /// 线上直播.
    Online,
    /// Any other.
    Other,
}

impl SourceKind {
    /// Every one, in the order of forms and tables.
    pub const ALL: [SourceKind; 16] = [
        SourceKind::Fuel,
        SourceKind::Fleet,
        SourceKind::Electricity,
        SourceKind::Heat,
        SourceKind::ElectricVehicle,
        SourceKind::Travel,
        SourceKind::Accommodation,
        SourceKind::Catering,
        SourceKind::Supplies,
        SourceKind::Construction,
        SourceKind::Freight,
        SourceKind::Water,
        SourceKind::Waste,
        SourceKind::Refrigerant,
        SourceKind::Online,
        SourceKind::Other,
    ];

    /// Its name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            SourceKind::Fuel => "fuel",
            SourceKind::Fleet => "fleet",
            SourceKind::Electricity => "electricity",
            SourceKind::Heat => "heat",
            SourceKind::ElectricVehicle => "electric-vehicle",
            SourceKind::Travel => "travel",
            SourceKind::Accommodation => "accommodation",
            SourceKind::Catering => "catering",
            SourceKind::Supplies => "supplies",
            SourceKind::Construction => "construction",
            SourceKind::Freight => "freight",
            SourceKind::Water => "water",
            SourceKind::Waste => "waste",
            SourceKind::Refrigerant => "refrigerant",
            SourceKind::Online => "online",
            SourceKind::Other => "other",
        }
    }

    /// What people call it.
    pub fn name(self) -> LocalText {
        let (zh, en) = match self {
            SourceKind::Fuel => ("固定源化石燃料", "Fuel at the venue"),
            SourceKind::Fleet => ("活动自有车辆", "Event fleet"),
            SourceKind::Electricity => ("净购入电力", "Purchased electricity"),
            SourceKind::Heat => ("净购入热力", "Purchased heat"),
            SourceKind::ElectricVehicle => ("电动车", "Electric vehicles"),
            SourceKind::Travel => ("交通出行", "Travel"),
            SourceKind::Accommodation => ("住宿", "Accommodation"),
            SourceKind::Catering => ("餐饮", "Catering"),
            SourceKind::Supplies => ("会议用品与印刷", "Supplies and printing"),
            SourceKind::Construction => ("临时搭建", "Temporary construction"),
            SourceKind::Freight => ("货物运输", "Freight"),
            SourceKind::Water => ("用水", "Water"),
            SourceKind::Waste => ("废弃物", "Waste"),
            SourceKind::Refrigerant => ("制冷剂", "Refrigerants"),
            SourceKind::Online => ("线上参会", "Online participation"),
            SourceKind::Other => ("其他", "Other"),
        };
        LocalText::new(zh, en)
    }
}
