//! Money by day: XNPV and XIRR, in which a year has 365 days.

use crate::error::Problem;
use crate::project::calendar::read_date;
use crate::project::economics::appraise::answer;
use crate::project::economics::cash;
use crate::project::economics::model::ProjectEconomics;
use crate::project::economics::rate;
use crate::project::economics::result::DatedAppraisal;
use crate::quantity::Rational;

/// Value and rates of return of the dated flows; nothing where there are none.
pub(crate) fn appraise(
    own: &ProjectEconomics,
    percent: Option<&Rational>,
    findings: &mut Vec<Problem>,
) -> Option<DatedAppraisal> {
    let mut dated = Vec::new();
    for (index, flow) in own.dated_flows.iter().enumerate() {
        let place = format!("economics.datedFlows[{index}]");
        let date = match read_date(&flow.date) {
            Ok(date) => date,
            Err(problem) => {
                findings.push(problem.at("date").at(place).about(&flow.id));
                continue;
            }
        };
        let amount = cash::number(Some(&flow.amount), &format!("{place}.amount"), findings);
        dated.extend(amount.map(|amount| (date, amount)));
    }
    let first = dated.iter().map(|(date, _)| *date).min()?;
    let flows: Vec<(Rational, Rational)> = dated
        .into_iter()
        .filter_map(|(date, amount)| {
            let days = (date - first).get_days();
            Some((Rational::new(i64::from(days), 365)?, amount))
        })
        .collect();
    Some(DatedAppraisal {
        first: first.to_string(),
        npv: percent.and_then(|percent| rate::present_value(&flows, percent)),
        rates: answer(rate::rates(&flows)),
    })
}
