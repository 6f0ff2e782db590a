// The words for parts of documents where files of them are compared: those of an organisation's pages, and those
// of events, projects and the register where these have none.

import { strings as plan } from "../history/plan/strings.ts";
import * as organization from "../organization/history/labels.ts";

/** What else a part is called, where the first word is only its name in the document. */
const named = (name: string, found: string, also: string | undefined): string =>
	found === name ? (also ?? name) : found;

/** A whole part. */
export const partLabel = (part: string): string =>
	named(part, organization.partLabel(part), plan().kinds[part] ?? plan().fields[part]);

/** One item of a part. */
export const kindLabel = (part: string): string =>
	named(part, organization.kindLabel(part), plan().kinds[part]);

/** A field of a part or of its items. */
export const fieldLabel = (part: string, field: string): string =>
	named(field, organization.fieldLabel(part, field), plan().fields[field]);

export { valueText } from "../organization/history/labels.ts";
