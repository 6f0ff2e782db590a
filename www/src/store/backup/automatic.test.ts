// @vitest-environment node
// The file that is written by itself: after a quiet minute, as a whole, and never without what it held.

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Problem } from "../../engine/types.ts";
import { sha256 } from "../digest.ts";
import { decrypt, lockFor } from "../file/encrypted.ts";
import type { Head } from "../model.ts";
import { problem } from "../problem.ts";
import { AutomaticFile, type FileRecord, type FileState, IDLE_MS } from "./automatic.ts";
import type { BackupHandle } from "./handle.ts";

/** A file on a disk that can fail in every way that one can. */
class Disk implements BackupHandle {
	readonly name = "a.tansuan";
	content = new Uint8Array();
	permission: PermissionState = "granted";
	failure: string | undefined;
	loses = false;
	aborted = 0;

	async getFile() {
		return new Blob([this.content]);
	}

	async createWritable() {
		let next = new Uint8Array();
		return {
			write: async (data: Uint8Array<ArrayBuffer>) => {
				if (this.failure) throw new DOMException("", this.failure);
				next = data;
			},
			close: async () => {
				this.content = this.loses ? next.slice(1) : next;
			},
			abort: async () => {
				this.aborted += 1;
			},
		};
	}

	async queryPermission() {
		return this.permission;
	}

	async requestPermission() {
		this.permission = "granted";
		return this.permission;
	}
}

let disk = new Disk();
let record: FileRecord | undefined;
let heads: Head[] = [];
let saves = 0;
let unsaved = false;
let damage: Problem[] = [];
const states: FileState[] = [];
const head = (subjectId: string, seq: number) =>
	({ subjectId, seq, hash: `${subjectId}${seq}`, name: `名${subjectId}` }) as Head;
const content = () => new TextDecoder().decode(disk.content);
const last = () => states.at(-1);

const file = () =>
	new AutomaticFile({
		digest: sha256,
		now: () => "2026-11-28T00:00:00Z",
		heads: async () => heads,
		unsaved: () => unsaved,
		save: async () => {
			saves += 1;
			return {
				bytes: new TextEncoder().encode(heads.map(({ hash }) => hash).join()),
				heads,
				damage,
			};
		},
		read: async () => record,
		keep: async (next) => {
			record = next;
		},
		told: (state) => states.push(state),
		written: async () => {},
	});

beforeEach(() => {
	vi.useFakeTimers();
	[disk, record, heads, saves, unsaved] = [new Disk(), undefined, [head("a", 1)], 0, false];
	damage = [];
	states.length = 0;
});
afterEach(() => {
	vi.useRealTimers();
});

test("a chosen file is written at once, and again a quiet minute after a change", async () => {
	const automatic = file();
	await automatic.choose(disk);
	expect([content(), last()]).toMatchObject(["a1", { status: "written", name: "a.tansuan" }]);
	heads = [head("a", 2)];
	await automatic.check();
	await vi.advanceTimersByTimeAsync(IDLE_MS - 1);
	expect([content(), last()]).toMatchObject(["a1", { status: "waiting" }]);
	heads = [head("a", 3)];
	await automatic.check();
	await vi.advanceTimersByTimeAsync(IDLE_MS - 1);
	expect(content()).toBe("a1");
	vi.useRealTimers();
	await automatic.write();
	expect([content(), last()]).toMatchObject(["a3", { status: "written" }]);
});

test("nothing new writes nothing, unless storage did not take something", async () => {
	const automatic = file();
	await automatic.choose(disk);
	await automatic.check();
	await automatic.write();
	expect([saves, last()?.status]).toEqual([1, "written"]);
	unsaved = true;
	await automatic.write();
	expect(saves).toBe(2);
});

test("leaving the page writes what waits", async () => {
	const automatic = file();
	await automatic.choose(disk);
	automatic.hurry();
	heads = [head("a", 2)];
	await automatic.check();
	automatic.hurry();
	await automatic.write();
	expect([content(), saves]).toEqual(["a2", 2]);
});

test("what was deleted here stays in the file until the person says otherwise", async () => {
	const automatic = file();
	heads = [head("a", 1), head("b", 1)];
	await automatic.choose(disk);
	heads = [head("a", 2)];
	await automatic.write();
	expect([content(), last()]).toMatchObject(["a1,b1", { status: "held", gone: ["名b"] }]);
	await automatic.write(true);
	expect([content(), last()]).toMatchObject(["a2", { status: "written" }]);
	heads = [];
	await automatic.write();
	expect([content(), last()?.status]).toEqual(["a2", "held"]);
});

test("what is damaged here does not go over what the file holds whole", async () => {
	const automatic = file();
	await automatic.choose(disk);
	heads = [head("a", 2)];
	damage = [problem("backup-partial", { subject: "名a" })];
	await automatic.write();
	expect([content(), last()]).toMatchObject(["a1", { status: "held", gone: [], damage }]);
	await automatic.write(true);
	expect(content()).toBe("a2");
	heads = [head("a", 3)];
	await automatic.write();
	expect([content(), last()?.status]).toEqual(["a3", "written"]);
	damage = [problem("backup-without", { subject: "名a" })];
	heads = [head("a", 4)];
	await automatic.write();
	expect([content(), last()?.status]).toEqual(["a3", "held"]);
});

test("a permission that has lapsed is asked for by a press, and then the file is written", async () => {
	const automatic = file();
	await automatic.choose(disk);
	disk.permission = "prompt";
	heads = [head("a", 2)];
	await automatic.check();
	expect(last()).toMatchObject({ status: "lapsed" });
	await automatic.write();
	expect([content(), last()?.status]).toEqual(["a1", "lapsed"]);
	await automatic.allow();
	expect([content(), last()?.status]).toEqual(["a2", "written"]);
});

test.each([
	["QuotaExceededError", { status: "failed", problem: { code: "backup-unwritable" } }],
	["NotFoundError", { status: "failed", problem: { details: { reason: "NotFoundError" } } }],
	["NotAllowedError", { status: "lapsed" }],
])(
	"%s leaves the file as it was and is told; the next write makes up for it",
	async (name, state) => {
		const automatic = file();
		await automatic.choose(disk);
		heads = [head("a", 2)];
		disk.failure = name;
		await automatic.write();
		expect([content(), disk.aborted, last()]).toMatchObject(["a1", 1, state]);
		disk.failure = undefined;
		await automatic.write();
		expect([content(), last()?.status]).toEqual(["a2", "written"]);
	},
);

test("a file that does not hold what was written is found out", async () => {
	disk.loses = true;
	await file().choose(disk);
	expect(last()).toMatchObject({ status: "failed", problem: { code: "backup-unlike" } });
});

test("a file under a passphrase is written with its key, without asking again", async () => {
	const automatic = file();
	await automatic.choose(disk, await lockFor("密码"));
	heads = [head("a", 2)];
	await automatic.write();
	expect(new TextDecoder().decode(await decrypt(disk.content, "密码"))).toBe("a2");
	expect(last()).toMatchObject({ status: "written", encrypted: true });
});

test("a file that is let go is written no more", async () => {
	const automatic = file();
	await automatic.choose(disk);
	await automatic.leave();
	heads = [head("a", 2)];
	await automatic.write();
	expect([content(), last(), record]).toEqual(["a1", { status: "none" }, undefined]);
});
