//! How much the total follows each input, factor and parameter: exact derivatives, and what ±10 % change.
//!
//! The total is linear in an amount that no loop passes through: its derivative is what it adds with all that is behind
//! it, over the amount. Inside a loop the changed system is solved again.

use std::collections::BTreeMap;

use crate::error::Problem;
use crate::product::line::Item;
use crate::product::names::line_name;
use crate::product::result::Sensitivity;
use crate::product::summary::Summary;
use crate::quantity::Rational;
use crate::text::LocalText;

/// What 10 % more and less change; nothing where there is then no solution.
type Change = (Option<Rational>, Option<Rational>);

/// The change looked at: a tenth.
fn tenth() -> Rational {
    Rational::from_scaled(1, 1)
}

impl Summary<'_> {
    /// The sensitivity of the total to every line and factor, the strongest first.
    ///
    /// # Errors
    ///
    /// - [`crate::Code::Overflow`].
    pub(crate) fn sensitivity(&self, footprints: &[Rational]) -> Result<Vec<Sensitivity>, Problem> {
        let upstream = self.upstream(footprints)?;
        let in_loops = self.loop_changes();
        let mut found: Vec<(Rational, Sensitivity)> = Vec::new();
        for ((process, number), flow) in &upstream {
            let Some(line) = self.line(*process, *number) else {
                continue;
            };
            if flow.is_zero() || matches!(line.item, Item::Avoided(_)) {
                continue;
            }
            let derivative = flow.checked_div(&line.quantity.value);
            let changes = in_loops.get(&(*process, *number)).cloned();
            let changes = changes.unwrap_or_else(|| straight(flow));
            let name = line_name(self.study, *process, line);
            let kind = ("amount", line.key.clone());
            let unit = line.quantity.unit.symbol().to_owned();
            found.push(self.one(kind, name, changes, derivative.map(|own| (own, unit))));
        }
        found.extend(self.factors()?);
        crate::sorted::sort_by(&mut found, |left, right| right.0.cmp(&left.0));
        Ok(found.into_iter().map(|(_, one)| one).collect())
    }

    fn one(
        &self,
        (kind, key): (&str, String),
        name: LocalText,
        (up, down): Change,
        derivative: Option<(Rational, String)>,
    ) -> (Rational, Sensitivity) {
        let sizes = [&up, &down].into_iter().flatten().map(Rational::abs);
        let size = sizes.max().unwrap_or_else(Rational::zero);
        let percent = crate::product::quality::percent(&size, &self.total.to_rational().abs(), 1);
        let text = |change: Option<Rational>| change.map(|change| change.to_fixed(12));
        let (derivative, unit) = derivative.unzip();
        let one = Sensitivity {
            key,
            name,
            kind: kind.to_owned(),
            derivative: derivative.map(|own| own.to_string()),
            unit,
            up: text(up),
            down: text(down),
            percent,
        };
        (size, one)
    }

    /// By factor: what all its uses add.
    fn factors(&self) -> Result<Vec<(Rational, Sensitivity)>, Problem> {
        let sums = self.evaluation.sums(|entry| {
            let line = self.evaluation.line(entry.node, entry.line)?;
            line.factor
        })?;
        let of = |(index, sum): (usize, crate::quantity::Co2e)| {
            let factor = self.evaluation.lines.factors.get(index)?;
            let data = &factor.definition;
            let kind = ("factor", data.id.clone());
            Some(self.one(kind, data.name.clone(), straight(&sum.to_rational()), None))
        };
        Ok(sums.into_iter().filter_map(of).collect())
    }

    /// What ±10 % of the lines inside loops change, each solved again.
    fn loop_changes(&self) -> BTreeMap<(usize, usize), Change> {
        let mut changes: BTreeMap<(usize, usize), Change> = BTreeMap::new();
        let loops = self.evaluation.system.loops();
        let mut of_loop: BTreeMap<usize, usize> = BTreeMap::new();
        for (number, members) in loops.iter().enumerate() {
            for member in members {
                of_loop.insert(*member, number);
            }
        }
        let network = &self.evaluation.network;
        let direct = self.direct();
        let demand = [(0, self.evaluation.scaling_of_demand())];
        let Ok(solved) = self.evaluation.system.sensitivity(&demand, &direct) else {
            return changes;
        };
        // By what they take: how much of each activity that needs is worked out once for all who take it.
        let mut inside: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
        for (node, edges) in network.edges.iter().enumerate() {
            let Some(own) = of_loop.get(&node) else {
                continue;
            };
            for (number, edge) in edges.iter().enumerate() {
                if of_loop.get(&edge.to) == Some(own) {
                    inside.entry(edge.to).or_default().push((node, number));
                }
            }
        }
        for (product, takers) in inside {
            let around = solved.around(product).ok();
            for (node, number) in takers {
                let (Some(at), Some(edges)) = (network.nodes.get(node), network.edges.get(node))
                else {
                    continue;
                };
                let Some(edge) = edges.get(number) else {
                    continue;
                };
                // Several lines may lead to the same activity: one of them changes.
                let pair = edges.iter().filter(|other| other.to == product);
                let whole = pair.fold(Rational::zero(), |sum, other| &sum + &other.amount);
                let share = edge.amount.checked_div(&whole);
                let share = share.unwrap_or_else(Rational::one);
                let other_than = |step: &Rational| {
                    let factor = &Rational::one() + &(step * &share);
                    let total = match &around {
                        Some(around) => solved.perturbed_around(node, product, &factor, around),
                        None => solved.perturbed(node, product, &factor),
                    };
                    total.ok().map(|total| &total - &solved.total)
                };
                let less = &Rational::zero() - &tenth();
                let both = (other_than(&tenth()), other_than(&less));
                let sum = changes
                    .entry((at.process, edge.line))
                    .or_insert_with(|| (Some(Rational::zero()), Some(Rational::zero())));
                let add = |sum: &Option<Rational>, own: &Option<Rational>| {
                    Some(sum.as_ref()? + own.as_ref()?)
                };
                *sum = (add(&sum.0, &both.0), add(&sum.1, &both.1));
            }
        }
        changes
    }
}

fn straight(flow: &Rational) -> Change {
    let up = flow * &tenth();
    let down = &Rational::zero() - &up;
    (Some(up), Some(down))
}
