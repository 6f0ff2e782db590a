// Checks a value against a JSON Schema: the keywords that pack.schema.json uses, and no others.

const known = new Set([
  "$schema",
  "$defs",
  "$ref",
  "title",
  "description",
  "type",
  "const",
  "enum",
  "pattern",
  "minLength",
  "minimum",
  "minItems",
  "items",
  "anyOf",
  "required",
  "properties",
  "additionalProperties",
]);

const types = {
  object: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  array: Array.isArray,
  string: (value) => typeof value === "string",
  integer: Number.isInteger,
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null,
};

/** What is wrong with `value`, each problem with its place. */
export function validate(value, schema, root = schema, place = "") {
  const strange = Object.keys(schema).filter((key) => !known.has(key));
  if (strange.length > 0) return [`${place}: the schema uses ${strange.join(", ")}`];
  if (schema.$ref) return validate(value, root.$defs[schema.$ref.replace("#/$defs/", "")], root, place);
  if (schema.anyOf) {
    const tries = schema.anyOf.map((option) => validate(value, option, root, place));
    return tries.some((found) => found.length === 0) ? [] : tries[0];
  }
  if (schema.type && !types[schema.type](value)) return [`${place}: expected ${schema.type}`];
  const wrong =
    ("const" in schema && value !== schema.const) ||
    (schema.enum && !schema.enum.includes(value)) ||
    (schema.pattern && !new RegExp(schema.pattern, "u").test(value)) ||
    (schema.minLength !== undefined && value.length < schema.minLength) ||
    (schema.minItems !== undefined && value.length < schema.minItems) ||
    (schema.minimum !== undefined && value < schema.minimum);
  if (wrong) return [`${place}: ${JSON.stringify(value)} is not allowed`];
  if (Array.isArray(value)) {
    if (!schema.items) return [];
    return value.flatMap((item, i) => validate(item, schema.items, root, `${place}[${item?.id ?? i}]`));
  }
  return types.object(value) ? properties(value, schema, root, place) : [];
}

function properties(value, schema, root, place) {
  const missing = (schema.required ?? []).filter((key) => !(key in value)).map((key) => `${place}: ${key} is missing`);
  const found = Object.entries(value).flatMap(([key, inner]) => {
    const rule = schema.properties?.[key] ?? schema.additionalProperties ?? {};
    return rule === false ? [`${place}: ${key} is unknown`] : validate(inner, rule, root, `${place}.${key}`);
  });
  return [...missing, ...found];
}
