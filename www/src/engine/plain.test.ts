// Plain tables: every row as it is, with how it was read; a table that a page can't hold is refused.

import { expect, test } from "vitest";
import { MOST_PLAIN, readPlain } from "./plain-job.ts";

test("text that is pasted and a file in GB 18030 are read whole", async () => {
	const pasted = await readPlain("名称\t数量\n灯壳\t1", "cells", {});
	expect(pasted).toMatchObject({
		status: "ok",
		value: {
			rows: [
				["名称", "数量"],
				["灯壳", "1"],
			],
			columns: 2,
			text: { delimiter: "\t" },
			hidden: [],
			unread: [],
		},
	});
	// 灯,1 in GB 18030.
	const file = new Blob([Uint8Array.from([0xb5, 0xc6, 0x2c, 0x31])]);
	expect(await readPlain(file, "a.csv", {})).toMatchObject({
		value: { rows: [["灯", "1"]], text: { encoding: "gb18030", delimiter: "," } },
	});
});

test("an empty file and one of too many rows are refused", async () => {
	const codes = async (text: string) => {
		const outcome = await readPlain(text, "a", {});
		return outcome.status === "invalid" ? outcome.problems.map(({ code }) => code) : [];
	};
	expect(await codes("")).toEqual(["file-empty"]);
	expect(await codes("a,1\n".repeat(MOST_PLAIN))).toEqual([]);
	expect(await codes("a,1\n".repeat(MOST_PLAIN + 1))).toEqual(["too-many-rows"]);
});
