// The register that events stand on, and the uses of serials against which it is checked.

import { expect, test } from "vitest";
import type { AnyDocument, Organization } from "../engine/types.ts";
import type { Head } from "../store/index.ts";
import { organization } from "../store/testing-organization.ts";
import { event, project, register } from "../store/testing-plan.ts";
import { claimsBeside, claimsOf } from "./claims.ts";
import { Register, registerHead } from "./register.ts";

const documents = new Map<string, AnyDocument>();
const read: string[] = [];

/** A store that holds documents, each begun a day after the one before. */
function shelf(...all: AnyDocument[]) {
	documents.clear();
	read.length = 0;
	for (const document of all) documents.set(document.id, document);
	const heads = all.map(
		({ id, kind, name, version }, day): Head => ({
			subjectId: id,
			kind,
			name,
			version,
			seq: 1,
			hash: `${id}-1`,
			createdAt: `2026-01-0${day + 1}`,
			at: "2026-02-01",
		}),
	);
	return {
		subjects: { get: () => heads.toReversed() },
		glance: async (id: string) => {
			read.push(id);
			return { status: "ok", value: documents.get(id), findings: [] };
		},
	} as never as ConstructorParameters<typeof Register>[0] extends () => infer S ? S : never;
}

const mill = (certificates: Organization["certificates"]): Organization => ({
	...organization("mill"),
	certificates,
});
const certificate = (serials: string) => ({ id: serials, serials }) as never;

test("the register that was begun first is the register", () => {
	const { subjects } = shelf(event("e"), register("old"), register("new"));
	expect(registerHead(subjects.get())?.subjectId).toBe("old");
	expect(registerHead([])).toBeUndefined();
});

test("without a register its bytes are none, and its document is gone", async () => {
	const own = new Register(() => shelf(event("e")));
	expect(await own.bytes()).toMatchObject({ status: "ok", value: new Uint8Array() });
	expect(own.document.get()).toBeUndefined();
});

test("the register is read once for each state of it", async () => {
	const store = shelf(register("r"));
	const own = new Register(() => store);
	const first = await own.bytes();
	await own.bytes();
	expect(read).toEqual(["r"]);
	expect(own.document.get()).toEqual(register("r"));
	const text = new TextDecoder().decode(first.status === "ok" ? first.value : undefined);
	expect(JSON.parse(text)).toEqual(register("r"));
});

test("certificates of organisations, certificates sold by projects and other registers claim serials", async () => {
	const sold = project("p");
	const [grid] = sold.sources ?? [];
	const selling: AnyDocument = {
		...sold,
		sources: grid
			? [{ ...grid, certificatesSold: [{ id: "s", serials: "GEC-7" }, { id: "t" }] as never }]
			: [],
	};
	const all = [mill([certificate("GEC-1-5"), certificate(" ")]), selling, event("e")];
	const store = shelf(register("r"), register("other"), ...all);
	const claims = await claimsBeside("r", store);
	expect(claims.status === "ok" && claims.value).toEqual([
		{ subject: "p", name: "Roof 屋顶", serials: "GEC-7" },
		{ subject: "mill", name: all[0]?.name, serials: "GEC-1-5" },
		{ subject: "other", name: "Assets 台账", serials: "1-100" },
	]);
	expect(read).not.toContain("r");
	expect(claimsOf(event("e"))).toEqual([]);
});
