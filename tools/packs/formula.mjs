// Reads the part of the formula language that the packs use, for the checks: units of every formula,
// exact values of a few.
//
// A scope is { parameters, lists, tables }; an entry is { dimension } to check units, and holds
// `value` (a Rational in base units) as well where a number is wanted.

import { Rational } from "./rational.mjs";
import { combine, parseUnit, sameDimension, showDimension } from "./units.mjs";

const token = /\s*(?:(\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*(?:\{([^}]*)\})?|([A-Za-z][A-Za-z0-9]*)|([-+*/^(),]))/y;

/** Value and dimension of `text` in `scope`; throws with the reason. */
export function evaluate(text, scope) {
  const tokens = [];
  token.lastIndex = 0;
  while (text.slice(token.lastIndex).trim() !== "") {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (!match) throw new Error(`unexpected text at ${at}`);
    const [, number, unit, name, sign] = match;
    tokens.push(number !== undefined ? { number, unit } : name !== undefined ? { name } : { sign });
  }
  const reader = { tokens, at: 0 };
  const result = sum(reader, scope);
  if (reader.at !== tokens.length) throw new Error(`unexpected ${JSON.stringify(tokens[reader.at])}`);
  return result;
}

const peek = (reader) => reader.tokens[reader.at]?.sign;
function expect(reader, sign) {
  if (peek(reader) !== sign) throw new Error(`expected ${sign}`);
  reader.at += 1;
}

function same(a, b) {
  if (!sameDimension(a.dimension, b.dimension)) {
    throw new Error(`cannot add ${showDimension(a.dimension)} and ${showDimension(b.dimension)}`);
  }
}

function sum(reader, scope) {
  let left = product(reader, scope);
  for (let sign = peek(reader); sign === "+" || sign === "-"; sign = peek(reader)) {
    reader.at += 1;
    const right = product(reader, scope);
    same(left, right);
    left = { dimension: left.dimension, value: apply(left, right, sign === "+" ? "plus" : "minus") };
  }
  return left;
}

function product(reader, scope) {
  let left = power(reader, scope);
  for (let sign = peek(reader); sign === "*" || sign === "/"; sign = peek(reader)) {
    reader.at += 1;
    const right = power(reader, scope);
    const dimension = combine(left.dimension, right.dimension, sign === "*" ? 1 : -1);
    left = { dimension, value: apply(left, right, sign === "*" ? "times" : "over") };
  }
  return left;
}

function power(reader, scope) {
  const base = atom(reader, scope);
  if (peek(reader) !== "^") return base;
  reader.at += 1;
  const exponent = Number(reader.tokens[reader.at].number);
  reader.at += 1;
  const dimension = Object.fromEntries(Object.entries(base.dimension).map(([key, n]) => [key, n * exponent]));
  return { dimension, value: base.value?.power(exponent) };
}

const apply = (a, b, operation) => (a.value && b.value ? a.value[operation](b.value) : undefined);

function atom(reader, scope) {
  const { number, unit, name, sign } = reader.tokens[reader.at] ?? {};
  reader.at += 1;
  if (number !== undefined) {
    const { factor, dimension } = unit === undefined ? { factor: new Rational(1n), dimension: {} } : parseUnit(unit);
    return { dimension, value: Rational.of(number).times(factor) };
  }
  if (sign === "(") {
    const inner = sum(reader, scope);
    expect(reader, ")");
    return inner;
  }
  if (name === undefined) throw new Error("expected a number, a name or a bracket");
  if (peek(reader) === "(") return call(name, reader, scope);
  const parameter = scope.parameters[name];
  if (!parameter) throw new Error(`unknown parameter ${name}`);
  return parameter;
}

function call(name, reader, scope) {
  expect(reader, "(");
  const first = reader.tokens[reader.at]?.name;
  if (name === "sum") {
    reader.at += 1;
    expect(reader, ",");
    const start = reader.at;
    const items = scope.lists[first];
    if (!items) throw new Error(`unknown list ${first}`);
    let total;
    for (const item of items) {
      reader.at = start;
      const part = sum(reader, { ...scope, parameters: { ...scope.parameters, ...item } });
      total = total ? { dimension: part.dimension, value: apply(total, part, "plus") } : part;
    }
    expect(reader, ")");
    return total;
  }
  if (name === "lookup") {
    reader.at += 1;
    const table = scope.tables[first];
    if (!table) throw new Error(`unknown table ${first}`);
    const at = [];
    while (peek(reader) === ",") {
      reader.at += 1;
      at.push(sum(reader, scope));
    }
    expect(reader, ")");
    if (at.length !== table.axes.length) throw new Error(`${first} has ${table.axes.length} axes`);
    for (const [i, value] of at.entries()) same(value, table.axes[i]);
    return { dimension: table.dimension, value: at[0].value ? table.find(at.map((a) => a.value)) : undefined };
  }
  throw new Error(`unknown function ${name}`);
}
