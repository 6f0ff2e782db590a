// What the home page asks for: the example, an organisation of one's own, files, renaming, deleting.

import type { AnyDocument, Outcome, Problem } from "../../engine/types.ts";
import { problemText, words } from "../../i18n/index.ts";
import {
	commonAddress,
	organizationAddress,
	productAddress,
	subjectAddress,
} from "../../routes/index.ts";
import { freeName as nextName } from "../../storage/names.ts";
import type { Restored } from "../../store/backup/restore.ts";
import { createOrganization } from "../../store/commands/create-subject.ts";
import { newId } from "../../store/index.ts";
import { saveFile, TANSUAN } from "../../ui/save/save.ts";
import { navigate } from "../router.ts";
import { strings } from "../strings.ts";
import { exampleOpened } from "../tour/progress.ts";
import { desk, engine, forget, notify, showResults, storageDesk, store } from "../workplace.ts";
import type { Beginning } from "./begin.ts";
import { EXAMPLES, type Example } from "./examples.ts";

const EXAMPLE = "examples/paper-mill.json";

/** Answers the home page's events, wherever on the page they come from. */
export function answerHome(): void {
	document.addEventListener("tansuan-example-asked", () => void openExample());
	document.addEventListener(
		"tansuan-further-example-asked",
		(event) => void openExample(EXAMPLES[event.detail]),
	);
	document.addEventListener("tansuan-start-asked", () => void start());
	for (const kind of ["product", "event", "project", "assets"] as const) {
		document.addEventListener(`tansuan-${kind}-asked`, () => void startOther(kind));
	}
	document.addEventListener(
		"tansuan-subject-files-chosen",
		(event) => void take(event.detail.files),
	);
	document.addEventListener("tansuan-download-asked", (event) => void download(event.detail));
	document.addEventListener("tansuan-removal-asked", (event) => void remove(event.detail));
	document.addEventListener("tansuan-renaming-asked", (event) => void rename(event.detail));
}

/** The value of an answer; what is wrong is said at the foot of the page. */
function told<T>(outcome: Outcome<T>, say: (problem: Problem) => string = problemText) {
	if (outcome.status === "ok") return outcome.value;
	for (const problem of outcome.problems) notify({ message: () => say(problem), kind: "wrong" });
	return undefined;
}

/** What is wrong with a file, which may be one of several, and where in it. */
const inFile = (file: string) => (problem: Problem) => {
	const { inFile, inFileAt } = strings().home;
	const place = problem.path.replace(`${file}#`, "").replace(file, "");
	const sentence = problemText(problem);
	if (Object.values(problem.details).includes(file)) return sentence;
	return place === "" ? inFile(file, sentence) : inFileAt(file, place, sentence);
};

async function openExample({ file, lots }: Pick<Example, "file" | "lots"> = { file: EXAMPLE }) {
	const document = await example(file);
	if (!document) return;
	const fresh = { ...document, id: newId(), name: freeName(document.name) };
	const register = lots === undefined ? undefined : await example(lots);
	if (register?.kind === "assets") {
		const { placeLots } = await import("./lots.ts");
		const placed = told(await placeLots(store, register, document.id, fresh.id));
		if (placed === undefined) return;
		if (placed !== fresh.id) return navigate(subjectAddress(fresh.kind, placed));
	}
	if (!told(await store.create(fresh))) return;
	if (file === EXAMPLE) exampleOpened(fresh.id);
	navigate(subjectAddress(fresh.kind, fresh.id));
}

/** A document that comes with the app. */
async function example(file: string): Promise<AnyDocument | undefined> {
	const response = await fetch(file).catch(() => undefined);
	if (response?.ok) return told(await engine.decode(new Uint8Array(await response.arrayBuffer())));
	notify({ message: () => strings().home.noExample, kind: "wrong" });
	return undefined;
}

async function start(): Promise<void> {
	const text = strings().home;
	const id = newId();
	const document = createOrganization({
		id,
		name: freeName(text.newName),
		year: new Date().getFullYear() - 1,
		facility: { id: newId(), name: text.newFacility },
	});
	if (told(await store.create(document))) navigate(organizationAddress(id, "profile"));
}

/** Begins a subject of another kind, and goes to its first page. */
async function startOther(kind: Beginning): Promise<void> {
	const { beginnings } = await import("./begin.ts");
	const { document, address } = beginnings[kind](freeName);
	if (told(await store.create(document))) navigate(address);
}

/** A name that no other subject has. */
const freeName = (name: string): string =>
	nextName(name, new Set(store.subjects.get()?.map((head) => head.name)));

/** Files one after another: each is shown before anything of it is stored. */
async function take(files: readonly File[]): Promise<void> {
	for (const file of files) {
		if (/\.zip$/i.test(file.name) && (await takePackage(file))) continue;
		const outcome = await store.backup.open({ name: file.name, content: file });
		const locked = isLocked(outcome);
		const opened = locked ? undefined : told(outcome, inFile(file.name));
		if (!locked && !opened) continue;
		const { showRestore } = await import("../../storage/restore/restore.ts");
		await showRestore(storageDesk, file, opened, (event) => restored(event.detail.restored));
	}
}

/** Shows an openLCA package, and goes to the study that it becomes; false where the file is none. */
async function takePackage(file: File): Promise<boolean> {
	const { showPackage, strings: text } = await import("../../product/openlca/openlca.ts");
	return showPackage(file, async (study) => {
		const fresh = { ...study, id: newId(), name: freeName(study.name) };
		const outcome = await store.create(fresh);
		if (outcome.status === "invalid") return outcome;
		navigate(productAddress(fresh.id, "model"));
		notify({
			message: () => text().taken(fresh.name),
			kind: "done",
			action: {
				label: () => text().toFindings,
				run: () => navigate(productAddress(fresh.id, "findings")),
			},
		});
		return outcome;
	});
}

const isLocked = (outcome: Outcome<unknown>): boolean =>
	outcome.status === "invalid" && outcome.problems[0]?.code === "passphrase-needed";

/** Says what came in; one subject alone is shown. */
function restored(done: readonly Restored[]): void {
	desk.library.renew();
	store.reevaluate();
	if (done.length === 0) return;
	const subjects = done.flatMap(({ subjectId, way }) =>
		subjectId ? [{ id: subjectId, way }] : [],
	);
	const only = subjects.length === 1 ? subjects[0] : undefined;
	const changed = only?.way === "replace" || only?.way === "merge" ? only.id : undefined;
	const undo = changed
		? {
				stays: true,
				action: { label: () => words().common.undo, run: () => void takeBack(changed) },
			}
		: {};
	const said = () =>
		notify({ message: () => strings().home.opened(done.length), kind: "done", ...undo });
	if (only) void show(only.id, said);
	else said();
}

/** Takes back what a file changed in a subject. */
async function takeBack(id: string): Promise<void> {
	if (told(await store.open(id))) told(await store.undo());
}

/** Goes to a subject that came from a file, and says so; where there are errors in it, how many. */
async function show(id: string, said: () => void): Promise<void> {
	await showResults(id);
	await store.settled();
	const errors = store.findings.get().filter(({ severity }) => severity === "error").length;
	if (store.document?.id !== id || errors === 0) {
		said();
		return;
	}
	notify({
		message: () => strings().home.openedWithErrors(errors),
		kind: "wrong",
		action: {
			label: () => strings().home.toFindings,
			run: () => navigate(findingsAddress(id)),
		},
	});
}

/** The findings of the open subject. */
const findingsAddress = (id: string): string =>
	commonAddress(store.document?.kind ?? "", id, "findings");

async function download({ id, name }: { id?: string; name?: string }): Promise<void> {
	const outcome = await store.exportWorkspace(id);
	const bytes = told(outcome);
	const lacks = outcome.status === "ok" ? outcome.findings : [];
	for (const finding of lacks) notify({ message: problemText(finding), kind: "wrong" });
	if (bytes) saveFile(`${name ?? strings().home.everything}.tansuan`, bytes, TANSUAN);
}

async function remove({ id, name }: { id: string; name: string }): Promise<void> {
	const outcome = await store.remove(id);
	told(outcome);
	if (outcome.status === "invalid") return;
	const document = outcome.value;
	forget(id);
	notify({
		message: () => strings().home.removed(name),
		kind: "done",
		...(document && {
			action: {
				label: () => words().common.undo,
				run: () => void store.create(document).then(told),
			},
		}),
	});
}

async function rename({ id, name }: { id: string; name: string }): Promise<void> {
	if (!told(await store.open(id))) return;
	told(await store.run("rename-subject", { name }));
	await store.save();
}
