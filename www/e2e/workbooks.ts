// Workbooks for the tests of the import: written by our own writer, and then changed where it writes
// only what is right: formulas without results, hidden rows, what only attacks have.

import { readFile } from "node:fs/promises";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import init, { type WorkbookDocument, writeWorkbook } from "../../pkg/wasm/report/report.js";

let ready: Promise<unknown> | undefined;

/** The bytes of a workbook. */
export async function workbook(document: WorkbookDocument): Promise<Buffer> {
	ready ??= readFile(new URL("../../pkg/wasm/report/report_bg.wasm", import.meta.url)).then(
		(module_or_path) => init({ module_or_path }),
	);
	await ready;
	const outcome = writeWorkbook(document);
	if (outcome.status === "invalid") throw new Error(outcome.problems[0]?.message);
	return Buffer.from(outcome.value);
}

/** A workbook with the XML of one of its parts changed. */
export function changed(bytes: Buffer, part: string, change: (xml: string) => string): Buffer {
	const files = unzipSync(bytes);
	const old = files[part];
	if (!old) throw new Error(`there is ${part}`);
	return Buffer.from(zipSync({ ...files, [part]: strToU8(change(strFromU8(old))) }));
}

/** The first sheet of a workbook that was written. */
export const FIRST_SHEET = "xl/worksheets/sheet1.xml";

/** Hides a row, counted from 1. */
export const hideRow = (xml: string, row: number): string =>
	xml.replace(`<row r="${row}"`, `<row r="${row}" hidden="1"`);

/** Makes a cell a formula whose result was never stored. */
export const formulaWithoutValue = (xml: string, cell: string, formula: string): string =>
	xml.replace(
		new RegExp(`<c r="${cell}"[^>]*?(?:/>|>.*?</c>)`),
		`<c r="${cell}"><f>${formula}</f></c>`,
	);
