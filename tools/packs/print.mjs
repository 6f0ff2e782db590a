// Prints a pack: one method, factor, source or table a line, so that a change reads as a change.

export function print(pack) {
  const parts = Object.entries(pack).map(([key, value]) => {
    if (!Array.isArray(value)) return `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    const lines = value.map((item) => `    ${JSON.stringify(item)}`);
    return `  ${JSON.stringify(key)}: [\n${lines.join(",\n")}\n  ]`;
  });
  return `{\n${parts.join(",\n")}\n}\n`;
}
