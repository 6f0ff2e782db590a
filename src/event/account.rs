//! The two totals of an event, expected and measured, and what counts in them.
//!
//! Everything in the boundary adds up; biogenic CO₂, gases outside the seven, removals, what is exported and the
//! air travel with radiative forcing stand beside (`domain.md` §1, §5). Credits reduce neither.

use crate::event::kind::EventSide;
use crate::factor::Direction;
use crate::gas::Gas;
use crate::ledger::{Account, Standing, Stream};
use crate::text::LocalText;

/// Labels that an event's streams carry.
pub(crate) mod label {
    /// Whether it is expected or was measured.
    pub(crate) const SIDE: &str = "side";
    /// The phase.
    pub(crate) const PHASE: &str = "phase";
    /// The kind of source.
    pub(crate) const KIND: &str = "kind";
    /// The group of participants.
    pub(crate) const GROUP: &str = "group";
    /// The source; `journeys:<mode>` for the travel table.
    pub(crate) const SOURCE: &str = "source";
    /// `with` for air travel with radiative forcing.
    pub(crate) const FORCING: &str = "forcing";
}

/// The account of a side.
pub(crate) fn account(side: EventSide) -> Account {
    match side {
        EventSide::Estimate => Account {
            id: "estimate",
            rule: |stream, gas, _| standing(EventSide::Estimate, stream, gas),
        },
        EventSide::Actual => Account {
            id: "actual",
            rule: |stream, gas, _| standing(EventSide::Actual, stream, gas),
        },
    }
}

/// The side of an account of this name.
pub(crate) fn side(account: &str) -> Option<EventSide> {
    EventSide::ALL
        .into_iter()
        .find(|side| side.as_str() == account)
}

fn standing(side: EventSide, stream: &Stream, gas: Gas) -> Standing {
    let of = |label: &str| stream.labels.get(label).map_or("", String::as_str);
    if of(label::SIDE) != side.as_str() {
        return Standing::Absent;
    }
    if of(label::FORCING) == "with" {
        return Standing::Beside("radiative-forcing");
    }
    match stream.method.definition.direction {
        Direction::Removal => return Standing::Beside("removals"),
        Direction::Deduction => return Standing::Beside("deductions"),
        Direction::Emission => {}
    }
    if gas == Gas::CO2_BIOGENIC {
        return Standing::Beside("biogenic-co2");
    }
    if gas.is_one_of_seven() {
        Standing::Adds
    } else {
        Standing::Beside("non-kyoto")
    }
}

/// What stands beside a total, in words.
pub(crate) fn beside_name(key: &str) -> LocalText {
    let (zh, en) = match key {
        "radiative-forcing" => (
            "航空出行（含辐射强迫，替代口径）",
            "Air travel with radiative forcing, instead",
        ),
        "removals" => ("清除", "Removals"),
        "deductions" => (
            "输出或回收（不扣减）",
            "Exported or recovered, not deducted",
        ),
        "biogenic-co2" => ("生物成因 CO₂", "Biogenic CO₂"),
        _ => ("七种以外的气体", "Gases outside the seven"),
    };
    LocalText::new(zh, en)
}

/// What counts in a side's total, in a sentence.
pub(crate) fn rule() -> LocalText {
    LocalText::new(
        "核算边界内全部排放源之和；生物成因 CO₂、含辐射强迫口径和抵消另列",
        "the sum of all sources in the boundary; biogenic CO₂, radiative forcing and offsets beside",
    )
}
