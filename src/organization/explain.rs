//! How any figure of an inventory came about: an entry by its formula, a total by its parts.

use crate::error::{Code, Problem};
use crate::factor::EmissionType;
use crate::formula::{Explanation, ExplanationKind};
use crate::gas::Gas;
use crate::ledger::{Axis, Figure};
use crate::organization::account::{beside_text, label};
use crate::organization::inventory::Inventory;
use crate::organization::model::AccountId;
use crate::organization::names::{
    category_name, facility_name, scope_name, source_name, type_name,
};
use crate::organization::totals::axis_name;
use crate::quantity::Co2e;
use crate::sorted;
use crate::text::LocalText;

const AXES: [Axis; 9] = [
    Axis::Year,
    Axis::Month,
    Axis::Gas,
    Axis::Standing,
    Axis::Label(label::TYPE),
    Axis::Label(label::CATEGORY),
    Axis::Label(label::SCOPE),
    Axis::Label(label::FACILITY),
    Axis::Label(label::SOURCE),
];

impl Inventory {
    /// How a figure of the result came about, one level deep for totals: their parts carry names
    /// to ask further.
    ///
    /// # Errors
    ///
    /// - [`Code::UnknownReference`] for what is no figure of this inventory.
    pub fn explain(&self, figure: &str) -> Result<Explanation, Problem> {
        match figure.parse::<Figure>()? {
            Figure::Entry(id) => self.ledger.explain(&id),
            Figure::Total { account, filter } => {
                let unknown = || Problem::new(Code::UnknownReference).with("id", figure);
                let account = AccountId::from_name(&account).ok_or_else(unknown)?;
                let mut keys = Vec::new();
                let mut only = Only::Everything;
                for (name, key) in &filter {
                    match (name.as_str(), key.as_str()) {
                        ("energy", "without") => only = Only::NoEnergy,
                        ("product", id) => {
                            only = Only::Sources(self.product_sources(id).ok_or_else(unknown)?);
                        }
                        _ => {
                            let axis = AXES
                                .into_iter()
                                .find(|axis| axis_name(*axis) == name)
                                .ok_or_else(unknown)?;
                            keys.push((axis, key.as_str()));
                        }
                    }
                }
                Total {
                    inventory: self,
                    account,
                    filter: keys,
                    only,
                }
                .explain(figure)
            }
        }
    }

    fn product_sources(&self, id: &str) -> Option<Vec<String>> {
        let product = self
            .document
            .products
            .iter()
            .find(|product| product.id == id)?;
        Some(product.sources.clone())
    }
}

enum Only {
    Everything,
    /// Without purchased and exported energy.
    NoEnergy,
    /// Only these sources.
    Sources(Vec<String>),
}

struct Total<'a> {
    inventory: &'a Inventory,
    account: AccountId,
    filter: Vec<(Axis, &'a str)>,
    only: Only,
}

impl Total<'_> {
    fn has(&self, axis: Axis) -> bool {
        self.filter.iter().any(|(own, _)| *own == axis)
    }

    fn explain(&self, figure: &str) -> Result<Explanation, Problem> {
        let (children, sum) = match self.axis() {
            Some(axis) => self.parts(axis)?,
            None => self.entries()?,
        };
        let mut total = Explanation::new(
            ExplanationKind::Total,
            self.label(),
            sum.to_string(),
            "kgCO₂e",
        );
        total.note = Some(self.account.rule());
        total.figure = Some(figure.to_owned());
        total.children = children;
        Ok(total)
    }

    /// What the total is best told apart by: its next finer axis; entries where there is none.
    fn axis(&self) -> Option<Axis> {
        let (kind, source) = (Axis::Label(label::TYPE), Axis::Label(label::SOURCE));
        if !self.has(kind) && !self.has(source) && !matches!(self.only, Only::Sources(_)) {
            Some(kind)
        } else if self.has(source) {
            None
        } else {
            Some(source)
        }
    }

    fn parts(&self, axis: Axis) -> Result<(Vec<Explanation>, Co2e), Problem> {
        let account = self.account.account();
        let rows = self
            .inventory
            .ledger
            .totals(&account, &[axis], &self.filter)?;
        let mut children = Vec::new();
        let mut sum = Co2e::ZERO;
        for row in rows {
            let key = row.keys.first().cloned().unwrap_or_default();
            let left_out = match &self.only {
                Only::Everything => false,
                Only::NoEnergy => key.starts_with("purchased-") || key.starts_with("exported-"),
                Only::Sources(sources) => !sources.contains(&key),
            };
            if left_out {
                continue;
            }
            sum = sum.checked_add(row.co2e)?;
            let mut child = Explanation::new(
                ExplanationKind::Total,
                self.name_of(axis, &key),
                row.co2e.to_string(),
                "kgCO₂e",
            );
            child.figure = Some(self.name(&[(axis, &key)]));
            if axis == Axis::Label(label::SOURCE) {
                child.about = vec![key];
            }
            children.push((row.co2e, child));
        }
        if axis == Axis::Label(label::SOURCE) {
            sorted::sort_by(&mut children, |(left, _), (right, _)| right.cmp(left));
        } else {
            let order = |child: &Explanation| {
                let named =
                    |own: &EmissionType| type_name(self.inventory, own.as_str()) == child.label;
                EmissionType::ALL.iter().position(named)
            };
            sorted::sort_by_key(&mut children, |(_, child)| order(child));
        }
        let children = children.into_iter().map(|(_, child)| child).collect();
        Ok((children, sum))
    }

    /// The entries of one source's total, in the order of time.
    fn entries(&self) -> Result<(Vec<Explanation>, Co2e), Problem> {
        let account = self.account.account();
        let source = self
            .filter
            .iter()
            .find(|(axis, _)| *axis == Axis::Label(label::SOURCE))
            .map(|(_, key)| *key);
        let mut sum = Co2e::ZERO;
        let mut children = Vec::new();
        for (stream, record_id, entry) in self
            .inventory
            .ledger
            .entries()
            .filter(|(stream, ..)| Some(stream.source_id.as_str()) == source)
        {
            let Some(signed) = account.stands(stream, entry, &self.filter) else {
                continue;
            };
            sum = sum.checked_add(signed)?;
            let record = self.inventory.ledger.record(&stream.key, record_id);
            let period = record
                .map(|state| state.record.period.clone())
                .unwrap_or_default();
            let gas = entry.gas.name();
            let label = LocalText::new(
                format!("{period} · {}", gas.zh),
                format!("{period} · {}", gas.en),
            );
            let mut child =
                Explanation::new(ExplanationKind::Entry, label, signed.to_string(), "kgCO₂e");
            child.figure = Some(format!("entry:{}", entry.id(record_id, &stream.key)));
            child.about = vec![record_id.to_owned(), stream.source_id.clone()];
            children.push((period, child));
        }
        sorted::sort_by(&mut children, |(left, _), (right, _)| left.cmp(right));
        Ok((children.into_iter().map(|(_, child)| child).collect(), sum))
    }

    fn name(&self, more: &[(Axis, &str)]) -> String {
        let all = self.filter.iter().chain(more);
        all.fold(
            Figure::total(self.account.as_str()),
            |figure, (axis, key)| figure.with(axis_name(*axis), key),
        )
        .to_string()
    }

    fn label(&self) -> LocalText {
        let mut label = self.account.name();
        for (axis, key) in &self.filter {
            let name = self.name_of(*axis, key);
            label = LocalText::new(
                format!("{} · {}", label.zh, name.zh),
                format!("{} · {}", label.en, name.en),
            );
        }
        if matches!(self.only, Only::NoEnergy) {
            label = LocalText::new(
                format!("{} · 不含购入与输出能源", label.zh),
                format!("{} · without purchased and exported energy", label.en),
            );
        }
        label
    }

    fn name_of(&self, axis: Axis, key: &str) -> LocalText {
        match axis {
            Axis::Year | Axis::Month if key.is_empty() => LocalText::new("未按月", "not by month"),
            Axis::Gas => Gas::parse(key).map_or_else(|_| LocalText::same(key), Gas::name),
            Axis::Standing => beside_text(key).0,
            Axis::Label(label::TYPE) => type_name(self.inventory, key),
            Axis::Label(label::CATEGORY) => category_name(key),
            Axis::Label(label::SCOPE) => scope_name(key),
            Axis::Label(label::FACILITY) => facility_name(self.inventory, key),
            Axis::Label(label::SOURCE) => source_name(self.inventory, key),
            Axis::Year | Axis::Month | Axis::Label(_) => LocalText::same(key),
        }
    }
}
