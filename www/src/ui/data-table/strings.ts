// The strings of tables.

import { defineStrings, plural } from "../../i18n/index.ts";

const en = { more: (count: number) => `Show more (${plural(count, "row", "rows")} left)` };

const zh: typeof en = { more: (count) => `再显示一些（还有 ${count} 行）` };

/** `strings().more(3)`. */
export const strings = defineStrings({ en, zh });
