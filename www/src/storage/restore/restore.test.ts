// The restore dialog: the choices there are, the plan that follows, and differences in words.

import { signal } from "@lit-labs/signals";
import { html, type LitElement } from "lit";
import { beforeEach, expect, test, vi } from "vitest";
import { setLanguage } from "../../i18n/index.ts";
import * as words from "../../organization/history/labels.ts";
import { compareDocuments } from "../../store/backup/compare.ts";
import type { FileSubject, OpenedFile } from "../../store/backup/open.ts";
import { organization } from "../../store/testing-organization.ts";
import { allInside, hear, inside, mount, textInside } from "../../ui/mount.ts";
import { copyNames, planOf, toggled, usualChoices, waysFor } from "./choices.ts";
import { labelOf, valuesOf } from "./labels.ts";
import "./restore.ts";
import type { TansuanRestore } from "./restore.component.ts";

const here = organization("a");
const file = {
	...here,
	name: "Paper mill",
	profile: { ...here.profile, legalName: "新名称" },
	records: {
		boiler: [{ id: "r", period: "2024-07", values: { activity: { value: "9", unit: "t" } } }],
	},
};
const subject = (state: FileSubject["state"], path: string): FileSubject => ({
	path,
	document: { ...file, id: path },
	state,
	differences: state === "differs" ? compareDocuments(here, file) : [],
	...(state === "new" ? {} : { here: { name: "Paper", at: "2026-11-01T00:00:00Z" } as never }),
});
const opened = (...subjects: FileSubject[]): OpenedFile => ({
	name: "a.tansuan",
	saved: { app: "tansuan-www 0.1.0", savedAt: "2026-11-28T08:00:00Z", savedBy: "李工" },
	encrypted: false,
	subjects,
	newer: [],
	packs: [],
});

beforeEach(() => setLanguage("en"));

test("what is new comes in, what is the same stays out, what differs is a copy unless chosen", () => {
	const content = opened(
		subject("new", "n"),
		subject("same", "s"),
		subject("differs", "d"),
		subject("locked", "l"),
	);
	const choices = usualChoices(content);
	expect([...choices.values()].map(({ way }) => way)).toEqual(["create", "skip", "copy", "copy"]);
	expect(waysFor(subject("locked", "l"))).not.toContain("replace");
	const copies = copyNames(content, choices, ["Paper mill", "Paper mill 3"]);
	expect([...copies]).toEqual([
		["d", "Paper mill 2"],
		["l", "Paper mill 4"],
	]);
	expect(planOf(content, choices, copies, []).subjects.map(({ way }) => way)).toEqual([
		{ way: "create" },
		{ way: "skip" },
		{ way: "create", name: "Paper mill 2" },
		{ way: "create", name: "Paper mill 4" },
	]);
});

test("one difference can go another way than all, and back", () => {
	const keep = { others: "here" as const, except: new Set<string>() };
	const one = toggled(keep, "x", true);
	expect([...one.except]).toEqual(["x"]);
	expect([...toggled(one, "x", false).except]).toEqual([]);
	expect([...toggled({ others: "file", except: new Set(["x"]) }, "x", true).except]).toEqual([]);
});

test("a difference is called by the source and month, or by its field, with both values", () => {
	const all = compareDocuments(
		{
			...here,
			records: {
				boiler: [
					{
						...file.records.boiler?.[0],
						id: "r",
						values: { activity: { value: "12", unit: "t" } },
					} as never,
				],
			},
		},
		file,
	);
	expect(all.map((each) => [labelOf(each, file, words), valuesOf(each, words)])).toEqual([
		["Short name", [{ here: "Paper", file: "Paper mill" }]],
		["Profile · Registered name", [{ here: "某纸业有限公司", file: "新名称" }]],
		["Boiler · Jul 2024", [{ here: "12 t", file: "9 t" }]],
	]);
});

test("the dialog shows numbers, offers the ways, and takes in what was chosen", async () => {
	const restore = vi.fn(async () => ({
		status: "ok" as const,
		value: [{ name: "Paper mill", way: "merge" as const, subjectId: "d" }],
		findings: [],
	}));
	const desk = { store: { subjects: signal([]), backup: { restore } } };
	const dialog = await mount<TansuanRestore>(
		html`<tansuan-restore .desk=${desk} .words=${words} .opened=${opened(subject("differs", "d"))}></tansuan-restore>`,
	);
	expect(textInside(dialog)).toContain("by 李工 · tansuan-www 0.1.0");
	const shown = inside(dialog, "tansuan-file-subject");
	expect(textInside(shown)).toContain("Activity data1 only in the file");
	expect(textInside(shown)).toContain("called “Paper” here");
	inside(shown, "tansuan-select").dispatchEvent(
		new CustomEvent("tansuan-changed", { detail: { value: "merge" } }),
	);
	await dialog.updateComplete;
	const restored = hear(dialog, "tansuan-restored");
	const take = allInside(dialog, "tansuan-button").at(-1);
	expect(take?.textContent).toBe("Take in (1)");
	take?.click();
	await expect.poll(() => restored.length).toBe(1);
	expect(restore.mock.calls[0]).toMatchObject([
		{ subjects: [{ way: { way: "merge", choice: { others: "here" } } }] },
	]);
});

test("what did not come in is told with its reason", async () => {
	const problem = { code: "storage-full", message: "", details: {} };
	const value = [{ name: "Paper mill", way: "create" as const, problems: [problem] }];
	const restore = async () => ({ status: "ok" as const, value, findings: [] });
	const desk = { store: { subjects: signal([]), backup: { restore } } };
	const dialog = await mount<TansuanRestore>(
		html`<tansuan-restore .desk=${desk} .words=${words} .opened=${opened(subject("new", "n"))}></tansuan-restore>`,
	);
	allInside(dialog, "tansuan-button").at(-1)?.click();
	await expect.poll(() => textInside(dialog)).toContain("What is here is as it was.");
	expect(textInside(dialog)).toContain("takes no more");
});

test("what a newer app wrote is looked into, and can't be chosen", async () => {
	const reason = {
		code: "document-newer",
		severity: "error" as const,
		path: "",
		message: "",
		details: { subject: "Paper mill", found: "99", expected: "1" },
		about: [],
	};
	const document = {
		name: "Paper mill",
		version: 99,
		later: [{ id: "x", amount: { value: "7", unit: "t" } }],
	};
	const newer = [{ path: "subjects/1.json", name: "Paper mill", document, reason }];
	const desk = { store: { subjects: signal([]) } };
	const dialog = await mount<TansuanRestore>(
		html`<tansuan-restore .desk=${desk} .words=${words} .opened=${{ ...opened(), newer }}></tansuan-restore>`,
	);
	const shown = inside<LitElement>(dialog, "tansuan-newer-subject");
	expect(textInside(shown)).toContain("document version 99");
	const details = inside<HTMLDetailsElement>(shown, "details");
	details.open = true;
	details.dispatchEvent(new Event("toggle"));
	await shown.updateComplete;
	expect(textInside(inside(shown, "tansuan-reading"))).toContain("7 t");
	expect(allInside(dialog, "tansuan-button").at(-1)).toMatchObject({ disabled: true });
});
