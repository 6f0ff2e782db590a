//! The verdict: neutral, not yet, or not; how much is still to be offset; and the sentence that is true.

use crate::error::Problem;
use crate::event::actions::kilograms;
use crate::event::evaluation::Evaluation;
use crate::event::offsets::deadlines;
use crate::event::result::{Neutrality, OffsetLot, RuleResult, RuleStatus, SideResult, Verdict};
use crate::quantity::{Co2e, Rational, parse_decimal};
use crate::text::LocalText;

/// What the lots that count offset.
///
/// # Errors
///
/// - [`crate::Code::Overflow`].
pub(crate) fn offset(lots: &[OffsetLot]) -> Result<Co2e, Problem> {
    let mut sum = Rational::zero();
    for lot in lots.iter().filter(|lot| lot.counts) {
        sum = &sum + &parse_decimal(&lot.tonnes)?.to_rational();
    }
    kilograms(&(&sum * &Rational::from(1000)))
}

/// The verdict on an event.
///
/// # Errors
///
/// - [`crate::Code::Overflow`].
pub(crate) fn neutrality(
    evaluation: &Evaluation,
    actual: &SideResult,
    lots: &[OffsetLot],
    rules: &[RuleResult],
) -> Result<Neutrality, Problem> {
    let emitted = actual.total.kg_co2e;
    let offset = offset(lots)?;
    let left = emitted.checked_add(offset.negated())?;
    let still = if left.is_negative() { Co2e::ZERO } else { left };
    let deadlines = deadlines(evaluation);
    // Rules that forbid a statement while they don't hold; those of ISO 14068-1 are a view beside.
    let broken: Vec<&RuleResult> = rules
        .iter()
        .filter(|rule| rule.binding && rule.status != RuleStatus::Holds)
        .collect();
    // Once its time is over, what is not offset stays so; everything else can still be mended.
    let over = broken
        .iter()
        .any(|rule| rule.id == "quantity" && rule.status == RuleStatus::Fails);
    let verdict = match (broken.is_empty(), over) {
        (true, _) => Verdict::Neutral,
        (false, true) => Verdict::Not,
        (false, false) => Verdict::NotYet,
    };
    let reasons = broken
        .iter()
        .map(|rule| {
            LocalText::new(
                format!("{}：{}", rule.rule.zh, rule.found.zh),
                format!("{}: {}", rule.rule.en, rule.found.en),
            )
        })
        .collect();
    Ok(Neutrality {
        verdict,
        emitted,
        offset,
        still,
        tonnes_to_offset: whole_tonnes(still),
        deadline: deadlines.retirement.map(|day| day.to_string()),
        forest_deadline: deadlines.forest.map(|day| day.to_string()),
        reasons,
        sentence: sentence(evaluation, actual, verdict, offset, still),
    })
}

/// Tonnes as a sentence says them, to the kilogram.
pub(crate) fn tonnes(co2e: Co2e) -> String {
    in_tonnes(co2e).to_fixed(3)
}

/// The same, rounded up: what is missing never reads as nothing.
fn tonnes_up(co2e: Co2e) -> String {
    let tonnes = in_tonnes(co2e);
    let nearest = tonnes.round_half_even(3).unwrap_or(0);
    let up = Rational::from_scaled(nearest, 3) < tonnes;
    Rational::from_scaled(nearest + i128::from(up), 3).to_string()
}

fn in_tonnes(co2e: Co2e) -> Rational {
    co2e.to_rational()
        .checked_div(&Rational::from(1000))
        .unwrap_or_else(Rational::zero)
}

/// Kilograms in whole tonnes, rounded up: offsets are bought by the tonne.
fn whole_tonnes(kilograms: Co2e) -> String {
    let tonnes = in_tonnes(kilograms);
    let nearest = tonnes.round_half_even(0).unwrap_or(0);
    let up = Rational::from_scaled(nearest, 0) < tonnes;
    (nearest + i128::from(up)).to_string()
}

fn sentence(
    evaluation: &Evaluation,
    actual: &SideResult,
    verdict: Verdict,
    offset: Co2e,
    still: Co2e,
) -> LocalText {
    let name = &evaluation.document.name;
    let emitted = tonnes(actual.total.kg_co2e);
    let offset = tonnes(offset);
    let nothing_left = still.is_zero();
    let still = tonnes_up(still);
    if actual.counted == 0 {
        return LocalText::new(
            format!("“{name}”尚未核算实际排放量；预估结果为筛查性估算，不构成碳中和声明。"),
            format!(
                "“{name}” has no actual figures yet; an estimate is a screening estimate and no claim."
            ),
        );
    }
    match verdict {
        Verdict::Neutral => LocalText::new(
            format!(
                "按照《大型活动碳中和实施指南（试行）》，“{name}”实际排放 {emitted} tCO₂e，已注销或核证的抵消量为 {offset} tCO₂e，不小于实际排放量，实现碳中和。该含义以指南为准，与 T/CCAA 39-2022 中 3.5.6 的定义不同。",
            ),
            format!(
                "By the implementation guide for carbon neutrality of large events (MEE announcement 2019 No. 19), “{name}” emitted {emitted} tCO₂e and is carbon neutral: {offset} tCO₂e were retired or certified as offsets, no less than it emitted. The word is the guide's, which differs from T/CCAA 39-2022, 3.5.6.",
            ),
        ),
        Verdict::NotYet | Verdict::Not if nothing_left => LocalText::new(
            format!(
                "“{name}”实际排放 {emitted} tCO₂e，已抵消 {offset} tCO₂e；尚有规则未满足，未实现碳中和。",
            ),
            format!(
                "“{name}” emitted {emitted} tCO₂e and offset {offset} tCO₂e; other rules do not hold, so it is not carbon neutral.",
            ),
        ),
        Verdict::NotYet | Verdict::Not => LocalText::new(
            format!(
                "“{name}”实际排放 {emitted} tCO₂e，已抵消 {offset} tCO₂e，尚有 {still} tCO₂e 未抵消，未实现碳中和。",
            ),
            format!(
                "“{name}” emitted {emitted} tCO₂e and offset {offset} tCO₂e; {still} tCO₂e are not offset, so it is not carbon neutral.",
            ),
        ),
    }
}
