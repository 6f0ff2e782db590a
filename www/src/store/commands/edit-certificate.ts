// Changes a certificate.

import type { Certificate } from "../../engine/types.ts";
import { type Command, type Edits, editItem } from "./command.ts";

/** Changes fields of a certificate; undefined takes a field away. */
export const editCertificate: Command<{ id: string; edits: Edits<Certificate> }> = (
	document,
	{ id, edits },
) => editItem(document, "certificates", id, edits);
