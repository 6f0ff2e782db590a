// The log of the open subject as pages see it: its lines, earlier versions, the check of its links,
// and forgetting it.

import { signal } from "@lit-labs/signals";
import type { Outcome } from "../engine/types.ts";
import { type ChainCheck, checkChain } from "./chain.ts";
import { readEvents, readPatch } from "./log.ts";
import { isAsLogged } from "./mend.ts";
import type { Head, LogEvent, Loss, Patch, SubjectDocument } from "./model.ts";
import { outcomeOf, refuse, StoreError } from "./problem.ts";
import { documentAt } from "./replay.ts";
import type { Ground, OpenSubject } from "./subject.ts";

/** Links that are checked when a subject is opened; all of them follow when the page is idle. */
const AT_ONCE = 50;

/** How often a check begins again because the log has changed under it. */
const TRIALS = 3;

/** What is known of the log's links. */
export interface Evidence extends ChainCheck {
	/** Whether the document was compared with what the log leads to, and is that. */
	asLogged?: boolean;
}

/** A line of the log with its patch, which is absent where it can't be read. */
export interface Line extends Omit<LogEvent, "patch"> {
	patch: Patch | undefined;
}

/** Gives the page a turn: when it is idle, where the browser says so. */
const idle = (): Promise<void> =>
	new Promise((resolve) => {
		if (typeof requestIdleCallback === "undefined") setTimeout(resolve, 0);
		else requestIdleCallback(() => resolve(), { timeout: 1000 });
	});

/** The log of the subject that is open. */
export class Timeline<D extends SubjectDocument> {
	/** What the last check of the links found; undefined while the first is under way. */
	readonly evidence = signal<Evidence | undefined>(undefined);
	/** The end of the log on the disk. */
	readonly head = signal<Head | undefined>(undefined);
	/** What of the document can't be read; as long as anything is lost, nothing is written. */
	readonly losses = signal<readonly Loss[]>([]);

	readonly #ground: Ground;
	#subject: OpenSubject<D> | undefined;
	#verifying: OpenSubject<D> | undefined;

	constructor(ground: Ground) {
		this.#ground = ground;
	}

	/** Follows another subject, or none; its links are checked from the last. */
	follow(subject: OpenSubject<D> | undefined): void {
		this.#subject = subject;
		this.evidence.set(undefined);
		this.losses.set(subject?.losses ?? []);
		this.update();
		if (subject) void this.verify();
	}

	/** Checks the links anew where lines have come in: the last of them first, then all when idle. */
	async verify(): Promise<void> {
		const subject = this.#subject;
		if (!subject || this.#verifying === subject) return;
		this.#verifying = subject;
		try {
			for (let trial = 0; trial < TRIALS; trial++) {
				if (this.evidence.get()?.hash === subject.stored.head.hash) break;
				await this.#checkAll(subject);
				if (this.#subject !== subject) break;
			}
		} catch {
			// Storage that has failed is told where something is saved or read.
		} finally {
			if (this.#verifying === subject) this.#verifying = undefined;
		}
	}

	/** Follows the subject's own changes. */
	update(): void {
		this.head.set(this.#subject?.stored.head);
	}

	/** Lines before `before`, or the last ones, newest first. */
	lines(count: number, before?: number): Promise<Outcome<Line[]>> {
		return this.#with(async ({ stored: { head } }) => {
			const last = Math.min(head.seq, (before ?? head.seq + 1) - 1);
			return this.#ground.database.use(async (connection) => {
				const first = Math.max(1, last - count + 1);
				const events = await readEvents(connection, head.subjectId, first, last);
				const lines: Line[] = [];
				for (const event of events.reverse()) {
					const patch = await readPatch(connection, event).catch((cause: unknown) => {
						if (cause instanceof StoreError) return undefined;
						throw cause;
					});
					lines.push({ ...event, patch });
				}
				return lines;
			});
		});
	}

	/** The document as it was after a line. */
	version(seq: number): Promise<Outcome<D>> {
		return this.#with(async ({ stored }) => {
			const { document, head } = stored;
			return this.#ground.database.use((connection) =>
				documentAt(connection, { document, seq: head.seq }, seq, head.start),
			);
		});
	}

	/** Checks all links, the bytes they name, and that the document is what they lead to. */
	check(): Promise<Outcome<Evidence>> {
		return this.#with(async (subject) => {
			const { stored } = subject;
			const evidence: Evidence = await this.#check(subject);
			if (!evidence.fault && stored.head.seq === evidence.links) {
				evidence.asLogged = await this.#ground.database.use((connection) =>
					isAsLogged(this.#ground, connection, stored),
				);
			}
			if (this.#subject === subject) this.evidence.set(evidence);
			return evidence;
		});
	}

	/** Lets go of all lines: a new log begins with the document as it is, and names the old one's end. */
	forget(): Promise<Outcome<null>> {
		return this.#restarting((subject) =>
			subject.restart(async (head) => {
				if (subject.losses.length > 0) refuse("subject-damaged", { subject: head.name });
				const { fault } = await this.#check(subject);
				const { hash, seq: count } = head;
				const broken = fault ? { broken: fault.seq } : {};
				return { type: "forget-history", anchor: { hash, count, ...broken } };
			}),
		);
	}

	/** Goes on without what is lost, which the log then says. */
	acceptLoss(): Promise<Outcome<null>> {
		return this.#restarting((subject) =>
			subject.restart(async () => ({ type: "accept-loss", lost: [...subject.losses] })),
		);
	}

	async #restarting(work: (subject: OpenSubject<D>) => Promise<Outcome<null>>) {
		const subject = this.#subject;
		if (!subject) return this.#with(async () => null);
		const outcome = await work(subject);
		if (this.#subject === subject && outcome.status === "ok") this.follow(subject);
		return outcome;
	}

	async #checkAll(subject: OpenSubject<D>): Promise<void> {
		const quick = await this.#check(subject, AT_ONCE);
		if (this.#subject !== subject) return;
		this.evidence.set(quick);
		if (quick.fault || quick.checked === quick.links) return;
		const all = await this.#check(subject);
		if (this.#subject === subject) this.evidence.set(all);
	}

	#check(subject: OpenSubject<D>, last?: number): Promise<ChainCheck> {
		const { digest, now } = this.#ground;
		const checking = { digest, now, pause: idle, ...(last === undefined ? {} : { last }) };
		return this.#ground.database.use(async (connection) => {
			let { head } = subject.stored;
			for (let trial = 1; ; trial++) {
				const check = await checkChain(connection, head, checking);
				const then = await connection.get("heads", head.subjectId);
				// Another tab may have begun the log anew meanwhile.
				if (!check.fault || !then || then.hash === head.hash || trial === TRIALS) return check;
				head = then;
			}
		});
	}

	#with<T>(work: (subject: OpenSubject<D>) => Promise<T>): Promise<Outcome<T>> {
		const subject = this.#subject;
		return outcomeOf(async () => (subject ? work(subject) : refuse("subject-missing")));
	}
}
