// What the pages of the register of assets work on: the store with the open register, and the subjects that its
// lots are used for. The app puts it together; tests put together their own.

import type { Store, View } from "../store/index.ts";

/** The signals of the store that pages read, and what they ask of it. */
export type AssetsStore = Pick<
	Store<unknown>,
	| "assets"
	| "assetsResult"
	| "findings"
	| "evaluating"
	| "canUndo"
	| "canRedo"
	| "run"
	| "undo"
	| "redo"
	| "setting"
	| "keepSetting"
	| "exportSubject"
	| "exportWorkspace"
	| "timeline"
>;

/** A subject of the workspace, for which a lot may be used. */
export interface NamedSubject {
	readonly id: string;
	readonly name: string;
	readonly kind: string;
}

/** The work in hand. */
export interface AssetsDesk {
	readonly store: AssetsStore;
	/** The subjects of the workspace. */
	readonly subjects: View<readonly NamedSubject[]>;
}
