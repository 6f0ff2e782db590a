// The importer of the package, but for products: its types for everyone, its modules for the workers.

import init, * as engine from "../../../pkg/wasm/engine/engine.js";
import wasm from "../../../pkg/wasm/engine/engine_bg.wasm?url";
import type * as openlca from "../../../pkg/wasm/openlca/openlca.js";
import openlcaWasm from "../../../pkg/wasm/openlca/openlca_bg.wasm?url";
import type * as report from "../../../pkg/wasm/report/report.js";
import reportWasm from "../../../pkg/wasm/report/report_bg.wasm?url";
import type * as sheets from "../../../pkg/wasm/sheets/sheets.js";
import sheetsWasm from "../../../pkg/wasm/sheets/sheets_bg.wasm?url";
import { fetched, moduleAndCore, type Shelf, shelf, withCore } from "./shelf.ts";

export type * from "../../../pkg/wasm/engine/engine.js";
export type {
	ImportIssue,
	OpenLcaImport,
	OpenLcaSystem,
} from "../../../pkg/wasm/openlca/openlca.js";
export type {
	Cell,
	CellNote,
	CellRange,
	Sheet,
	Validation,
	WorkbookDocument,
} from "../../../pkg/wasm/report/report.js";
export type { Note, SheetInfo, SheetTable, WorkbookInfo } from "../../../pkg/wasm/sheets/sheets.js";

/** The engine's functions and classes. */
export type EngineModule = Omit<typeof engine, "default" | "initSync">;

/** The engine, ready, a library of the core pack, and the packs that can be added to it. */
export interface Loaded {
	engine: EngineModule;
	library: engine.FactorLibrary;
	shelf: Shelf;
}

/** Loads the engine and its core pack. */
export const load = async (): Promise<Loaded> => begin(...(await moduleAndCore(wasm)));

/** Begins with a module, the core pack and the packs that can be added. */
export async function begin(
	module: Response | Uint8Array<ArrayBuffer>,
	core: Uint8Array,
	others: Shelf = shelf,
): Promise<Loaded> {
	await init({ module_or_path: module });
	return { engine, library: withCore(new engine.FactorLibrary(), core), shelf: others };
}

/** What reads spreadsheets, from where the page itself came from. */
export async function loadSheets(): Promise<typeof sheets> {
	const module = await import("../../../pkg/wasm/sheets/sheets.js");
	await module.default({ module_or_path: await fetched(sheetsWasm) });
	return module;
}

/** What reads openLCA packages. */
export async function loadOpenLca(): Promise<typeof openlca> {
	const module = await import("../../../pkg/wasm/openlca/openlca.js");
	await module.default({ module_or_path: await fetched(openlcaWasm) });
	return module;
}

/** What writes documents. */
export async function loadReport(): Promise<typeof report> {
	const module = await import("../../../pkg/wasm/report/report.js");
	await module.default({ module_or_path: await fetched(reportWasm) });
	return module;
}
