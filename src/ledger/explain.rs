//! How an entry came about: its formula and everything that went into it.

use crate::error::{Code, Problem};
use crate::factor::{CompiledFactor, EmittedGas};
use crate::formula::{Explanation, ExplanationKind, SourceNote};
use crate::gas::Gas;
use crate::ledger::entry::Entry;
use crate::ledger::evaluate::{emissions, parts};
use crate::ledger::scope::RecordScope;
use crate::ledger::store::{Ledger, RecordState};
use crate::ledger::stream::Stream;
use crate::quantity::Rational;
use crate::text::LocalText;

impl Ledger {
    /// How the entry with this id came about: the mass by its formula, its GWP, its share.
    ///
    /// # Errors
    ///
    /// - [`Code::UnknownReference`] when there is no such entry.
    pub fn explain(&self, id: &str) -> Result<Explanation, Problem> {
        let unknown = || Problem::new(Code::UnknownReference).with("id", id);
        let mut names = id.split('|');
        let (record, stream) = (
            names.next().ok_or_else(unknown)?,
            names.next().ok_or_else(unknown)?,
        );
        let number: usize = names
            .next()
            .and_then(|number| number.parse().ok())
            .ok_or_else(unknown)?;
        let state = self.record(stream, record).ok_or_else(unknown)?;
        let stream = self.stream(stream).ok_or_else(unknown)?;
        let entry = state
            .evaluated
            .entries
            .iter()
            .find(|entry| entry.id(&state.record.id, &stream.key) == id)
            .ok_or_else(unknown)?;
        self.explain_entry(stream, state, entry, number)
    }

    fn explain_entry(
        &self,
        stream: &Stream,
        state: &RecordState,
        entry: &Entry,
        number: usize,
    ) -> Result<Explanation, Problem> {
        let id = entry.id(&state.record.id, &stream.key);
        let unknown = || Problem::new(Code::UnknownReference).with("id", &id);
        let factor = stream.factors.for_year(entry.year).map(AsRef::as_ref);
        let scope = RecordScope::new(stream, &state.record, factor);
        let (_, emission) = emissions(stream)
            .find(|(index, _)| *index == number)
            .ok_or_else(unknown)?;
        let mut formula = emission.formula.explain(&scope)?;
        formula.label = LocalText::new(
            format!("{}的质量", entry.gas.name().zh),
            format!("Mass of {}", entry.gas.name().en),
        );
        let mut children = vec![formula];
        let mut steps = vec!["m".to_owned()];
        if emission.definition.gas == EmittedGas::Composition {
            children.extend(fraction(factor, entry.gas).inspect(|_| steps.push("w".to_owned())));
        }
        if let Some(days) = self.days(state, entry)? {
            steps.push("d".to_owned());
            children.push(days);
        }
        if stream.share != Rational::one() {
            let (label, value, unit) = match &stream.share_name {
                Some(name) => (name.clone(), stream.share.to_string(), "1"),
                None => (
                    LocalText::new("合并份额", "Share consolidated"),
                    (&stream.share * &Rational::from(100)).to_string(),
                    "%",
                ),
            };
            children.push(Explanation {
                symbol: Some("s".to_owned()),
                ..Explanation::new(ExplanationKind::Input, label, value, unit)
            });
            steps.push("s".to_owned());
        }
        let plain = steps.len() == 1;
        let gwp = self.gwp().gwp(entry.gas).unwrap_or(0);
        if plain && gwp == 10_000 {
            // The mass of CO₂ is its CO₂ equivalent: one figure, not two.
            return Ok(children
                .pop()
                .map(|mass| finish(mass, stream, state, entry))
                .unwrap_or_default());
        }
        children.push(self.gwp_leaf(entry.gas, gwp));
        steps.push("GWP".to_owned());
        let mut root = Explanation::new(
            ExplanationKind::Entry,
            LocalText::default(),
            entry.co2e.to_string(),
            "kgCO₂e",
        );
        root.formula = Some(steps.join(" × "));
        root.substituted = Some(
            children
                .iter()
                .map(|child| child.value.clone())
                .collect::<Vec<_>>()
                .join(" × "),
        );
        root.children = children;
        Ok(finish(root, stream, state, entry))
    }

    /// The share of days, where a record was divided over reporting years.
    fn days(&self, state: &RecordState, entry: &Entry) -> Result<Option<Explanation>, Problem> {
        let parts = parts(&state.record, self.years())?;
        if parts.len() < 2 {
            return Ok(None);
        }
        let total = parts
            .iter()
            .fold(Rational::zero(), |sum, part| &sum + &part.days);
        let own = parts
            .iter()
            .find(|part| part.year == entry.year)
            .map_or_else(Rational::zero, |part| part.days.clone());
        let label = LocalText::new("本年度天数占比", "Share of days in the year");
        let share = own.checked_div(&total).unwrap_or_else(Rational::zero);
        let mut leaf = Explanation::new(ExplanationKind::Operation, label, share.to_string(), "1");
        leaf.symbol = Some("d".to_owned());
        leaf.substituted = Some(format!("{own} / {total}"));
        Ok(Some(leaf))
    }

    fn gwp_leaf(&self, gas: Gas, gwp: i64) -> Explanation {
        let set = self.gwp();
        let label = LocalText::new(
            format!("{}的全球变暖潜势（100 年）", gas.name().zh),
            format!("GWP-100 of {}", gas.name().en),
        );
        let value = Rational::from_scaled(i128::from(gwp), 4);
        let mut leaf =
            Explanation::new(ExplanationKind::Gwp, label, value.to_string(), "kgCO₂e/kg");
        leaf.symbol = Some("GWP".to_owned());
        leaf.source = Some(SourceNote {
            title: set.title(),
            clause: Some(set.clause().to_owned()),
            publisher: Some(LocalText::same("IPCC")),
            year: Some(set.year().to_string()),
            confidence: set.confidence(gas).map(String::from),
            url: None,
        });
        leaf
    }
}

fn fraction(factor: Option<&CompiledFactor>, gas: Gas) -> Option<Explanation> {
    let factor = factor?;
    let share = factor
        .definition
        .composition
        .iter()
        .find(|share| share.gas == gas)?;
    let label = LocalText::new(
        format!("{}的质量分数", gas.name().zh),
        format!("Mass fraction of {}", gas.name().en),
    );
    let mut leaf = Explanation::new(
        ExplanationKind::Factor,
        label,
        share.fraction.to_string(),
        "1",
    );
    leaf.symbol = Some("w".to_owned());
    leaf.source = factor.source_note();
    leaf.about = vec![factor.definition.id.clone()];
    Some(leaf)
}

fn finish(
    mut root: Explanation,
    stream: &Stream,
    state: &RecordState,
    entry: &Entry,
) -> Explanation {
    let place = |gas: String| format!("{} · {gas} · {}", stream.name, state.record.period);
    root.label = LocalText::new(place(entry.gas.name().zh), place(entry.gas.name().en));
    root.kind = ExplanationKind::Entry;
    root.about = vec![state.record.id.clone(), stream.source_id.clone()];
    let id = entry.id(&state.record.id, &stream.key);
    root.figure = Some(format!("entry:{id}"));
    root
}
