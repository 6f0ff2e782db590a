// The storage page and its reminder: what they say of how things stand, and what they ask for.

import { signal } from "@lit-labs/signals";
import { html, type LitElement } from "lit";
import { beforeEach, expect, test, vi } from "vitest";
import { setLanguage } from "../i18n/index.ts";
import type { FileState } from "../store/backup/automatic.ts";
import type { Keeping } from "../store/backup/keeping.ts";
import type { Cleared } from "../store/backup/marker.ts";
import type { Waiting } from "../store/backup/saved.ts";
import { allInside, hear, inside, mount, textInside } from "../ui/mount.ts";
import "./banner/banner.ts";
import type { StorageDesk } from "./desk.ts";
import "./page.ts";
import { faults, isSound } from "./passphrase.ts";

const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();
const done = async () => ({ status: "ok" as const, value: null, findings: [] });

/** A store whose side of files stands as it is told to. */
function stand() {
	const backup = {
		waiting: signal<Waiting | undefined>({ events: 0 }),
		savedAt: signal<string | undefined>(undefined),
		file: signal<FileState>({ status: "none" }),
		keeping: signal<Keeping>({}),
		cleared: signal<Cleared | undefined>(undefined),
		due: signal(false),
		look: vi.fn(async () => {}),
		save: vi.fn(async () => ({ status: "ok", value: new Uint8Array([1]), findings: [] })),
		choose: vi.fn(done),
		write: vi.fn(done),
		allow: vi.fn(done),
		leave: vi.fn(done),
		postpone: vi.fn(done),
		acknowledge: vi.fn(),
	};
	const store = {
		backup,
		subjects: signal([{ subjectId: "a", name: "青溪纸业" }]),
		actor: signal("李工"),
		setActor: vi.fn(async (name: string) => ({ status: "ok", value: name, findings: [] })),
	};
	const browser = { webkit: false, ios: false, installed: false };
	const desk = { store, browser, pick: vi.fn() } as unknown as StorageDesk;
	return { backup, store, desk };
}

const press = (element: Element, words: string) => {
	const found = allInside(element, "tansuan-button").find((each) => each.textContent === words);
	if (!found) throw new Error(`no button ${words}`);
	found.click();
};

beforeEach(() => setLanguage("en"));

test("the reminder says nothing until it is time, and can be put off", async () => {
	const { backup, desk } = stand();
	const banner = await mount<LitElement>(
		html`<tansuan-save-reminder .desk=${desk}></tansuan-save-reminder>`,
	);
	expect(textInside(banner)).toBe("");
	backup.due.set(true);
	backup.waiting.set({ events: 12, since: ago(9) });
	await banner.updateComplete;
	expect(textInside(banner)).toContain("12 changes since 9 days ago are in no file yet.");
	press(banner, "Later");
	expect(backup.postpone).toHaveBeenCalledOnce();
});

test.each<[FileState["status"], Partial<FileState>, string]>([
	["lapsed", {}, "wants you to allow it again"],
	["held", { gone: ["青溪纸业"], damage: [] }, "holds something that was deleted"],
	[
		"failed",
		{ problem: { code: "backup-unlike", message: "", details: {} } as never },
		"could not be written",
	],
])("an automatic file that is %s is told at once", async (status, more, words) => {
	const { backup, desk } = stand();
	backup.file.set({ status, name: "a.tansuan", encrypted: false, ...more } as FileState);
	const banner = await mount<LitElement>(
		html`<tansuan-save-reminder .desk=${desk}></tansuan-save-reminder>`,
	);
	expect(textInside(banner)).toContain(words);
	const file = await mount(html`<tansuan-automatic-file .desk=${desk}></tansuan-automatic-file>`);
	expect(textInside(file)).toContain("a.tansuan");
	if (status === "lapsed") press(file, "Allow again");
	if (status === "held") press(file, "Write it all the same");
	expect(backup.allow).toHaveBeenCalledTimes(status === "lapsed" ? 1 : 0);
	expect(backup.write.mock.calls).toEqual(status === "held" ? [[true]] : []);
});

test("a browser that can't write a file by itself says so, and what stands in", async () => {
	const { desk } = stand();
	const unable = { ...desk, pick: undefined };
	const file = await mount(html`<tansuan-automatic-file .desk=${unable}></tansuan-automatic-file>`);
	expect(textInside(file)).toContain(
		"You are reminded instead, after seven days or fifty changes.",
	);
});

test("a passphrase is long enough and typed twice alike before anything is saved under it", async () => {
	const typed = { first: "short", again: "short", tried: true };
	expect(faults(typed).first).toBe("At least 8 characters.");
	expect(isSound({ ...typed, first: "long enough", again: "long enougn" })).toBe(false);
	expect(isSound({ ...typed, first: "caf\u00e9 long", again: "cafe\u0301 long" })).toBe(true);
	const { backup, desk } = stand();
	const save = await mount<LitElement>(html`<tansuan-save-file .desk=${desk}></tansuan-save-file>`);
	inside(save, "tansuan-checkbox").dispatchEvent(
		new CustomEvent("tansuan-changed", { detail: { value: "true" } }),
	);
	await save.updateComplete;
	press(save, "Save the file");
	expect(backup.save).not.toHaveBeenCalled();
});

test("what could not be read is said when the file is saved", async () => {
	const { backup, desk } = stand();
	const finding = { code: "backup-without", message: "", details: { subject: "乙厂" } };
	backup.save.mockResolvedValue({
		status: "ok",
		value: new Uint8Array(),
		findings: [finding],
	} as never);
	URL.createObjectURL = () => "blob:x";
	const save = await mount<LitElement>(html`<tansuan-save-file .desk=${desk}></tansuan-save-file>`);
	const said = hear(save, "tansuan-notified");
	press(save, "Save the file");
	await expect.poll(() => said.length).toBe(2);
	expect(said.map(({ message }) => message).join()).toContain("“乙厂” can't be read any more");
});

test("the page says that storage was cleared until that is read, and passes files on", async () => {
	const { backup, desk } = stand();
	backup.cleared.set("documents");
	const page = await mount(html`<tansuan-storage .desk=${desk}></tansuan-storage>`);
	expect(textInside(page)).toContain("was cleared since your last visit");
	press(page, "Understood");
	expect(backup.acknowledge).toHaveBeenCalledOnce();
	const given = hear(page, "tansuan-subject-files-chosen");
	const files = [new File(["x"], "a.tansuan")];
	inside(page, "tansuan-file-drop").dispatchEvent(
		new CustomEvent("tansuan-files-chosen", { detail: { files }, bubbles: true }),
	);
	expect(given).toEqual([{ files }]);
});

test.each([
	[true, "Kept until you delete it"],
	[false, "The browser may clear it"],
	[undefined, "The browser does not say"],
])("the browser's promise is told: %s", async (persisted, words) => {
	const { backup, desk } = stand();
	backup.keeping.set({ usage: 4_800_000, ...(persisted === undefined ? {} : { persisted }) });
	const keeping = await mount(html`<tansuan-keeping .desk=${desk}></tansuan-keeping>`);
	expect(textInside(keeping)).toContain(words);
	expect(textInside(keeping)).toContain("4.8 MB in use");
	expect(textInside(keeping)).not.toContain("seven days");
});

test("Safari's seven days are told where they apply, with what to do", async () => {
	const { desk } = stand();
	const browser = { webkit: true, ios: true, installed: false };
	const keeping = await mount(
		html`<tansuan-keeping .desk=${{ ...desk, browser }}></tansuan-keeping>`,
	);
	expect(textInside(keeping)).toContain("“Add to Home Screen”");
});
