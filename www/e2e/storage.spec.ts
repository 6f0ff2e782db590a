// Storage as a database is tested: the browser is killed, two tabs write at once, the disk is full.

import { execFile } from "node:child_process";
import { appendFile, cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { promisify } from "node:util";
import { expect, type Page, test } from "@playwright/test";
import { killTimes } from "./kills/kills.ts";
import { inFolder, Killable, served } from "./kills/trial.ts";

const run = promisify(execFile);

test("twenty kills in the middle of editing lose nothing that was acknowledged, and leave nothing by half", async () => {
	test.setTimeout(600_000);
	const survival = await killTimes(20, 20221);
	const { kills, survived, acknowledged, ahead } = survival;
	console.log(
		`kills survived: ${survived} of ${kills} (${acknowledged} lines acknowledged, ${ahead} ahead)`,
	);
	expect(survival).toMatchObject({ kills: 20, survived: 20, failures: [] });
});

test("two tabs that type at once lose no command of either", async () => {
	test.setTimeout(120_000);
	const found = await served((address) =>
		inFolder(async (folder) => {
			const browser = await Killable.start(join(folder, "profile"));
			try {
				const pages = [await browser.open(address), await browser.open(address)];
				for (const page of pages) await page.evaluate(() => window.trial.begin());
				const typed = await Promise.all(
					pages.map((page, at) =>
						page.evaluate(([tab, seed]) => window.trial.type(tab, 50, seed), [
							at === 0 ? "left" : "right",
							11 + at,
						] as const),
					),
				);
				expect(typed).toEqual([[], []]);
				return await (await browser.open(address)).evaluate(() => window.trial.look());
			} finally {
				await browser.kill();
			}
		}),
	);
	const wanted = ["left", "right"].flatMap((tab) =>
		Array.from({ length: 50 }, (_, i) => (i % 2 ? `${tab}${i}:0` : `${tab}${i}`)),
	);
	expect(wanted.filter((id) => !found.ids.includes(id))).toEqual([]);
	expect(found).toMatchObject({ faults: [], lines: { length: 101 } });
});

test("a file that the browser has lost is made good from the log; without the log, it is named", async () => {
	test.setTimeout(180_000);
	await served((address) =>
		inFolder(async (folder) => {
			/** Lets a page work in a browser of its own, and answers what it says. */
			const visit = async <T>(profile: string, work: (page: Page) => Promise<T>): Promise<T> => {
				const browser = await Killable.start(profile);
				try {
					return await work(await browser.open(address));
				} finally {
					await browser.kill();
				}
			};
			const opened = (page: Page) =>
				page.evaluate(async () => {
					await window.trial.begin();
					const { seen } = await window.trial.counted();
					return { seen, losses: window.trial.losses(), notices: window.trial.notices() };
				});
			const whole = join(folder, "whole");
			const rows = await visit(whole, async (page) => {
				await page.evaluate(() => window.trial.begin());
				await page.evaluate(() => window.trial.fill(2));
				return (await page.evaluate(() => window.trial.counted())).seen;
			});
			// Chromium keeps long values as files: each row is in one of the log's and in one beside it.
			const database = join("Default", "IndexedDB");
			const all = await readdir(join(whole, database), { recursive: true, withFileTypes: true });
			const files = all
				.filter((each) => each.isFile() && each.parentPath.includes(".blob"))
				.map(({ parentPath, name }) => relative(whole, join(parentPath, name)));
			const notices: string[] = [];
			for (const file of files) {
				const copy = join(folder, "copy");
				// A copy of the lock would say that the profile is in use.
				const filter = (path: string) => !basename(path).startsWith("Singleton");
				await cp(whole, copy, { recursive: true, filter });
				await rm(join(copy, file));
				const found = await visit(copy, opened);
				expect(found).toMatchObject({ seen: rows, losses: [] });
				notices.push(...found.notices);
				await rm(copy, { recursive: true, maxRetries: 10, retryDelay: 200 });
			}
			expect(notices).toContain("subject-mended");

			for (const file of files) await rm(join(whole, file));
			const { seen, losses, gone } = await visit(whole, async (page) => ({
				...(await opened(page)),
				gone: await page.evaluate(() => window.trial.goOn()),
			}));
			expect(seen).toBeLessThan(rows);
			expect(losses).toEqual([{ part: "rows", sourceId: "boiler", rows: rows - seen }]);
			expect(gone).toEqual(["ok", "ok"]);
			const after = await visit(whole, (page) => page.evaluate(() => window.trial.look()));
			expect(after).toMatchObject({ faults: [], lines: { length: 1 } });
		}),
	);
});

test("a full disk is said, keeps what was done, and lets it be saved when there is room again", async () => {
	test.setTimeout(180_000);
	await inFolder(async (folder) => {
		const disk = join(folder, "disk");
		await mkdir(disk);
		const mounted = await run("mount", ["-t", "tmpfs", "-o", "size=220m", "tmpfs", disk]).then(
			() => true,
			() => false,
		);
		test.skip(!mounted, "a small disk can't be mounted here: it takes the rights of root");
		try {
			await served(async (address) => {
				const profile = join(disk, "profile");
				const filler = join(disk, "filler");
				await writeFile(filler, Buffer.alloc(120 * 2 ** 20));
				let browser = await Killable.start(profile);
				try {
					const page = await browser.open(address);
					await page.evaluate(() => window.trial.begin());
					await page.evaluate(() => window.trial.fill(100));
					const full = await page.evaluate(() => window.trial.save());
					expect(full).toMatchObject({ status: "unsaved", problem: "storage-full" });
					const before = await page.evaluate(() => window.trial.counted());
					expect(before.file).toBeGreaterThan(100_000);
					await rm(filler);
					await expect
						.poll(() => page.evaluate(() => window.trial.save()), { timeout: 30_000 })
						.toMatchObject({ status: "saved" });
					await browser.kill();
					browser = await Killable.start(profile);
					const again = await browser.open(address);
					const found = await again.evaluate(() => window.trial.look());
					expect(found.faults).toEqual([]);
					expect(found.ids.filter((id) => id.includes(":"))).toHaveLength(before.seen);
				} finally {
					await browser.kill();
				}
			});
		} finally {
			await run("umount", ["--lazy", disk]);
		}
	});
});

test("what a browser throws away after it was killed while it wrote comes back from the second copy of the log", async () => {
	test.setTimeout(120_000);
	await served((address) =>
		inFolder(async (folder) => {
			const profile = join(folder, "profile");
			/** Looks, edits for a moment and kills the browser; answers what was there before. */
			const visit = async (edits: boolean) => {
				const acknowledged: string[] = [];
				const browser = await Killable.start(profile);
				try {
					const page = await browser.open(address, ({ hash }) => acknowledged.push(hash));
					const found = await page.evaluate(() => window.trial.look());
					if (edits) {
						await page.evaluate(() => window.trial.begin());
						page.evaluate(() => window.trial.edit(7)).catch(() => {});
						await expect.poll(() => acknowledged.length).toBeGreaterThan(1);
					}
					return { found, acknowledged };
				} finally {
					await browser.kill();
				}
			};
			const first = await visit(true);
			// As a kill in the middle of writing leaves it: the head of a block without the block.
			const home = join(profile, "Default", "IndexedDB");
			const [place = ""] = await readdir(home);
			const logs = (await readdir(join(home, place))).filter((name) => name.endsWith(".log"));
			const log = join(home, place, logs.sort().at(-1) ?? "");
			await appendFile(log, Uint8Array.of(1, 2, 3, 4, 200, 0, 1));
			const second = await visit(true);
			const { found } = await visit(false);
			expect(await readFile(join(home, place, "LOG"), "utf8")).toContain("Creating DB");
			expect(found.faults).toEqual([]);
			const there = new Set(found.lines.map(({ hash }) => hash));
			const lost = [...first.acknowledged, ...second.acknowledged].filter(
				(hash) => !there.has(hash),
			);
			expect(lost).toEqual([]);
		}),
	);
});
