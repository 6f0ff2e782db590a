// Where findings of events, projects and the register have their place.

import { expect, test } from "vitest";
import { placeOf as inRegister } from "../assets/findings/place.ts";
import { placeOf as inEvent } from "../event/findings/place.ts";
import { placeOf as inProject } from "../project/findings/place.ts";
import { event, project, register } from "../store/testing-plan.ts";

const at = (path: string, ...about: string[]) => ({ path, about });

test("a finding of an event leads to the page of the step it belongs to", () => {
	const document = {
		...event("e"),
		sources: [{ id: "hall", name: "Hall" }],
		journeys: [{ id: "j1", side: "actual" }],
	} as never as ReturnType<typeof event>;
	const places: [ReturnType<typeof at>, string | undefined][] = [
		[at("profile.start"), "#/event/e/basics"],
		[at("groups[guests].planned"), "#/event/e/basics?group=guests"],
		[at("sources[hall].estimate"), "#/event/e/estimate?source=hall"],
		[at("sources[0].actual.values", "hall"), "#/event/e/actual?source=hall"],
		[at("journeys[0].persons"), "#/event/e/actual?journey=j1"],
		[at("", "tram"), "#/event/e/reduce?action=tram"],
		[at("commitment.date"), "#/event/e/commit"],
		[at("lots[wind].serials"), "#/event/e/neutralise"],
		[at("factors[0]"), "#/factors?tab=own"],
		[at("constructor"), undefined],
		[at(""), undefined],
	];
	for (const [problem, place] of places) expect(inEvent(document, problem)).toBe(place);
});

test("a finding of a project leads to its source, its plan, its economics", () => {
	const document = project("p");
	expect(inProject(document, at("sources[grid].factor"))).toBe("#/project/p/emissions?source=grid");
	expect(inProject(document, at("exAnte[grid][0]", "grid"))).toBe(
		"#/project/p/emissions?source=grid",
	);
	expect(inProject(document, at("economics.flows"))).toBe("#/project/p/economics");
	expect(inProject(document, at("alternatives"))).toBe("#/project/p/scenario?section=baseline");
});

test("a finding of the register leads to its lot", () => {
	expect(inRegister(register("r"), at("lots[0].serials", "wind"))).toBe("#/assets/r/lots?lot=wind");
	expect(inRegister(register("r"), at("name"))).toBe("#/assets/r/lots");
});
