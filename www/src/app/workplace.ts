// Puts the work together: the store over the engine, the desk that pages work on, and what the
// shell shows of them. Follows the address, so that the organisation it names is the open one.

import { startEngine } from "../engine/index.ts";
import type { OrganizationResult } from "../engine/result.ts";
import type { Organization, Outcome, ProductResult } from "../engine/types.ts";
import { Library } from "../factors/library.ts";
import { problemText } from "../i18n/index.ts";
import type { MethodView } from "../organization/data/methods.ts";
import type { EditingDesk } from "../organization/parts/open.ts";
import { homeAddress, levelOf, readingAddress, subjectAddress } from "../routes/index.ts";
import type { StorageDesk } from "../storage/desk.ts";
import { browserPicker } from "../store/backup/handle.ts";
import { isNewer, type Store, startStore, thisBrowser } from "../store/index.ts";
import { problem } from "../store/problem.ts";
import type { Notice } from "../ui/events.ts";
import { evaluators } from "./evaluators.ts";
import { follow } from "./follow.ts";
import { rememberResult, totalOf } from "./home/totals.ts";
import { CLAIMING, Register, registerHead } from "./register.ts";
import { navigate, route } from "./router.ts";
import { damage, openSubject, saveStatus, storageNewer, subjects } from "./state.ts";

const APP = "tansuan-www 0.1.0";

/** The engine of this page. */
export const engine = startEngine();

/** The register of assets that events stand on. */
export const register = new Register(() => store);

/** The store of this page. */
export const store: Store<OrganizationResult, ProductResult> = startStore(
	evaluators(engine, register, () => store),
	APP,
);

/** Methods and factors: those of the packs, and those of the document that is open. */
export const library = new Library(
	{
		search: (query) => engine.search(query),
		factor: (pin) => engine.factor(pin),
		methods: () => engine.methods(),
		alternatives: (pin, gwp) => engine.alternatives(pin, gwp),
		choices: () => engine.choices(),
		formulaTree: (formula) => engine.formulaTree(formula),
		packs: () => engine.packs(),
		loadPack: (id) => evaluatedAnew(engine.loadPack(id)),
		addPack: (file) => evaluatedAnew(store.addPack(file)),
		removePack: (id) => evaluatedAnew(removePack(id)),
		composePack: (draft) => engine.composePack(draft),
		addedPacks: async () => {
			const outcome = await store.packs();
			return outcome.status === "ok" ? outcome.value : [];
		},
	},
	() => {
		const { document } = store;
		const { methods = [], factors = [] } = document?.kind === "assets" ? {} : (document ?? {});
		return document && { methods, factors };
	},
);

engine.packsCame = () => library.renew();

/** Evaluates the open organisation with the packs that are there now. */
async function evaluatedAnew<T>(asked: Promise<Outcome<T>>): Promise<Outcome<T>> {
	const outcome = await asked;
	if (outcome.status === "ok") store.reevaluate();
	return outcome;
}

/** Takes out a pack that was added from a file, of the browser and of the engine. */
async function removePack(id: string): Promise<Outcome<null>> {
	const outcome = await store.removePack(id);
	if (outcome.status === "invalid") return outcome;
	await engine.removePack(id);
	return { status: "ok", value: null, findings: [] };
}

/** Gives the engine the packs that were added from files in this browser, before anything is opened. */
const restored = (async () => {
	const outcome = await store.packs();
	for (const { id, bytes } of outcome.status === "ok" ? outcome.value : []) {
		const added = await engine.addPack(bytes);
		if (added.status === "ok") continue;
		const [problem] = added.problems;
		if (problem) notify({ message: () => `${id}: ${problemText(problem)}`, kind: "wrong" });
	}
	if (outcome.status === "ok" && outcome.value.length > 0) library.renew();
})();

/** The methods of the packs and of the organisation, once the engine has told them. */
export const methods = (): readonly MethodView[] => library.methods() ?? [];

/** What the pages of an organisation work on. */
export const desk = {
	store,
	library,
	methods: async () => {
		const outcome = await engine.methods();
		return outcome.status === "ok" ? outcome.value : [];
	},
	explain: (figure) => engine.explain(store.current.get()?.id ?? "", figure),
} satisfies EditingDesk;

/** What the storage page works on. */
export const storageDesk: StorageDesk = {
	store,
	words: () => import("./words.ts"),
	pick: browserPicker(),
	browser: thisBrowser(),
};

/** Evaluates a document that is not kept, beside the one that is open. */
export async function evaluateAside(document: Organization): Promise<Outcome<OrganizationResult>> {
	const aside = { ...document, id: `aside:${document.id}` };
	const outcome = await engine.evaluate(aside);
	await engine.close(aside.id);
	return outcome;
}

/** What the records of a file are counted on before they are taken in. */
export const countGround = (document: Organization) => engine.countGround(document);

/** Shows a message at the foot of the page. */
export function notify(notice: Notice): void {
	document.querySelector("tansuan-app")?.notify(notice);
}

/** Starts following the store and the address. */
export function startWorkplace(): void {
	follow(() => {
		const heads = store.subjects.get();
		subjects.set(
			heads?.map((head) => {
				const { subjectId: id, name, at, kind } = head;
				const total = totalOf(id, at);
				const newer = isNewer(head) || store.behind.get() ? { newer: true } : {};
				return { id, name, at, kind, ...(total ? { total } : {}), ...newer };
			}),
		);
	});
	follow(() => {
		storageNewer.set(store.behind.get());
	});
	follow(openWhatIsReadable);
	follow(() => {
		const { document } = store;
		const findings = store.findings.get().filter((each) => each.severity !== "info").length;
		openSubject.set(
			document && {
				id: document.id,
				name: document.name,
				kind: document.kind,
				years:
					document.kind === "organization" ? document.settings.years.toSorted((a, b) => a - b) : [],
				findings,
			},
		);
	});
	follow(showSaveState);
	follow(() => {
		const lost = store.timeline.losses.get().length > 0;
		const subject = store.document?.name ?? "";
		damage.set(lost ? problemText(problem("subject-damaged", { subject })) : undefined);
	});
	follow(remember);
	follow(evaluateWithOthers);
	follow(openWhatTheAddressNames);
	follow(() => {
		for (const problem of store.notices.get()) {
			store.dismiss(problem);
			notify({ message: () => problemText(problem), kind: "wrong" });
		}
	});
}

function showSaveState(): void {
	const state = store.saveState.get();
	if (state?.status === "unsaved") {
		const { code } = state.problem;
		saveStatus.set({ status: "unsaved", reason: problemText(state.problem), code });
	} else saveStatus.set(state?.status === "saving" ? { status: "saving" } : state);
}

/** Keeps the total of what is saved and evaluated, for the list of the home page. */
function remember(): void {
	const state = store.saveState.get();
	const { document } = store;
	if (state?.status !== "saved" || store.evaluating.get() || !document) return;
	rememberResult(document, store, state.at);
}

let stoodOn = "";

/** Evaluates an event anew when the register changes, and the register when what claims serials does. */
function evaluateWithOthers(): void {
	const heads = store.subjects.get() ?? [];
	const { id, kind } = store.document ?? {};
	const others =
		kind === "event"
			? [registerHead(heads)]
			: heads.filter(
					(head) => kind === "assets" && CLAIMING.has(head.kind) && head.subjectId !== id,
				);
	const standsOn = [id, ...others.map((head) => head?.hash)].join(" ");
	const before = stoodOn;
	stoodOn = standsOn;
	if (id !== undefined && standsOn !== before && before.startsWith(`${id} `)) {
		queueMicrotask(() => store.reevaluate());
	}
}

/** What was only looked into opens once this app can open it. */
function openWhatIsReadable(): void {
	const here = route();
	if (here.name !== "reading") return;
	const item = subjects.get()?.find(({ id }) => id === here.id);
	if (item && !item.newer) queueMicrotask(() => navigate(subjectAddress(item.kind, item.id), true));
}

let asked: string | undefined;

/** Refusals of what can be looked into all the same. */
const NEWER = new Set(["document-newer", "storage-newer"]);

function openWhatTheAddressNames(): void {
	const here = route();
	if (!levelOf(here) || !("id" in here) || here.id === asked) return;
	const { id } = here;
	asked = id;
	queueMicrotask(() => void open(id));
}

/** Goes to the results of a subject; resolves when it is open. */
export function showResults(id: string): Promise<void> {
	asked = id;
	const head = store.subjects.get()?.find(({ subjectId }) => subjectId === id);
	navigate(subjectAddress(head?.kind ?? "organization", id));
	return open(id);
}

async function open(id: string): Promise<void> {
	await restored;
	const outcome = await store.open(id);
	if (asked !== id) return;
	const here = route();
	if (outcome.status === "ok") {
		const { kind } = outcome.value;
		// An address of another kind than the subject's leads to its results.
		if (levelOf(here) && here.name !== kind) navigate(subjectAddress(kind, id), true);
		return;
	}
	asked = store.document?.id;
	if (outcome.problems.some(({ code }) => NEWER.has(code))) {
		if ("id" in here && here.id === id) navigate(readingAddress(id), true);
		return;
	}
	for (const problem of outcome.problems)
		notify({ message: () => problemText(problem), kind: "wrong" });
	if ("id" in here && here.id === id) navigate(homeAddress(), true);
}

/** Forgets what is open, after it was deleted. */
export function forget(id: string): void {
	if (asked === id) asked = undefined;
}
