// The register of credits, allowances and certificates that the rest of the workspace stands on: the one that was
// begun first. It is read as it is stored; an event is open beside it, and never it itself.

import { signal } from "@lit-labs/signals";
import type { AssetRegister, Outcome } from "../engine/types.ts";
import type { Head, Store } from "../store/index.ts";

/** Kinds of subjects that hold serials, against which a register is checked. */
export const CLAIMING: ReadonlySet<string> = new Set(["organization", "project", "assets"]);

/** What the register is read from. */
type Shelf = Pick<Store<unknown>, "subjects" | "glance">;

/** The first of the registers; undefined where there is none. */
export function registerHead(heads: readonly Head[] | undefined): Head | undefined {
	const registers = heads?.filter(({ kind }) => kind === "assets") ?? [];
	return registers.toSorted(
		(a, b) => order(a.createdAt, b.createdAt) || order(a.subjectId, b.subjectId),
	)[0];
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The register as it was read last. */
export class Register {
	/** Its document; undefined where there is none, or where nobody asked for it yet. */
	readonly document = signal<AssetRegister | undefined>(undefined);
	readonly #shelf: () => Shelf;
	#read: { hash: string; bytes: Uint8Array } | undefined;

	constructor(shelf: () => Shelf) {
		this.#shelf = shelf;
	}

	/** Its bytes as JSON; none where there is no register. */
	async bytes(): Promise<Outcome<Uint8Array>> {
		const shelf = this.#shelf();
		const head = registerHead(shelf.subjects.get());
		if (!head) {
			this.#read = undefined;
			this.document.set(undefined);
			return { status: "ok", value: new Uint8Array(), findings: [] };
		}
		if (this.#read?.hash !== head.hash) {
			const seen = await shelf.glance(head.subjectId);
			if (seen.status === "invalid") return seen;
			const document = seen.value as unknown as AssetRegister;
			const bytes = new TextEncoder().encode(JSON.stringify(document));
			this.#read = { hash: head.hash, bytes };
			this.document.set(document);
		}
		return { status: "ok", value: this.#read.bytes, findings: [] };
	}
}
