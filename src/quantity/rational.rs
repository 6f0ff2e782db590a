//! Exact fractions: what a formula means.
//!
//! A [`Rational`] is a fraction of two `i128` while that is enough, and of two big integers beyond.
//! Its arithmetic never rounds and never overflows; rounding happens once, where a mass is formed.

use std::cmp::Ordering;
use std::fmt::{self, Display};
use std::ops::{Add, Mul, Neg, Sub};

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::{BigRational, Ratio};
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, One, Signed, ToPrimitive, Zero};

use crate::quantity::decimal::Decimal;

/// An exact fraction.
///
/// # Examples
///
/// ```
/// use tansuan::quantity::Rational;
///
/// let carbon_to_dioxide = Rational::new(44, 12).unwrap();
/// assert_eq!(carbon_to_dioxide.to_string(), "3.66666666666667");
/// assert_eq!((&carbon_to_dioxide * &Rational::from(3)).to_string(), "11");
/// ```
#[derive(Clone, Debug)]
pub struct Rational(Inner);

#[derive(Clone, Debug)]
enum Inner {
    Small(Ratio<i128>),
    Big(Box<BigRational>),
}

/// Ten to the power of `exponent`.
pub(crate) fn power_of_ten(exponent: u32) -> BigInt {
    BigInt::from(10).pow(exponent)
}

impl Rational {
    /// The fraction `numerator / denominator`; nothing when the denominator is zero.
    pub fn new(numerator: i64, denominator: i64) -> Option<Rational> {
        let ratio = || Ratio::new(i128::from(numerator), i128::from(denominator));
        (denominator != 0).then(|| Rational(Inner::Small(ratio())))
    }

    /// Zero.
    pub fn zero() -> Rational {
        Rational::from(0)
    }

    /// One.
    pub fn one() -> Rational {
        Rational::from(1)
    }

    /// `mantissa / 10^scale`.
    pub fn from_scaled(mantissa: i128, scale: u32) -> Rational {
        match 10_i128.checked_pow(scale) {
            Some(denominator) => Rational(Inner::Small(Ratio::new(mantissa, denominator))),
            None => Rational::from_big(BigRational::new(mantissa.into(), power_of_ten(scale))),
        }
    }

    fn from_big(big: BigRational) -> Rational {
        match (big.numer().to_i128(), big.denom().to_i128()) {
            (Some(numerator), Some(denominator)) if numerator != i128::MIN => {
                Rational(Inner::Small(Ratio::new_raw(numerator, denominator)))
            }
            _ => Rational(Inner::Big(Box::new(big))),
        }
    }

    fn to_big(&self) -> BigRational {
        match &self.0 {
            Inner::Small(ratio) => {
                BigRational::new_raw((*ratio.numer()).into(), (*ratio.denom()).into())
            }
            Inner::Big(big) => (**big).clone(),
        }
    }

    fn combine(
        &self,
        other: &Rational,
        small: impl Fn(&Ratio<i128>, &Ratio<i128>) -> Option<Ratio<i128>>,
        big: impl Fn(BigRational, BigRational) -> BigRational,
    ) -> Rational {
        if let (Inner::Small(left), Inner::Small(right)) = (&self.0, &other.0)
            && let Some(result) = small(left, right).filter(|ratio| *ratio.numer() != i128::MIN)
        {
            return Rational(Inner::Small(result));
        }
        Rational::from_big(big(self.to_big(), other.to_big()))
    }

    /// Numerator and denominator, where both are small.
    pub(crate) fn parts(&self) -> Option<(i128, i128)> {
        match &self.0 {
            Inner::Small(ratio) => Some((*ratio.numer(), *ratio.denom())),
            Inner::Big(_) => None,
        }
    }

    /// `self / divisor`; nothing when the divisor is zero.
    pub fn checked_div(&self, divisor: &Rational) -> Option<Rational> {
        (!divisor.is_zero())
            .then(|| self.combine(divisor, CheckedDiv::checked_div, |left, right| left / right))
    }

    /// `self` to an integer power; nothing for zero to a negative power.
    pub fn powi(&self, exponent: i32) -> Option<Rational> {
        let mut result = Rational::one();
        for _ in 0..exponent.unsigned_abs() {
            result = &result * self;
        }
        if exponent < 0 {
            Rational::one().checked_div(&result)
        } else {
            Some(result)
        }
    }

    /// `self × (base.0 / base.1)^exponent`, rounded half to even to a multiple of `10^-scale`: no long fraction is ever
    /// reduced, whose cost grows with the square of its digits.
    pub(crate) fn times_power(&self, power: &(BigInt, BigInt), scale: u32) -> Rational {
        let own = self.to_big();
        let product = BigRational::new_raw(own.numer() * &power.0, own.denom() * &power.1);
        let rounded = round_big(&product, scale);
        Rational::from_big(BigRational::new(rounded, power_of_ten(scale)))
    }

    /// Numerator and denominator.
    pub(crate) fn fraction(&self) -> (BigInt, BigInt) {
        self.to_big().into_raw()
    }

    /// How many bits the longer of numerator and denominator has.
    pub(crate) fn bits(&self) -> u64 {
        match &self.0 {
            Inner::Small(_) => 127,
            Inner::Big(big) => big.numer().bits().max(big.denom().bits()),
        }
    }

    /// Whether this is zero.
    pub fn is_zero(&self) -> bool {
        match &self.0 {
            Inner::Small(ratio) => ratio.is_zero(),
            Inner::Big(big) => big.is_zero(),
        }
    }

    /// Whether this is below zero.
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Inner::Small(ratio) => ratio.is_negative(),
            Inner::Big(big) => big.is_negative(),
        }
    }

    /// The number without its sign.
    #[must_use]
    pub fn abs(&self) -> Rational {
        if self.is_negative() {
            -self
        } else {
            self.clone()
        }
    }

    /// The nearest multiple of `10^-scale`, as that multiple; half to even (GB/T 8170). Nothing
    /// when it doesn't fit an `i128`.
    pub fn round_half_even(&self, scale: u32) -> Option<i128> {
        if let Inner::Small(ratio) = &self.0 {
            let scaled = 10_i128
                .checked_pow(scale)
                .and_then(|power| i128::checked_mul(*ratio.numer(), power));
            if let Some(numerator) = scaled {
                return round_small(numerator, *ratio.denom());
            }
        }
        round_big(&self.to_big(), scale).to_i128()
    }

    /// The number rounded half to even to so many decimals, without zeros at the end.
    ///
    /// # Examples
    ///
    /// ```
    /// use tansuan::quantity::Rational;
    ///
    /// assert_eq!(Rational::new(2, 3).unwrap().to_fixed(2), "0.67");
    /// assert_eq!(Rational::new(5, 2).unwrap().to_fixed(9), "2.5");
    /// ```
    pub fn to_fixed(&self, decimals: u32) -> String {
        match self.round_half_even(decimals) {
            Some(value) => format_digits(&value.unsigned_abs().to_string(), decimals, value < 0),
            None => self.to_decimal_string(28),
        }
    }

    /// The number in decimals: exactly where it ends within `digits` significant digits, otherwise
    /// rounded half to even to that many.
    pub fn to_decimal_string(&self, digits: u32) -> String {
        let big = self.to_big();
        if big.is_zero() {
            return "0".to_owned();
        }
        let integer_digits = big.abs().to_integer().to_string().len();
        let leading = if big.abs() < BigRational::one() {
            let inverse = big.abs().recip().to_integer().to_string().len();
            u32::try_from(inverse)
                .unwrap_or(u32::MAX)
                .saturating_add(digits)
                .min(400)
        } else {
            digits.saturating_sub(u32::try_from(integer_digits).unwrap_or(u32::MAX))
        };
        let mut scale = leading;
        let mut rounded = round_big(&big, scale);
        // A number below one may have been given a digit more than asked for.
        while scale > 0
            && rounded.abs().to_string().len() > usize::try_from(digits).unwrap_or(usize::MAX)
        {
            scale -= 1;
            rounded = round_big(&big, scale);
        }
        format_digits(&rounded.abs().to_string(), scale, rounded.is_negative())
    }
}

/// `numerator / denominator`, half to even, for a denominator above zero.
pub(crate) fn round_small(numerator: i128, denominator: i128) -> Option<i128> {
    let (quotient, remainder) = numerator.div_mod_floor(&denominator);
    let twice = remainder.checked_mul(2)?;
    let up = match twice.cmp(&denominator) {
        Ordering::Less => false,
        Ordering::Greater => true,
        Ordering::Equal => quotient.is_odd(),
    };
    quotient.checked_add(i128::from(up))
}

fn round_big(value: &BigRational, scale: u32) -> BigInt {
    let numerator = value.numer() * power_of_ten(scale);
    let (quotient, remainder) = numerator.div_mod_floor(value.denom());
    let twice: BigInt = remainder * 2;
    let up = match twice.cmp(value.denom()) {
        Ordering::Less => false,
        Ordering::Greater => true,
        Ordering::Equal => quotient.is_odd(),
    };
    quotient + BigInt::from(u8::from(up))
}

/// Digits with a decimal point `scale` places from their end, without trailing zeros.
pub(crate) fn format_digits(digits: &str, scale: u32, negative: bool) -> String {
    let scale = usize::try_from(scale).unwrap_or(usize::MAX);
    let padded = format!("{digits:0>width$}", width = scale.saturating_add(1));
    let (whole, fraction) = padded.split_at(padded.len().saturating_sub(scale));
    let fraction = fraction.trim_end_matches('0');
    let sign = if negative && digits.bytes().any(|digit| digit != b'0') {
        "-"
    } else {
        ""
    };
    if fraction.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{fraction}")
    }
}

impl From<i64> for Rational {
    fn from(value: i64) -> Rational {
        Rational(Inner::Small(Ratio::from_integer(i128::from(value))))
    }
}

impl From<Decimal> for Rational {
    fn from(value: Decimal) -> Rational {
        value.to_rational()
    }
}

impl Add for &Rational {
    type Output = Rational;
    fn add(self, other: &Rational) -> Rational {
        self.combine(other, CheckedAdd::checked_add, |left, right| left + right)
    }
}

impl Sub for &Rational {
    type Output = Rational;
    fn sub(self, other: &Rational) -> Rational {
        self.combine(other, CheckedSub::checked_sub, |left, right| left - right)
    }
}

impl Mul for &Rational {
    type Output = Rational;
    fn mul(self, other: &Rational) -> Rational {
        self.combine(other, CheckedMul::checked_mul, |left, right| left * right)
    }
}

impl Neg for &Rational {
    type Output = Rational;
    fn neg(self) -> Rational {
        &Rational::zero() - self
    }
}

impl PartialEq for Rational {
    fn eq(&self, other: &Rational) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Rational {}

impl PartialOrd for Rational {
    fn partial_cmp(&self, other: &Rational) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Rational {
    fn cmp(&self, other: &Rational) -> Ordering {
        match (&self.0, &other.0) {
            (Inner::Small(left), Inner::Small(right)) => left.cmp(right),
            _ => self.to_big().cmp(&other.to_big()),
        }
    }
}

impl Display for Rational {
    /// The number in decimals, rounded to 15 significant digits where it doesn't end.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let exact = self.to_decimal_string(28);
        let short = self.to_decimal_string(15);
        let ends =
            Decimal::from_str_of(&exact).is_some_and(|decimal| decimal.to_rational() == *self);
        f.write_str(if ends { &exact } else { &short })
    }
}

impl Decimal {
    fn from_str_of(text: &str) -> Option<Decimal> {
        text.parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rational(text: &str) -> Rational {
        text.parse::<Decimal>().unwrap().to_rational()
    }

    #[test]
    fn rounding_goes_half_to_even() {
        for (value, rounded) in [
            ("0.5", 0),
            ("1.5", 2),
            ("2.5", 2),
            ("-0.5", 0),
            ("-1.5", -2),
            ("2.51", 3),
            ("-2.49", -2),
        ] {
            assert_eq!(rational(value).round_half_even(0), Some(rounded), "{value}");
        }
    }

    #[test]
    fn what_overflows_small_fractions_goes_on_in_big_ones() {
        let large = rational("79228162514264337593543950335");
        let product = &(&large * &large) * &large;
        assert_eq!(
            product
                .checked_div(&large)
                .unwrap()
                .checked_div(&large)
                .unwrap(),
            large
        );
        assert_eq!(product.round_half_even(12), None);
    }

    #[test]
    fn fractions_print_in_decimals() {
        assert_eq!(
            Rational::new(1, 3).unwrap().to_string(),
            "0.333333333333333"
        );
        assert_eq!(
            Rational::new(1, 300).unwrap().to_string(),
            "0.00333333333333333"
        );
        assert_eq!(Rational::new(-1, 8).unwrap().to_string(), "-0.125");
        assert_eq!(rational("1234567890.125").to_string(), "1234567890.125");
        assert_eq!(Rational::new(2, 3).unwrap().to_decimal_string(4), "0.6667");
    }

    proptest! {
        #[test]
        fn sums_and_products_obey_arithmetic(a in -1_000_000_i64..1_000_000, b in 1_i64..1_000_000, c in -1_000_000_i64..1_000_000) {
            let (x, y) = (Rational::new(a, b).unwrap(), Rational::new(c, b).unwrap());
            prop_assert_eq!(&(&x + &y) - &y, x.clone());
            prop_assert_eq!(&x * &y, &y * &x);
            if c != 0 {
                prop_assert_eq!(&x.checked_div(&y).unwrap() * &y, x);
            }
        }

        #[test]
        fn small_and_big_rounding_agree(a in any::<i64>(), b in 1_i64.., scale in 0_u32..6) {
            let value = Rational::new(a, b).unwrap();
            prop_assert_eq!(value.round_half_even(scale), round_big(&value.to_big(), scale).to_i128());
        }
    }
}
