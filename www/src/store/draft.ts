// A document being changed: what a patch touches is copied once, what it leaves alone is shared.

type Container = Record<string, unknown> | unknown[];

/** Thrown when a change does not fit the document; the caller answers it as a conflict. */
export class Misfit extends Error {}

/** The name by which a path addresses an item of a list: its id, or its year where it has none. */
export function keyOf(item: unknown): string | undefined {
	if (item === null || typeof item !== "object") return undefined;
	if ("id" in item && typeof item.id === "string") return item.id;
	if ("year" in item && typeof item.year === "number") return String(item.year);
	return undefined;
}

/** Looks through a list before it gets an index. */
const SCANS = 8;

/** Copies on first write, and remembers where the items of long lists are. */
export class DocumentDraft {
	readonly #own = new Set<object>();
	readonly #places = new Map<unknown[], Map<string, number>>();
	readonly #scans = new Map<unknown[], number>();
	#root: unknown;

	constructor(root: unknown) {
		this.#root = root;
	}

	/** The document as changed so far. */
	get root(): unknown {
		return this.#root;
	}

	/** Replaces the whole document. */
	replace(root: unknown): void {
		this.#root = root;
	}

	/** The container that a path leads to, made writable on the way. */
	writable(path: readonly string[]): Container {
		this.#root = this.#copy(this.#root);
		let here = this.#root as Container;
		for (const [depth, step] of path.entries()) {
			const key = this.#key(here, step);
			if (key === undefined) throw new Misfit(`nothing at ${path.slice(0, depth + 1).join("/")}`);
			const absent = path[0] === "records" && depth === 1 ? [] : undefined;
			const old = read(here, key);
			const next = this.#copy(old ?? absent);
			if (next !== old) write(here, key, next);
			here = next;
		}
		return here;
	}

	/** Where an item is in a list, or undefined. */
	find(list: unknown[], name: string): number | undefined {
		const places = this.#places.get(list) ?? this.#index(list);
		if (places) return places.get(name);
		const at = list.findIndex((item) => keyOf(item) === name);
		return at < 0 ? undefined : at;
	}

	/** An index of a list, once it has been looked through often enough to be worth one. */
	#index(list: unknown[]): Map<string, number> | undefined {
		const scans = (this.#scans.get(list) ?? 0) + 1;
		this.#scans.set(list, scans);
		if (scans <= SCANS) return undefined;
		const places = new Map(list.map((item, place) => [keyOf(item) ?? "", place]));
		this.#places.set(list, places);
		return places;
	}

	/** Puts an item into a writable list. */
	insert(list: unknown[], item: unknown, at: number): void {
		if (at >= list.length) {
			this.#places.get(list)?.set(keyOf(item) ?? "", list.length);
			list.push(item);
		} else {
			this.#places.delete(list);
			list.splice(at, 0, item);
		}
	}

	/** Takes an item out of a writable list. */
	remove(list: unknown[], at: number): void {
		if (at === list.length - 1) this.#places.get(list)?.delete(keyOf(list[at]) ?? "");
		else this.#places.delete(list);
		list.splice(at, 1);
	}

	#key(here: Container, step: string): string | number | undefined {
		return Array.isArray(here) ? this.find(here, step) : step;
	}

	#copy(value: unknown): Container {
		if (value === null || typeof value !== "object") throw new Misfit("expected a container");
		if (this.#own.has(value)) return value as Container;
		const copy = Array.isArray(value) ? [...value] : { ...value };
		this.#own.add(copy);
		return copy as Container;
	}
}

/** The member of a container, own members only. */
export function read(here: Container, key: string | number): unknown {
	if (Array.isArray(here)) return here[key as number];
	return Object.hasOwn(here, key) ? here[key as string] : undefined;
}

/** Sets a member as an own property, whatever its name. */
export function write(here: Container, key: string | number, value: unknown): void {
	Object.defineProperty(here, key, {
		value,
		configurable: true,
		enumerable: true,
		writable: true,
	});
}
