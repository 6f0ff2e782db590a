// The mappings of an organisation, remembered by the heads of the tables they were for.

import type { Opened } from "../../engine/table.ts";
import type { Mapping } from "../../interchange/activity/mapping.ts";
import {
	type MappingsByHeads,
	recalled,
	withMapping,
} from "../../interchange/activity/remembered.ts";

/** A mapping that was remembered, and when it was used last. */
export interface Recalled {
	mapping: Mapping;
	at: string;
}

/** Where mappings are kept: a setting of the organisation, beside its document. */
export interface MappingStore {
	setting(name: "mappings"): Promise<unknown>;
	keepSetting(name: "mappings", value: unknown): Promise<unknown>;
}

/** Remembers mappings. */
export class Memory {
	readonly #store: () => MappingStore | undefined;
	readonly #known: () => ReadonlySet<string>;
	readonly #now: () => string;

	/** `known` are the sources that there still are. */
	constructor(
		store: () => MappingStore | undefined,
		known: () => ReadonlySet<string>,
		now: () => string,
	) {
		this.#store = store;
		this.#known = known;
		this.#now = now;
	}

	async #all(): Promise<MappingsByHeads> {
		return ((await this.#store()?.setting("mappings")) ?? {}) as MappingsByHeads;
	}

	/** The mapping of a table with the same heads; undefined where none is known or still fits. */
	async recall({ print, mapping }: Opened): Promise<Recalled | undefined> {
		if (mapping.head < 0) return undefined;
		const all = await this.#all();
		const found = Object.hasOwn(all, print) ? all[print] : undefined;
		if (!found) return undefined;
		const sources = this.#known();
		const gone = (id: string | undefined) => id !== undefined && id !== "" && !sources.has(id);
		const used = [
			found.mapping.sourceId,
			...Object.values(found.mapping.names),
			...found.mapping.columns.map((role) => (role.is === "value" ? role.sourceId : undefined)),
		];
		return used.some(gone) ? undefined : { mapping: recalled(mapping, found), at: found.at };
	}

	/** Keeps a mapping that was used. */
	async keep({ print, mapping: found }: Opened, mapping: Mapping): Promise<void> {
		if (found.head < 0) return;
		const all = withMapping(await this.#all(), print, found, mapping, this.#now());
		await this.#store()?.keepSetting("mappings", all);
	}

	/** Forgets the mapping of a table. */
	async forget({ print }: Opened): Promise<void> {
		const { [print]: _, ...others } = await this.#all();
		await this.#store()?.keepSetting("mappings", others);
	}
}
