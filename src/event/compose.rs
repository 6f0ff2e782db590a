//! The neutrality commitment before an event, and the neutrality statement after it, point by point.
//!
//! A statement is composed only while every binding rule holds; otherwise its refusals say why, and the sentence
//! that is true stands in its place.

use crate::carbon_asset::{Claim, ClaimGround, lint, problems};
use crate::event::evaluation::Evaluation;
use crate::event::kind::ConfirmationWay;
use crate::event::model::EventStatement;
use crate::event::result::{
    ActionResult, Composed, ContentItem, Neutrality, OffsetLot, RuleResult, RuleStatus, SideResult,
    Verdict,
};
use crate::event::rules::listed;
use crate::quantity::Co2e;
use crate::text::LocalText;

fn text(zh: &str, en: &str) -> LocalText {
    LocalText::new(zh, en)
}

fn typed(text: Option<&String>) -> LocalText {
    LocalText::same(text.map(|text| text.trim()).unwrap_or_default())
}

fn item(id: &str, label: LocalText, value: LocalText, place: &str) -> ContentItem {
    ContentItem {
        id: id.to_owned(),
        missing: value.zh.is_empty(),
        label,
        value,
        place: place.to_owned(),
    }
}

fn tonnes(co2e: Co2e) -> LocalText {
    LocalText::same(format!("{} tCO₂e", crate::event::verdict::tonnes(co2e)))
}

impl Evaluation<'_> {
    fn time(&self) -> LocalText {
        let profile = &self.document.profile;
        let start = profile.start.as_deref().unwrap_or_default().trim();
        let end = profile.end.as_deref().unwrap_or_default().trim();
        match (start, end) {
            ("", end) => LocalText::same(end),
            (start, "") => LocalText::same(start),
            (start, end) if start == end => LocalText::same(start),
            (start, end) => {
                LocalText::new(format!("{start} 至 {end}"), format!("{start} to {end}"))
            }
        }
    }

    /// What the makers' own words claim that their evidence doesn't carry, as findings.
    pub(crate) fn claims(&mut self, verdict: Verdict) {
        let document = self.document;
        let commitment = document.commitment.as_ref();
        let statement = document.statement.as_ref();
        let words = [
            (
                commitment.and_then(|own| own.text.as_deref()),
                ClaimGround::OtherEvent,
                "commitment.text",
            ),
            (
                statement.and_then(|own| own.text.as_deref()),
                ground(verdict),
                "statement.text",
            ),
        ];
        for (words, ground, place) in words {
            let found = problems(words.unwrap_or_default(), ground, place);
            self.findings.extend(found);
        }
    }

    fn basics(&self) -> Vec<ContentItem> {
        let profile = &self.document.profile;
        let name = LocalText::same(self.document.name.trim());
        vec![
            item("event", text("活动名称", "Event"), name, "name"),
            item(
                "organizer",
                text("活动组织者", "Organiser"),
                typed(profile.organizer.as_ref()),
                "profile.organizer",
            ),
            item(
                "time",
                text("活动时间", "Time"),
                self.time(),
                "profile.start",
            ),
            item(
                "place",
                text("活动地点", "Place"),
                typed(profile.place.as_ref()),
                "profile.place",
            ),
        ]
    }
}

fn ground(verdict: Verdict) -> ClaimGround {
    if verdict == Verdict::Neutral {
        ClaimGround::NeutralEvent
    } else {
        ClaimGround::OtherEvent
    }
}

/// What the makers' own words claim that their evidence doesn't carry.
fn claims(words: Option<&String>, ground: ClaimGround) -> Vec<LocalText> {
    let refusal = |claim: Claim| {
        LocalText::new(
            format!("自拟文字中的“{}”：{}", claim.word, claim.reason.zh),
            format!("“{}” in the words added: {}", claim.word, claim.reason.en),
        )
    };
    let words = words.map(String::as_str).unwrap_or_default();
    lint(words, ground).into_iter().map(refusal).collect()
}

/// The commitment (B.4.1.3): what is expected, how it is to be reduced, how offset.
pub(crate) fn commitment(
    evaluation: &Evaluation,
    estimate: &SideResult,
    actions: &[ActionResult],
) -> Composed {
    let document = evaluation.document;
    let empty = crate::event::model::EventCommitment::default();
    let own = document.commitment.as_ref().unwrap_or(&empty);
    let names: Vec<LocalText> = actions
        .iter()
        .map(|action| LocalText::same(&action.name))
        .collect();
    let mut contents = evaluation.basics();
    let expected = if estimate.counted == 0 {
        LocalText::default()
    } else {
        tonnes(estimate.total.kg_co2e)
    };
    contents.push(item(
        "estimate",
        text(
            "预估排放量（筛查性估算）",
            "Expected emissions (screening estimate)",
        ),
        expected,
        "sources",
    ));
    contents.push(item(
        "actions",
        text("减碳行动计划", "Reduction actions"),
        listed(&names),
        "actions",
    ));
    contents.push(item(
        "assets",
        text("拟采用的抵消方式", "Assets to be used"),
        typed(own.assets.as_ref()),
        "commitment.assets",
    ));
    contents.push(item(
        "party",
        text("承诺方", "Promised by"),
        typed(own.party.as_ref()),
        "commitment.party",
    ));
    contents.push(item(
        "date",
        text("承诺日期", "Date"),
        typed(own.date.as_ref()),
        "commitment.date",
    ));
    let mut refusals = missing(&contents);
    refusals.extend(claims(own.text.as_ref(), ClaimGround::OtherEvent));
    let name = document.name.trim();
    Composed {
        ready: refusals.is_empty(),
        refusals,
        title: text("碳中和承诺", "Carbon neutrality commitment"),
        sentence: LocalText::new(
            format!(
                "我方承诺：先减排、后抵消，在规定期限内以不小于实际排放量的抵消量，使“{name}”按照《大型活动碳中和实施指南（试行）》完成碳中和，并公开结果。"
            ),
            format!(
                "We promise to reduce first and then to offset no less than “{name}” actually emits, within the time and by the rules of the implementation guide for carbon neutrality of large events, and to publish the result."
            ),
        ),
        contents,
    }
}

fn missing(contents: &[ContentItem]) -> Vec<LocalText> {
    contents
        .iter()
        .filter(|item| item.missing)
        .map(|item| {
            LocalText::new(
                format!("缺少：{}", item.label.zh),
                format!("missing: {}", item.label.en),
            )
        })
        .collect()
}

/// The statement: everything that the guide asks for, where every binding rule holds.
pub(crate) fn statement(
    evaluation: &Evaluation,
    actual: &SideResult,
    lots: &[OffsetLot],
    rules: &[RuleResult],
    neutrality: &Neutrality,
) -> Composed {
    let document = evaluation.document;
    let neutral = neutrality.verdict == Verdict::Neutral;
    let empty = EventStatement::default();
    let own = document.statement.as_ref().unwrap_or(&empty);
    let mut contents = evaluation.basics();
    contents.push(item(
        "boundary",
        text("核算边界", "Boundary"),
        boundary(evaluation, actual),
        "settings",
    ));
    let emitted = if actual.counted == 0 {
        LocalText::default()
    } else {
        tonnes(actual.total.kg_co2e)
    };
    contents.push(item(
        "emissions",
        text("排放量", "Emissions"),
        emitted,
        "sources",
    ));
    contents.extend(offsets(lots, neutrality));
    contents.extend(confirmation(evaluation));
    contents.push(item(
        "party",
        text("声明方", "Declared by"),
        typed(own.party.as_ref()),
        "statement.party",
    ));
    contents.push(item(
        "date",
        text("声明日期", "Date"),
        typed(own.date.as_ref()),
        "statement.date",
    ));
    let mut refusals: Vec<LocalText> = rules
        .iter()
        .filter(|rule| rule.binding && rule.status != RuleStatus::Holds)
        .map(|rule| {
            LocalText::new(
                format!("{}：{}", rule.rule.zh, rule.found.zh),
                format!("{}: {}", rule.rule.en, rule.found.en),
            )
        })
        .collect();
    refusals.extend(missing(&contents));
    refusals.extend(claims(own.text.as_ref(), ground(neutrality.verdict)));
    let title = if neutral {
        text("碳中和声明", "Carbon neutrality statement")
    } else {
        text("碳排放与抵消情况说明", "Account of emissions and offsets")
    };
    Composed {
        ready: refusals.is_empty(),
        refusals,
        title,
        sentence: neutrality.sentence.clone(),
        contents,
    }
}

/// How, how much and when it was offset.
fn offsets(lots: &[OffsetLot], neutrality: &Neutrality) -> Vec<ContentItem> {
    let mut contents = Vec::new();
    let counting: Vec<&OffsetLot> = lots.iter().filter(|lot| lot.counts).collect();
    let way: Vec<LocalText> = counting
        .iter()
        .map(|lot| {
            LocalText::new(
                format!("{}（{}，{} tCO₂e）", lot.kind_name.zh, lot.name, lot.tonnes),
                format!("{} ({}, {} tCO₂e)", lot.kind_name.en, lot.name, lot.tonnes),
            )
        })
        .collect();
    contents.push(item(
        "offset-way",
        text("抵消方式", "Offset by"),
        listed(&way),
        "lots",
    ));
    let amount = if counting.is_empty() {
        LocalText::default()
    } else {
        tonnes(neutrality.offset)
    };
    contents.push(item(
        "offset-amount",
        text("抵消量", "Offset"),
        amount,
        "lots",
    ));
    let mut days: Vec<String> = counting
        .iter()
        .filter_map(|lot| lot.retired.clone())
        .collect();
    crate::sorted::sort_by(&mut days, Ord::cmp);
    days.dedup();
    let days: Vec<LocalText> = days.into_iter().map(LocalText::same).collect();
    let forests = counting.iter().any(|lot| lot.retired.is_none());
    let when = match (days.is_empty(), forests) {
        (true, true) => text("见新建林业核证", "see the forest's certification"),
        _ => listed(&days),
    };
    contents.push(item(
        "offset-time",
        text("抵消时间", "Offset on"),
        when,
        "lots",
    ));
    contents
}

fn boundary(evaluation: &Evaluation, actual: &SideResult) -> LocalText {
    let phases: Vec<LocalText> = actual
        .by_phase
        .iter()
        .map(|part| part.name.clone())
        .collect();
    if phases.is_empty() {
        return LocalText::default();
    }
    let phases = listed(&phases);
    let left_out: Vec<LocalText> = evaluation
        .document
        .settings
        .left_out
        .iter()
        .map(|own| {
            let name = own.phase.name();
            LocalText::new(
                format!("{}（{}）", name.zh, own.reason),
                format!("{} ({})", name.en, own.reason),
            )
        })
        .collect();
    let sources = format!("{}/{}", actual.counted, actual.of);
    if left_out.is_empty() {
        return LocalText::new(
            format!("{}；排放源 {sources} 项", phases.zh),
            format!("{}; {sources} sources", phases.en),
        );
    }
    let left_out = listed(&left_out);
    LocalText::new(
        format!("{}；排放源 {sources} 项；不含{}", phases.zh, left_out.zh),
        format!("{}; {sources} sources; without {}", phases.en, left_out.en),
    )
}

fn confirmation(evaluation: &Evaluation) -> Vec<ContentItem> {
    let own = evaluation.document.confirmation.as_ref();
    let way = own.map_or_else(LocalText::default, |own| own.way.name());
    let mut items = vec![item(
        "confirmation",
        text("结果的确认方式", "Confirmed by"),
        way,
        "confirmation.way",
    )];
    if let Some(own) = own.filter(|own| own.way == ConfirmationWay::Independent) {
        items.push(item(
            "evaluator",
            text("评价机构", "Evaluator"),
            typed(own.body.as_ref()),
            "confirmation.body",
        ));
        items.push(item(
            "conclusion",
            text("评价结论", "Conclusion"),
            typed(own.conclusion.as_ref()),
            "confirmation.conclusion",
        ));
    }
    items
}
