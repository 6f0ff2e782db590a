//! How a figure of an event came about: an entry by its formula, a total by its sources and their rows.

use crate::error::{Code, Problem};
use crate::event::account::{account, beside_name, label, rule, side};
use crate::event::evaluation::Evaluation;
use crate::event::figures::{axis_name, group_name, kind_name, phase_name};
use crate::event::kind::EventSide;
use crate::formula::{Explanation, ExplanationKind};
use crate::gas::Gas;
use crate::ledger::{Axis, Figure};
use crate::quantity::Co2e;
use crate::sorted;
use crate::text::LocalText;

const AXES: [Axis; 6] = [
    Axis::Gas,
    Axis::Standing,
    Axis::Label(label::PHASE),
    Axis::Label(label::KIND),
    Axis::Label(label::GROUP),
    Axis::Label(label::SOURCE),
];

impl Evaluation<'_> {
    /// How a figure came about, one level deep for totals: their parts carry names to ask further.
    ///
    /// # Errors
    ///
    /// - [`Code::UnknownReference`] for what is no figure of this event.
    pub(crate) fn explain(&self, figure: &str) -> Result<Explanation, Problem> {
        match figure.parse::<Figure>()? {
            Figure::Entry(id) => self.ledger.explain(&id),
            Figure::Total {
                account: name,
                filter,
            } => {
                let unknown = || Problem::new(Code::UnknownReference).with("id", figure);
                let side = side(&name).ok_or_else(unknown)?;
                let mut keys = Vec::new();
                for (name, key) in &filter {
                    let axis = AXES
                        .into_iter()
                        .find(|axis| axis_name(*axis) == name)
                        .ok_or_else(unknown)?;
                    keys.push((axis, key.as_str()));
                }
                self.total(side, &keys, figure)
            }
        }
    }

    fn total(
        &self,
        side: EventSide,
        filter: &[(Axis, &str)],
        figure: &str,
    ) -> Result<Explanation, Problem> {
        let source = filter
            .iter()
            .find(|(axis, _)| *axis == Axis::Label(label::SOURCE))
            .map(|(_, key)| *key);
        let (children, sum) = match source {
            Some(source) => self.entries(side, source, filter)?,
            None => self.parts(side, filter)?,
        };
        let mut total = Explanation::new(
            ExplanationKind::Total,
            self.label(side, filter),
            sum.to_string(),
            "kgCO₂e",
        );
        total.note = Some(rule());
        total.figure = Some(figure.to_owned());
        total.children = children;
        Ok(total)
    }

    fn parts(
        &self,
        side: EventSide,
        filter: &[(Axis, &str)],
    ) -> Result<(Vec<Explanation>, Co2e), Problem> {
        let axis = Axis::Label(label::SOURCE);
        let mut rows = self.ledger.totals(&account(side), &[axis], filter)?;
        sorted::sort_by(&mut rows, |one, other| other.co2e.cmp(&one.co2e));
        let mut sum = Co2e::ZERO;
        let mut children = Vec::new();
        for row in rows {
            sum = sum.checked_add(row.co2e)?;
            let key = row.keys.first().cloned().unwrap_or_default();
            let mut child = Explanation::new(
                ExplanationKind::Total,
                self.source_name(&key),
                row.co2e.to_string(),
                "kgCO₂e",
            );
            let more = [(axis, key.as_str())];
            let all = filter.iter().chain(&more);
            let name = all.fold(Figure::total(side.as_str()), |figure, (axis, key)| {
                figure.with(axis_name(*axis), key)
            });
            child.figure = Some(name.to_string());
            child.about = vec![key];
            children.push(child);
        }
        Ok((children, sum))
    }

    /// The entries of a source, row by row.
    fn entries(
        &self,
        side: EventSide,
        source: &str,
        filter: &[(Axis, &str)],
    ) -> Result<(Vec<Explanation>, Co2e), Problem> {
        let account = account(side);
        let mut sum = Co2e::ZERO;
        let mut children = Vec::new();
        for (stream, record, entry) in self.ledger.entries() {
            if stream.source_id != source {
                continue;
            }
            let Some(signed) = account.stands(stream, entry, filter) else {
                continue;
            };
            sum = sum.checked_add(signed)?;
            let row = self.row_name(record);
            let gas = entry.gas.name();
            let label = LocalText::new(
                format!("{}{}", row.zh, gas.zh),
                format!("{}{}", row.en, gas.en),
            );
            let mut child =
                Explanation::new(ExplanationKind::Entry, label, signed.to_string(), "kgCO₂e");
            child.figure = Some(format!("entry:{}", entry.id(record, &stream.key)));
            child.about = vec![record.to_owned(), source.to_owned()];
            children.push(child);
        }
        Ok((children, sum))
    }

    /// A row of the travel table in words; nothing for a source's own record.
    fn row_name(&self, record: &str) -> LocalText {
        let rows = &self.document.journeys;
        let Some(index) = rows.iter().position(|own| own.id == record) else {
            return LocalText::default();
        };
        let row = rows.get(index);
        let origin = row.and_then(|own| own.origin.clone()).unwrap_or_default();
        let number = index + 1;
        LocalText::new(
            format!("第 {number} 行 {origin} · "),
            format!("row {number} {origin} · "),
        )
    }

    fn source_name(&self, key: &str) -> LocalText {
        let document = self.document;
        if let Some(source) = document.sources.iter().find(|own| own.id == key) {
            return LocalText::same(&source.name);
        }
        let mode = key.strip_prefix("journeys:").unwrap_or(key);
        let mode = document.modes.iter().find(|own| own.id == mode);
        LocalText::same(mode.map_or(key, |mode| mode.name.as_str()))
    }

    fn label(&self, side: EventSide, filter: &[(Axis, &str)]) -> LocalText {
        let mut label = side.name();
        for (axis, key) in filter {
            let name = match axis {
                Axis::Gas => Gas::parse(key).map_or_else(|_| LocalText::same(*key), Gas::name),
                Axis::Standing => beside_name(key),
                Axis::Label(label::PHASE) => phase_name(key),
                Axis::Label(label::KIND) => kind_name(key),
                Axis::Label(label::GROUP) => group_name(self.document, key),
                Axis::Label(label::SOURCE) => self.source_name(key),
                Axis::Year | Axis::Month | Axis::Label(_) => LocalText::same(*key),
            };
            label = LocalText::new(
                format!("{} · {}", label.zh, name.zh),
                format!("{} · {}", label.en, name.en),
            );
        }
        label
    }
}
