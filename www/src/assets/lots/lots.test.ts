// Lots of the register: what their form asks by kind, what its edits make of them, and what the engine calls them.

import { readFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { beginInitiative } from "../../engine/load-initiative.ts";
import type { AssetKind, AssetLot, RegisterResult } from "../../engine/types.ts";
import { setLanguage } from "../../i18n/index.ts";
import { forestFields, lotFields, qualityFields } from "../../parts/lots/fields.ts";
import { kindChoices, unitOf } from "../../parts/lots/kinds.ts";
import { strings as lotStrings } from "../../parts/lots/strings.ts";
import { createAssets } from "../../store/commands/create-assets.ts";
import { blankLot, lotEdits, lotItem, said, statusOf } from "./edits.ts";
import { foundText } from "./found.ts";
import { totalsTable } from "./totals.ts";

const lot = (more: Partial<AssetLot> = {}): AssetLot => ({ ...blankLot("a"), ...more });
const asked = (more: Partial<AssetLot>) => lotFields(lot(more)).map(({ name }) => name);

beforeEach(() => setLanguage("zh"));

test("every kind has the name and the unit that the engine gives it", async () => {
	const { initiative } = await beginInitiative(
		readFileSync("../pkg/wasm/initiative/initiative_bg.wasm"),
		readFileSync("../pkg/packs/cn-core.json"),
	);
	const kinds = kindChoices().map(({ value }) => value as AssetKind);
	const lots = kinds.map((kind) => ({ ...blankLot(kind), kind, quantity: "1" }));
	const register = { ...createAssets({ id: "r", name: "R" }), lots };
	const bytes = new TextEncoder().encode(JSON.stringify(register));
	const outcome = initiative.evaluateAssets(bytes, [], "2026-01-31");
	if (outcome.status === "invalid") throw new Error("no result");
	const { languages } = lotStrings;
	expect(outcome.value.lots.map(({ kindName, unit }) => ({ ...kindName, unit }))).toEqual(
		kinds.map((kind) => ({
			zh: languages.zh.kinds[kind],
			en: languages.en.kinds[kind],
			unit: unitOf(kind),
		})),
	);
	expect(new Set(kinds).size).toBe(17);
	expect(totalsTable(outcome.value as RegisterResult).rows.length).toBe(17);
});

test("what is asked follows from the kind, and what is said is shown whatever the kind", () => {
	expect(asked({ kind: "ccer" })).toContain("projectType");
	expect(asked({ kind: "national-allowance" })).not.toContain("projectId");
	expect(asked({ kind: "green-certificate" })).not.toContain("poorArea");
	expect(asked({ kind: "new-forest" })).not.toContain("serials");
	expect(asked({ kind: "new-forest", serials: "1-2" })).toContain("serials");
	expect(asked({ kind: "vcu" })).not.toContain("standard");
	expect(asked({ kind: "other-credit" })).toContain("standard");
	expect(asked({})).not.toContain("retirement.date");
	expect(asked({ retirement: { date: "" } })).toContain("retirement.date");
	expect(forestFields().length).toBe(13);
	expect(qualityFields().length).toBe(7);
});

test("the status begins a retirement or a sale, and ends the other", () => {
	expect(lotEdits(lot(), { status: "retired" })).toEqual({
		retirement: { date: "" },
		sale: undefined,
	});
	const retired = lot({ retirement: { date: "2026-01-31", reference: "No. 1" } });
	expect(statusOf(retired)).toBe("retired");
	expect(lotEdits(retired, { status: "sold" })).toEqual({ retirement: undefined, sale: {} });
	expect(lotEdits(retired, { status: "held" })).toEqual({ retirement: undefined, sale: undefined });
	expect(lotItem(retired)).toMatchObject({ "retirement.reference": "No. 1", status: "retired" });
});

test("a retirement or a sale stays when its last field is emptied", () => {
	const retired = lot({ retirement: { date: "2026-01-31" } });
	expect(lotEdits(retired, { "retirement.date": "" })).toEqual({ retirement: { date: "" } });
	const sold = lot({ sale: { buyer: "X" } });
	expect(lotEdits(sold, { "sale.buyer": undefined })).toEqual({ sale: {} });
});

test("a price has a currency, and what is unticked is absent", () => {
	expect(lotEdits(lot(), { "price.value": "900" })).toEqual({
		price: { value: "900", unit: "CNY" },
	});
	expect(
		lotEdits(lot({ price: { value: "9", unit: "CNY" } }), { "price.value": undefined }),
	).toEqual({
		price: undefined,
	});
	expect(lotEdits(lot({ poorArea: true }), { poorArea: false })).toEqual({ poorArea: undefined });
	const checked = lot({ quality: { additional: true } });
	expect(lotEdits(checked, { "quality.additional": false })).toEqual({ quality: undefined });
	expect("holder" in said(lot({ holder: undefined } as never))).toBe(false);
});

test("what is not filled in yet is said so, with what it is", () => {
	const problem = (path: string, found: string) =>
		({ code: "invalid-date", path, details: { found } }) as never;
	expect(foundText(problem("lots[0].retirement.date", ""))).toBe("还没有填：注销日期");
	expect(foundText(problem("lots[0].uses[1].quantity", ""))).toBe("还没有填：用于 · 用多少");
	expect(foundText(problem("lots[0].retirement.date", "soon"))).toContain("soon");
});
