// What the tabs of one browser tell each other: that a log has grown, that a writer should let go,
// that the list of subjects or the name of the person has changed. Nothing is sent that the database
// does not hold.

/** A message from another tab. */
export type Message =
	| { kind: "appended"; subjectId: string; hash: string }
	| { kind: "let-go"; subjectId: string }
	| { kind: "subjects" }
	| { kind: "actor" };

/** A line to the other tabs; silent where the browser has none. */
export class Channel {
	readonly #line: BroadcastChannel | undefined;
	readonly #listeners = new Set<(message: Message) => void>();

	constructor(name = "tansuan") {
		if (typeof BroadcastChannel === "undefined") return;
		this.#line = new BroadcastChannel(name);
		this.#line.onmessage = (event: MessageEvent<Message>) => {
			for (const listener of this.#listeners) listener(event.data);
		};
	}

	/** Tells the other tabs. */
	post(message: Message): void {
		this.#line?.postMessage(message);
	}

	/** Listens; answers how to stop. */
	listen(listener: (message: Message) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Hangs up. */
	close(): void {
		this.#listeners.clear();
		this.#line?.close();
	}
}
