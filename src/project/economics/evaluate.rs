//! The economics of a project, put together: money by year with its credits, appraised with and without them.

use std::collections::BTreeMap;

use crate::error::{Code, Problem};
use crate::project::credit::in_tonnes;
use crate::project::economics::appraise::{Flows, money};
use crate::project::economics::cash::{self, Cash};
use crate::project::economics::cost::{levelised, money_per_tonne};
use crate::project::economics::dated;
use crate::project::economics::explain::{COST, value_figure};
use crate::project::economics::model::ProjectEconomics;
use crate::project::economics::result::{
    AbatementCost, AbatementKind, Appraisal, BenchmarkResult, CashYear, EconomicsResult,
    RateAnswer, RatesOfReturn, VariationResult,
};
use crate::project::economics::sensitivity;
use crate::project::evaluation::Project;
use crate::project::plan::InvestmentApproach;
use crate::project::result::ReductionResult;
use crate::quantity::{Rational, Unit, parse_decimal};
use crate::sorted;

/// What the economics of a project stand on.
#[derive(Debug)]
pub(crate) struct Ground {
    pub(crate) unit: Unit,
    pub(crate) currency: String,
    pub(crate) base_year: i16,
    pub(crate) percent: Option<Rational>,
    /// Money and reductions by year, ascending.
    pub(crate) years: Vec<Cash>,
    pub(crate) carbon_counted: bool,
}

impl Ground {
    /// Reads the economics of a document, and gives the revenue of credits where a methodology in force is cited.
    /// Nothing where the unit of money is none.
    pub(crate) fn of(
        project: &Project,
        own: &ProjectEconomics,
        side: &ReductionResult,
        findings: &mut Vec<Problem>,
    ) -> Option<Ground> {
        let (unit, currency) = match currency(&own.unit) {
            Ok(read) => read,
            Err(problem) => {
                findings.push(problem.at("economics.unit"));
                return None;
            }
        };
        let mut years = cash::read(own, findings);
        for reduced in &side.years {
            let cash = years
                .entry(reduced.year)
                .or_insert_with(|| Cash::of(reduced.year));
            cash.reduced = in_tonnes(&reduced.reduction.kg_co2e.to_rational());
        }
        let methodologies = &project.document.settings.methodologies;
        let carbon_counted = methodologies.iter().any(|own| own.in_force);
        let prices = own.carbon_price.is_some() || !own.carbon_prices.is_empty();
        if prices && !carbon_counted {
            findings.push(Problem::new(Code::ProjectCarbonRevenue).at("economics.carbonPrice"));
        }
        if carbon_counted {
            sell(own, side, &unit, &mut years, findings);
        }
        let first = years.keys().next().copied()?;
        let base_year = own
            .base_year
            .filter(|year| cash::year(*year, "economics.baseYear", findings))
            .unwrap_or_else(|| {
                let spent = own.flows.iter().map(|flow| flow.year);
                let known = spent.filter(|year| years.contains_key(year)).min();
                known.unwrap_or(first)
            });
        let percent = cash::rate(
            own.discount_rate.as_deref(),
            "economics.discountRate",
            findings,
        );
        Some(Ground {
            unit,
            currency,
            base_year,
            percent,
            years: years.into_values().collect(),
            carbon_counted,
        })
    }

    /// Years after the base year.
    pub(crate) fn time(&self, year: i16) -> i32 {
        i32::from(year) - i32::from(self.base_year)
    }

    /// What flows in each year, in the order of years.
    pub(crate) fn flows(&self, of: impl Fn(&Cash) -> Rational) -> Flows {
        let flows = self.years.iter();
        Flows {
            flows: flows.map(|cash| (self.time(cash.year), of(cash))).collect(),
        }
    }

    pub(crate) fn reduced(&self) -> Flows {
        self.flows(|cash| cash.reduced.clone())
    }

    /// What a tonne costs without credits, in whole currency units.
    pub(crate) fn levelised(&self, flows: &Flows, percent: &Rational) -> Option<Rational> {
        let cost = levelised(flows, &self.reduced(), percent)?;
        Some(money_per_tonne(&cost, &self.unit))
    }

    pub(crate) fn cost(&self, figure: String) -> AbatementCost {
        let flows = self.flows(Cash::without_carbon);
        let reduced = self.reduced();
        let tonnes = reduced
            .flows
            .iter()
            .fold(Rational::zero(), |sum, (_, tonnes)| &sum + tonnes);
        let positive = !tonnes.is_negative() && !tonnes.is_zero();
        let percent = self.percent.as_ref();
        let undiscounted = percent
            .and_then(|percent| flows.npv(percent))
            .and_then(|npv| {
                let cost = positive.then(|| (-&npv).checked_div(&tonnes)).flatten()?;
                Some(money_per_tonne(&cost, &self.unit).to_fixed(6))
            });
        let levelised = percent.and_then(|percent| self.levelised(&flows, percent));
        AbatementCost {
            figure,
            tonnes: tonnes.to_string(),
            kind: match (percent, &levelised) {
                (None, _) => AbatementKind::NoRate,
                (_, Some(_)) => AbatementKind::Known,
                _ => AbatementKind::NoReduction,
            },
            levelised: levelised.map(|cost| cost.to_fixed(6)),
            undiscounted,
        }
    }
}

/// A unit of money, and the currency that costs per tonne are in.
fn currency(typed: &str) -> Result<(Unit, String), Problem> {
    let unit = Unit::parse(typed)?;
    let currency = unit.dimension().to_string();
    if currency.len() == 3 && currency.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Ok((unit, currency));
    }
    Err(Problem::incompatible_units("CNY", typed))
}

/// The credits of each year, sold at its price.
fn sell(
    own: &ProjectEconomics,
    side: &ReductionResult,
    unit: &Unit,
    years: &mut BTreeMap<i16, Cash>,
    findings: &mut Vec<Problem>,
) {
    let place = "economics.carbonPrice";
    let general = cash::number(own.carbon_price.as_deref(), place, findings);
    let percent = cash::number(own.share_sold.as_deref(), "economics.shareSold", findings);
    let hundred = Rational::from(100);
    let share = percent.unwrap_or_else(|| hundred.clone());
    if share.is_negative() || share > hundred {
        let problem = Problem::new(Code::OutOfRange).with("low", 0);
        let problem = problem.with("high", "100 %").with("found", &share);
        findings.push(problem.at("economics.shareSold"));
        return;
    }
    for typed in own.carbon_prices.keys() {
        if !side
            .years
            .iter()
            .any(|year| &year.year.to_string() == typed)
        {
            let outside = Problem::new(Code::ProjectOutsideCrediting).with("found", typed);
            findings.push(outside.at(format!("economics.carbonPrices.{typed}")));
        }
    }
    for year in &side.years {
        let typed = own.carbon_prices.get(&year.year.to_string());
        let place = format!("economics.carbonPrices.{}", year.year);
        let price = cash::number(typed.map(String::as_str), &place, findings);
        let (Some(price), Some(cash)) =
            (price.or_else(|| general.clone()), years.get_mut(&year.year))
        else {
            continue;
        };
        let issued = parse_decimal(&year.credits.issuable);
        let Some(issued) = issued.ok().map(crate::quantity::Decimal::to_rational) else {
            continue;
        };
        let sold = (&issued * &share).checked_div(&hundred);
        let sold = sold.unwrap_or_else(Rational::zero);
        let earned = (&sold * &price).checked_div(unit.factor());
        cash.carbon = earned.unwrap_or_else(Rational::zero);
        cash.credits = sold;
    }
}

/// The economics of a project; nothing where no money can be read.
pub(crate) fn evaluate(
    project: &Project,
    own: &ProjectEconomics,
    side: &ReductionResult,
    findings: &mut Vec<Problem>,
) -> Option<EconomicsResult> {
    let ground = Ground::of(project, own, side, findings)?;
    let percent = ground.percent.as_ref();
    let (without, with) = (ground.flows(Cash::without_carbon), ground.flows(Cash::net));
    let without_carbon = Appraisal {
        figure: Some(value_figure(false)),
        ..without.appraise(percent)
    };
    let variations = sensitivity::variations(&ground);
    let benchmark = benchmark(project, &without_carbon.rates, &variations, findings);
    say(&without_carbon.rates, own, findings);
    let last = project.spans.last().map(|span| span.year);
    let later = own.flows.iter().map(|flow| flow.year);
    let later: Vec<String> = later
        .filter(|year| last.is_some_and(|last| *year > last))
        .map(|year| year.to_string())
        .collect();
    if let Some(first) = later.first() {
        let horizon = Problem::new(Code::ProjectHorizon).at("economics.flows");
        let to = later.last().filter(|last| *last != first);
        let years = to.map_or_else(|| first.clone(), |last| format!("{first}–{last}"));
        findings.push(horizon.with("years", years));
    }
    let cost = ground.cost(crate::ledger::Figure::total(COST).to_string());
    if cost.kind == AbatementKind::NoReduction {
        findings.push(Problem::new(Code::ProjectNoReduction).at("economics"));
    }
    Some(EconomicsResult {
        unit: ground.unit.symbol().to_owned(),
        cost_unit: format!("{}/t", ground.currency),
        base_year: ground.base_year,
        rate: percent.map(ToString::to_string),
        years: years(&ground, &with),
        carbon_counted: ground.carbon_counted,
        with_carbon: Appraisal {
            figure: Some(value_figure(true)),
            ..with.appraise(percent)
        },
        dated: dated::appraise(own, percent, findings),
        scenarios: sensitivity::scenarios(&ground, own, findings),
        sensitivity: sensitivity::grid(&ground, own, findings),
        without_carbon,
        cost,
        benchmark,
        variations,
    })
}

fn years(ground: &Ground, with: &Flows) -> Vec<CashYear> {
    let percent = ground.percent.as_ref();
    let discounted = percent.and_then(|percent| with.discounted(percent));
    let discounted: BTreeMap<i32, Rational> = sorted::map(discounted.into_iter().flatten());
    let (mut sum, mut worth) = (Rational::zero(), Rational::zero());
    let of = |cash: &Cash| {
        let net = cash.net();
        sum = &sum + &net;
        let own = discounted.get(&ground.time(cash.year));
        if let Some(own) = own {
            worth = &worth + own;
        }
        CashYear {
            year: cash.year,
            investment: money(&cash.investment),
            operation: money(&cash.operation),
            revenue: money(&cash.revenue),
            saved: money(&cash.saved),
            other: money(&cash.other),
            residual: money(&cash.residual),
            carbon: money(&cash.carbon),
            credits: cash.credits.to_string(),
            net: money(&net),
            without_carbon: money(&cash.without_carbon()),
            cumulative: money(&sum),
            discounted: own.map(money),
            cumulative_discounted: own.map(|_| money(&worth)),
        }
    };
    ground.years.iter().map(of).collect()
}

/// What is worth saying about rates of return and what they are compared with.
fn say(rates: &RatesOfReturn, own: &ProjectEconomics, findings: &mut Vec<Problem>) {
    let said = match rates.answer {
        RateAnswer::None => Some(Problem::new(Code::ProjectNoRate)),
        RateAnswer::Several => {
            let several = Problem::new(Code::ProjectSeveralRates);
            Some(several.with("rates", rates.percent.join(" %, ")))
        }
        RateAnswer::Unsolved => Some(Problem::new(Code::ProjectRateUnsolved)),
        RateAnswer::One | RateAnswer::Every => None,
    };
    findings.extend(said.map(|problem| problem.at("economics.flows")));
    let untold = |path| Problem::new(Code::ProjectTermsMissing).at(path);
    if own.prices.is_none() || own.tax.is_none() {
        findings.push(untold("economics"));
    }
    let no_rate = own.discount_rate.as_deref().map(str::trim);
    if no_rate.is_none_or(str::is_empty) {
        findings.push(Problem::new(Code::ProjectDiscountMissing).at("economics.discountRate"));
    }
}

fn benchmark(
    project: &Project,
    rates: &RatesOfReturn,
    variations: &[VariationResult],
    findings: &mut Vec<Problem>,
) -> Option<BenchmarkResult> {
    let record = project.document.additionality.as_ref()?;
    let own = record.investment.as_ref()?;
    if own.approach != InvestmentApproach::Benchmark {
        return None;
    }
    let place = "additionality.investment.benchmark";
    let Some(benchmark) = cash::rate(own.benchmark.as_deref(), place, findings) else {
        findings.push(Problem::new(Code::ProjectBenchmarkMissing).at(place));
        return None;
    };
    if own
        .benchmark_source
        .as_deref()
        .is_none_or(|source| source.trim().is_empty())
    {
        findings.push(Problem::new(Code::ProjectBenchmarkUnsourced).at(place));
    }
    let economics = project.document.economics.as_ref();
    let differs = economics.is_some_and(|economics| {
        let tax = own.benchmark_tax.zip(economics.tax);
        let prices = own.benchmark_prices.zip(economics.prices);
        tax.is_some_and(|(left, right)| left != right)
            || prices.is_some_and(|(left, right)| left != right)
    });
    if differs {
        findings.push(Problem::new(Code::ProjectBenchmarkOther).at(place));
    }
    let below = |rates: &RatesOfReturn| match rates.percent.as_slice() {
        [only] => parse_decimal(only)
            .ok()
            .map(|only| only.to_rational() < benchmark),
        _ => None,
    };
    let own_below = below(rates);
    let all: Vec<Option<bool>> = variations
        .iter()
        .map(|variation| below(&variation.appraisal.rates))
        .collect();
    if own_below == Some(false) {
        let finding = Problem::new(Code::ProjectAboveBenchmark);
        let rate = rates.percent.first().cloned().unwrap_or_default();
        findings.push(
            finding
                .with("rate", rate)
                .with("benchmark", &benchmark)
                .at(place),
        );
    }
    Some(BenchmarkResult {
        benchmark: benchmark.to_string(),
        below: own_below,
        below_in_variations: (!all.contains(&None))
            .then(|| all.iter().all(|own| *own == Some(true))),
    })
}
