//! Refrigerant blends: several gases in fixed shares of the mass, from `blends.csv`.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::error::{Code, Problem};
use crate::gas::Gas;
use crate::quantity::{Decimal, Rational};
use crate::sorted;

/// The share of a gas in the mass of a mixture.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
#[serde(
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "a gas and its fraction, such as {\"gas\": \"hfc-32\", \"fraction\": \"0.5\"}"
)]
pub struct Share {
    /// The gas.
    pub gas: Gas,
    /// Its share, from 0 to 1.
    pub fraction: Decimal,
}

impl Share {
    /// Checks that shares are not negative and sum to one.
    ///
    /// # Errors
    ///
    /// - [`Code::OutOfRange`] for a negative share, or a sum other than 1.
    pub fn check(shares: &[Share]) -> Result<(), Problem> {
        let refused = |found: String, low: &str| {
            Problem::new(Code::OutOfRange)
                .with("low", low)
                .with("high", 1)
                .with("found", found)
        };
        let mut sum = Rational::zero();
        for (index, share) in shares.iter().enumerate() {
            if share.fraction.is_negative() {
                let place = format!("[{index}].fraction");
                return Err(refused(share.fraction.to_string(), "0").at(place));
            }
            sum = &sum + &share.fraction.to_rational();
        }
        if sum == Rational::one() {
            Ok(())
        } else {
            Err(refused(sum.to_string(), "1"))
        }
    }
}

/// A refrigerant blend, such as R410A.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Blend {
    /// The id, such as `r410a`.
    pub id: &'static str,
    /// The designation, such as `R410A`.
    pub name: &'static str,
    /// The gases in it.
    pub composition: Vec<Share>,
}

static BLENDS: OnceLock<Vec<Blend>> = OnceLock::new();

impl Blend {
    /// Every blend, by id.
    ///
    /// # Examples
    ///
    /// ```
    /// use tansuan::gas::Blend;
    ///
    /// let r410a = Blend::find("R410A").ok_or("not found")?;
    /// assert_eq!(r410a.composition.len(), 2);
    /// assert_eq!(r410a.composition[0].fraction.to_string(), "0.50");
    /// # Ok::<(), &str>(())
    /// ```
    pub fn all() -> &'static [Blend] {
        BLENDS.get_or_init(|| {
            let lines = include_str!("blends.csv").lines().skip(1);
            let mut blends: Vec<Blend> = lines.filter_map(read).collect();
            sorted::sort_by_key(&mut blends, |blend| blend.id);
            blends
        })
    }

    /// The blend of this designation, as people write it: `R410A`, `r-410a`.
    pub fn find(name: &str) -> Option<&'static Blend> {
        let id: String = name
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|character| character.to_ascii_lowercase())
            .collect();
        let blends = Blend::all();
        let place = blends.binary_search_by_key(&id.as_str(), |blend| blend.id);
        place.ok().and_then(|place| blends.get(place))
    }
}

/// Reads a line: the file is ours and quotes nothing; a test reads every line of it.
fn read(line: &'static str) -> Option<Blend> {
    let cells: Vec<&'static str> = line.trim_end().split(',').collect();
    let [id, name, composition, _confidence] = cells.as_slice() else {
        return None;
    };
    let shares = composition.split(';').map(|share| {
        let (gas, percent) = share.split_once(':')?;
        Some(Share {
            gas: Gas::parse(gas).ok()?,
            fraction: format!("{percent}e-2").parse().ok()?,
        })
    });
    Some(Blend {
        id,
        name,
        composition: shares.collect::<Option<Vec<Share>>>()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_file_is_read_and_every_blend_sums_to_one() {
        let lines = include_str!("blends.csv").lines().skip(1);
        assert_eq!(Blend::all().len(), lines.count());
        for blend in Blend::all() {
            assert_eq!(Share::check(&blend.composition), Ok(()), "{}", blend.name);
        }
    }

    #[test]
    fn shares_that_miss_one_are_refused() {
        let share = |fraction: &str| Share {
            gas: Gas::CO2,
            fraction: fraction.parse().unwrap(),
        };
        let problem = Share::check(&[share("0.5"), share("0.4999")]).unwrap_err();
        insta::assert_snapshot!(problem, @"expected a value from 1 to 1, but found `0.9999`");
        let problem = Share::check(&[share("1.5"), share("-0.5")]).unwrap_err();
        assert_eq!(problem.path, "[1].fraction");
    }
}
