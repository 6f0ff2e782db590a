// Exact rationals on BigInt, for the checks: what the packs say is recomputed without a rounding.

const gcd = (a, b) => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

export class Rational {
  constructor(numerator, denominator = 1n) {
    if (denominator === 0n) throw new Error("division by zero");
    const sign = denominator < 0n ? -1n : 1n;
    const divisor = gcd(numerator, denominator) || 1n;
    this.n = (sign * numerator) / divisor;
    this.d = (sign * denominator) / divisor;
  }

  /** Reads a plain decimal such as `-0.0153` or `1e-3`. */
  static of(text) {
    const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(String(text));
    if (!match) throw new Error(`not a decimal: ${text}`);
    const [, sign, whole, fraction = "", exponent = "0"] = match;
    const scale = BigInt(exponent) - BigInt(fraction.length);
    const digits = BigInt(`${sign === "-" ? "-" : ""}${whole}${fraction}`);
    return scale >= 0n ? new Rational(digits * 10n ** scale) : new Rational(digits, 10n ** -scale);
  }

  plus(other) {
    return new Rational(this.n * other.d + other.n * this.d, this.d * other.d);
  }
  minus(other) {
    return new Rational(this.n * other.d - other.n * this.d, this.d * other.d);
  }
  times(other) {
    return new Rational(this.n * other.n, this.d * other.d);
  }
  over(other) {
    return new Rational(this.n * other.d, this.d * other.n);
  }
  power(exponent) {
    return exponent < 0
      ? new Rational(this.d ** BigInt(-exponent), this.n ** BigInt(-exponent))
      : new Rational(this.n ** BigInt(exponent), this.d ** BigInt(exponent));
  }
  compare(other) {
    const difference = this.n * other.d - other.n * this.d;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  /** The decimal with `places` digits after the point, half to even. */
  toFixed(places) {
    const scaled = this.n * 10n ** BigInt(places);
    let quotient = scaled / this.d;
    const rest = 2n * (scaled - quotient * this.d);
    const size = rest < 0n ? -rest : rest;
    if (size > this.d || (size === this.d && quotient % 2n !== 0n)) quotient += scaled < 0n ? -1n : 1n;
    const digits = (quotient < 0n ? -quotient : quotient).toString().padStart(places + 1, "0");
    const whole = digits.slice(0, digits.length - places);
    return `${quotient < 0n ? "-" : ""}${whole}${places > 0 ? `.${digits.slice(-places)}` : ""}`;
  }
}
