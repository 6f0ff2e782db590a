// The shared words in the language in use.

import { en } from "./en.ts";
import { defineStrings } from "./strings.ts";
import { zh } from "./zh.ts";

/** `words().common.save` and its like. */
export const words = defineStrings({ en, zh });
