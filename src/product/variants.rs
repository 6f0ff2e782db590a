//! Variants of a study beside it, with the difference explained line by line.

use std::collections::BTreeMap;

use crate::error::{Code, Problem};
use crate::product::evaluation::{Evaluation, Options};
use crate::product::model::{ProductStudy, StudyVariant};
use crate::product::names::line_name;
use crate::product::result::{VariantChange, VariantComparison};
use crate::product::study::Study;
use crate::product::summary::Summary;
use crate::quantity::{Co2e, Rational};
use crate::text::LocalText;

/// What each line adds, by its key, with its name.
type ByLine = BTreeMap<String, (LocalText, Co2e)>;

impl Study {
    /// Every variant beside the study: its total, and what each line adds to the difference, which add up to it.
    ///
    /// # Errors
    ///
    /// - [`Code::Overflow`].
    pub fn compare(&self) -> Result<Vec<VariantComparison>, Problem> {
        let before = by_line(&self.summary())?;
        let variants = self.document.variants.iter();
        variants
            .map(|variant| self.variant(variant, &before))
            .collect()
    }

    fn variant(
        &self,
        variant: &StudyVariant,
        before: &ByLine,
    ) -> Result<VariantComparison, Problem> {
        let (document, mut problems) = applied(&self.document, variant);
        let mut comparison = VariantComparison {
            id: variant.id.clone(),
            name: variant.name.clone(),
            kg_co2e: None,
            difference: None,
            difference_percent: None,
            by_stage: Vec::new(),
            changes: Vec::new(),
            problems: Vec::new(),
        };
        let options = Options {
            allocation: variant.allocation,
            ..Options::default()
        };
        match Evaluation::of(&document, &self.library, &self.context, &options) {
            Ok(evaluation) => {
                let total = evaluation.total()?;
                let summary = Summary {
                    study: &document,
                    evaluation: &evaluation,
                    total,
                };
                let known = &self.evaluation.findings;
                let fresh = evaluation
                    .findings
                    .iter()
                    .filter(|own| !known.contains(own));
                problems.extend(fresh.cloned());
                let difference = total.checked_add(self.total.negated())?;
                comparison.kg_co2e = Some(total.to_string());
                comparison.difference = Some(difference.to_string());
                comparison.difference_percent = Some(total.change_from(self.total));
                comparison.by_stage = summary.by_stage()?;
                comparison.changes = changes(before, &by_line(&summary)?)?;
            }
            Err(found) => problems.extend(found),
        }
        comparison.problems = crate::product::study::told_once(problems);
        Ok(comparison)
    }
}

/// The study as a variant has it, and what the variant names that isn't there.
pub(crate) fn applied(
    study: &ProductStudy,
    variant: &StudyVariant,
) -> (ProductStudy, Vec<Problem>) {
    let mut document = study.clone();
    let mut problems = Vec::new();
    let unknown = |id: &str, place: String| {
        Problem::new(Code::UnknownReference)
            .with("id", id)
            .at(place)
            .about(&variant.id)
    };
    for (id, value) in &variant.parameters {
        match document.parameters.iter_mut().find(|own| own.id == *id) {
            Some(parameter) => parameter.value = value.clone(),
            None => problems.push(unknown(id, format!("variants[{}].parameters", variant.id))),
        }
    }
    for (id, other) in &variant.inputs {
        let mut found = false;
        for process in &mut document.processes {
            let Some(place) = process.inputs.iter().position(|input| input.id == *id) else {
                continue;
            };
            found = true;
            if other.removed {
                process.inputs.remove(place);
            } else if let Some(input) = process.inputs.get_mut(place) {
                if let Some(amount) = &other.amount {
                    input.amount = amount.clone();
                }
                if let Some(supply) = &other.supply {
                    input.supply = Some(supply.clone());
                }
                if let Some(location) = &other.location {
                    input.location = Some(location.clone());
                }
            }
            break;
        }
        if !found {
            problems.push(unknown(id, format!("variants[{}].inputs", variant.id)));
        }
    }
    (document, problems)
}

fn by_line(summary: &Summary<'_>) -> Result<ByLine, Problem> {
    let sums = summary.evaluation.sums(|entry| {
        let node = summary.evaluation.node(entry.node)?;
        Some((node.process, entry.line))
    })?;
    let mut lines = ByLine::new();
    for ((process, number), sum) in sums {
        if let Some(line) = summary.line(process, number) {
            let name = line_name(summary.study, process, line);
            let own = lines.entry(line.key.clone()).or_insert((name, Co2e::ZERO));
            own.1 = own.1.checked_add(sum)?;
        }
    }
    Ok(lines)
}

fn changes(before: &ByLine, after: &ByLine) -> Result<Vec<VariantChange>, Problem> {
    let mut keys: Vec<&String> = before.keys().chain(after.keys()).collect();
    crate::sorted::sort_by(&mut keys, Ord::cmp);
    keys.dedup();
    let mut changes: Vec<(Rational, VariantChange)> = Vec::new();
    for key in keys {
        let of = |lines: &ByLine| lines.get(key).map(|(_, sum)| *sum).unwrap_or_default();
        let (old, new) = (of(before), of(after));
        let difference = new.checked_add(old.negated())?;
        if difference.is_zero() {
            continue;
        }
        let name = after.get(key).or_else(|| before.get(key));
        changes.push((
            difference.to_rational().abs(),
            VariantChange {
                key: key.clone(),
                name: name.map(|(name, _)| name.clone()).unwrap_or_default(),
                before: old.to_string(),
                after: new.to_string(),
                difference: difference.to_string(),
            },
        ));
    }
    crate::sorted::sort_by(&mut changes, |left, right| right.0.cmp(&left.0));
    Ok(changes.into_iter().map(|(_, change)| change).collect())
}
