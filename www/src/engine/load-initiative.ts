// The importer of what computes events, projects and the register of assets: its types for everyone, its
// module for their worker.

import init, * as initiative from "../../../pkg/wasm/initiative/initiative.js";
import wasm from "../../../pkg/wasm/initiative/initiative_bg.wasm?url";
import { moduleAndCore, type Shelf, shelf, withCore } from "./shelf.ts";

export type * from "../../../pkg/wasm/initiative/initiative.js";

/** The functions and classes that compute events, projects and the register. */
export type InitiativeModule = Omit<typeof initiative, "default" | "initSync">;

/** They, ready, a library of the core pack, and the packs that can be added to it. */
export interface LoadedInitiative {
	initiative: InitiativeModule;
	library: initiative.FactorLibrary;
	shelf: Shelf;
}

/** Loads what computes events, projects and the register, and the core pack. */
export const loadInitiative = async (): Promise<LoadedInitiative> =>
	beginInitiative(...(await moduleAndCore(wasm)));

/** Begins with a module, the core pack and the packs that can be added. */
export async function beginInitiative(
	module: Response | Uint8Array<ArrayBuffer>,
	core: Uint8Array,
	others: Shelf = shelf,
): Promise<LoadedInitiative> {
	await init({ module_or_path: module });
	return { initiative, library: withCore(new initiative.FactorLibrary(), core), shelf: others };
}
