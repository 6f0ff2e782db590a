// Storage as a database is tested: the browser is killed, two tabs write at once, the disk is full.

import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
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
	expect(found).toMatchObject({ sound: true, lines: { length: 101 } });
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
					expect(found.sound).toBe(true);
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
