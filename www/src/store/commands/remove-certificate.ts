// Removes a certificate.

import { type Command, removeItem } from "./command.ts";

/** Removes a certificate. */
export const removeCertificate: Command<{ id: string }> = (document, { id }) => [
	removeItem(document, "certificates", id),
];
