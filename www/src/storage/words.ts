// What the parts of a document are called. The pages that edit them have the words; the app lends them.

/** The words for parts of a document, for their fields and the values of these. */
export interface DocumentWords {
	/** A whole part, such as the list of facilities. */
	partLabel(part: string): string;
	/** One item of a part. */
	kindLabel(part: string): string;
	/** A field of a part or of its items. */
	fieldLabel(part: string, field: string): string;
	/** A value in a line of text, or that there is none; undefined where it is too much for one. */
	valueText(field: string, value: unknown): string | undefined;
}
