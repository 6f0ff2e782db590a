// The tour: its steps, its place beside things, and what is remembered of it.

import { beforeEach, describe, expect, test, vi } from "vitest";
import { ORGANIZATION_PAGES } from "../../routes/index.ts";
import { placeOf } from "./place.ts";
import { STEPS } from "./steps.ts";

describe("the steps", () => {
	test("are six to eight, each once, on pages that there are", () => {
		expect(STEPS.length).toBeGreaterThanOrEqual(6);
		expect(STEPS.length).toBeLessThanOrEqual(8);
		expect(new Set(STEPS.map(({ id }) => id)).size).toBe(STEPS.length);
		for (const { page, anchor } of STEPS) {
			expect(ORGANIZATION_PAGES).toContain(page);
			expect(anchor.length).toBeGreaterThan(0);
		}
	});
	test("speak both languages in few words", () => {
		for (const { id, title, text, deed, done } of STEPS) {
			expect(title.zh.length, id).toBeLessThanOrEqual(12);
			expect(text.zh.length, id).toBeLessThanOrEqual(90);
			expect(text.en.split(/\s+/).length, id).toBeLessThanOrEqual(50);
			expect(Boolean(done), id).toBe(deed !== undefined);
		}
	});
});

describe("the callout stands beside its thing", () => {
	const callout = { width: 360, height: 200 };
	const wide = { width: 1280, height: 800 };
	const covers = (a: ReturnType<typeof placeOf>, b: ReturnType<typeof placeOf>) =>
		a.left < b.left + b.width &&
		b.left < a.left + a.width &&
		a.top < b.top + b.height &&
		b.top < a.top + a.height;

	test("and never covers it, wherever that is, inside the window", () => {
		for (const left of [0, 300, 700, 1180]) {
			for (const top of [0, 200, 420, 740]) {
				const anchor = { left, top, width: 90, height: 40 };
				const at = placeOf(anchor, callout, wide);
				expect(covers(at, anchor), `${left} ${top}`).toBe(false);
				expect(at.left).toBeGreaterThanOrEqual(0);
				expect(at.left + at.width).toBeLessThanOrEqual(wide.width);
				expect(at.top).toBeGreaterThanOrEqual(0);
				expect(at.top + at.height).toBeLessThanOrEqual(wide.height);
			}
		}
	});
	test("on a phone it is at the foot, or under the top where its thing is at the foot", () => {
		const phone = { width: 390, height: 800 };
		const near = placeOf({ left: 20, top: 100, width: 90, height: 40 }, callout, phone);
		const far = placeOf({ left: 20, top: 640, width: 90, height: 40 }, callout, phone);
		expect(near.top).toBeGreaterThan(400);
		expect(far.top).toBeLessThan(100);
	});
	test("without a thing it waits in the corner", () => {
		const at = placeOf(undefined, callout, wide);
		expect([at.left, at.top]).toEqual([908, 588]);
	});
});

describe("what is remembered", () => {
	beforeEach(() => {
		localStorage.clear();
		vi.resetModules();
	});
	const fresh = () => import("./progress.ts");

	test("a newcomer is offered the tour of the example just opened", async () => {
		const tour = await fresh();
		tour.exampleOpened("x");
		expect(tour.tourOffer()).toBe("x");
		expect(tour.tourSubject()).toBe("x");
	});
	test("one who said no is never offered it again, and may still take it", async () => {
		const tour = await fresh();
		tour.exampleOpened("x");
		tour.refuseTour();
		vi.resetModules();
		const later = await fresh();
		later.exampleOpened("y");
		expect(later.tourOffer()).toBeUndefined();
		later.startTour();
		expect(later.tourRunning()).toBe(true);
		expect(later.tourSubject()).toBe("y");
	});
	test("it is taken up where it was left, and begins anew after its end", async () => {
		const tour = await fresh();
		tour.startTour();
		tour.goToStep(3);
		tour.leaveTour();
		vi.resetModules();
		const later = await fresh();
		expect([later.tourRunning(), later.tourStep(), later.tourBegun()]).toEqual([false, 3, true]);
		later.startTour();
		later.finishTour();
		expect([later.tourStep(), later.tourBegun()]).toEqual([0, false]);
	});
	test("what can't be read is no progress", async () => {
		localStorage.setItem("tansuan:tour", '{"at":"two","known":1}');
		const tour = await fresh();
		expect(tour.tourStep()).toBe(0);
	});
});
