// The only importer of the package: its types for everyone, its modules and packs for the workers.

import index from "../../../pkg/packs/index.json?url";
import init, * as engine from "../../../pkg/wasm/engine/engine.js";
import wasm from "../../../pkg/wasm/engine/engine_bg.wasm?url";
import type * as report from "../../../pkg/wasm/report/report.js";
import reportWasm from "../../../pkg/wasm/report/report_bg.wasm?url";
import type * as sheets from "../../../pkg/wasm/sheets/sheets.js";
import sheetsWasm from "../../../pkg/wasm/sheets/sheets_bg.wasm?url";
import { EngineUnavailable } from "./unavailable.ts";

export type * from "../../../pkg/wasm/engine/engine.js";
export type {
	Cell,
	CellNote,
	CellRange,
	Sheet,
	Validation,
	WorkbookDocument,
} from "../../../pkg/wasm/report/report.js";
export type {
	ImportIssue,
	Note,
	OpenLcaImport,
	OpenLcaSystem,
	SheetInfo,
	SheetTable,
	WorkbookInfo,
} from "../../../pkg/wasm/sheets/sheets.js";

export type StudyHandle = engine.Study;

/** The engine's functions and classes. */
export type EngineModule = Omit<typeof engine, "default" | "initSync">;

/** The engine, ready, a library of the core pack, and the packs that can be added to it. */
export interface Loaded {
	engine: EngineModule;
	library: engine.FactorLibrary;
	shelf: Shelf;
}

/** What is told of a pack before it is loaded. */
export type PackEntry = Omit<engine.PackInfo, "digest" | "sets">;

/** The packs that come with the app: told at once, fetched when asked for. */
export interface Shelf {
	entries(): Promise<readonly PackEntry[]>;
	bytes(id: string): Promise<Uint8Array>;
}

const CORE = "cn-core";
const packs = import.meta.glob<string>(
	[
		"../../../pkg/packs/*.json",
		"!../../../pkg/packs/*.schema.json",
		"!../../../pkg/packs/index.json",
	],
	{ query: "?url", import: "default", eager: true },
);

const shelf: Shelf = {
	entries: async () => (await fetched(index)).json(),
	async bytes(id) {
		const url = packs[`../../../pkg/packs/${id}.json`];
		if (url === undefined) throw new EngineUnavailable(`no pack ${id}`);
		return new Uint8Array(await (await fetched(url)).arrayBuffer());
	},
};

/** The smallest module with a SIMD instruction in it. */
const SIMD = new Uint8Array([
	0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15,
	253, 98, 11,
]);

/** Loads the engine and its core pack, from where the page itself came from. */
export async function load(): Promise<Loaded> {
	if (!WebAssembly.validate(SIMD)) throw new EngineUnavailable("lacks WebAssembly SIMD");
	const core = shelf.bytes(CORE);
	return begin(await fetched(wasm), await core);
}

/** Begins with a module, the core pack and the packs that can be added. */
export async function begin(
	module: Response | Uint8Array<ArrayBuffer>,
	core: Uint8Array,
	others: Shelf = shelf,
): Promise<Loaded> {
	await init({ module_or_path: module });
	const library = new engine.FactorLibrary();
	const outcome = library.load(core);
	if (outcome.status === "invalid") {
		throw new EngineUnavailable(outcome.problems[0]?.message ?? "a pack is not right");
	}
	return { engine, library, shelf: others };
}

/** What reads spreadsheets, from where the page itself came from. */
export async function loadSheets(): Promise<typeof sheets> {
	const module = await import("../../../pkg/wasm/sheets/sheets.js");
	await module.default({ module_or_path: await fetched(sheetsWasm) });
	return module;
}

/** What writes documents. */
export async function loadReport(): Promise<typeof report> {
	const module = await import("../../../pkg/wasm/report/report.js");
	await module.default({ module_or_path: await fetched(reportWasm) });
	return module;
}

async function fetched(url: string): Promise<Response> {
	const response = await fetch(url).catch((cause: Error) => {
		throw new EngineUnavailable(cause.message);
	});
	if (!response.ok) throw new EngineUnavailable(`${response.status} ${response.statusText}`);
	return response;
}
