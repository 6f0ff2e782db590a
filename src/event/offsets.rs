//! The lots of the register that are used for an event, and which of the guide's rules each of them fails.

use jiff::civil::Date;

use crate::carbon_asset::{AssetKind, AssetLot, AssetRegister, NewForest, parse_serials};
use crate::error::Problem;
use crate::event::check;
use crate::event::evaluation::Evaluation;
use crate::event::result::OffsetLot;
use crate::quantity::{Rational, parse_decimal};
use crate::text::LocalText;

/// The rules that a lot can fail, by their ids.
pub(crate) mod rule {
    /// Its quantity can be read, and is no more than the lot holds.
    pub(crate) const QUANTITY: &str = "lot-quantity";
    /// It is retired.
    pub(crate) const RETIRED: &str = "retired";
    /// Its retirement and serials can be traced.
    pub(crate) const TRACEABLE: &str = "traceable";
    /// It was retired in time.
    pub(crate) const DEADLINE: &str = "deadline";
    /// It stands for a reduction in China.
    pub(crate) const DOMESTIC: &str = "domestic";
    /// It is no certificate of electricity.
    pub(crate) const CERTIFICATE: &str = "certificate";
    /// It is used once.
    pub(crate) const SINGLE_USE: &str = "single-use";
    /// A new forest's sink is certified, and produced in time.
    pub(crate) const FOREST: &str = "forest";
    /// What must be published of a new forest is known.
    pub(crate) const FOREST_PUBLISHED: &str = "forest-published";
}

/// The last days that rules count to.
pub(crate) struct Deadlines {
    pub(crate) retirement: Option<Date>,
    pub(crate) forest: Option<Date>,
}

/// The last days for an event's offsets, where its last day is known.
pub(crate) fn deadlines(evaluation: &Evaluation) -> Deadlines {
    let document = evaluation.document;
    let settings = &document.settings;
    let after = |typed: Option<&String>, default: i64| {
        let years = check::years(typed, default, "").unwrap_or(default);
        check::last_day(document).and_then(|day| check::years_after(day, years))
    };
    Deadlines {
        retirement: after(settings.deadline_years.as_ref(), 1),
        forest: after(settings.forest_years.as_ref(), 6),
    }
}

/// The lots that the register says are used for the event, in its order.
pub(crate) fn lots(evaluation: &Evaluation) -> Vec<OffsetLot> {
    let Some(register) = evaluation.register else {
        return Vec::new();
    };
    let deadlines = deadlines(evaluation);
    let mut lots = Vec::new();
    for lot in &register.lots {
        let mut tonnes = Rational::zero();
        let mut used = false;
        let mut unread = false;
        for own in &lot.uses {
            if own.subject == evaluation.document.id {
                used = true;
                match crate::event::journeys::count(&own.quantity, "quantity") {
                    Ok(number) => tonnes = &tonnes + &number,
                    Err(_) => unread = true,
                }
            }
        }
        if used {
            let judged = Judged {
                lot,
                register,
                deadlines: &deadlines,
            };
            lots.push(judged.lot(&tonnes, unread));
        }
    }
    lots
}

struct Judged<'a> {
    lot: &'a AssetLot,
    register: &'a AssetRegister,
    deadlines: &'a Deadlines,
}

fn present(text: Option<&String>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}

impl Judged<'_> {
    fn lot(&self, tonnes: &Rational, unread: bool) -> OffsetLot {
        let mut fails: Vec<(&'static str, LocalText)> = Vec::new();
        let mut fail = |rule, zh: String, en: String| fails.push((rule, LocalText::new(zh, en)));
        let lot = self.lot;
        if unread || self.over() {
            fail(
                rule::QUANTITY,
                "用量无法读取，或超过批次数量".into(),
                "its quantity can't be read, or is more than the lot holds".into(),
            );
        }
        if lot.kind.is_certificate() {
            fail(
                rule::CERTIFICATE,
                "绿证以 MWh 计，不能用于抵消".into(),
                "certificates are MWh and never offsets".into(),
            );
        }
        if lot.sale.is_some() {
            fail(rule::SINGLE_USE, "已出售".into(), "it was sold".into());
        }
        if let Some(other) = self.overlapping() {
            fail(
                rule::SINGLE_USE,
                format!("编号与“{other}”重叠"),
                format!("its serials overlap with those of “{other}”"),
            );
        }
        if lot.kind == AssetKind::NewForest {
            self.forest(&mut fail);
        } else {
            self.retired(&mut fail);
        }
        if lot.kind.rank() == Some(4) && !self.in_china() {
            fail(
                rule::DOMESTIC,
                "其他机制的减排量须来自中国境内项目".into(),
                "credits of other mechanisms must come from projects in China".into(),
            );
        }
        OffsetLot {
            id: lot.id.clone(),
            name: lot.name.clone(),
            kind: lot.kind,
            kind_name: lot.kind.name(),
            tonnes: tonnes.to_string(),
            retired: lot.retirement.as_ref().map(|own| own.date.clone()),
            counts: fails.is_empty(),
            fails: fails.iter().map(|(rule, _)| (*rule).to_owned()).collect(),
            reasons: fails.into_iter().map(|(_, reason)| reason).collect(),
        }
    }

    /// Whether all its uses together are more than there is, or that can't be said.
    fn over(&self) -> bool {
        let Ok(quantity) = parse_decimal(&self.lot.quantity) else {
            return true;
        };
        let mut used = Rational::zero();
        for own in &self.lot.uses {
            let Ok(number) = parse_decimal(&own.quantity) else {
                return true;
            };
            used = &used + &number.to_rational();
        }
        (&quantity.to_rational() - &used).is_negative()
    }

    fn in_china(&self) -> bool {
        let region = self.lot.region.as_deref().unwrap_or_default().trim();
        region.eq_ignore_ascii_case("CN") || region.to_ascii_uppercase().starts_with("CN-")
    }

    /// Another lot with a serial of this one.
    fn overlapping(&self) -> Option<&str> {
        let own = parse_serials(&self.lot.serials);
        let others = self
            .register
            .lots
            .iter()
            .filter(|other| other.id != self.lot.id);
        others
            .filter(|other| {
                parse_serials(&other.serials)
                    .iter()
                    .any(|range| own.iter().any(|own| own.overlaps(range)))
            })
            .map(|other| other.name.as_str())
            .next()
    }

    fn retired(&self, fail: &mut impl FnMut(&'static str, String, String)) {
        let Some(retirement) = &self.lot.retirement else {
            fail(rule::RETIRED, "尚未注销".into(), "it is not retired".into());
            return;
        };
        let day: Result<Date, Problem> = check::date(Some(&retirement.date))
            .and_then(|day| day.ok_or_else(|| Problem::new(crate::error::Code::InvalidDate)));
        match (day, self.deadlines.retirement) {
            (Err(_), _) => fail(
                rule::RETIRED,
                "注销日期无法读取".into(),
                "the date of its retirement can't be read".into(),
            ),
            (Ok(day), Some(last)) if day > last => fail(
                rule::DEADLINE,
                format!("{day} 注销，晚于期限 {last}"),
                format!("it was retired on {day}, after {last}"),
            ),
            (Ok(_), None) => fail(
                rule::DEADLINE,
                "活动结束日期不明，无法判断期限".into(),
                "the event's last day is not known, so the deadline isn't either".into(),
            ),
            (Ok(_), Some(_)) => {}
        }
        if !present(retirement.reference.as_ref()) && !present(retirement.document.as_ref()) {
            fail(
                rule::TRACEABLE,
                "没有注销证明".into(),
                "nothing shows its retirement".into(),
            );
        }
        if self.lot.serials.trim().is_empty() {
            fail(
                rule::TRACEABLE,
                "没有编号".into(),
                "it has no serial numbers".into(),
            );
        }
    }

    fn forest(&self, fail: &mut impl FnMut(&'static str, String, String)) {
        let empty = NewForest::default();
        let forest = self.lot.forest.as_ref().unwrap_or(&empty);
        let certified = check::date(forest.certified.as_ref()).ok().flatten();
        let produced = check::date(forest.period_end.as_ref()).ok().flatten();
        if certified.is_none()
            || !present(forest.certifier.as_ref())
            || !present(forest.methodology.as_ref())
        {
            fail(
                rule::FOREST,
                "碳汇量尚未按造林方法学核证".into(),
                "its sink is not certified by a forestry methodology yet".into(),
            );
        }
        match (produced, self.deadlines.forest) {
            (Some(day), Some(last)) if day > last => fail(
                rule::FOREST,
                format!("碳汇产生至 {day}，晚于期限 {last}"),
                format!("its sink is produced until {day}, after {last}"),
            ),
            (Some(_), Some(_)) => {}
            _ => fail(
                rule::FOREST,
                "碳汇产生期不明".into(),
                "when its sink is produced is not known".into(),
            ),
        }
        let published = [
            &forest.location,
            &forest.coordinates,
            &forest.species,
            &forest.area,
            &forest.planting_plan,
            &forest.monitoring_plan,
        ];
        if !published.into_iter().all(|text| present(text.as_ref())) || !forest.never_reused {
            fail(
                rule::FOREST_PUBLISHED,
                "应公开的地点、坐标、树种、面积、造林与监测计划或不再使用的承诺不全".into(),
                "place, coordinates, species, area, plans or the promise not to use it again are missing".into(),
            );
        }
    }
}
