//! The words of an event's document that are chosen and not typed: types, phases, sides, kinds of sources, and their names.

use serde::{Deserialize, Serialize};

use crate::text::LocalText;

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
