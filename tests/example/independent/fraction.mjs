// Exact fractions of big integers: all the arithmetic of the independent computation.

const gcd = (a, b) => {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

export class Fraction {
  constructor(numerator, denominator = 1n) {
    if (denominator === 0n) throw new Error("division by zero");
    const sign = denominator < 0n ? -1n : 1n;
    const divisor = gcd(numerator, denominator * sign) || 1n;
    this.numerator = (numerator * sign) / divisor;
    this.denominator = (denominator * sign) / divisor;
  }

  /** The number that a plain decimal such as `-0.0153` says. */
  static of(text) {
    const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(text));
    if (match === null) throw new Error(`not a decimal: ${text}`);
    const [, sign, whole, decimals = ""] = match;
    const value = BigInt(whole + decimals);
    return new Fraction(sign === "-" ? -value : value, 10n ** BigInt(decimals.length));
  }

  plus(other) {
    return new Fraction(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other) {
    return this.plus(new Fraction(-other.numerator, other.denominator));
  }

  times(other) {
    return new Fraction(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  over(other) {
    return new Fraction(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  negated() {
    return new Fraction(-this.numerator, this.denominator);
  }

  get isZero() {
    return this.numerator === 0n;
  }

  /** Compares as `a - b` would. */
  compare(other) {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  /** Rounded to so many decimals, a half to the even digit. */
  rounded(decimals) {
    const scale = 10n ** BigInt(decimals);
    const negative = this.numerator < 0n;
    const scaled = (negative ? -this.numerator : this.numerator) * scale;
    let quotient = scaled / this.denominator;
    const twice = (scaled % this.denominator) * 2n;
    if (twice > this.denominator || (twice === this.denominator && quotient % 2n === 1n)) quotient += 1n;
    return new Fraction(negative ? -quotient : quotient, scale);
  }

  /** All its digits; a fraction without an end is refused. */
  toString() {
    let decimals = 0;
    let scale = 1n;
    while (scale % this.denominator !== 0n) {
      if (decimals > 60) throw new Error("a decimal without an end");
      decimals += 1;
      scale *= 10n;
    }
    const digits = String((this.numerator < 0n ? -this.numerator : this.numerator) * (scale / this.denominator));
    const padded = digits.padStart(decimals + 1, "0");
    const whole = padded.slice(0, padded.length - decimals);
    const rest = decimals === 0 ? "" : `.${padded.slice(padded.length - decimals)}`;
    return `${this.numerator < 0n ? "-" : ""}${whole}${rest}`;
  }
}

export const zero = new Fraction(0n);
export const one = new Fraction(1n);
export const sum = (fractions) => fractions.reduce((total, fraction) => total.plus(fraction), zero);
