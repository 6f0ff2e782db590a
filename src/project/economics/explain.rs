//! How the value of a project and the cost of a tonne came about, year by year.

use crate::error::Problem;
use crate::formula::{Explanation, ExplanationKind};
use crate::ledger::Figure;
use crate::project::economics::appraise::{Flows, money};
use crate::project::economics::cash::Cash;
use crate::project::economics::evaluate::Ground;
use crate::project::evaluation::Project;
use crate::project::model::ProjectSide;
use crate::quantity::Rational;
use crate::text::LocalText;

/// The accounts of money.
pub(crate) const COST: &str = "abatement-cost";
const VALUE: &str = "npv";

/// The name of the net present value, with revenue of credits or without.
pub(crate) fn value_figure(carbon: bool) -> String {
    let key = if carbon { "with" } else { "without" };
    Figure::total(VALUE).with("carbon", key).to_string()
}

/// How a figure of money came about; nothing for what is none of this project.
///
/// # Errors
///
/// - [`crate::Code::Overflow`] when a sum of the reductions can't be held.
pub(crate) fn explain(project: &Project, name: &str) -> Result<Option<Explanation>, Problem> {
    let cost = name == Figure::total(COST).to_string();
    let with = name == value_figure(true);
    if !cost && !with && name != value_figure(false) {
        return Ok(None);
    }
    let Some(own) = &project.document.economics else {
        return Ok(None);
    };
    let mut findings = Vec::new();
    let result = project.result(&mut findings)?;
    let side = match project.document.settings.side {
        ProjectSide::ExAnte => &result.ex_ante,
        ProjectSide::Monitored => &result.monitored,
    };
    let Some(ground) = Ground::of(project, own, side, &mut findings) else {
        return Ok(None);
    };
    let explained = if cost {
        ground.explain_cost()
    } else {
        ground.explain_value(with)
    };
    Ok(explained.map(|mut explained| {
        explained.figure = Some(name.to_owned());
        explained
    }))
}

/// Whether an account is one of money.
pub(crate) fn is_money(account: &str) -> bool {
    account == COST || account == VALUE
}

impl Ground {
    /// A sum of discounted amounts, with the amounts of the years.
    fn sum(&self, name: LocalText, symbol: &str, flows: &Flows, unit: &str) -> Option<Explanation> {
        let discounted = flows.discounted(self.percent.as_ref()?)?;
        let terms = discounted.iter();
        let sum = terms.fold(Rational::zero(), |sum, (_, term)| &sum + term);
        let mut root = Explanation::new(ExplanationKind::Total, name, money(&sum), unit);
        root.symbol = Some(symbol.to_owned());
        root.formula = Some(format!("Σ {symbol}ₜ / (1 + r)ᵗ"));
        for ((time, term), (_, amount)) in discounted.iter().zip(&flows.flows) {
            let year = LocalText::same((i32::from(self.base_year) + time).to_string());
            let mut leaf = Explanation::new(ExplanationKind::Operation, year, money(term), unit);
            leaf.substituted = Some(format!("{} / (1 + r)^{time}", money(amount)));
            root.children.push(leaf);
        }
        Some(root)
    }

    fn rate(&self) -> Option<Explanation> {
        let percent = self.percent.as_ref()?;
        let name = LocalText::new("折现率", "Discount rate");
        Some(Explanation {
            symbol: Some("r".to_owned()),
            ..Explanation::new(ExplanationKind::Input, name, percent.to_string(), "%")
        })
    }

    fn explain_value(&self, with: bool) -> Option<Explanation> {
        let name = if with {
            LocalText::new("净现值（计碳收益）", "Net present value, with credits")
        } else {
            LocalText::new("净现值（不计碳收益）", "Net present value, without credits")
        };
        let flows = if with {
            self.flows(Cash::net)
        } else {
            self.flows(Cash::without_carbon)
        };
        let mut root = self.sum(name, "CF", &flows, self.unit.symbol())?;
        root.symbol = Some("NPV".to_owned());
        root.children.push(self.rate()?);
        Some(root)
    }

    fn explain_cost(&self) -> Option<Explanation> {
        let without = self.flows(Cash::without_carbon);
        let cost = self.levelised(&without, self.percent.as_ref()?)?;
        let costs = self.flows(|cash: &Cash| -&cash.without_carbon());
        let name = LocalText::new(
            "平准化减排成本（不计碳收益）",
            "Levelised cost of a tonne, without credits",
        );
        let unit = format!("{}/t", self.currency);
        let mut root = Explanation::new(ExplanationKind::Total, name, cost.to_fixed(6), unit);
        root.formula = Some("K / E".to_owned());
        let net = LocalText::new("折现净成本", "Discounted net costs");
        let tonnes = LocalText::new("折现减排量", "Discounted reductions");
        root.children = vec![
            self.sum(net, "K", &costs, self.unit.symbol())?,
            self.sum(tonnes, "E", &self.reduced(), "tCO₂e")?,
            self.rate()?,
        ];
        Some(root)
    }
}
