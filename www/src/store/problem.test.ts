// @vitest-environment node
// What of a failure is told to a person, and what is a mistake of this program.

import { expect, test } from "vitest";
import { outcomeOf } from "./problem.ts";

const failing = (cause: unknown) =>
	outcomeOf(async () => {
		throw cause;
	});

test.each([
	"Failed to fetch dynamically imported module: http://localhost/assets/workspace-file-1.js",
	"error loading dynamically imported module: http://localhost/assets/workspace-file-1.js",
	"Importing a module script failed.",
])("a part of the app that does not come is told: %s", async (message) => {
	const outcome = await failing(new TypeError(message));
	expect(outcome).toMatchObject({ status: "invalid", problems: [{ code: "part-unavailable" }] });
});

test("a full disk is told", async () => {
	const outcome = await failing(new DOMException("", "QuotaExceededError"));
	expect(outcome).toMatchObject({ problems: [{ code: "storage-full" }] });
});

test("a mistake of the program is not told as if the person had made one", async () => {
	await expect(failing(new TypeError("x is not a function"))).rejects.toThrow("x is not");
});
