// The segmented control.

import { html } from "lit";
import { expect, test } from "vitest";
import { allInside, hear, inside, mount, press } from "../mount.ts";
import type { TansuanSegmented } from "./segmented.component.ts";
import "./segmented.ts";

const years = [2022, 2023, 2024].map((year) => ({ value: String(year), label: String(year) }));
const control = (value: string) =>
	mount<TansuanSegmented>(
		html`<tansuan-segmented label="年度" value=${value} .segments=${years}></tansuan-segmented>`,
	);

test("it is one stop for the tab key, at what is chosen", async () => {
	const element = await control("2023");
	const stops = allInside(element, "[role=radio]").map((radio) => radio.tabIndex);
	expect(stops).toEqual([-1, 0, -1]);
	const none = await control("1999");
	expect(allInside(none, "[role=radio]").map((radio) => radio.tabIndex)).toEqual([0, -1, -1]);
});

test("arrows move the choice and wrap around", async () => {
	const element = await control("2024");
	const heard = hear(element, "tansuan-changed");
	press(inside(element, "[role=radiogroup]"), "ArrowRight");
	await element.updateComplete;
	expect(element.value).toBe("2022");
	press(inside(element, "[role=radiogroup]"), "ArrowLeft");
	expect(heard).toEqual([{ value: "2022" }, { value: "2024" }]);
});

test("choosing what is chosen says nothing", async () => {
	const element = await control("2024");
	const heard = hear(element, "tansuan-changed");
	inside(element, "[aria-checked=true]").click();
	expect(heard).toEqual([]);
});
