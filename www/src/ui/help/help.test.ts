// The explained terms, and the button that explains one.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { html } from "lit";
import { expect, test, vi } from "vitest";
import { setLanguage } from "../../i18n/index.ts";
import { inside, mount } from "../mount.ts";
import { citationsText } from "./citation.ts";
import type { TansuanHelp } from "./help.component.ts";
import "./help.ts";
import { TOPICS, type TopicId, topicOf } from "./topics.ts";

const ids = Object.keys(TOPICS) as TopicId[];
const sourceFolder = join(import.meta.dirname, "../..");

const sources = readdirSync(sourceFolder, { recursive: true, encoding: "utf8" })
	.filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
	.filter((name) => !/(topics|strings|en)\.ts$/.test(name))
	.map((name) => readFileSync(join(sourceFolder, name), "utf8"))
	.join("\n");

test("every term is explained somewhere in the app", () => {
	const used = new Set(
		[...sources.matchAll(/(?:topic=|help[:=]\s*|topic = )"(\w+)"/g)].map(([, id]) => id),
	);
	expect(ids.filter((id) => !used.has(id))).toEqual([]);
	expect([...used].filter((id) => !ids.includes(id as TopicId))).toEqual([]);
});

test("every term has two or three sentences in both languages", () => {
	for (const id of ids) {
		const { title, text } = topicOf(id);
		expect(title.zh, id).toMatch(/[\u4e00-\u9fff]/);
		expect(title.en, id).toMatch(/^[A-Z]/);
		const count = (value: string, end: RegExp) => value.match(end)?.length ?? 0;
		expect(count(text.zh, /[。；]/g), id).toBeGreaterThanOrEqual(2);
		expect(count(text.zh, /。/g), id).toBeLessThanOrEqual(4);
		expect(count(text.en, /[.;](\s|$)/g), id).toBeGreaterThanOrEqual(2);
		expect(text.zh, id).not.toMatch(/[\u4e00-\u9fff][,;:!?]/);
	}
});

/**
 * Source: T/CCAA 39-2022, its table of contents and Annexes A and B: the clauses and tables that there are.
 */
const CLAUSES =
	/^(3\.1\.2|3\.4\.2|3\.5\.([1-9]|1[0-2])|4\.3|6\.1\.[1-6]|A\.1\.1|A\.2\.[12]|A\.[34]|B\.1\.1\.[1-4]|B\.1\.2\.[1-3]|B\.1\.3\.[1-5]|B\.2\.3\.[1-4]|B\.4\.[1-5]|Table A\.[1-5])$/;

test("every term cites where it is written, and clauses of the standard that it has", () => {
	for (const id of ids) {
		const { cites } = topicOf(id);
		expect(cites.length, id).toBeGreaterThan(0);
		for (const { document, clause } of cites) {
			if (document !== "T/CCAA 39-2022") continue;
			expect(clause?.en, id).toMatch(CLAUSES);
			expect(clause?.zh.replace("表", "Table"), id).toBe(clause?.en);
		}
		expect(
			cites.some(({ clause }) => clause !== undefined),
			id,
		).toBe(true);
	}
});

test("clauses of one document stand together", () => {
	setLanguage("zh");
	expect(citationsText(topicOf("account").cites)).toEqual([
		"T/CCAA 39-2022 · 表 A.1",
		"GB/T 32150",
		"ISO 14064-1:2018 · 5.2.4",
	]);
});

test("the button is named after what it stands beside, and opens the text with its clause", async () => {
	setLanguage("en");
	const element = await mount<TansuanHelp>(
		html`<tansuan-help topic="intensity" label="Intensity"></tansuan-help>`,
	);
	const button = inside(element, "button");
	expect(inside(element, ".hidden").textContent).toBe("About: Intensity");
	expect(button.getAttribute("aria-expanded")).toBe("false");
	const card = inside(element, "[popover]");
	expect(card.textContent?.trim()).toBe("");
	card.showPopover = () => {
		card.dispatchEvent(Object.assign(new Event("toggle"), { newState: "open" }));
	};
	button.click();
	await vi.waitFor(() => expect(card.textContent).toContain("3.5.9 · Table A.1"));
	expect(button.getAttribute("aria-expanded")).toBe("true");
});
