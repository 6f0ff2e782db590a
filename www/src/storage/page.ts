// Defines <tansuan-storage> and its sections.

import { define } from "../ui/element.ts";
import { TansuanAutomaticFile } from "./automatic.component.ts";
import { TansuanKeeping } from "./keeping.component.ts";
import { TansuanStorage } from "./page.component.ts";
import { TansuanSaveFile } from "./save.component.ts";

define("tansuan-save-file", TansuanSaveFile);
define("tansuan-automatic-file", TansuanAutomaticFile);
define("tansuan-keeping", TansuanKeeping);
define("tansuan-storage", TansuanStorage);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-save-file": TansuanSaveFile;
		"tansuan-automatic-file": TansuanAutomaticFile;
		"tansuan-keeping": TansuanKeeping;
		"tansuan-storage": TansuanStorage;
	}
}
