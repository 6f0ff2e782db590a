// What is said for a PACT file, what it lacks, and what goes into it.

import { beforeEach, expect, test } from "vitest";
import type { PactPreview } from "../../../engine/index.ts";
import type { Outcome, ProductStudy } from "../../../engine/types.ts";
import { setLanguage } from "../../../i18n/index.ts";
import { lamp } from "../../testing-lamp.ts";
import { openLamp } from "../../testing-study.ts";
import { figuresTable } from "./figures.ts";
import { fieldOf, ownFindings, placeOf, preflightView } from "./preflight.ts";
import { type Kept, lastDay, pactWords, readKept, saidWith, usualValidity } from "./said.ts";

const study = lamp as ProductStudy;
const minted = { id: "3893bb5d-da16-4dc1-9185-11d97476c254", created: "2026-01-31T08:00:00Z" };

beforeEach(() => setLanguage("zh"));

async function previewed(
	document: ProductStudy,
	kept: Kept = { said: {} },
	today = "2026-01-31",
): Promise<Outcome<PactPreview>> {
	const { ask } = await openLamp(document);
	return ask.pact(pactWords(kept, usualValidity(document.settings.period, today), minted));
}

const company: ProductStudy = {
	...study,
	declaredUnit: {
		...study.declaredUnit,
		mass: { value: "2.4", unit: "kg" },
		fossilCarbon: { value: "0", unit: "kgC" },
		biogenicCarbon: { value: "0", unit: "kgC" },
	},
	profile: {
		...study.profile,
		company: "灯具公司",
		companyIds: ["urn:example:company:lamps"],
		productIds: ["urn:example:product:lamp"],
		description: "台灯",
		standards: ["ISO 14067:2018"],
	},
};

test("a period of months has a last day", () => {
	expect(lastDay("2024")).toBe("2024-12-31");
	expect(lastDay("2024-02")).toBe("2024-02-29");
	expect(lastDay("2024-07/2024-09")).toBe("2024-09-30");
	expect(lastDay("soon")).toBeUndefined();
});

/** Source: PACT Technical Specifications 3, validity: from the end of the period, for three years at most. */
test("a file is valid from today for as long as PACT allows, and not before its period is over", () => {
	expect(usualValidity("2024", "2026-11-28")).toEqual({
		validFrom: "2026-11-28",
		validUntil: "2027-12-31",
	});
	expect(usualValidity("2026", "2026-11-28").validFrom).toBe("2027-01-01");
	expect(usualValidity("2024-02", "2026-11-28").validUntil).toBe("2027-02-28");
});

test("the usual validity breaks no rule of the engine's, to the day", async () => {
	const { period } = company.settings;
	const usual = usualValidity(period, "2026-01-31");
	const paths = async (kept: Kept) => {
		const outcome = await previewed(company, kept);
		if (outcome.status === "invalid") throw new Error("the lamp has a footprint");
		return outcome.findings.map(({ path }) => path).filter((path) => path.startsWith("validity"));
	};
	expect(await paths({ said: {} })).toEqual([]);
	const [year = "", ...rest] = (usual.validUntil ?? "").split("-");
	const later = [String(Number.parseInt(year, 10) + 1), ...rest].join("-");
	expect(await paths({ said: { validUntil: later } })).toEqual(["validityPeriodEnd"]);
});

test("what was kept comes back, and what another version kept is left out", () => {
	const kept: Kept = {
		said: { comment: "x", verification: { provider: "CQC" }, replaces: true },
		handed: { id: "a", at: "2026-01-31T08:00:00Z" },
	};
	expect(readKept(structuredClone(kept))).toEqual(kept);
	expect(readKept({ said: { comment: 4, tone: "x" }, handed: { id: "a" } })).toEqual({ said: {} });
	expect(readKept(undefined)).toEqual({ said: {} });
});

test("an emptied field falls back to what is usual, and the file before is named only when asked", () => {
	const said = saidWith({ validFrom: "2026-02-01", comment: "x" }, { validFrom: undefined });
	expect(said).toEqual({ comment: "x" });
	const handed = { id: "a", at: "2026-01-31T08:00:00Z" };
	const usual = { validFrom: "2026-01-31", validUntil: "2027-12-31" };
	expect(pactWords({ said, handed }, usual, minted)).toEqual({
		...usual,
		...minted,
		comment: "x",
		preceding: [],
	});
	const words = pactWords({ said: { replaces: true }, handed }, usual, minted);
	expect(words).toEqual({ ...usual, ...minted, preceding: ["a"] });
});

test("what is missing leads to where it is filled in", async () => {
	const outcome = await previewed({ ...company, profile: {} });
	if (outcome.status === "invalid") throw new Error("the lamp has a footprint");
	const ground = { study, usual: usualValidity("2024", "2026-01-31"), broken: false };
	const view = (path: string) => {
		const problem = outcome.findings.find((each) => each.path === path);
		return problem && preflightView(problem, ground);
	};
	expect(outcome.value.json).toBeUndefined();
	expect(view("companyName")).toMatchObject({
		severity: "error",
		href: "#/product/lamp/study?section=product",
	});
	expect(view("comment")?.href).toBeUndefined();
	expect(view("comment")?.message).toContain("计算说明");
	expect(fieldOf("comment")).toBe("comment");
	expect(fieldOf("validityPeriodEnd")).toBe("validUntil");
	expect(placeOf("pcf.referencePeriodEnd", ground)).toBe("scope");
	expect(placeOf("pcf.dqi.temporalDQR", ground)).toBe("model");
	expect(placeOf("pcf.crossSectoralStandards", { ...ground, broken: true })).toBe("findings");
	const old = { ...ground, usual: usualValidity("2020", "2026-01-31") };
	expect(placeOf("validityPeriodEnd", old)).toBe("period");
});

test("the table shows the figures of the file itself", async () => {
	const outcome = await previewed(company);
	if (outcome.status === "invalid") throw new Error("the lamp has a footprint");
	const { value, findings } = outcome;
	expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
	const { pcf } = JSON.parse(value.json ?? "{}");
	const { rows } = figuresTable(value, company);
	const cell = (key: string) => rows.find((row) => row.key === key)?.cells[1];
	expect(cell("excluding")?.exact).toBe(pcf.pcfExcludingBiogenicUptake);
	expect(cell("including")?.exact).toBe(pcf.pcfIncludingBiogenicUptake);
	expect(cell("boundary")).toMatchObject({ text: "摇篮到大门" });
	expect(cell("boundary")?.note).toContain("摇篮到坟墓");
	expect(cell("gwp")?.text).toBe("AR6");
});

test("a file that would say too little of the way to the gate is stopped", () => {
	const severities = (document: ProductStudy, excluding = "1") =>
		ownFindings(document, { excluding, including: "1" }).map(({ severity }) => severity);
	const within = (boundary: ProductStudy["settings"]["boundary"]): ProductStudy => ({
		...company,
		settings: { ...company.settings, boundary },
	});
	expect(severities(company)).toEqual([]);
	expect(severities(within({ kind: "gate-to-gate" }))).toEqual(["error"]);
	expect(severities(within({ kind: "chosen", stages: ["production"] }))).toEqual(["error"]);
	expect(severities(within({ kind: "chosen", stages: ["raw-materials", "production"] }))).toEqual(
		[],
	);
	expect(severities({ ...company, processes: [] }, "0")).toEqual(["error"]);
	expect(severities(company, "0.00")).toEqual(["warning"]);
});
