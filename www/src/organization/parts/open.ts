// What the form pages of an organisation work on: the desk, what edits the document, the factors.

import type { OrganizationResult } from "../../engine/result.ts";
import type { Library } from "../../factors/library.ts";
import type { Store } from "../../store/index.ts";
import type { Desk } from "../desk.ts";

/** A desk to edit at. */
export interface EditingDesk extends Desk {
	readonly store: Desk["store"] & Pick<Store<OrganizationResult>, "run" | "undo">;
	/** Methods and factors: those of the packs and the organisation's own. */
	readonly library: Library;
}
