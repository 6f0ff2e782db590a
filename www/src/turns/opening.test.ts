// Renderings take turns while the page opens, in their order, and no longer than that.

import { afterEach, expect, test } from "vitest";
import {
	afterPainted,
	afterRendered,
	appearWhole,
	endOpening,
	startOpening,
	turnToRender,
} from "./opening.ts";

afterEach(endOpening);

const busy = (milliseconds: number) => {
	const until = performance.now() + milliseconds;
	while (performance.now() < until);
};

test("before the app starts nothing waits", () => {
	expect(turnToRender()).toBeUndefined();
});

test("what was asked first is rendered first, with turns between what takes long", async () => {
	startOpening();
	const done: string[] = [];
	const render = async (name: string) => {
		await turnToRender();
		done.push(name);
		busy(9);
	};
	const channel = new MessageChannel();
	const all = ["a", "b", "c"].map(render);
	channel.port1.onmessage = () => done.push("turn");
	channel.port2.postMessage(undefined);
	expect(done).toEqual([]);
	await Promise.all(all);
	channel.port1.close();
	expect(done.filter((each) => each !== "turn")).toEqual(["a", "b", "c"]);
	expect(done.indexOf("turn")).toBeLessThan(done.indexOf("c"));
});

test("a press renders what waits, and from then on nothing waits", async () => {
	startOpening();
	const waited = turnToRender();
	expect(waited).toBeDefined();
	dispatchEvent(new Event("keydown"));
	await waited;
	expect(turnToRender()).toBeUndefined();
});

test("what appears whole is hidden until all that waits is rendered", async () => {
	startOpening();
	const element = document.createElement("div");
	appearWhole(element);
	const done: string[] = [];
	const rendered = Promise.all(
		["a", "b"].map(async (name) => {
			await turnToRender();
			expect(element.style.visibility).toBe("hidden");
			done.push(name);
			busy(9);
		}),
	);
	await new Promise<void>((resolve) => afterRendered(resolve));
	await rendered;
	expect(done).toEqual(["a", "b"]);
	expect(element.style.visibility).toBe("");
});

test("a press shows what is hidden", () => {
	startOpening();
	const element = document.createElement("div");
	appearWhole(element);
	dispatchEvent(new Event("pointerdown"));
	expect(element.style.visibility).toBe("");
});

test("what is far below comes after a frame, whether the page still opens or not", async () => {
	startOpening();
	await new Promise<void>((resolve) => afterPainted(resolve));
	endOpening();
	await new Promise<void>((resolve) => afterPainted(resolve));
});
