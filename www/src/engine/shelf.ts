// What comes with the app and is fetched when it is needed, from where the page itself came from: modules and packs.

import index from "../../../pkg/packs/index.json?url";
import type { PackInfo } from "./load.ts";
import { EngineUnavailable } from "./unavailable.ts";

/** What is told of a pack before it is loaded. */
export type PackEntry = Omit<PackInfo, "digest" | "sets">;

/** The packs that come with the app: told at once, fetched when asked for. */
export interface Shelf {
	entries(): Promise<readonly PackEntry[]>;
	bytes(id: string): Promise<Uint8Array>;
}

const packs = import.meta.glob<string>(
	[
		"../../../pkg/packs/*.json",
		"!../../../pkg/packs/*.schema.json",
		"!../../../pkg/packs/index.json",
	],
	{ query: "?url", import: "default", eager: true },
);

/** The packs beside the app. */
export const shelf: Shelf = {
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

/** A module that computes, and the core pack. */
export async function moduleAndCore(url: string): Promise<[Response, Uint8Array]> {
	if (!WebAssembly.validate(SIMD)) throw new EngineUnavailable("lacks WebAssembly SIMD");
	const core = shelf.bytes("cn-core");
	return [await fetched(url), await core];
}

/** A library into which the core pack is loaded. */
export function withCore<Library extends { load(pack: Uint8Array): Core }>(
	library: Library,
	core: Uint8Array,
): Library {
	const outcome = library.load(core);
	if (outcome.status === "ok") return library;
	throw new EngineUnavailable(outcome.problems[0]?.message ?? "a pack is not right");
}

type Core = { status: "ok" } | { status: "invalid"; problems: { message: string }[] };

/** A file beside the app. */
export async function fetched(url: string): Promise<Response> {
	const response = await fetch(url).catch((cause: Error) => {
		throw new EngineUnavailable(cause.message);
	});
	if (!response.ok) throw new EngineUnavailable(`${response.status} ${response.statusText}`);
	return response;
}
