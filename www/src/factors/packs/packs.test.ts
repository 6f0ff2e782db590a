// The list of packs: what can be loaded, and what loading says.

import { html } from "lit";
import { expect, test } from "vitest";
import type { PackInfo, PackListing } from "../../engine/types.ts";
import { mount } from "../../ui/mount.ts";
import { type Catalogue, Library } from "../library.ts";
import type { TansuanPacks } from "./packs.component.ts";
import "./packs.ts";

const pack = (id: string, loaded: boolean): PackListing => ({
	id,
	name: { zh: `包${id}`, en: `Pack ${id}` },
	description: { zh: "内容", en: "Content" },
	revision: 1,
	published: "2026-01-01",
	licence: "OGL-UK-3.0",
	bytes: 12_345,
	sources: 1,
	methods: 0,
	factors: 7,
	loaded,
});

/** A library over packs of which those that were asked for are loaded; `refused` can't be. */
function libraryOf(refused = "") {
	const loaded = new Set(["core"]);
	const nothing = async () => ({ status: "ok" as const, value: [], findings: [] });
	const catalogue: Catalogue = {
		search: async () => ({ status: "ok", value: { total: 0, hits: [] }, findings: [] }),
		choices: async () => ({ status: "invalid", problems: [] }),
		formulaTree: async () => ({ status: "invalid", problems: [] }),
		removePack: async () => ({ status: "invalid", problems: [] }),
		composePack: async () => ({ status: "invalid", problems: [] }),
		addedPacks: async () => [],
		methods: nothing,
		factor: async () => ({ status: "invalid", problems: [] }),
		alternatives: async () => ({ status: "invalid", problems: [] }),
		packs: async () => ({
			status: "ok",
			value: ["core", "uk"].map((id) => pack(id, loaded.has(id))),
			findings: [],
		}),
		async loadPack(id) {
			const message = `no ${id}`;
			const problem = { code: "x", severity: "error", path: "", message, details: {}, about: [] };
			if (id === refused) return { status: "invalid", problems: [problem as never] };
			loaded.add(id);
			const { loaded: _, ...info } = pack(id, true);
			const value: PackInfo = { ...info, digest: "", sets: [] };
			return { status: "ok", value, findings: [] };
		},
		addPack: async () => ({ status: "invalid", problems: [] }),
	};
	return new Library(catalogue, () => undefined);
}

const open = async (library: Library) => {
	const element = await mount<TansuanPacks>(
		html`<tansuan-packs .library=${library}></tansuan-packs>`,
	);
	await settled(element);
	return element;
};

async function settled(element: TansuanPacks) {
	for (let turn = 0; turn < 5; turn++) {
		await new Promise((resolve) => setTimeout(resolve));
		await element.updateComplete;
	}
}

const words = (element: TansuanPacks) => element.shadowRoot?.textContent ?? "";
const buttons = (element: TansuanPacks) => [
	...(element.shadowRoot?.querySelectorAll<HTMLElement>("li tansuan-button") ?? []),
];

test("each pack tells its size, factors and licence before it is loaded", async () => {
	const element = await open(libraryOf());
	expect(words(element)).toContain("OGL-UK-3.0");
	expect(words(element)).toContain("13 kB");
	expect(buttons(element)).toHaveLength(1);
});

test("a pack that is loaded has no button any more", async () => {
	const library = libraryOf();
	const element = await open(library);
	const before = library.edition;
	buttons(element)[0]?.click();
	await settled(element);
	expect(buttons(element)).toHaveLength(0);
	expect(library.edition).toBe(before + 1);
});

test("a pack that can't be loaded says why and can be asked for again", async () => {
	const element = await open(libraryOf("uk"));
	buttons(element)[0]?.click();
	await settled(element);
	expect(words(element)).toContain("no uk");
	expect(buttons(element)).toHaveLength(1);
});
