// The first steps of an organisation.

import { expect, test } from "vitest";
import example from "../../../public/examples/paper-mill.json" with { type: "json" };
import type { Organization } from "../../engine/types.ts";
import { createOrganization } from "../../store/commands/create-subject.ts";
import { firstSteps } from "./steps.ts";

const fresh = createOrganization({
	id: "x",
	name: "X",
	year: 2024,
	facility: { id: "f", name: "F" },
});
const done = (document: Organization) =>
	firstSteps(document)
		.filter((step) => step.done)
		.map(({ id }) => id);

test("a new organisation has all of them before it", () => {
	expect(firstSteps(fresh).map(({ id }) => id)).toEqual(["profile", "sources", "data"]);
	expect(done(fresh)).toEqual([]);
});

test("a step is done when what it asks for is there", () => {
	const profile = { ...fresh.profile, legalName: "Mill Ltd.", boundary: "Both sites" };
	expect(done({ ...fresh, profile })).toEqual(["profile"]);
	const { sources } = example as unknown as Organization;
	expect(done({ ...fresh, sources })).toEqual(["sources"]);
});

test("there are none once there are data", () => {
	expect(firstSteps(example as unknown as Organization)).toEqual([]);
});
