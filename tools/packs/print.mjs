// Prints a pack: one method, factor, source, table or group of words a line, so that a change reads as a change.

export function print(pack) {
  const { search, ...rest } = pack;
  const parts = Object.entries(rest).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${lines(value, "  ", Array.isArray(value))}`,
  );
  if (search) {
    const inner = Object.entries(search).map(
      ([key, value]) => `    ${JSON.stringify(key)}: ${lines(value, "    ", typeof value === "object")}`,
    );
    parts.push(`  "search": {\n${inner.join(",\n")}\n  }`);
  }
  return `{\n${parts.join(",\n")}\n}\n`;
}

/** A value on one line, or a line for each of its parts. */
function lines(value, indent, spread) {
  if (!spread) return JSON.stringify(value);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const parts = Array.isArray(value)
    ? value.map((item) => JSON.stringify(item))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${JSON.stringify(item)}`);
  return `${open}\n${parts.map((part) => `${indent}  ${part}`).join(",\n")}\n${indent}${close}`;
}
