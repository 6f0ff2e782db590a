// Killing the browser at random moments of an editing run, and looking at what is left: all that was
// acknowledged, and nothing by half.

import { join } from "node:path";
import { inFolder, Killable, type Line, served } from "./trial.ts";

/** What came of the kills. */
export interface Survival {
	kills: number;
	survived: number;
	/** Lines that were acknowledged, over all runs. */
	acknowledged: number;
	/** Lines that were on the disk though the kill came before they were acknowledged. */
	ahead: number;
	/** What was wrong, by kill. */
	failures: string[];
}

/** Kills after which a profile makes room for a new one: a log that grows for ever is not the point. */
const A_PROFILE = 20;

/** The longest time from the first acknowledged line of a run to its kill. */
const LONGEST_MS = 700;

/** Kills the browser so many times; the same seed kills at the same moments. */
export async function killTimes(
	kills: number,
	seed: number,
	told: (survival: Survival) => void = () => {},
): Promise<Survival> {
	const survival: Survival = { kills: 0, survived: 0, acknowledged: 0, ahead: 0, failures: [] };
	await served(async (address) => {
		while (survival.kills < kills) {
			const more = Math.min(A_PROFILE, kills - survival.kills);
			await inFolder((folder) =>
				killProfile(address, join(folder, "profile"), more, seed, survival),
			);
			told(survival);
		}
	});
	return survival;
}

async function killProfile(
	address: string,
	profile: string,
	kills: number,
	seed: number,
	survival: Survival,
): Promise<void> {
	const acknowledged: Line[] = [];
	for (let kill = 0; kill <= kills; kill++) {
		const browser = await Killable.start(profile);
		try {
			let first = () => {};
			const begun = new Promise<void>((resolve) => {
				first = resolve;
			});
			const page = await browser.open(address, (line) => {
				acknowledged.push(line);
				survival.acknowledged += 1;
				first();
			});
			// What the last kill left, looked at before anything is opened, which would mend it.
			if (kill > 0) judge(await page.evaluate(() => window.trial.look()), acknowledged, survival);
			if (kill === kills) break;
			await page.evaluate(() => window.trial.begin());
			const run = seed + survival.kills * 7919;
			page.evaluate((value) => window.trial.edit(value), run).catch(() => {});
			await begun;
			await new Promise((resolve) => setTimeout(resolve, (run * 48271) % LONGEST_MS));
		} finally {
			await browser.kill();
		}
	}
}

function judge(
	found: { lines: Line[]; faults: string[] },
	acknowledged: Line[],
	survival: Survival,
): void {
	survival.kills += 1;
	const places = new Map(found.lines.map(({ seq, hash }) => [hash, seq]));
	const missing = acknowledged.filter(({ hash }) => !places.has(hash));
	const moved = acknowledged.filter(({ seq, hash }) => (places.get(hash) ?? seq) !== seq);
	const [first] = missing;
	const wrong = [
		...found.faults,
		...(first
			? [
					`${missing.length} of ${acknowledged.length} acknowledged lines are missing, the first is ${first.seq}, ` +
						`${found.lines.length} are on the disk`,
				]
			: []),
		...(moved.length > 0 ? [`${moved.length} acknowledged lines stand elsewhere`] : []),
		...(acknowledged.length === 0 ? ["nothing was acknowledged before the kill"] : []),
	];
	const known = new Set(acknowledged.map(({ hash }) => hash));
	const ahead = found.lines.filter(({ seq, hash }) => seq > 1 && !known.has(hash));
	survival.ahead += ahead.length;
	// They are on the disk now, and must stay there.
	acknowledged.push(...ahead);
	if (wrong.length === 0) survival.survived += 1;
	else survival.failures.push(`kill ${survival.kills}: ${wrong.join("; ")}`);
}
