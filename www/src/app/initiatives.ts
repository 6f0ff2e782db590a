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
import type { ProjectDesk } from "../project/desk.ts";
import { createAssets } from "../store/commands/create-assets.ts";
import { newId } from "../store/index.ts";
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
	lint: (text, ground) => engine.lintClaim(text, ground),
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
	templates: () => engine.projectTemplates(),
};

/** The projects of the workspace as they are stored, the open one as it is seen. */
async function everyProject(): Promise<ProjectDocument[]> {
	const open = store.project.get();
	const found: ProjectDocument[] = [];
	for (const { subjectId, kind } of store.subjects.get() ?? []) {
		if (kind !== "project") continue;
		const seen = open?.id === subjectId ? undefined : await store.glance(subjectId);
		if (seen === undefined) found.push(...(open ? [open] : []));
		else if (seen.status === "ok") found.push(seen.value as unknown as ProjectDocument);
	}
	return found;
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
