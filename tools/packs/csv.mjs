// Reads and writes the comma-separated tables: RFC 4180 quoting, a header line, LF.

/** Rows of a table as objects keyed by the header; empty cells are left out. */
export function parse(text, name) {
  const [header, ...lines] = cells(text, name);
  return lines.map((line, index) => {
    if (line.length !== header.length) {
      throw new Error(`${name}: row ${index + 2} has ${line.length} cells, the header has ${header.length}`);
    }
    return Object.fromEntries(header.map((key, i) => [key, line[i]]).filter(([, value]) => value !== ""));
  });
}

function cells(text, name) {
  const rows = [];
  let row = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ",") {
      row.push(cell);
      cell = "";
    } else if (char === "\n") {
      rows.push([...row, cell]);
      row = [];
      cell = "";
    } else cell += char;
  }
  if (quoted || cell !== "" || row.length > 0) throw new Error(`${name}: the last line is not closed`);
  return rows;
}
