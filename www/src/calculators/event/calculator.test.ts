// The event calculator: what of the answers is asked, what is said back, and the picture of it.

import { beforeEach, expect, test } from "vitest";
import type { QuickEstimate } from "../../engine/types.ts";
import { setLanguage } from "../../i18n/index.ts";
import {
	answerAt,
	assumedFor,
	begun,
	modes,
	nobody,
	placeOf,
	problemWith,
	quickAnswers,
	withAnswer,
	withTravellers,
	withValue,
} from "./answers.ts";
import { shown } from "./figures.ts";
import { pictureOf, wrapped } from "./picture.ts";

const asked = { id: "q", name: "Unnamed", english: false };

beforeEach(() => setLanguage("zh"));

/** Somebody flies, nobody goes by rail, somebody drives. */
const answers = () => {
	const start = begun("rail");
	const all = {
		...start,
		travellers: [...start.travellers, nobody("air", "air"), nobody("car", "car")],
	};
	const flown = withTravellers(all, "air", { persons: "60" });
	return withTravellers(flown, "car", { persons: "12", distance: "80", sharing: "3" });
};

test("only what is answered is asked, and only those who come", () => {
	const given = withValue(withValue({ ...answers(), name: " Forum " }, "days", "2"), "area", " ");
	expect(quickAnswers(given, { ...asked, english: true })).toEqual({
		id: "q",
		name: "Forum",
		english: true,
		days: "2",
		travellers: [
			{ mode: "air", persons: "60" },
			{ mode: "car", persons: "12", distance: "80", sharing: "3" },
		],
	});
	expect(quickAnswers(begun("a"), asked)).toEqual({ id: "q", name: "Unnamed", travellers: [] });
});

test("what the engine says of those who come finds its line, though others are not asked about", () => {
	const given = answers();
	const place = placeOf(given, "travellers[1].distance");
	expect(place).toMatchObject({ of: { id: "car" }, name: "distance" });
	expect(answerAt(given, place)).toBe("80");
	expect(answerAt(withAnswer(given, place, "90"), placeOf(given, "travellers[1].distance"))).toBe(
		"80",
	);
	expect(withAnswer(given, place, "90").travellers.map(({ distance }) => distance)).toEqual([
		"",
		"",
		"90",
	]);
	const problem = { code: "invalid-number", path: "travellers[0].persons" } as never;
	expect(problemWith(given, [problem], "persons", "air")).toBe(problem);
	expect(problemWith(given, [problem], "persons", "car")).toBeUndefined();
	expect(problemWith(given, [problem], "days")).toBeUndefined();
});

test("a value is answered, and assumed again once it is emptied", () => {
	const given = withAnswer(answers(), placeOf(answers(), "nights"), "3");
	expect(quickAnswers(given, asked).nights).toBe("3");
	expect(quickAnswers(withAnswer(given, { name: "nights" }, ""), asked).nights).toBeUndefined();
	expect(assumedFor("nights")).toBe("1");
	expect(assumedFor("guests")).toBeUndefined();
	expect(withAnswer(given, { name: "nothing" }, "1")).toBe(given);
});

test("every way to come has a name in both languages and a distance", () => {
	expect(modes.length).toBeGreaterThan(5);
	for (const { name, distance } of modes) {
		expect(name.zh && name.en).toBeTruthy();
		expect(distance).toMatch(/^\d+$/);
	}
});

const figure = (key: string, zh: string, kgCo2e: string, percent: string) => ({
	key,
	name: { zh, en: key },
	kgCo2e,
	percent,
	figure: "",
});

const estimate = {
	note: { zh: "筛查性估算。", en: "A screening estimate." },
	result: {
		estimate: {
			total: figure("estimate", "预估", "22636.9713269001804", "100"),
			byKind: [
				figure("accommodation", "住宿", "12493.513080", "55.2"),
				figure("travel", "交通出行", "10143.4582469001804", "44.8"),
			],
			beside: [figure("radiative-forcing", "航空（含辐射强迫）", "11007.58", "")],
			perParticipant: "113.184857",
		},
		sources: [
			{ id: "lodging", name: "住宿", estimate: "12493.51308" },
			{ id: "journeys:high-speed-rail", name: "高铁", estimate: "3636.36" },
			{ id: "journeys:air", name: "飞机", estimate: "6507.1" },
			{ id: "journeys:car", name: "小汽车" },
		],
	},
} as unknown as QuickEstimate;

test("each figure is rounded where it is shown; what is not there is a dash", () => {
	const { total, perPerson, perDay, parts, beside } = shown(estimate);
	expect([total, perPerson, perDay]).toEqual(["22.64", "113.2", "—"]);
	expect(
		parts.map(({ label, kilograms, length }) => [label, kilograms, Math.round(length)]),
	).toEqual([
		["住宿", "12,494", 100],
		["交通出行", "10,143", 81],
	]);
	expect(parts[1]?.note).toBe("飞机 6,507 · 高铁 3,636");
	expect(beside[0]?.kilograms).toBe("11,008");
});

test("the picture says what it is of, every part, and that it is an estimate", () => {
	const heading = "一个名字很长很长很长很长很长很长很长很长很长的活动，在两行里写完";
	const picture = pictureOf(
		shown(estimate),
		{ heading, screening: "筛查性估算", perPerson: "每人 113.2 kg", foot: "由碳算估算" },
		{ ground: "#fff", text: "#000", quiet: "#555", rule: "#ddd", mark: "#086", font: "sans-serif" },
	);
	const texts = [...picture.querySelectorAll("text")].map(({ textContent }) => textContent ?? "");
	expect(texts.join("")).toContain(heading);
	for (const text of ["22.64", "筛查性估算", "住宿", "12,494 kg · 55.2 %", "筛查性估算。"]) {
		expect(texts.map((each) => each.replace(/\u00a0/g, " "))).toContain(text);
	}
	const lowest = Math.max(
		...[...picture.querySelectorAll("text")].map((each) => Number(each.getAttribute("y"))),
	);
	expect(Number(picture.getAttribute("height"))).toBeGreaterThan(lowest);
});

test("lines break between words and in Chinese, and lose no sign but the space between them", () => {
	const text = "A forum on low-carbon travel，低碳出行论坛（第三届），2026";
	const lines = wrapped(text, 160, 16);
	expect(lines.length).toBeGreaterThan(2);
	expect(lines.join("").replace(/ /g, "")).toBe(text.replace(/ /g, ""));
	for (const line of lines) expect(line).not.toMatch(/^[，。）]/);
});
