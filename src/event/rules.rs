//! The rules of T/CCAA 39-2022 B.4, of the ministry's guide and, where asked for, of ISO 14068-1, one by one.
//!
//! Their texts, clauses and how sure their wording is are data; here stands how each is judged. Rules that no fact of the
//! document can decide are left to a person and say so.

use serde::Deserialize;

use crate::error::{Code, Problem};
use crate::event::check;
use crate::event::evaluation::Evaluation;
use crate::event::iso14068;
use crate::event::kind::{ActionStatus, EventPhase, SourceKind};
use crate::event::offsets::deadlines;
use crate::event::result::{
    ActionResult, EventSourceResult, OffsetLot, RuleResult, RuleStatus, SideResult,
};
use crate::event::verdict::{offset, tonnes};
use crate::text::{LocalText, decode};

const TABLE: &str = include_str!("rules.json");

#[derive(Deserialize)]
struct Row {
    id: String,
    standard: String,
    clause: LocalText,
    confidence: String,
    binding: bool,
    rule: LocalText,
}

/// What rules are judged by.
pub(crate) struct Facts<'a, 'b> {
    pub(crate) evaluation: &'a Evaluation<'b>,
    pub(crate) estimate: &'a SideResult,
    pub(crate) actual: &'a SideResult,
    pub(crate) sources: &'a [EventSourceResult],
    pub(crate) lots: &'a [OffsetLot],
    pub(crate) actions: &'a [ActionResult],
}

/// A judgement, and what it rests on.
pub(crate) type Judged = (RuleStatus, LocalText);

pub(crate) fn say(status: RuleStatus, zh: impl Into<String>, en: impl Into<String>) -> Judged {
    (status, LocalText::new(zh, en))
}

/// Every rule, judged; kinds of sources that are missing are findings, too.
///
/// # Errors
///
/// - [`Code::Overflow`].
pub(crate) fn rules(
    evaluation: &mut Evaluation,
    estimate: &SideResult,
    actual: &SideResult,
    sources: &[EventSourceResult],
    lots: &[OffsetLot],
    actions: &[ActionResult],
) -> Result<Vec<RuleResult>, Problem> {
    let rows: Vec<Row> = decode(TABLE.as_bytes())?;
    let iso = evaluation.document.settings.iso14068;
    let facts = Facts {
        evaluation,
        estimate,
        actual,
        sources,
        lots,
        actions,
    };
    let mut results = Vec::new();
    for row in rows {
        if row.standard == "iso14068-1" && !iso {
            continue;
        }
        let (status, found) = match row.id.strip_prefix("iso-") {
            Some(id) => iso14068::judge(id, &facts),
            None => facts.judge(&row.id)?,
        };
        results.push(RuleResult {
            id: row.id,
            standard: row.standard,
            clause: row.clause,
            confidence: row.confidence,
            rule: row.rule,
            binding: row.binding,
            status,
            found,
        });
    }
    let missing = facts.missing_kinds();
    for kind in missing {
        let problem = Problem::new(Code::EventKindMissing)
            .with_text("kind", &kind.name())
            .at("sources");
        evaluation.findings.push(problem);
    }
    Ok(results)
}

fn present(text: Option<&String>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}

/// Names in a row, in either language.
pub(crate) fn listed(names: &[LocalText]) -> LocalText {
    let zh: Vec<&str> = names.iter().map(|name| name.zh.as_str()).collect();
    let en: Vec<&str> = names.iter().map(|name| name.en.as_str()).collect();
    LocalText::new(zh.join("、"), en.join(", "))
}

impl Facts<'_, '_> {
    fn judge(&self, rule: &str) -> Result<Judged, Problem> {
        use RuleStatus::{Holds, Open, Person, Warns};
        Ok(match rule {
            "basics" => self.basics(),
            "estimate-phases" => self.phases(self.estimate, Warns),
            "actual-phases" if self.actual.counted == 0 => {
                say(Open, "尚无实际排放数据", "there are no actual figures yet")
            }
            "actual-phases" => self.phases(self.actual, Warns),
            "commitment" => self.commitment(),
            "actions-reviewed" => self.actions_reviewed(),
            "improvement" => say(Person, "由评审人员填写", "left to the reviewer"),
            "holding" => self.holding(),
            "other-phases" => {
                let all = [EventPhase::Preparation, EventPhase::WrapUp]
                    .into_iter()
                    .all(|phase| Facts::has_phase(self.actual, phase));
                if all {
                    say(Holds, "三个阶段均已核算", "all three phases are counted")
                } else {
                    say(
                        Warns,
                        "未核算全部三个阶段",
                        "not all three phases are counted",
                    )
                }
            }
            "kinds" => {
                let missing: Vec<LocalText> = self
                    .missing_kinds()
                    .into_iter()
                    .map(SourceKind::name)
                    .collect();
                if missing.is_empty() {
                    say(Holds, "各类排放源均有交代", "every kind is accounted for")
                } else {
                    let listed = listed(&missing);
                    say(
                        Warns,
                        format!("未列出：{}", listed.zh),
                        format!("not listed: {}", listed.en),
                    )
                }
            }
            "complete" => self.complete(),
            "evidence" => say(
                Person,
                "证据是否充分由评审人员判断",
                "whether evidence suffices is left to the reviewer",
            ),
            "reduce-first" => {
                let done = self
                    .actions
                    .iter()
                    .filter(|action| action.status == ActionStatus::Done)
                    .count();
                if done > 0 {
                    say(
                        Holds,
                        format!("已完成 {done} 项减排行动"),
                        format!("{done} actions are done"),
                    )
                } else {
                    say(Warns, "没有已完成的减排行动", "no reduction action is done")
                }
            }
            "quantity" => self.quantity()?,
            "order" => self.order(),
            "poor-areas" => self.poor_areas(),
            "confirmed" => self.confirmed(),
            _ => self.lots(rule),
        })
    }

    fn actions_reviewed(&self) -> Judged {
        use RuleStatus::{Holds, Open, Warns};
        let reviewed = self
            .actions
            .iter()
            .all(|action| matches!(action.status, ActionStatus::Done | ActionStatus::Dropped));
        match (self.actions.is_empty(), reviewed) {
            (true, _) => say(Warns, "没有减排行动", "there are no reduction actions"),
            (_, true) => say(Holds, "各项行动均有结论", "every action has come to an end"),
            _ => say(Open, "有行动尚未完成", "some actions are not complete"),
        }
    }

    fn holding(&self) -> Judged {
        use RuleStatus::{Fails, Holds, Open};
        let counted = Facts::has_phase(self.actual, EventPhase::Holding);
        if counted {
            say(Holds, "已核算举办阶段", "the holding phase is counted")
        } else if self.actual.counted == 0 {
            say(Open, "尚无实际排放数据", "there are no actual figures yet")
        } else {
            say(
                Fails,
                "没有举办阶段的实际排放",
                "the holding phase has no actual figures",
            )
        }
    }

    fn confirmed(&self) -> Judged {
        use RuleStatus::{Fails, Holds, Open};
        let document = self.evaluation.document;
        let confirmation = document.confirmation.as_ref();
        let by_body = confirmation.is_some_and(|own| {
            own.way == crate::event::kind::ConfirmationWay::SelfDeclared
                || (present(own.body.as_ref()) && present(own.conclusion.as_ref()))
        });
        let dated = confirmation
            .and_then(|own| check::date(own.date.as_ref()).ok().flatten())
            .is_some();
        match (confirmation.is_some(), by_body && dated) {
            (false, _) => say(Open, "尚未确认", "it is not confirmed yet"),
            (true, true) => say(Holds, "已确认", "it is confirmed"),
            (true, false) => say(
                Fails,
                "确认日期、评价机构或结论不全",
                "its date, evaluator or conclusion is missing",
            ),
        }
    }

    fn basics(&self) -> Judged {
        let profile = &self.evaluation.document.profile;
        let needed: [(&Option<String>, &str, &str); 6] = [
            (&profile.theme, "主题", "theme"),
            (&profile.place, "地点", "place"),
            (&profile.start, "开始日期", "first day"),
            (&profile.end, "结束日期", "last day"),
            (&profile.scale, "规模", "scale"),
            (&profile.organizer, "组织者", "organiser"),
        ];
        let missing: Vec<LocalText> = needed
            .into_iter()
            .filter(|(text, ..)| !present(text.as_ref()))
            .map(|(_, zh, en)| LocalText::new(zh, en))
            .collect();
        if missing.is_empty() {
            return say(RuleStatus::Holds, "已填写", "they are");
        }
        let listed = listed(&missing);
        say(
            RuleStatus::Fails,
            format!("缺少：{}", listed.zh),
            format!("missing: {}", listed.en),
        )
    }

    fn has_phase(side: &SideResult, phase: EventPhase) -> bool {
        side.by_phase.iter().any(|part| part.key == phase.as_str())
    }

    pub(crate) fn left_out(&self, phase: EventPhase) -> bool {
        let left_out = &self.evaluation.document.settings.left_out;
        left_out
            .iter()
            .any(|own| own.phase == phase && !own.reason.trim().is_empty())
    }

    fn phases(&self, side: &SideResult, otherwise: RuleStatus) -> Judged {
        let missing: Vec<LocalText> = EventPhase::ALL
            .into_iter()
            .filter(|phase| !Facts::has_phase(side, *phase) && !self.left_out(*phase))
            .map(EventPhase::name)
            .collect();
        if missing.is_empty() {
            return say(
                RuleStatus::Holds,
                "三个阶段均有数据，或已说明不计的理由",
                "all three have figures, or are left out with a reason",
            );
        }
        let listed = listed(&missing);
        say(
            otherwise,
            format!("没有数据：{}", listed.zh),
            format!("without figures: {}", listed.en),
        )
    }

    fn commitment(&self) -> Judged {
        use RuleStatus::{Holds, Open, Warns};
        let document = self.evaluation.document;
        let Some(commitment) = &document.commitment else {
            return say(Open, "尚无承诺", "there is no commitment yet");
        };
        let made = check::date(commitment.date.as_ref()).ok().flatten();
        let begins = check::date(document.profile.start.as_ref()).ok().flatten();
        match (made, begins) {
            (Some(made), Some(begins)) if made > begins => say(
                Warns,
                format!("承诺日期 {made} 晚于活动开始 {begins}"),
                format!("it was made on {made}, after the event began on {begins}"),
            ),
            (Some(_), _) if present(commitment.published.as_ref()) => {
                say(Holds, "已公开承诺", "it is published")
            }
            (Some(_), _) => say(
                Warns,
                "未说明在何处公开",
                "where it is published is not said",
            ),
            (None, _) => say(Warns, "承诺没有日期", "it has no date"),
        }
    }

    fn complete(&self) -> Judged {
        use RuleStatus::{Fails, Holds, Open};
        if self.actual.counted == 0 {
            return say(Open, "尚无实际排放数据", "there are no actual figures yet");
        }
        let lacking: Vec<LocalText> = self
            .sources
            .iter()
            .filter(|own| own.excluded.is_none() && (own.actual.is_none() || own.failed))
            .map(|own| LocalText::same(&own.name))
            .collect();
        if lacking.is_empty() && !self.unfinished() {
            return say(
                Holds,
                "全部排放源均有实际数据",
                "all sources have actual figures",
            );
        }
        let listed = listed(&lacking);
        say(
            Fails,
            format!("缺少实际数据或有错误：{}", listed.zh),
            format!("without actual figures, or in error: {}", listed.en),
        )
    }

    /// Whether an error keeps anything from being counted.
    fn unfinished(&self) -> bool {
        self.evaluation.findings.iter().any(|finding| {
            finding.severity == crate::error::Severity::Error
                && ["sources", "journeys", "modes", "surveys"]
                    .iter()
                    .any(|list| finding.path.starts_with(list))
        })
    }

    fn quantity(&self) -> Result<Judged, Problem> {
        use RuleStatus::{Fails, Holds, Open};
        let emitted = self.actual.total.kg_co2e;
        if self.actual.counted == 0 {
            return Ok(say(
                Open,
                "尚无实际排放数据",
                "there are no actual figures yet",
            ));
        }
        let offset = offset(self.lots)?;
        let (zh, en) = (
            format!("抵消 {} t，实际 {} t", tonnes(offset), tonnes(emitted)),
            format!("{} t offset, {} t emitted", tonnes(offset), tonnes(emitted)),
        );
        Ok(if offset >= emitted {
            say(Holds, zh, en)
        } else if self.in_time() {
            say(Open, zh, en)
        } else {
            say(Fails, zh, en)
        })
    }

    /// Whether the last day for offsets, of new forests too, has not passed.
    pub(crate) fn in_time(&self) -> bool {
        let deadlines = deadlines(self.evaluation);
        let forest = self
            .lots
            .iter()
            .any(|lot| lot.kind == crate::carbon_asset::AssetKind::NewForest);
        let last = if forest {
            deadlines.forest
        } else {
            deadlines.retirement
        };
        last.is_none_or(|last| self.evaluation.as_of <= last)
    }

    /// A rule that each lot holds or fails by itself.
    fn lots(&self, rule: &str) -> Judged {
        use RuleStatus::{Fails, Holds, Open};
        let of_forests = rule.starts_with("forest");
        let forest = |lot: &&OffsetLot| lot.kind == crate::carbon_asset::AssetKind::NewForest;
        let concerned: Vec<&OffsetLot> = self
            .lots
            .iter()
            .filter(|lot| !of_forests || forest(lot))
            .collect();
        if concerned.is_empty() {
            return if of_forests {
                say(Holds, "未使用新建林业碳汇", "no new forest is used")
            } else {
                say(Open, "尚无抵消批次", "no lot is used yet")
            };
        }
        let failing: Vec<LocalText> = concerned
            .iter()
            .filter(|lot| lot.fails.iter().any(|own| own == rule))
            .map(|lot| LocalText::same(&lot.name))
            .collect();
        if failing.is_empty() {
            return say(
                Holds,
                format!("{} 个批次均满足", concerned.len()),
                format!("all lots hold it: {}", concerned.len()),
            );
        }
        let listed = listed(&failing);
        // What is not retired or certified yet can be, as long as there is time.
        let mendable = matches!(
            rule,
            "retired" | "traceable" | "forest" | "forest-published"
        );
        let status = if mendable && self.in_time() {
            Open
        } else {
            Fails
        };
        say(
            status,
            format!("不满足：{}", listed.zh),
            format!("not held by {}", listed.en),
        )
    }

    fn order(&self) -> Judged {
        use RuleStatus::{Holds, Open, Warns};
        if self.lots.is_empty() {
            return say(Open, "尚无抵消批次", "no lot is used yet");
        }
        let low: Vec<LocalText> = self
            .lots
            .iter()
            .filter(|lot| lot.kind.rank().is_some_and(|rank| rank > 2))
            .map(|lot| lot.kind_name.clone())
            .collect();
        if low.is_empty() {
            return say(
                Holds,
                "采用优先顺序靠前的资产",
                "assets high in the order are used",
            );
        }
        let listed = listed(&low);
        say(
            Warns,
            format!("采用了顺序靠后的：{}", listed.zh),
            format!("assets low in the order are used: {}", listed.en),
        )
    }

    fn poor_areas(&self) -> Judged {
        use RuleStatus::{Holds, Open, Warns};
        let used = |id: &str| self.lots.iter().any(|lot| lot.id == id);
        let register = self.evaluation.register;
        let poor = register.is_some_and(|register| {
            register
                .lots
                .iter()
                .any(|lot| lot.poor_area && used(&lot.id))
        });
        match (self.lots.is_empty(), poor) {
            (true, _) => say(Open, "尚无抵消批次", "no lot is used yet"),
            (_, true) => say(
                Holds,
                "有来自贫困地区的批次",
                "a lot comes from a poor area",
            ),
            _ => say(
                Warns,
                "没有来自贫困地区的批次",
                "no lot comes from a poor area",
            ),
        }
    }

    /// Kinds that the annex of the guide lists and the document neither counts nor leaves out with a reason.
    fn missing_kinds(&self) -> Vec<SourceKind> {
        const ANNEX: [SourceKind; 9] = [
            SourceKind::Fuel,
            SourceKind::Fleet,
            SourceKind::Electricity,
            SourceKind::Heat,
            SourceKind::Travel,
            SourceKind::Accommodation,
            SourceKind::Catering,
            SourceKind::Supplies,
            SourceKind::Waste,
        ];
        let document = self.evaluation.document;
        let listed = |kind: SourceKind| {
            document.sources.iter().any(|own| own.kind == kind)
                || (kind == SourceKind::Travel && !document.journeys.is_empty())
        };
        ANNEX.into_iter().filter(|kind| !listed(*kind)).collect()
    }
}
