// Defines <tansuan-subjects>.

import { define } from "../../ui/element.ts";
import { TansuanSubjects } from "./subjects.component.ts";

define("tansuan-subjects", TansuanSubjects);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-subjects": TansuanSubjects;
	}
}
