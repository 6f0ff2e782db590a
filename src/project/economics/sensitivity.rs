//! Economics under other assumptions: ten percent more and less, scenarios, and the grid of carbon price and rate.

use crate::error::{Code, Problem};
use crate::project::economics::appraise::{Flows, money};
use crate::project::economics::cash::{self, Cash};
use crate::project::economics::evaluate::Ground;
use crate::project::economics::model::{ProjectEconomics, ProjectScenario};
use crate::project::economics::result::{SensitivityGrid, SensitivityRow, VariationResult};
use crate::quantity::Rational;
use crate::text::LocalText;

/// The most lines and columns of the grid, and the most scenarios.
const MOST: usize = 15;

/// Percent of what was assumed.
struct Shares {
    investment: Rational,
    operation: Rational,
    revenue: Rational,
    carbon: Rational,
}

impl Shares {
    fn whole() -> Shares {
        let whole = || Rational::from(100);
        Shares {
            investment: whole(),
            operation: whole(),
            revenue: whole(),
            carbon: Rational::zero(),
        }
    }

    fn flows(&self, ground: &Ground) -> Flows {
        let part = |money: &Rational, percent: &Rational| {
            let share = percent.checked_div(&Rational::from(100));
            money * &share.unwrap_or_else(Rational::zero)
        };
        ground.flows(|cash: &Cash| {
            let parts = [
                part(&cash.investment, &self.investment),
                part(&cash.operation, &self.operation),
                part(&cash.revenue, &self.revenue),
                part(&cash.saved, &self.revenue),
                part(&cash.carbon, &self.carbon),
            ];
            let unchanged = &cash.other + &cash.residual;
            parts.iter().fold(unchanged, |sum, part| &sum + part)
        })
    }
}

fn varied(
    ground: &Ground,
    id: impl Into<String>,
    name: LocalText,
    shares: &Shares,
    percent: Option<&Rational>,
) -> VariationResult {
    let flows = shares.flows(ground);
    let levelised = percent.and_then(|percent| ground.levelised(&flows, percent));
    VariationResult {
        id: id.into(),
        name,
        appraisal: flows.appraise(percent),
        levelised: levelised.map(|cost| cost.to_fixed(6)),
    }
}

/// Investment, operation and revenue ten percent more and less, each by itself, without credits.
pub(crate) fn variations(ground: &Ground) -> Vec<VariationResult> {
    let mut results = Vec::new();
    for (id, zh, en) in [
        ("investment", "投资", "Investment"),
        ("operation", "运行维护费用", "Operation and maintenance"),
        ("revenue", "收入与节能收益", "Revenue and energy saved"),
    ] {
        for (sign, percent) in [("-10", 90), ("+10", 110)] {
            let mut shares = Shares::whole();
            let changed = match id {
                "investment" => &mut shares.investment,
                "operation" => &mut shares.operation,
                _ => &mut shares.revenue,
            };
            *changed = Rational::from(percent);
            let shown = sign.replace('-', "−");
            let name = LocalText::new(format!("{zh} {shown}%"), format!("{en} {shown} %"));
            let percent = ground.percent.as_ref();
            results.push(varied(
                ground,
                format!("{id}{sign}"),
                name,
                &shares,
                percent,
            ));
        }
    }
    results
}

/// The first of a list, as many as are looked at; the others are told.
fn first<'a, T>(
    list: &'a [T],
    name: &str,
    findings: &mut Vec<Problem>,
) -> impl Iterator<Item = &'a T> + use<'a, T> {
    if list.len() > MOST {
        let problem = Problem::new(Code::ProjectTooMany)
            .with("most", MOST)
            .with("found", list.len());
        findings.push(problem.at(format!("economics.{name}")));
    }
    list.iter().take(MOST)
}

/// The scenarios of the document.
pub(crate) fn scenarios(
    ground: &Ground,
    own: &ProjectEconomics,
    findings: &mut Vec<Problem>,
) -> Vec<VariationResult> {
    let scenarios = first(&own.scenarios, "scenarios", findings).enumerate();
    scenarios
        .map(|(index, scenario)| {
            let place = format!("economics.scenarios[{index}]");
            of_scenario(ground, scenario, &place, findings)
        })
        .collect()
}

fn of_scenario(
    ground: &Ground,
    scenario: &ProjectScenario,
    place: &str,
    findings: &mut Vec<Problem>,
) -> VariationResult {
    let mut read = |typed: &Option<String>, name: &str, otherwise: i64| {
        cash::number(typed.as_deref(), &format!("{place}.{name}"), findings)
            .unwrap_or_else(|| Rational::from(otherwise))
    };
    let shares = Shares {
        investment: read(&scenario.investment, "investment", 100),
        operation: read(&scenario.operation, "operation", 100),
        revenue: read(&scenario.revenue, "revenue", 100),
        carbon: read(&scenario.carbon_price, "carbonPrice", 0),
    };
    let rate = scenario.discount_rate.as_deref();
    let percent = cash::rate(rate, &format!("{place}.discountRate"), findings);
    let percent = percent.or_else(|| ground.percent.clone());
    let name = LocalText::same(&scenario.name);
    varied(ground, &scenario.id, name, &shares, percent.as_ref())
}

/// The grid of carbon price and discount rate.
pub(crate) fn grid(
    ground: &Ground,
    own: &ProjectEconomics,
    findings: &mut Vec<Problem>,
) -> SensitivityGrid {
    let changes = changes(own, findings);
    let rates = rates(ground, own, findings);
    let without = ground.flows(Cash::without_carbon);
    let carbon = ground.flows(|cash| cash.carbon.clone());
    let price = |change: &Rational| {
        let percent = change + &Rational::from(100);
        percent
            .checked_div(&Rational::from(100))
            .unwrap_or_else(Rational::zero)
    };
    let of_rate = |percent: &Rational| {
        let base = without.npv(percent).unwrap_or_else(Rational::zero);
        let earned = carbon.npv(percent).unwrap_or_else(Rational::zero);
        let tonnes = ground.reduced().npv(percent);
        let tonnes = tonnes.filter(|tonnes| !tonnes.is_negative() && !tonnes.is_zero());
        let value = |change: &Rational| &base + &(&earned * &price(change));
        let cost = |change: &Rational| {
            let cost = tonnes
                .as_ref()
                .and_then(|tonnes| (-&value(change)).checked_div(tonnes));
            let cost = cost.map(|cost| &cost * ground.unit.factor());
            cost.map(|cost| cost.to_fixed(6)).unwrap_or_default()
        };
        SensitivityRow {
            rate: percent.to_string(),
            levelised: ground
                .levelised(&without, percent)
                .map(|cost| cost.to_fixed(6)),
            npv: changes.iter().map(|change| money(&value(change))).collect(),
            cost: changes.iter().map(cost).collect(),
        }
    };
    let returns = |change: &Rational| {
        let price = price(change);
        ground
            .flows(|cash| &cash.without_carbon() + &(&cash.carbon * &price))
            .rates()
    };
    SensitivityGrid {
        price_changes: changes.iter().map(ToString::to_string).collect(),
        rates: rates.iter().map(ToString::to_string).collect(),
        rates_of_return: changes.iter().map(returns).collect(),
        rows: rates.iter().map(of_rate).collect(),
    }
}

fn changes(own: &ProjectEconomics, findings: &mut Vec<Problem>) -> Vec<Rational> {
    let typed = first(&own.price_changes, "priceChanges", findings).enumerate();
    let read: Vec<Rational> = typed
        .filter_map(|(index, typed)| {
            cash::number(
                Some(typed),
                &format!("economics.priceChanges[{index}]"),
                findings,
            )
        })
        .collect();
    if read.is_empty() {
        [-50, -20, 0, 20, 50].map(Rational::from).into()
    } else {
        read
    }
}

fn rates(ground: &Ground, own: &ProjectEconomics, findings: &mut Vec<Problem>) -> Vec<Rational> {
    let typed = first(&own.rates, "rates", findings).enumerate();
    let read: Vec<Rational> = typed
        .filter_map(|(index, typed)| {
            cash::rate(Some(typed), &format!("economics.rates[{index}]"), findings)
        })
        .collect();
    match &ground.percent {
        Some(percent) if read.is_empty() => {
            let around = [-4, -2, 0, 2, 4].map(|points| percent + &Rational::from(points));
            let lowest = Rational::from(-100);
            around.into_iter().filter(|rate| *rate > lowest).collect()
        }
        _ => read,
    }
}
