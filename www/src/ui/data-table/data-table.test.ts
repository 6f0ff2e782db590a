// The table.

import { html } from "lit";
import { expect, test } from "vitest";
import { allInside, inside, mount } from "../mount.ts";
import type { TansuanDataTable } from "./data-table.component.ts";
import "./data-table.ts";
import { dataCsv } from "./model.ts";

test("a long table shows its first rows and its sum, more when asked, and is saved whole", async () => {
	const rows = Array.from({ length: 600 }, (_, at) => ({
		key: `${at}`,
		cells: [{ text: `行 ${at}` }],
		...(at === 599 ? { sum: true } : {}),
	}));
	const table = { columns: [{ label: "名称" }], rows };
	const element = await mount<TansuanDataTable>(
		html`<tansuan-data-table .table=${table}></tansuan-data-table>`,
	);
	const shown = () => allInside(element, "tbody th").map(({ textContent }) => textContent);
	expect([shown().length, shown().at(-2), shown().at(-1)]).toEqual([101, "行 99", "行 599"]);
	inside(element, "tansuan-button").click();
	await element.updateComplete;
	expect(shown()).toHaveLength(501);
	inside(element, "tansuan-button").click();
	await element.updateComplete;
	expect(shown()).toHaveLength(600);
	expect(element.shadowRoot?.querySelector("tansuan-button")).toBeNull();
	expect(dataCsv(table).trim().split("\r\n")).toHaveLength(601);
});
