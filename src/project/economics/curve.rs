//! The marginal abatement cost curve of several projects.

use std::cmp::Ordering;

use crate::error::{Code, Problem};
use crate::project::economics::cash::Cash;
use crate::project::economics::evaluate::Ground;
use crate::project::economics::result::{AbatementCurve, AbatementLeftOut, AbatementStep};
use crate::project::evaluation::Project;
use crate::project::model::{ProjectDocument, ProjectSide};
use crate::quantity::Rational;
use crate::sorted;
use crate::workspace::Context;

struct Step {
    id: String,
    name: String,
    currency: String,
    cost: Rational,
    tonnes: Rational,
    years: usize,
}

/// The marginal abatement cost curve of projects: the cheapest first, each as wide as its reductions.
///
/// The cost of a tonne is levelised, without revenue of credits, each at its project's own discount rate. A project
/// without a cost or a reduction, or in another currency than the first, is named among those left out, with the reason.
pub fn abatement_curve(documents: &[ProjectDocument], context: &Context) -> AbatementCurve {
    let mut steps: Vec<Step> = Vec::new();
    let mut left_out = Vec::new();
    for document in documents {
        let step = step(document, context).and_then(|step| match steps.first() {
            Some(first) if first.currency != step.currency => {
                let other = Problem::new(Code::ProjectOtherCurrency);
                Err(other
                    .with("found", &step.currency)
                    .with("expected", &first.currency))
            }
            _ => Ok(step),
        });
        match step {
            Ok(step) => steps.push(step),
            Err(reason) => left_out.push(AbatementLeftOut {
                id: document.id.clone(),
                name: document.name.clone(),
                reason,
            }),
        }
    }
    let currency = steps.first().map_or("CNY", |step| &step.currency);
    let cost_unit = format!("{currency}/t");
    sorted::sort_by(&mut steps, |left, right| {
        let by_cost = left.cost.cmp(&right.cost);
        if by_cost == Ordering::Equal {
            left.id.cmp(&right.id)
        } else {
            by_cost
        }
    });
    let mut from = Rational::zero();
    let stand = |step: Step| {
        let to = &from + &step.tonnes;
        let years = i64::try_from(step.years).unwrap_or(1);
        let per_year = step.tonnes.checked_div(&Rational::from(years));
        let stood = AbatementStep {
            id: step.id,
            name: step.name,
            cost: step.cost.to_fixed(6),
            tonnes: step.tonnes.to_string(),
            per_year: per_year.unwrap_or_else(Rational::zero).to_fixed(6),
            from: from.to_string(),
            to: to.to_string(),
        };
        from = to;
        stood
    };
    let steps: Vec<AbatementStep> = steps.into_iter().map(stand).collect();
    AbatementCurve {
        cost_unit,
        steps,
        left_out,
        total: from.to_string(),
    }
}

fn step(document: &ProjectDocument, context: &Context) -> Result<Step, Problem> {
    let project = Project::open(document.clone(), context.clone())?;
    let mut findings = Vec::new();
    let result = project.result(&mut findings)?;
    let side = match document.settings.side {
        ProjectSide::ExAnte => &result.ex_ante,
        ProjectSide::Monitored => &result.monitored,
    };
    let own = document.economics.as_ref();
    let missing = || Problem::new(Code::ProjectDiscountMissing).at("economics.discountRate");
    let own = own.ok_or_else(|| Problem::new(Code::ProjectEconomicsMissing).at("economics"))?;
    let mut said = Vec::new();
    let ground = Ground::of(&project, own, side, &mut said);
    let first = || {
        said.iter()
            .find(|problem| problem.severity == crate::Severity::Error)
    };
    let Some(ground) = ground else {
        let unread = || Problem::new(Code::ProjectEconomicsMissing).at("economics");
        return Err(first().cloned().unwrap_or_else(unread));
    };
    let percent = ground.percent.as_ref();
    let percent = percent.ok_or_else(|| first().cloned().unwrap_or_else(missing))?;
    let flows = ground.flows(Cash::without_carbon);
    let none = || Problem::new(Code::ProjectNoReduction).at("economics");
    let cost = ground.levelised(&flows, percent).ok_or_else(none)?;
    let reduced = ground.reduced();
    let tonnes = reduced.flows.iter();
    let tonnes = tonnes.fold(Rational::zero(), |sum, (_, tonnes)| &sum + tonnes);
    if tonnes.is_negative() || tonnes.is_zero() {
        return Err(none());
    }
    Ok(Step {
        id: document.id.clone(),
        name: document.name.clone(),
        currency: ground.currency.clone(),
        cost,
        tonnes,
        years: side.years.len(),
    })
}
