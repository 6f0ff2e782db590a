// What the store asks of the engine, with what the evaluation of one subject needs of others: an event the
// register, the register the uses of serials elsewhere.

import type { Engine } from "../engine/index.ts";
import type { OrganizationResult, ProductResult } from "../engine/types.ts";
import type { Store, StoreEngine } from "../store/index.ts";
import type { Register } from "./register.ts";

/** The engine as the store of this page asks it. */
export const evaluators = (
	engine: Engine,
	register: Register,
	store: () => Pick<Store<unknown>, "subjects" | "glance">,
): StoreEngine<OrganizationResult, ProductResult> => ({
	evaluate: (document) => engine.evaluate(document),
	evaluateStudy: (document) => engine.evaluateStudy(document),
	evaluateProject: (document) => engine.evaluateProject(document),
	async evaluateEvent(document) {
		const read = await register.bytes();
		return read.status === "ok" ? engine.evaluateEvent(document, read.value) : read;
	},
	async evaluateAssets(document) {
		const { claimsBeside } = await import("./claims.ts");
		const claims = await claimsBeside(document.id, store());
		if (claims.status === "invalid") return claims;
		const outcome = await engine.evaluateAssets(document, claims.value);
		if (outcome.status === "invalid") return outcome;
		return { ...outcome, findings: [...outcome.findings, ...claims.findings] };
	},
	decode: (bytes) => engine.decode(bytes),
	addPack: (bytes) => engine.addPack(bytes),
	close: (subjectId) => engine.close(subjectId),
});
