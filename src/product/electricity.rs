//! Electricity of a product: the grid's life-cycle footprint, or that of proven green power.
//!
//! A product never takes a zero or the CO2 factor of an organisation. Proof is exclusive, tracked and redeemed, of
//! the same market and period; power that comes by the grid bears its losses (GB/T 24067; MEE, factors of
//! electricity footprints).

use std::collections::BTreeMap;

use crate::error::{Code, Problem, Severity};
use crate::product::line::{Item, Line};
use crate::product::process::{PowerProof, Supply};
use crate::product::reader::{Reader, Wanted};
use crate::product::supply::Usage;
use crate::quantity::Quantity;

const LOSSES: &str = "td-incl-loss";
const GRID: &str = "national";

/// What a proof lacks, by the names of its fields.
fn lacking(proof: &PowerProof) -> Vec<&'static str> {
    let document = proof.document.as_deref().unwrap_or_default();
    [
        (!document.trim().is_empty(), "document"),
        (proof.exclusive, "exclusive"),
        (proof.redeemed, "redeemed"),
        (proof.same_market, "sameMarket"),
    ]
    .into_iter()
    .filter_map(|(there, name)| (!there).then_some(name))
    .collect()
}

impl Reader<'_> {
    /// The factor of a line's electricity.
    ///
    /// # Errors
    ///
    /// - [`Code::MissingFactor`] for a place whose grid no pack has a footprint for;
    /// - [`Code::UnknownFactor`] for a technology that none has one for.
    pub(crate) fn electricity(
        &mut self,
        wanted: Wanted<'_>,
        supply: &Supply,
    ) -> Result<Usage, Problem> {
        let proof = supply.proof.as_ref().filter(|_| self.proofs);
        let Some(proof) = proof else {
            self.grid_only(wanted)?;
            return self.footprint(wanted, GRID);
        };
        let lacking = lacking(proof);
        if lacking.is_empty() {
            return self.footprint(wanted, &proof.technology.replace('_', "-"));
        }
        let unproven = Problem::new(Code::PowerWithoutProof)
            .with("source", wanted.name)
            .with("lacking", lacking.join(", "));
        self.doubts(wanted, vec![unproven]);
        self.grid_only(wanted)?;
        self.footprint(wanted, GRID)
    }

    /// The grid footprint is the country's: a province says so, another country has none here.
    fn grid_only(&mut self, wanted: Wanted<'_>) -> Result<(), Problem> {
        let place = wanted.place.to_ascii_uppercase();
        let (country, province) = place.split_once('-').unwrap_or((&place, ""));
        let elsewhere = ["HK", "MO", "TW"].contains(&province);
        if (!country.is_empty() && country != "CN") || elsewhere {
            return Err(Problem::new(Code::MissingFactor).with("source", wanted.name));
        }
        if !province.is_empty() {
            let (factor, _) = self.library.topic_factor(&topic(GRID), self.year)?;
            let finding = Problem::new(Code::FactorOtherRegion)
                .with_text("factor", &factor.definition.name)
                .with("found", "CN")
                .with("expected", wanted.place)
                .about(&factor.definition.id)
                .graded(Severity::Info);
            self.doubts(wanted, vec![finding]);
        }
        Ok(())
    }

    fn footprint(&mut self, wanted: Wanted<'_>, kind: &str) -> Result<Usage, Problem> {
        let (factor, findings) = self.library.topic_factor(&topic(kind), self.year)?;
        let method = self.library.method(&factor.definition.method)?;
        let names = (wanted.name, wanted.key);
        let usage = Usage::new(method, Some(factor), None, BTreeMap::new(), names)?;
        self.doubts(wanted, findings);
        Ok(usage)
    }

    /// The losses of the grid that proven power comes by, as a line of their own.
    pub(crate) fn losses(
        &mut self,
        wanted: Wanted<'_>,
        index: usize,
        supply: &Supply,
        quantity: &Quantity,
        made: &mut Vec<Line>,
    ) {
        let proof = supply.proof.as_ref().filter(|_| self.proofs);
        if !proof.is_some_and(|proof| proof.by_grid && lacking(proof).is_empty()) {
            return;
        }
        let key = format!("{}~losses", wanted.key);
        let wanted = Wanted {
            key: &key,
            ..wanted
        };
        let line = self
            .footprint(wanted, LOSSES)
            .map_err(|problem| vec![problem.at("supply")])
            .and_then(|usage| self.by_factor(wanted, usage, quantity));
        match line {
            Ok((target, factor)) => made.push(Line {
                item: Item::Losses(index),
                key: key.clone(),
                stage: None,
                quantity: quantity.clone(),
                target,
                credit: false,
                aircraft: false,
                place: wanted.place.to_owned(),
                factor,
            }),
            Err(problems) => {
                for problem in problems {
                    self.report(problem, wanted.process);
                }
            }
        }
    }
}

fn topic(kind: &str) -> String {
    format!("electricity.footprint.cn.{kind}")
}
