// Texts that stay on the page for a while, and follow the language while they do.

/** A text; where it is made of words, a function that makes it in the language of then. */
export type Said = string | (() => string);

/** The text in the language of now. */
export const said = (text: Said): string => (typeof text === "string" ? text : text());
