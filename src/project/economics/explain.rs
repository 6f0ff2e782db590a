//! How the cost of a tonne came about.

use crate::error::Problem;
use crate::formula::{Explanation, ExplanationKind};
use crate::project::economics::appraise::money;
use crate::project::economics::cash::Cash;
use crate::project::economics::evaluate::Ground;
use crate::project::evaluation::Project;
use crate::quantity::Rational;
use crate::text::LocalText;

/// The levelised cost of a tonne, by discounted costs and reductions year by year; nothing where there is none.
pub(crate) fn explain_cost(project: &Project, name: &str) -> Result<Option<Explanation>, Problem> {
    let mut findings = Vec::new();
    let Some(own) = &project.document.economics else {
        return Ok(None);
    };
    let result = project.result(&mut findings)?;
    let side = match project.document.settings.side {
        crate::project::model::ProjectSide::ExAnte => &result.ex_ante,
        crate::project::model::ProjectSide::Monitored => &result.monitored,
    };
    let Some(ground) = Ground::of(project, own, side, &mut findings) else {
        return Ok(None);
    };
    let Some(percent) = &ground.percent else {
        return Ok(None);
    };
    let flows = ground.flows(|cash: &Cash| -&cash.without_carbon());
    let reduced = ground.reduced();
    let (Some(costs), Some(tonnes)) = (flows.discounted(percent), reduced.discounted(percent))
    else {
        return Ok(None);
    };
    let Some(cost) = ground.levelised(&ground.flows(Cash::without_carbon), percent) else {
        return Ok(None);
    };
    let unit = ground.unit.symbol().to_owned();
    let part = |zh: &str, en: &str, symbol: &str, terms: &[(i32, Rational)], unit: &str| {
        let sum = terms
            .iter()
            .fold(Rational::zero(), |sum, (_, term)| &sum + term);
        let mut root = Explanation::new(
            ExplanationKind::Total,
            LocalText::new(zh, en),
            money(&sum),
            unit,
        );
        root.symbol = Some(symbol.to_owned());
        root.formula = Some(format!("Σ {symbol}ₜ / (1 + r)ᵗ"));
        for (time, term) in terms {
            let year = i32::from(ground.base_year) + time;
            let name = LocalText::same(year.to_string());
            let leaf = Explanation::new(ExplanationKind::Operation, name, money(term), unit);
            root.children.push(leaf);
        }
        root
    };
    let rate = Explanation {
        symbol: Some("r".to_owned()),
        ..Explanation::new(
            ExplanationKind::Input,
            LocalText::new("折现率", "Discount rate"),
            percent.to_string(),
            "%",
        )
    };
    let mut root = Explanation::new(
        ExplanationKind::Total,
        LocalText::new(
            "平准化减排成本（不计碳收益）",
            "Levelised cost of a tonne, without credits",
        ),
        cost.to_fixed(6),
        format!("{}/t", ground.currency),
    );
    root.figure = Some(name.to_owned());
    root.formula = Some("K / E".to_owned());
    root.children = vec![
        part("折现净成本", "Discounted net costs", "K", &costs, &unit),
        part("折现减排量", "Discounted reductions", "E", &tonnes, "tCO₂e"),
        rate,
    ];
    Ok(Some(root))
}
