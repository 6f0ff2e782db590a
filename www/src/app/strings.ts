// The shell's strings.

import { defineStrings } from "../i18n/index.ts";

const en = {
	purpose:
		"Works out your organisation's greenhouse gas inventory, and shows where each figure comes from.",
};

const zh: typeof en = {
	purpose: "核算组织的温室气体排放，每个数都能追到出处。",
};

export const strings = defineStrings({ en, zh });
