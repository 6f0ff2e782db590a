// The file drop.

import { html } from "lit";
import { expect, test } from "vitest";
import { hear, inside, mount } from "../mount.ts";
import type { TansuanFileDrop } from "./file-drop.component.ts";
import "./file-drop.ts";

const dropped = (files: readonly File[]) => {
	const event = new Event("drop", { bubbles: true, cancelable: true });
	return Object.assign(event, { dataTransfer: { files } });
};

test("it takes one file unless it is told to take more", async () => {
	const files = [new File(["a"], "a.csv"), new File(["b"], "b.csv")];
	const element = await mount<TansuanFileDrop>(
		html`<tansuan-file-drop label="选择"></tansuan-file-drop>`,
	);
	const chosen = hear(element, "tansuan-files-chosen");
	const event = dropped(files);
	inside(element, ".drop").dispatchEvent(event);
	expect(event.defaultPrevented).toBe(true);
	element.multiple = true;
	inside(element, ".drop").dispatchEvent(dropped(files));
	inside(element, ".drop").dispatchEvent(dropped([]));
	expect(chosen.map(({ files }) => files.map((file) => file.name))).toEqual([
		["a.csv"],
		["a.csv", "b.csv"],
	]);
});
