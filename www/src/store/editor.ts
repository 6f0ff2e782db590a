// Doing a page's commands on the open document, and saying at the foot of the page what came of them.

import type { Problem } from "../engine/types.ts";
import { problemText, type Said, words } from "../i18n/index.ts";
import type { Arguments, CommandName } from "./commands/names.ts";
import type { Store } from "./store.ts";

/** What of the store a page edits with. */
export type Doing = Pick<Store<unknown>, "run" | "undo">;

/** Runs commands for an element, which sends the messages. */
export class Editor {
	readonly #store: () => Doing | undefined;
	readonly #host: EventTarget;

	constructor(host: EventTarget, store: () => Doing | undefined) {
		this.#host = host;
		this.#store = store;
	}

	/** Does a command; what is wrong with it is said. */
	async run<N extends CommandName>(name: N, args: Arguments<N>): Promise<boolean> {
		const outcome = await this.#store()?.run(name, args);
		if (outcome?.status === "invalid") {
			for (const problem of outcome.problems) {
				this.#say({ message: () => problemText(problem), kind: "wrong" });
			}
		}
		return outcome?.status === "ok";
	}

	/** Does a command that takes something away, and offers to take that back. */
	async take<N extends CommandName>(name: N, args: Arguments<N>, message: Said): Promise<void> {
		if (!(await this.run(name, args))) return;
		const run = () => void this.#store()?.undo();
		this.#say({ message, kind: "done", action: { label: () => words().common.undo, run } });
	}

	#say(detail: HTMLElementEventMap["tansuan-notified"]["detail"]) {
		this.#host.dispatchEvent(
			new CustomEvent("tansuan-notified", { bubbles: true, composed: true, detail }),
		);
	}
}

/** The sentence of the first finding at a place of the document such as `facilities[0].share`. */
export function problemAt(findings: readonly Problem[], path: string): string {
	const found = findings.find((each) => each.path === path || each.path.startsWith(`${path}.`));
	return found ? problemText(found) : "";
}
