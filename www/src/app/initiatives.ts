// The desks of events, projects and the register of assets.

import type { AssetsDesk } from "../assets/desk.ts";
import type {
	EventDocument,
	EventResult,
	Outcome,
	ProjectDocument,
	ProjectResult,
} from "../engine/types.ts";
import type { EventDesk } from "../event/desk.ts";
import type { EvaluatedProject, ProjectDesk } from "../project/desk.ts";
import { createAssets, newId } from "../store/index.ts";
import { registerHead } from "./register.ts";
import { subjects } from "./state.ts";
import { strings } from "./strings.ts";
import { engine, library, register, store } from "./workplace.ts";

/** What the pages of an event work on. */
export const eventDesk: EventDesk = {
	store,
	library,
	register: register.document,
	explain: (figure) => engine.explainInitiative(store.event.get()?.id ?? "", figure),
	quick: (answers) => engine.quickEvent(answers),
	async editRegister(name, args) {
		const begun = await registerId();
		return begun.status === "ok" ? store.runOn(begun.value, name, args) : begun;
	},
};

/** The register of the workspace, which begins where there is none. */
async function registerId(): Promise<Outcome<string>> {
	const there = registerHead(store.subjects.get())?.subjectId;
	if (there !== undefined) return { status: "ok", value: there, findings: [] };
	const outcome = await store.create(createAssets({ id: newId(), name: strings().home.newAssets }));
	return outcome.status === "ok" ? { ...outcome, value: outcome.value.subjectId } : outcome;
}

/** What the pages of a project work on. */
export const projectDesk: ProjectDesk = {
	store,
	library,
	explain: (figure) => engine.explainInitiative(store.project.get()?.id ?? "", figure),
	everyProject,
	abatementCurve: (projects) => engine.abatementCurve(projects),
};

/** The projects of the workspace, each evaluated as it is stored, the open one as it is seen. */
async function everyProject(): Promise<EvaluatedProject[]> {
	const found: EvaluatedProject[] = [];
	for (const { subjectId, kind } of store.subjects.get() ?? []) {
		if (kind !== "project") continue;
		const open = store.project.get();
		const document = open?.id === subjectId ? open : await storedProject(subjectId);
		const outcome = document && (await engine.evaluateProject(document));
		if (document && outcome?.status === "ok") found.push({ document, result: outcome.value });
	}
	return found;
}

async function storedProject(subjectId: string): Promise<ProjectDocument | undefined> {
	const seen = await store.glance(subjectId);
	return seen.status === "ok" ? (seen.value as unknown as ProjectDocument) : undefined;
}

/** What the pages of the register of assets work on. */
export const assetsDesk: AssetsDesk = { store, subjects };

/** Evaluates an event that is not kept, beside the one that is open. */
export async function evaluateEventAside(event: EventDocument): Promise<Outcome<EventResult>> {
	const aside = { ...event, id: `aside:${event.id}` };
	const read = await register.bytes();
	if (read.status === "invalid") return read;
	const outcome = await engine.evaluateEvent(aside, read.value);
	await engine.close(aside.id);
	return outcome;
}

/** Evaluates a project that is not kept, beside the one that is open. */
export async function evaluateProjectAside(
	project: ProjectDocument,
): Promise<Outcome<ProjectResult>> {
	const aside = { ...project, id: `aside:${project.id}` };
	const outcome = await engine.evaluateProject(aside);
	await engine.close(aside.id);
	return outcome;
}
