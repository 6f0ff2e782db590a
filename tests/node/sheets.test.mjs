// Spreadsheets in and out through the npm package: right files, wrong files, and files made to do harm.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import * as report from "../../pkg/wasm/report/report.js";
import * as sheets from "../../pkg/wasm/sheets/sheets.js";
import { archive, sheetParts } from "./archive.mjs";

const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url));
const memory = sheets.initSync({ module: file("pkg/wasm/sheets/sheets_bg.wasm") }).memory;
report.initSync({ module: file("pkg/wasm/report/report_bg.wasm") });

const fixture = (name) => file(`tests/integration/cases/spreadsheets/${name}`);
const { Workbook } = sheets;

/** Opens and reads a sheet: its table and rows, or the first problem. */
function read(bytes, { name = "file.xlsx", sheet = 0 } = {}) {
  const workbook = new Workbook();
  try {
    const opened = workbook.open(bytes, name);
    if (opened.status === "invalid") return { problem: opened.problems[0] };
    const outcome = workbook.sheet(sheet);
    if (outcome.status === "invalid") return { problem: outcome.problems[0] };
    return { info: opened.value, table: outcome.value, rows: workbook.rows(0, 4_294_967_295) };
  } finally {
    workbook.free();
  }
}

const rowsOf = (...given) => read(archive(sheetParts(...given))).rows;
const codeOf = (bytes, options) => read(bytes, options).problem?.code;
const notesOf = (...given) => {
  const { notes } = read(archive(sheetParts(...given))).table;
  return notes.map(({ row, column, kind }) => [row, column, kind]);
};
const number = (value, style = 0) => `<row><c s="${style}"><v>${value}</v></c></row>`;

test("a file of another program is opened, read with progress, and asked for in portions", () => {
  const workbook = new Workbook();
  const { status, value } = workbook.open(fixture("meters.xls"), "meters.xls");
  assert.equal(status, "ok");
  assert.deepEqual(
    value.sheets.map(({ name, visibility }) => [name, visibility]),
    [
      ["能源台账", "visible"],
      ["隐藏", "hidden"],
      ["Empty", "visible"],
    ],
  );
  const table = workbook.sheet(0).value;
  assert.equal(table.rowCount, 10);
  assert.deepEqual(workbook.rows(2, 2), [
    ["外购电力", "2024-01", "12345.678", "万kWh", "85.6%"],
    ["外购电力", "2024-02", "0.3", "万kWh", "14.4%"],
  ]);
  assert.deepEqual(workbook.rows(10, 5), []);
  workbook.close();
  assert.equal(workbook.sheet(0).problems[0].code, "unknown-reference");
  assert.deepEqual(workbook.rows(0, 5), []);
  workbook.free();
});

test("reading a large sheet tells how far it has come, whatever is made of that", () => {
  const rows = Array.from({ length: 5_000 }, (_, row) => `<row>${`<c><v>${row}.5</v></c>`.repeat(4)}</row>`);
  const workbook = new Workbook();
  workbook.open(archive(sheetParts(rows.join(""))), "a.xlsx");
  const told = [];
  assert.equal(workbook.sheet(0, (done, total) => told.push([done, total])).value.cellCount, 20_000);
  assert.ok(told.length >= 4 && told.every(([done, total], at) => done <= total && done >= (told[at - 1]?.[0] ?? 0)));
  const throwing = () => {
    throw new Error("not now");
  };
  assert.equal(workbook.sheet(0, throwing).status, "ok");
  workbook.free();
});

test("numbers are read to the digit, whatever way the file writes them", () => {
  const written = ["1.1000000000000001", "0.30000000000000004", "1E-7", "-12345678.9", "1.5e+20", "0.1", "007"];
  const rows = rowsOf(written.map((value) => number(value)).join(""));
  assert.deepEqual(rows.flat(), ["1.1", "0.3", "0.0000001", "-12345678.9", "150000000000000000000", "0.1", "7"]);
  assert.deepEqual(notesOf(number("0.30000000000000004")), [[0, 0, "rounded"]]);
});

test("dates follow their format and their epoch, 1900 and 1904", () => {
  const formats = "yyyy-mm-dd|yyyy&quot;年&quot;m&quot;月&quot;|0.00%|m/d|#,##0,";
  const rows = [number(45488, 1), number(45488, 2), number("0.0512", 3), number(45488, 4), number(-1, 1), number(5, 5)];
  assert.deepEqual(rowsOf(rows.join(""), { formats }).flat(), [
    "2024-07-15",
    "2024-07",
    "5.12%",
    "2024-07-15",
    "-1",
    "5",
  ]);
  assert.deepEqual(notesOf(rows.join(""), { formats }), [
    [3, 0, "year-not-shown"],
    [4, 0, "no-date"],
    [5, 0, "shown-scaled"],
  ]);
  for (const value of ["1", "true"]) {
    const mac = archive(sheetParts(number(44026, 1), { formats, properties: `<workbookPr date1904="${value}"/>` }));
    const { info, rows } = read(mac);
    assert.equal(info.dateEpoch, 1904);
    assert.deepEqual(rows, [["2024-07-15"]]);
  }
});

test("texts are read whole: formatted, escaped, with readings, control characters and gaps", () => {
  const strings =
    "<si><r><t>柴</t></r><r><rPr/><t xml:space='preserve'>油 </t></r><rPh sb='0'><t>chái</t></rPh></si><si><t>a_x000D__x000A_b&amp;&#x4E2D;</t></si><si><t>nul_x0000_!</t></si>";
  const cell = (index) => `<c t="s"><v>${index}</v></c>`;
  const inline = '<c r="E1" t="inlineStr"><is><t>直接</t></is></c><c t="str"><f>"a"</f><v>算得</v></c>';
  const rows = `<row r="1">${cell(0)}${cell(1)}${cell(2)}${inline}</row><row r="4"><c r="B4" t="b"><v>1</v></c></row>`;
  assert.deepEqual(rowsOf(rows, { strings }), [["柴油 ", "a\nb&中", "nul!", "", "直接", "算得"], [], [], ["", "TRUE"]]);
  assert.deepEqual(notesOf(rows, { strings }), [[0, 2, "characters-removed"]]);
  assert.equal(codeOf(archive(sheetParts(cell(9), { strings }))), "spreadsheet-damaged");
});

test("errors and formulas without results are told with their place", () => {
  const row =
    '<row r="3"><c r="B3" t="e"><v>#DIV/0!</v></c><c r="C3"><f>SUM(A1:A2)</f></c><c r="D3" t="str"><f>""</f><v></v></c></row>';
  assert.deepEqual(notesOf(row), [
    [2, 1, "error-value"],
    [2, 2, "formula-without-value"],
  ]);
  assert.deepEqual(rowsOf(row)[2], ["", "#DIV/0!"]);
});

test("archives of streaming writers and of 64 bits are read", () => {
  const parts = sheetParts(number("4.2"));
  for (const options of [{ descriptors: true }, { zip64: true }, { zip64: true, descriptors: true }]) {
    assert.deepEqual(read(archive(parts, options)).rows, [["4.2"]], JSON.stringify(options));
  }
  const stored = Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, { content, method: 0 }]));
  assert.deepEqual(read(archive(stored)).rows, [["4.2"]]);
});

test("what is no spreadsheet is told by what it is, whatever its name", () => {
  const kinds = {
    text: ["month,kWh\n1,2\n", "月份;用量\n", Buffer.from("d4c2b7dd2c31", "hex"), Buffer.from("fffe61002c00", "hex")],
    html: ["\uFEFF <!DOCTYPE html><p>"],
    xml: ['<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'],
    pdf: ["%PDF-1.7\n"],
    image: [Buffer.from("89504e470d0a1a0a", "hex")],
    empty: [""],
    unknown: [Buffer.from("a\0b\0\0c", "latin1")],
    archive: [archive({ "a.txt": "a" })],
  };
  for (const [kind, files] of Object.entries(kinds)) {
    for (const content of files) {
      for (const name of ["file.xlsx", "file.xls", ""]) {
        const { problem } = read(Buffer.from(content), { name });
        assert.deepEqual([problem.code, problem.details.kind], ["not-a-spreadsheet", kind], String(content));
      }
    }
  }
  const word = {
    ...sheetParts(""),
    "_rels/.rels":
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
  };
  assert.equal(read(archive(word)).problem.details.kind, "document");
  const binary = {
    ...word,
    "_rels/.rels": word["_rels/.rels"].replace("word/document.xml", "xl/workbook.bin"),
  };
  assert.equal(read(archive(binary)).problem.details.kind, "xlsb");
});

test("a spreadsheet under the ending of another is read as what it is, and told", () => {
  const workbook = new Workbook();
  const { value, findings } = workbook.open(fixture("meters.xlsx"), "meters.xls");
  assert.equal(value.kind, "xlsx");
  assert.deepEqual([findings[0].code, findings[0].details], ["spreadsheet-ending", { expected: "xlsx", found: "xls" }]);
  workbook.free();
});

test("old and encrypted files are told as such", () => {
  assert.equal(codeOf(Buffer.from("0900040002001000", "hex")), "spreadsheet-too-old");
  assert.equal(codeOf(Buffer.from("0904060000001000", "hex")), "spreadsheet-too-old");
  // The directory of a compound file, with the streams of another kind of file.
  const renamed = (from, to) => {
    const bytes = Buffer.from(fixture("meters.xls"));
    const at = bytes.indexOf(Buffer.from(from, "utf16le"));
    bytes.fill(0, at, at + 64);
    bytes.write(to, at, "utf16le");
    bytes.writeUInt16LE(to.length * 2 + 2, at + 64);
    // It is all there is in the root, so that names stand in order.
    const root = bytes.indexOf(Buffer.from("Root Entry", "utf16le"));
    bytes.writeUInt32LE((at - root) / 128, root + 76);
    bytes.writeUInt8(1, at + 67);
    bytes.writeUInt32LE(0xffffffff, at + 68);
    bytes.writeUInt32LE(0xffffffff, at + 72);
    return bytes;
  };
  assert.equal(codeOf(renamed("Workbook", "EncryptedPackage")), "spreadsheet-encrypted");
  assert.equal(codeOf(renamed("Workbook", "Book")), "spreadsheet-too-old");
  assert.equal(read(renamed("Workbook", "WordDocument")).problem.details.kind, "document");
  const parts = Object.entries(sheetParts("")).map(([name, content]) => [name, { content, flags: 1 }]);
  assert.equal(codeOf(archive(parts)), "spreadsheet-encrypted");
  const manifest = '<manifest><file-entry full-path="content.xml"><encryption-data/></file-entry></manifest>';
  const ods = {
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "META-INF/manifest.xml": manifest,
  };
  assert.equal(codeOf(archive({ ...ods, "content.xml": "x" })), "spreadsheet-encrypted");
});

test("names that point outside the file are refused, and names that occur twice", () => {
  for (const name of ["../evil", "/etc/passwd", "xl/../../evil", "..\\evil", "C:/evil", "a\0b", ""]) {
    assert.equal(codeOf(archive({ ...sheetParts(number(1)), [name]: "" })), "spreadsheet-unsafe", name);
  }
  const parts = Object.entries(sheetParts(number(1)));
  assert.equal(codeOf(archive([...parts, ...parts])), "spreadsheet-unsafe");
});

test("document types and entities are refused", () => {
  const lol = '<!DOCTYPE sst [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>';
  const strings = "<si><t>&b;</t></si>";
  assert.equal(codeOf(archive(sheetParts('<c t="s"><v>0</v></c>', { strings, doctype: lol }))), "spreadsheet-unsafe");
  assert.equal(codeOf(archive(sheetParts('<c t="s"><v>0</v></c>', { strings }))), "spreadsheet-unsafe");
  const outside = '<!DOCTYPE sst SYSTEM "file:///etc/passwd">';
  assert.equal(codeOf(archive(sheetParts("", { doctype: outside }))), "spreadsheet-unsafe");
  assert.equal(codeOf(archive(sheetParts("<a>".repeat(100_000)))), "spreadsheet-unsafe");
});

test("bombs are refused, by what they say and by what they do, in little memory", () => {
  const before = memory.buffer.byteLength;
  const spaces = Buffer.alloc(24 * 1024 * 1024, " ");
  const bomb = { content: spaces };
  assert.equal(codeOf(archive({ ...sheetParts(""), "xl/sharedStrings.xml": bomb })), "spreadsheet-unsafe");
  const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`a${at}`, ""]));
  assert.equal(codeOf(archive(many)), "spreadsheet-too-large");
  const sized = { packed: deflateRawSync(""), size: 300 * 1024 * 1024 };
  assert.equal(codeOf(archive({ ...sheetParts(""), big: sized })), "spreadsheet-too-large");
  // The directory says a hundred bytes, the data is 24 megabytes.
  const lying = { packed: deflateRawSync(spaces), size: 100, crc: 0 };
  assert.equal(codeOf(archive({ ...sheetParts(""), "xl/sharedStrings.xml": lying })), "spreadsheet-damaged");
  // One text of two megabytes, honestly declared.
  const long = `<si><t>${"x".repeat(2 * 1024 * 1024)}</t></si>`;
  assert.equal(codeOf(archive(sheetParts(number(1), { strings: long }))), "spreadsheet-too-large");
  assert.equal(codeOf(Buffer.alloc(33 * 1024 * 1024, "PK\x03\x04")), "spreadsheet-too-large");
  const grown = memory.buffer.byteLength - before;
  assert.ok(grown < 96 * 1024 * 1024, `${grown} bytes more`);
});

test("cells far away, and more cells than are read, are refused with the place of the first too many", () => {
  const far = read(archive(sheetParts('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))).problem;
  assert.deepEqual([far.code, far.details.found], ["spreadsheet-too-large", "XFD1048576"]);
  const wide = read(archive(sheetParts('<row r="1"><c r="IW1"><v>1</v></c></row>'))).problem;
  assert.deepEqual([wide.code, wide.details.found], ["spreadsheet-too-large", "IW1"]);
  // A style without a value is nothing, wherever it stands.
  const styled = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>';
  assert.deepEqual(rowsOf(styled), [["1"]]);
  // Short texts that are shared are cheap in the file and would not be in memory.
  const strings = `<si><t>${"长".repeat(10_000)}</t></si>`;
  const shared = `<row>${'<c t="s"><v>0</v></c>'.repeat(200)}</row>`.repeat(50);
  assert.equal(codeOf(archive(sheetParts(shared, { strings }))), "spreadsheet-too-large");
  const merges = `<mergeCells>${'<mergeCell ref="A1:A1048576"/>'.repeat(20_001)}</mergeCells>`;
  assert.equal(codeOf(archive(sheetParts(number(1), { after: merges }))), "spreadsheet-too-large");
});

test("damage is found: checksums, sizes, missing parts, cells that stand twice, wrong XML", () => {
  const parts = sheetParts(number(1));
  const sheet = parts["xl/worksheets/sheet1.xml"];
  const wrong = [
    { content: sheet, crc: 1 },
    { content: sheet, size: sheet.length + 1 },
    { content: sheet, method: 12 },
    sheet.slice(0, -9),
    sheet.replace("</row>", "</raw>"),
    Buffer.from(sheet, "utf16le"),
    "<html/>",
    "",
  ];
  for (const [at, part] of wrong.entries()) {
    const bytes = archive({ ...parts, "xl/worksheets/sheet1.xml": part });
    assert.equal(codeOf(bytes), "spreadsheet-damaged", `case ${at}`);
  }
  for (const missing of ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml"]) {
    const { [missing]: _, ...rest } = parts;
    assert.equal(codeOf(archive(rest)), "spreadsheet-damaged", missing);
  }
  const twice = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>';
  assert.equal(codeOf(archive(sheetParts(twice))), "spreadsheet-damaged");
  for (const value of ["abc", "NaN", "1e999", "１"]) {
    assert.equal(codeOf(archive(sheetParts(number(value)))), "spreadsheet-damaged", value);
  }
});

test("repeated rows and cells of ODS cost what they hold", () => {
  const ods = (rows) =>
    archive({
      mimetype: "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml": `<d><body><table name="表">${rows}</table></body></d>`,
    });
  const cell = (value, more = "") =>
    `<table-cell office:value-type="float" office:value="${value}" ${more}><p>${value}</p></table-cell>`;
  const empty = '<table-row number-rows-repeated="1048570"><table-cell number-columns-repeated="16384"/></table-row>';
  const rows = `<table-row>${cell("1.50", 'number-columns-repeated="3"')}</table-row>${empty}`;
  assert.deepEqual(read(ods(rows)).rows, [["1.5", "1.5", "1.5"]]);
  const bomb = `<table-row number-rows-repeated="1048576">${cell(1, 'number-columns-repeated="16384"')}</table-row>`;
  assert.equal(codeOf(ods(bomb)), "spreadsheet-too-large");
});

test("a web page under the name of a workbook is read, in the encoding that it names", () => {
  // 电 in GB 2312.
  const page = Buffer.from("<html><meta charset=gb2312><table><tr><td>\xB5\xE7<td>1,234.50</table></html>", "latin1");
  const { info, rows } = read(page, { name: "export.xls" });
  assert.deepEqual([info.kind, rows], ["html", [["电", "1,234.50"]]]);
  const wide = Buffer.from("\uFEFF<html><table><tr><td>电</table></html>", "utf16le");
  assert.deepEqual(read(wide).rows, [["电"]]);
  assert.equal(codeOf(Buffer.from("<html><p>no table</p></html>")), "not-a-spreadsheet");
  assert.equal(codeOf(Buffer.from("<table><tr><td>1".repeat(65))), "spreadsheet-unsafe");
  const cells = Buffer.from(`<table>${`<tr>${"<td rowspan=9 colspan=9>".repeat(2_000)}`.repeat(200)}`);
  assert.equal(codeOf(cells), "not-a-spreadsheet");
  assert.equal(codeOf(Buffer.from("<table><tr><td>x</table>".repeat(1_001))), "spreadsheet-too-large");
});

test("dates of ODS are told as their cells show them, by the style of the cell, its row or its column", () => {
  const style = (name, parts) =>
    `<date-style name="${name}"><year/>${parts}</date-style><style name="${name}" family="table-cell" data-style-name="${name}"/>`;
  const styles = `${style("month", "<month/>")}${style("day", "<month/><day/>")}<style name="own" family="table-cell" parent-style-name="month"/>`;
  const cell = (more, value) =>
    `<table-cell ${more} office:value-type="date" office:date-value="${value}"><p>x</p></table-cell>`;
  const columns = '<table-column default-cell-style-name="month"/><table-column default-cell-style-name="day"/>';
  const first = cell("", "2024-07-01") + cell("", "2024-07-15T08:30:00") + cell('style-name="own"', "2024-07-01");
  const second = cell('style-name="day"', "2024-07-01") + cell("", "2024-08-01") + cell("", "2024-07-15T08:30:00");
  const table = `${columns}<table-row>${first}</table-row><table-row default-cell-style-name="month">${second}</table-row>`;
  const bytes = archive({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<d>${styles}<body><table name="表">${table}</table></body></d>`,
  });
  assert.deepEqual(read(bytes).rows, [
    ["2024-07", "2024-07-15", "2024-07"],
    ["2024-07-01", "2024-08", "2024-07"],
  ]);
});

test("zeros that were typed come back from workbooks of ours, and other formats add none", () => {
  const cells = [{ number: "30.50" }, { number: "-0.10" }, { percent: "85.60" }, { number: "7" }];
  const properties = { title: "", created: "2026-01-31" };
  const { value } = report.writeWorkbook({ properties, sheets: [{ name: "a", rows: [cells] }] });
  assert.deepEqual(read(value).rows, [["30.50", "-0.10", "85.60%", "7"]]);
  const formats = "0.00|0.00;-0.00;0.00|#,##0.00;-#,##0.00;#,##0.00";
  const rows = `<row>${[1, 2, 3].map((style) => `<c s="${style}"><v>30.5</v></c>`).join("")}</row>`;
  assert.deepEqual(rowsOf(rows, { formats }), [["30.5", "30.50", "30.5"]]);
});

test("a workbook is written and read back to the digit", () => {
  const document = JSON.parse(fixture("document.json").toString());
  const first = report.writeWorkbook(document);
  assert.equal(first.status, "ok");
  assert.deepEqual(first.findings, []);
  assert.deepEqual(report.writeWorkbook(document).value, first.value);
  const { table, rows } = read(first.value);
  assert.deepEqual(rows[2], ["柴油", "2024-07", "30.5", "t", "85.6%"]);
  assert.equal(rows[3][2], "30959.096373333333");
  assert.deepEqual(table.hiddenColumns, [{ first: 4, last: 4 }]);
});

test("what is no workbook is an answer, not a trap", () => {
  for (const value of [undefined, null, 0, "", [], {}, { sheets: [] }, { a: { b: [] } }]) {
    assert.equal(report.writeWorkbook(value).problems[0].code, "invalid-input", String(value));
  }
  const document = (cell) => ({
    properties: { title: "", created: "2026-01-31" },
    sheets: [{ name: "a", rows: [[cell]] }],
  });
  for (const cell of [1.5, true, { number: 1 }, { colour: "red" }, { number: "1", text: "1" }]) {
    assert.equal(report.writeWorkbook(document(cell)).problems[0].code, "invalid-input", JSON.stringify(cell));
  }
  assert.equal(report.writeWorkbook(document({ number: "1e5" })).problems[0].path, "sheets[0].rows[0][0].number");
});

test("each artefact has its exports and no other", () => {
  const functions = (module) => Object.keys(module).filter((name) => typeof module[name] === "function");
  assert.deepEqual(functions(sheets).sort(), ["Workbook", "default", "initSync"].sort());
  assert.deepEqual(functions(report).sort(), ["default", "initSync", "writeWorkbook"].sort());
});
