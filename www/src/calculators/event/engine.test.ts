// The calculator with the engine: every value that the engine assumes can be answered here.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { beginInitiative } from "../../engine/load-initiative.ts";
import type { QuickEstimate } from "../../engine/types.ts";
import {
	type Answers,
	answerAt,
	begun,
	diets,
	modes,
	nobody,
	placeOf,
	quickAnswers,
	withAnswer,
} from "./answers.ts";

test("every assumption that the engine tells has a place among the answers, and is answered from there", async () => {
	const { initiative, library } = await beginInitiative(
		readFileSync("../pkg/wasm/initiative/initiative_bg.wasm"),
		readFileSync("../pkg/packs/cn-core.json"),
	);
	const estimate = (answers: Parameters<typeof quickAnswers>[0]) => {
		const given = quickAnswers(answers, { id: "q", name: "Forum", english: false });
		const outcome = initiative.quickEvent(given, library, "2026-01-31");
		if (outcome.status === "invalid") throw new Error(outcome.problems[0]?.message);
		return outcome.value as QuickEstimate;
	};
	const travellers = modes.map(({ id }) => ({ ...nobody(id, id), persons: "10" }));
	let answers: Answers = { ...begun("a"), travellers };
	const { assumptions } = estimate(answers);
	expect(assumptions.length).toBeGreaterThan(modes.length + 8);
	expect(assumptions.filter(({ answered }) => answered)).toEqual([]);
	for (const { id } of assumptions) {
		const place = placeOf(answers, id);
		expect(answerAt(answers, place), id).toBe("");
		answers = withAnswer(answers, place, id === "diet" ? (diets[1]?.id ?? "") : "3");
	}
	const answered = estimate(answers).assumptions;
	expect(answered.filter((each) => !each.answered)).toEqual([]);
	expect(answered.map(({ id }) => id)).toEqual(assumptions.map(({ id }) => id));
});
