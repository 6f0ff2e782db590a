// Follows the address: `route` changes with the part after the `#`.

import { signal } from "@lit-labs/signals";
import { parseRoute, printRoute, type Route } from "../routes/index.ts";

const current = signal<Route>({ name: "home", query: {} });

/** Where the person is. */
export const route = (): Route => current.get();

/** Follows the address from now on. */
export function startRouter(): void {
	const follow = () => current.set(parseRoute(location.hash));
	addEventListener("hashchange", follow);
	follow();
}

/** Goes to an address; `replace` leaves no trace in the history. */
export function navigate(to: Route | string, replace = false): void {
	const hash = typeof to === "string" ? to : printRoute(to);
	if (!replace) {
		location.hash = hash;
		return;
	}
	history.replaceState(history.state, "", hash);
	current.set(parseRoute(hash));
}

/** The page a route shows, whatever its query: what tells one page from another. */
export const pageOf = (route: Route): string => printRoute({ ...route, query: {} });

/** The year in the address if the subject has it, else its latest. */
export function yearOf(route: Route, years: readonly number[]): number | undefined {
	const asked = Number.parseInt(route.query.year ?? "", 10);
	return years.includes(asked) ? asked : years.at(-1);
}
