// What waits to be saved to a file, and when to remind of it; what the browser says of itself.

import { expect, test } from "vitest";
import type { Head } from "../model.ts";
import { browserOf, evicts } from "./keeping.ts";
import { isDue, savedHeads, waitingSince } from "./saved.ts";

const head = (subjectId: string, seq: number, createdAt = "2026-11-01T00:00:00Z"): Head => ({
	subjectId,
	seq,
	hash: `${subjectId}${seq}`,
	kind: "organization",
	name: subjectId,
	version: 1,
	createdAt,
	at: createdAt,
});
const NOW = "2026-11-28T00:00:00Z";

test("an example that nobody has touched waits for nothing", () => {
	expect(waitingSince([head("a", 1)], { heads: {} })).toEqual({ events: 0 });
});

test("commands are counted from the last file on, over all subjects", () => {
	const heads = savedHeads([head("a", 5)], "2026-11-20T00:00:00Z");
	const here = [head("a", 8), head("b", 3, "2026-11-25T00:00:00Z"), head("c", 1)];
	expect(waitingSince(here, { heads })).toEqual({ events: 5, since: "2026-11-20T00:00:00Z" });
	expect(waitingSince([head("a", 5)], { heads })).toEqual({ events: 0 });
});

test("a log that begins anew after its history was forgotten counts as changed", () => {
	const heads = savedHeads([head("a", 90)], "2026-11-20T00:00:00Z");
	expect(waitingSince([head("a", 1)], { heads }).events).toBe(1);
});

test("a reminder comes after seven days or fifty commands, and can be put off", () => {
	const since = (days: number) => new Date(Date.parse(NOW) - days * 86_400_000).toISOString();
	const due = (events: number, days: number, postponed?: { at: string; events: number }) =>
		isDue({ events, since: since(days) }, { heads: {}, ...(postponed ? { postponed } : {}) }, NOW);
	expect([due(1, 6.9), due(1, 7), due(49, 1), due(50, 1)]).toEqual([false, true, false, true]);
	expect(isDue({ events: 0 }, { heads: {} }, NOW)).toBe(false);
	expect(due(60, 9, { at: since(1), events: 55 })).toBe(false);
	expect(due(105, 9, { at: since(1), events: 55 })).toBe(true);
	expect(due(60, 9, { at: since(8), events: 55 })).toBe(true);
	expect(isDue({ events: 1, since: since(3) }, { heads: {} }, NOW, 3)).toBe(true);
});

// Source: the user agent strings of Safari 17 on iPhone and Mac, Chrome 120 on iPhone and Mac, Firefox 121.
const MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit";
const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15";
test.each([
	["Safari on a Mac", `${MAC}/605.1.15 (KHTML, like Gecko) Version/17.2 Safari/605.1.15`, 0, true],
	["Chrome on a Mac", `${MAC}/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36`, 0, false],
	["Safari on an iPhone", `${IPHONE} Version/17.2 Mobile/15E148 Safari/604.1`, 5, true],
	["Chrome on an iPhone", `${IPHONE} CriOS/120.0 Mobile/15E148 Safari/604.1`, 5, true],
	[
		"Safari on an iPad",
		`${MAC}/605.1.15 (KHTML, like Gecko) Version/17.2 Safari/605.1.15`,
		5,
		true,
	],
	[
		"Firefox on Linux",
		"Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0",
		0,
		false,
	],
])("whether %s deletes after seven days is told", (_, userAgent, maxTouchPoints, answer) => {
	expect(evicts(browserOf({ userAgent, maxTouchPoints }, false))).toBe(answer);
	expect(evicts(browserOf({ userAgent, maxTouchPoints }, true))).toBe(false);
});
