// Begins a register of credits, allowances and certificates.

import type { AssetRegister } from "../../engine/types.ts";

/** A new register without lots. The caller mints the id and brings the name. */
export const createAssets = ({ id, name }: { id: string; name: string }): AssetRegister => ({
	format: "tansuan",
	version: 1,
	kind: "assets",
	id,
	name,
	lots: [],
});
