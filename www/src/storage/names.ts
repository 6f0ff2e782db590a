// Names that tell one organisation from the others.

/** A name with the first number that makes it a new one. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
	for (let number = 2; ; number++) {
		const free = number === 2 && !taken.has(name) ? name : `${name} ${number}`;
		if (!taken.has(free)) return free;
	}
}
