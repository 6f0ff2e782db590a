//! The view of ISO 14068-1:2023: what it asks of the same facts beyond the ministry's guide.

use crate::carbon_asset::{AssetKind, AssetLot, CreditQuality};
use crate::event::check;
use crate::event::kind::{ActionStatus, ConfirmationWay};
use crate::event::result::RuleStatus::{Fails, Holds, Open, Person, Warns};
use crate::event::rules::{Facts, Judged, listed, say};
use crate::text::LocalText;

/// How old a vintage may be where the document says nothing: a convention, no rule that was seen.
const VINTAGE_YEARS: i64 = 5;

/// Judges a rule, by its id without `iso-`.
pub(crate) fn judge(rule: &str, facts: &Facts) -> Judged {
    let document = facts.evaluation.document;
    match rule {
        "hierarchy" => {
            let reduced = facts
                .actions
                .iter()
                .any(|action| action.status == ActionStatus::Done);
            if reduced {
                say(
                    Holds,
                    "先有减排，再行抵消",
                    "reductions come before offsets",
                )
            } else {
                say(Fails, "没有已完成的减排行动", "no reduction action is done")
            }
        }
        "boundary" => {
            let left_out = !document.settings.left_out.is_empty()
                || document.sources.iter().any(|own| own.excluded.is_some());
            if left_out {
                say(
                    Warns,
                    "有阶段或排放源被排除",
                    "phases or sources are left out",
                )
            } else {
                say(Holds, "没有排除项", "nothing is left out")
            }
        }
        "plan" => say(
            Person,
            "管理计划与路径由评审人员判断",
            "the plan and its pathway are left to the reviewer",
        ),
        "quality" => each(facts, |lot| {
            let none = CreditQuality::default();
            let own = lot.quality.as_ref().unwrap_or(&none);
            own.additional
                && own.permanent
                && own.no_leakage
                && own.not_double_counted
                && own.verified
        }),
        "vintage" => {
            let years = check::years(document.settings.vintage_years.as_ref(), VINTAGE_YEARS, "")
                .unwrap_or(VINTAGE_YEARS);
            let least = i64::from(facts.evaluation.year) - years;
            each(facts, |lot| {
                let vintage = lot.vintage.as_deref().unwrap_or_default();
                first_year(vintage).is_some_and(|year| year >= least)
            })
        }
        "retirement" => {
            let last = check::last_day(document).and_then(|day| check::years_after(day, 1));
            each(facts, |lot| {
                let day = lot
                    .retirement
                    .as_ref()
                    .and_then(|own| check::date(Some(&own.date)).ok().flatten());
                day.is_some() && day <= last
            })
        }
        "assets" => each(facts, |lot| {
            !lot.kind.is_allowance() && lot.kind != AssetKind::NewForest
        }),
        _ => match document.confirmation.as_ref().map(|own| own.way) {
            Some(ConfirmationWay::Independent) => say(
                Person,
                "已委托机构；其核查资格由评审人员判断",
                "a body was asked; whether it may verify is left to the reviewer",
            ),
            Some(ConfirmationWay::SelfDeclared) => say(
                Fails,
                "自我承诺不是第三方核查",
                "self-declaration is no verification",
            ),
            None => say(Open, "尚未确认", "it is not confirmed yet"),
        },
    }
}

/// The first year in a vintage, such as 2021 in `2021/2022`.
fn first_year(vintage: &str) -> Option<i64> {
    let digits: String = vintage
        .chars()
        .skip_while(|character| !character.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    digits.get(..4)?.parse().ok()
}

/// A rule that each lot holds or fails by itself.
fn each(facts: &Facts, holds: impl Fn(&AssetLot) -> bool) -> Judged {
    let used = |lot: &&AssetLot| facts.lots.iter().any(|own| own.id == lot.id);
    let lots: Vec<&AssetLot> = facts
        .evaluation
        .register
        .iter()
        .flat_map(|register| &register.lots)
        .filter(used)
        .collect();
    if lots.is_empty() {
        return say(Open, "尚无抵消批次", "no lot is used yet");
    }
    let failing: Vec<LocalText> = lots
        .into_iter()
        .filter(|lot| !holds(lot))
        .map(|lot| LocalText::same(&lot.name))
        .collect();
    if failing.is_empty() {
        return say(Holds, "各批次均满足", "all lots hold it");
    }
    let names = listed(&failing);
    say(
        Fails,
        format!("不满足：{}", names.zh),
        format!("not held by {}", names.en),
    )
}
