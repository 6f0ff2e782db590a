// Adds a certificate.

import type { Certificate } from "../../engine/types.ts";
import { addItem, type Command } from "./command.ts";

/** Adds a certificate, at the end or at a place. The caller mints the id. */
export const addCertificate: Command<{ item: Certificate; at?: number }> = (
	document,
	{ item, at },
) => addItem(document, "certificates", item, at);
