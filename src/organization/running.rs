//! Totals that follow edits: the sum of what each stream adds to each account, of which an edit changes few.

use std::collections::BTreeMap;

use crate::error::Problem;
use crate::ledger::Ledger;
use crate::organization::model::AccountId;
use crate::organization::result::AccountTotal;
use crate::quantity::Co2e;

type Sums = BTreeMap<(AccountId, i16), Co2e>;

/// The totals of accounts by year, and what each stream has in them.
#[derive(Debug, Default)]
pub(crate) struct RunningTotals {
    by_stream: BTreeMap<String, Sums>,
    totals: Sums,
}

impl RunningTotals {
    /// Brings in the streams that changed since the last time.
    pub(crate) fn renew(&mut self, ledger: &mut Ledger) -> Result<(), Problem> {
        for stream in ledger.take_changed() {
            for (key, sum) in self.by_stream.remove(&stream).unwrap_or_default() {
                self.add(key, sum.negated())?;
            }
            let mut sums = Sums::new();
            for account in AccountId::ALL {
                for (year, co2e) in ledger.totals_of(&stream, &account.account()) {
                    let sum = sums.entry((account, year)).or_default();
                    *sum = sum.checked_add(co2e)?;
                }
            }
            for (key, sum) in &sums {
                self.add(*key, *sum)?;
            }
            self.by_stream.insert(stream, sums);
        }
        Ok(())
    }

    fn add(&mut self, key: (AccountId, i16), sum: Co2e) -> Result<(), Problem> {
        let total = self.totals.entry(key).or_default();
        *total = total.checked_add(sum)?;
        Ok(())
    }

    /// Every account's total in these years.
    pub(crate) fn totals(&self, years: &[i16]) -> Vec<AccountTotal> {
        let of = |account: AccountId| {
            years.iter().map(move |year| AccountTotal {
                account,
                year: *year,
                kg_co2e: self
                    .totals
                    .get(&(account, *year))
                    .copied()
                    .unwrap_or_default(),
            })
        };
        AccountId::ALL.into_iter().flat_map(of).collect()
    }
}
