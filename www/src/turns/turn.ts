// Long work is done in slices, between which the page has its turns.

/** Rows that are worked on before the page gets a turn. */
export const SLICE = 2000;

/** Gives the page a turn. */
export function turn(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 0));
}
