// The page that the storage trials run in: the app's own store, edited at random, and what the
// database holds of it.

import type { Organization } from "../../src/engine/types.ts";
import { checkChain } from "../../src/store/chain.ts";
import { Channel } from "../../src/store/channel.ts";
import { Database } from "../../src/store/database.ts";
import { sha256 } from "../../src/store/digest.ts";
import { readEvents } from "../../src/store/log.ts";
import { isAsLogged } from "../../src/store/mend.ts";
import { Store } from "../../src/store/store.ts";
import { readSubject } from "../../src/store/stored.ts";
import { organization } from "../../src/store/testing-organization.ts";
import type { Findings, Line } from "./trial.ts";

declare global {
	interface Window {
		/** Tells the world outside that a line is on the disk. */
		acknowledge?: (line: Line) => void;
		trial: typeof trial;
	}
}

const SUBJECT = "trial";
const database = new Database("trials");

/** Tells outside what the store tells other tabs: that a line is saved. */
class Announcing extends Channel {
	override post(message: Parameters<Channel["post"]>[0]): void {
		if (message.kind === "appended") {
			const { seq = 0 } = store.timeline.head.get() ?? {};
			window.acknowledge?.({ seq: seq + 1, hash: message.hash });
		}
		super.post(message);
	}
}

const ground = {
	database,
	channel: new Announcing("trials"),
	digest: sha256,
	now: () => new Date().toISOString(),
	newId: () => crypto.randomUUID(),
};

const store = new Store<number>(
	ground,
	{
		evaluate: async () => ({ status: "ok", value: 0, findings: [] }),
		close: async () => {},
		decode: async (bytes) => {
			const value = JSON.parse(new TextDecoder().decode(bytes)) as Organization;
			return { status: "ok", value, findings: [] };
		},
	},
	"trials",
);

/** Numbers in an order of their own, the same for the same seed. */
function sequence(seed: number): (below: number) => number {
	let state = (seed % 2147483646) + 1;
	return (below) => {
		state = (state * 48271) % 2147483647;
		return state % below;
	};
}

const period = (n: number) => `20${20 + (n % 5)}-${String((n % 12) + 1).padStart(2, "0")}`;

function rows(count: number, text = "") {
	return Array.from({ length: count }, (_, i) => ({
		period: period(i),
		values: { activity: { value: `${i}.5`, unit: "t" } },
		...(text === "" ? {} : { note: text }),
	}));
}

/** Does one command of some sort; what does not fit is refused, which is as good. */
async function step(random: (below: number) => number): Promise<unknown> {
	const document = store.current.get();
	if (!document) throw new Error("nothing is open");
	const count = Object.values(document.records).flat().length;
	const sourceId = ["boiler", "grid"][random(2)] ?? "boiler";
	if (count > 8000) return store.run("clear-records", { sourceId });
	switch (random(12)) {
		case 0:
			return store.undo();
		case 1:
			return store.redo();
		case 2:
			return store.run("rename-subject", { name: `名 ${random(1000)}` });
		case 3: {
			// One in two is longer than a line of the log may be, and goes beside it.
			const batch = ground.newId();
			return store.run("import-records", {
				batch,
				rows: { [sourceId]: rows(random(2) ? 40 : 900) },
				replace: random(4) === 0,
			});
		}
		case 4:
			return store.run("edit-source", { id: sourceId, edits: { name: `源 ${random(1000)}` } });
		default:
			return store.run("set-cells", {
				cells: Array.from({ length: random(5) + 1 }, () => ({
					sourceId,
					period: period(random(1000)),
					param: "activity",
					value: random(6) === 0 ? "" : `${random(100_000)}`,
					recordId: ground.newId(),
				})),
			});
	}
}

const source = {
	facilityId: "mill",
	emissionType: "stationary-combustion",
	method: "fuel",
} as const;

/** Text that no compression makes shorter. */
function noise(length: number): string {
	const bytes = crypto.getRandomValues(new Uint8Array(length));
	return btoa(String.fromCharCode(...bytes));
}

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const trial = {
	/** Opens the subject, which is made where it is not there yet. */
	async begin(): Promise<void> {
		await store.refresh();
		if (!store.subjects.get()?.length) await store.create(organization(SUBJECT));
		const outcome = await store.open(SUBJECT);
		if (outcome.status === "invalid") throw new Error(JSON.stringify(outcome.problems));
	},

	/** Edits until the browser is killed; now and then it waits for the disk. */
	async edit(seed: number): Promise<never> {
		const random = sequence(seed);
		for (;;) {
			await step(random);
			if (random(3) === 0) await rest(random(12));
			if (random(8) === 0) await store.save();
		}
	},

	/** Adds sources and rows of this tab's own, as fast as it can, while another tab does the same. */
	async type(tab: string, count: number, seed: number): Promise<string[]> {
		const random = sequence(seed);
		const problems: string[] = [];
		for (let i = 0; i < count; i++) {
			const id = `${tab}${i}`;
			const outcome =
				i % 2
					? await store.run("import-records", {
							batch: id,
							rows: { boiler: rows(1, id) },
							replace: false,
						})
					: await store.run("add-source", { item: { ...source, id, name: id } });
			if (outcome.status === "invalid") problems.push(JSON.stringify(outcome.problems));
			if (random(3) === 0) await rest(random(20));
		}
		await store.save();
		return [...problems, ...store.notices.get().map(({ code }) => code)];
	},

	/** Imports rows with long notes until the disk is full or so many have gone in. */
	async fill(most: number): Promise<number> {
		for (let i = 0; i < most; i++) {
			const boiler = rows(450).map((row) => ({ ...row, note: noise(2000) }));
			const given = { batch: `f${i}`, rows: { boiler }, replace: false };
			await store.run("import-records", given);
			await store.save();
			if (store.saveState.get()?.status === "unsaved") return i + 1;
		}
		return most;
	},

	/** Tries to save again; answers how things stand. */
	async save() {
		await store.save();
		const state = store.saveState.get();
		return { ...state, problem: state?.status === "unsaved" ? state.problem.code : undefined };
	},

	/** What is lost of the open subject, in the store's own words. */
	losses: () => store.timeline.losses.get(),

	/** Goes on without what is lost, and lets go of the log in which it was. */
	async goOn(): Promise<string[]> {
		const outcomes = [await store.timeline.acceptLoss(), await store.timeline.forget()];
		return outcomes.map(({ status }) => status);
	},

	/** What the store has told beside the person's own doing. */
	notices: () => store.notices.get().map(({ code }) => code),

	/** How many rows the person sees, and how many a saved file would hold. */
	async counted() {
		const file = await store.exportWorkspace();
		const seen = Object.values(store.current.get()?.records ?? {}).flat().length;
		return { seen, file: file.status === "ok" ? file.value.length : 0 };
	},

	/** What the database holds. */
	look(): Promise<Findings> {
		return database.use(async (connection) => {
			const heads = (await connection.getAll("heads")).map(({ subjectId }) => subjectId);
			if (!heads.includes(SUBJECT)) {
				return { lines: [], ids: [], faults: heads.length === 0 ? [] : ["its head is lost"] };
			}
			const { document, head, losses } = await readSubject<Organization>(connection, SUBJECT);
			const events = await readEvents(connection, SUBJECT);
			const { fault } = await checkChain(connection, head, ground);
			const asLogged = await isAsLogged(ground, connection, { document, head });
			const faults = [
				...(head.seq === events.length
					? []
					: [`the head is at ${head.seq}, the log has ${events.length} lines`]),
				...losses.map((loss) => `lost: ${JSON.stringify(loss)}`),
				...(fault ? [`the log is broken: ${JSON.stringify(fault)}`] : []),
				...(asLogged ? [] : ["the document is not what the log leads to"]),
			];
			return {
				lines: events.map(({ seq, hash }) => ({ seq, hash })),
				ids: [...document.sources, ...Object.values(document.records).flat()].map(({ id }) => id),
				faults,
			};
		});
	},
};

window.trial = trial;
