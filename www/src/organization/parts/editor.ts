// Doing a page's commands on the open organisation, and saying what came of them.

import type { Problem } from "../../engine/types.ts";
import { problemText, words } from "../../i18n/index.ts";
import type { Arguments, CommandName, Store } from "../../store/index.ts";
import type { TansuanElement } from "../../ui/element.ts";

/** What of the store a page edits with. */
export type Doing = Pick<Store<unknown>, "run" | "undo">;

/** Runs commands for an element. */
export class Editor {
	readonly #store: () => Doing | undefined;
	readonly #host: TansuanElement;

	constructor(host: TansuanElement, store: () => Doing | undefined) {
		this.#host = host;
		this.#store = store;
	}

	/** Does a command; what is wrong with it is said at the foot of the page. */
	async run<N extends CommandName>(name: N, args: Arguments<N>): Promise<boolean> {
		const outcome = await this.#store()?.run(name, args);
		if (outcome?.status === "invalid") this.#say(outcome.problems);
		return outcome?.status === "ok";
	}

	/** Does a command that takes something away, and offers to take that back. */
	async take<N extends CommandName>(name: N, args: Arguments<N>, message: string): Promise<void> {
		if (!(await this.run(name, args))) return;
		this.#host.emit("tansuan-notified", {
			message,
			kind: "done",
			action: { label: words().common.undo, run: () => void this.#store()?.undo() },
		});
	}

	#say(problems: readonly Problem[]) {
		for (const problem of problems) {
			this.#host.emit("tansuan-notified", { message: problemText(problem), kind: "wrong" });
		}
	}
}

/** The sentence of the first finding at a place of the document such as `facilities[0].share`. */
export function problemAt(findings: readonly Problem[], path: string): string {
	const found = findings.find((each) => each.path === path || each.path.startsWith(`${path}.`));
	return found ? problemText(found) : "";
}
