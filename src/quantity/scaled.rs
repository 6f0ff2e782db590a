//! Masses and CO₂ equivalents as scaled integers: what entries hold and totals add.

use std::fmt::{self, Display};

use serde::{Serialize, Serializer};

use crate::error::{Code, Problem};
use crate::quantity::Rational;
use crate::quantity::rational::{format_digits, round_small};

/// Decimals of a mass in kg: a nanogram.
pub(crate) const MASS_SCALE: u32 = 12;
/// Decimals of a GWP that keep CO₂e exact.
pub(crate) const GWP_SCALE: u32 = 4;
/// Decimals of a CO₂ equivalent in kg.
pub(crate) const CO2E_SCALE: u32 = MASS_SCALE + GWP_SCALE;

macro_rules! scaled {
    ($(#[$doc:meta])* $name:ident, $scale:expr) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Ord, PartialOrd)]
        pub struct $name(i128);

        impl $name {
            /// Nothing.
            pub const ZERO: $name = $name(0);

            /// The value in kilograms, exactly.
            pub fn to_rational(self) -> Rational {
                Rational::from_scaled(self.0, $scale)
            }

            /// The sum, exactly.
            ///
            /// # Errors
            ///
            /// - [`Code::Overflow`] beyond about 10²² kg.
            pub fn checked_add(self, other: $name) -> Result<$name, Problem> {
                self.0.checked_add(other.0).map($name).ok_or_else(|| Problem::new(Code::Overflow).with("found", self))
            }

            /// The same with the other sign.
            #[must_use]
            pub fn negated(self) -> $name {
                $name(self.0.saturating_neg())
            }

            /// Whether this is below zero.
            pub fn is_negative(self) -> bool {
                self.0 < 0
            }

            /// Whether this is nothing.
            pub fn is_zero(self) -> bool {
                self.0 == 0
            }
        }

        impl Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&format_digits(&self.0.unsigned_abs().to_string(), $scale, self.0 < 0))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
    };
}

scaled! {
    /// A mass of a gas in kilograms, a multiple of 1e-12 kg. On the wire a decimal string.
    Mass, MASS_SCALE
}

scaled! {
    /// A mass of CO₂ equivalent in kilograms, never rounded. On the wire a decimal string.
    ///
    /// # Examples
    ///
    /// ```
    /// use tansuan::quantity::{Co2e, Mass, Rational};
    ///
    /// let methane = Mass::from_rational(&Rational::new(5, 2).unwrap())?;
    /// let co2e = Co2e::of(methane, 298_000)?; // 29.8 with four decimals
    /// assert_eq!(co2e.to_string(), "74.5");
    /// # Ok::<(), tansuan::Problem>(())
    /// ```
    Co2e, CO2E_SCALE
}

/// The largest mass and CO₂e of one entry: 10¹⁵ kg, some twenty times what the world emits in a year. What is
/// larger is a slip of the hand, and refused by itself; millions of entries that are not add up to what
/// an account can hold.
pub(crate) const ENTRY_NANOGRAMS: u128 = 10_u128.pow(15 + 12);

/// 1 as a GWP.
const ONE_GWP: u128 = 10_000;

/// The largest mass, in nanograms, of an entry of a gas with this GWP.
pub(crate) fn largest_entry(gwp: i64) -> u128 {
    match u128::try_from(gwp) {
        Ok(gwp) if gwp > ONE_GWP => ENTRY_NANOGRAMS / gwp * ONE_GWP,
        _ => ENTRY_NANOGRAMS,
    }
}

impl Mass {
    /// The mass of an entry of a gas with this GWP: rounded once, and not beyond what an entry may be.
    ///
    /// # Errors
    ///
    /// - [`Code::Overflow`] beyond 10¹⁵ kg, of the gas or of CO₂e.
    pub(crate) fn of_entry(kilograms: &Rational, gwp: i64) -> Result<Mass, Problem> {
        let mass = Mass::from_rational(kilograms)?;
        if mass.0.unsigned_abs() > largest_entry(gwp) {
            return Err(Problem::overflow(format!("{mass} kg")));
        }
        Ok(mass)
    }

    /// So many nanograms.
    pub(crate) fn of_nanograms(nanograms: i128) -> Mass {
        Mass(nanograms)
    }

    /// How many nanograms it is.
    pub(crate) fn nanograms(self) -> i128 {
        self.0
    }

    /// The mass nearest to `kilograms`: the one rounding of an entry, half to even.
    ///
    /// # Errors
    ///
    /// - [`Code::Overflow`] beyond about 10²⁶ kg.
    pub fn from_rational(kilograms: &Rational) -> Result<Mass, Problem> {
        kilograms
            .round_half_even(MASS_SCALE)
            .map(Mass)
            .ok_or_else(|| Problem::overflow(kilograms))
    }
}

/// `part / whole` in percent with one decimal, half to even; `0` where there is no whole.
pub(crate) fn percent(part: i128, whole: i128) -> String {
    if whole == 0 {
        return "0".to_owned();
    }
    let tenths = match part.checked_mul(1000) {
        Some(numerator) if whole > 0 => round_small(numerator, whole),
        Some(numerator) => numerator
            .checked_neg()
            .and_then(|numerator| round_small(numerator, whole.checked_neg()?)),
        None => None,
    };
    let exactly = || {
        let share = Rational::from_scaled(part, 0).checked_div(&Rational::from_scaled(whole, 0))?;
        (&share * &Rational::from(1000)).round_half_even(0)
    };
    let tenths = tenths.or_else(exactly).unwrap_or(0);
    format_digits(&tenths.unsigned_abs().to_string(), 1, tenths < 0)
}

impl Co2e {
    /// This as a share of `whole`, in percent with one decimal; `0` where there is no whole.
    pub fn percent_of(self, whole: Co2e) -> String {
        percent(self.0, whole.0)
    }

    /// How much more this is than `before`, in percent with one decimal.
    pub fn change_from(self, before: Co2e) -> String {
        percent(self.0.saturating_sub(before.0), before.0)
    }

    /// The same in tonnes, as an exact decimal.
    pub fn tonnes(self) -> String {
        format_digits(
            &self.0.unsigned_abs().to_string(),
            CO2E_SCALE + 3,
            self.0 < 0,
        )
    }

    /// The CO₂ equivalent of `mass`, with a GWP given as a multiple of 0.0001.
    ///
    /// # Errors
    ///
    /// - [`Code::Overflow`] beyond about 10²² kg.
    pub fn of(mass: Mass, gwp: i64) -> Result<Co2e, Problem> {
        mass.0
            .checked_mul(i128::from(gwp))
            .map(Co2e)
            .ok_or_else(|| Problem::overflow(mass))
    }
}
