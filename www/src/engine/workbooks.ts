// Workbooks and openLCA packages in the workers of jobs: the modules are loaded when the first one is read
// or written.

import type { Book } from "./book.ts";
import type { OpenLcaImport, WorkbookDocument } from "./load.ts";
import type { Outcome } from "./types.ts";

const load = () => import("./load.ts");

let sheets: ReturnType<Awaited<ReturnType<typeof load>>["loadSheets"]> | undefined;
let openLca: ReturnType<Awaited<ReturnType<typeof load>>["loadOpenLca"]> | undefined;
let report: ReturnType<Awaited<ReturnType<typeof load>>["loadReport"]> | undefined;

/** Reads an openLCA package as a study of one of its product systems. */
export async function readPackage(
	bytes: Uint8Array,
	system: string | undefined,
): Promise<Outcome<OpenLcaImport>> {
	openLca ??= load().then(({ loadOpenLca }) => loadOpenLca());
	const { readOpenLca } = await openLca;
	return readOpenLca(bytes, system);
}

/** Opens a workbook of any kind that is read. */
export async function openBook(bytes: Uint8Array, name: string): Promise<Outcome<Book>> {
	sheets ??= load().then(({ loadSheets }) => loadSheets());
	const workbook = new (await sheets).Workbook();
	const outcome = workbook.open(bytes, name);
	if (outcome.status === "invalid") {
		workbook.free();
		return outcome;
	}
	const book: Book = {
		info: outcome.value,
		sheet: (index, progress) =>
			workbook.sheet(index, (done, total) => progress(total > 0 ? done / total : 0)),
		rows: (first, count) => workbook.rows(first, count),
	};
	return { status: "ok", value: book, findings: outcome.findings };
}

/** Writes a workbook. */
export async function writeBook(
	document: WorkbookDocument,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
	report ??= load().then(({ loadReport }) => loadReport());
	const { writeWorkbook } = await report;
	return writeWorkbook(document) as Outcome<Uint8Array<ArrayBuffer>>;
}
