// What the history page works on: the desk, with the log of the open document and what edits it.

import type { OrganizationResult } from "../../engine/result.ts";
import type { Organization, Outcome } from "../../engine/types.ts";
import type { Store } from "../../store/index.ts";
import type { Desk } from "../desk.ts";

/** A desk with the log. */
export interface HistoryDesk extends Desk {
	readonly store: Desk["store"] & Pick<Store<OrganizationResult>, "run" | "timeline">;
}

/** Evaluates a document that is not kept. */
export type Evaluate = (document: Organization) => Promise<Outcome<OrganizationResult>>;
