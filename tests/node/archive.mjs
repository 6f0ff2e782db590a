// Makes ZIP archives for tests, right ones and ones that lie: each field of an entry can be said.
import { crc32, deflateRawSync } from "node:zlib";

const bytesOf = (content) => (typeof content === "string" ? Buffer.from(content) : content);

/** The 64-bit sizes of an entry, in their extra field. */
function wide(sizes) {
  const field = Buffer.alloc(4 + 8 * sizes.length);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8 * sizes.length, 2);
  for (const [at, size] of sizes.entries()) field.writeBigUInt64LE(BigInt(size), 4 + 8 * at);
  return field;
}

function entryOf([name, given]) {
  const { content, ...said } = typeof given === "string" || Buffer.isBuffer(given) ? { content: given } : given;
  const unpacked = bytesOf(content ?? "");
  const stored = said.method === 0;
  const packed = said.packed ?? (stored ? unpacked : deflateRawSync(unpacked));
  return { name, flags: 0, method: 8, crc: crc32(unpacked), size: unpacked.length, ...said, packed };
}

function local(entry, descriptor) {
  const name = Buffer.from(entry.name);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(entry.flags | (descriptor ? 8 : 0), 6);
  head.writeUInt16LE(entry.method, 8);
  head.writeUInt32LE(descriptor ? 0 : entry.crc, 14);
  head.writeUInt32LE(descriptor ? 0 : entry.packed.length, 18);
  head.writeUInt32LE(descriptor ? 0 : entry.size, 22);
  head.writeUInt16LE(name.length, 26);
  const tail = Buffer.alloc(descriptor ? 16 : 0);
  if (descriptor) {
    tail.writeUInt32LE(0x08074b50, 0);
    tail.writeUInt32LE(entry.crc, 4);
    tail.writeUInt32LE(entry.packed.length, 8);
    tail.writeUInt32LE(entry.size, 12);
  }
  return Buffer.concat([head, name, entry.packed, tail]);
}

function central(entry, offset, zip64) {
  const name = Buffer.from(entry.name);
  const extra = zip64 ? wide([entry.size, entry.packed.length, offset]) : Buffer.alloc(0);
  const most = 0xffffffff;
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(entry.flags, 8);
  head.writeUInt16LE(entry.method, 10);
  head.writeUInt32LE(entry.crc, 16);
  head.writeUInt32LE(zip64 ? most : entry.packed.length, 20);
  head.writeUInt32LE(zip64 ? most : entry.size, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE(zip64 ? most : offset, 42);
  return Buffer.concat([head, name, extra]);
}

function end(count, size, offset, zip64) {
  const last = Buffer.alloc(22);
  last.writeUInt32LE(0x06054b50, 0);
  last.writeUInt16LE(zip64 ? 0xffff : count, 8);
  last.writeUInt16LE(zip64 ? 0xffff : count, 10);
  last.writeUInt32LE(zip64 ? 0xffffffff : size, 12);
  last.writeUInt32LE(zip64 ? 0xffffffff : offset, 16);
  if (!zip64) return last;
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  for (const at of [24, 32]) record.writeBigUInt64LE(BigInt(count), at);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator, last]);
}

/** An archive of entries by name: a text, bytes, or `{content, packed, size, crc, flags, method}`. */
export function archive(entries, { zip64 = false, descriptors = false } = {}) {
  const list = (Array.isArray(entries) ? entries : Object.entries(entries)).map(entryOf);
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const entry of list) {
    const part = local(entry, descriptors);
    directory.push(central(entry, offset, zip64));
    parts.push(part);
    offset += part.length;
  }
  const head = Buffer.concat(directory);
  return Buffer.concat([...parts, head, end(list.length, head.length, offset, zip64)]);
}

const relation = (id, kind, target) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;

const workbook = (properties) =>
  `<workbook xmlns:r="r">${properties}<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** The parts of an XLSX file of one sheet: its rows as XML, and what its cells share. */
export function sheetParts(rows, { strings = "", formats = "", properties = "", after = "", doctype = "" } = {}) {
  const codes = formats.split("|").filter(Boolean);
  const own = codes.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`).join("");
  const used = codes.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join("");
  return {
    "_rels/.rels": `<Relationships>${relation("a", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": workbook(properties),
    "xl/_rels/workbook.xml.rels": `<Relationships>${relation("rId1", "worksheet", "worksheets/sheet1.xml")}${relation("s", "sharedStrings", "sharedStrings.xml")}${relation("t", "styles", "/xl/styles.xml")}</Relationships>`,
    "xl/styles.xml": `<styleSheet><numFmts>${own}</numFmts><cellXfs><xf numFmtId="0"/>${used}</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `${doctype}<sst>${strings}</sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`,
  };
}
