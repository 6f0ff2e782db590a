// Defines <tansuan-event-commit>.

import { define } from "../../ui/element.ts";
import { TansuanEventCommit } from "./commit.component.ts";

define("tansuan-event-commit", TansuanEventCommit);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-event-commit": TansuanEventCommit;
	}
}
