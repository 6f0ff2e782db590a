// Defines the registers of a study: parameters, suppliers' footprints, omissions, stages within stages.

import { define } from "../../ui/element.ts";
import { TansuanStudyFootprints } from "./footprints.component.ts";
import { TansuanStudyOmissions } from "./omissions.component.ts";
import { TansuanStudyParameters } from "./parameters.component.ts";
import { TansuanStudySubstages } from "./substages.component.ts";

define("tansuan-study-parameters", TansuanStudyParameters);
define("tansuan-study-footprints", TansuanStudyFootprints);
define("tansuan-study-omissions", TansuanStudyOmissions);
define("tansuan-study-substages", TansuanStudySubstages);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-study-parameters": TansuanStudyParameters;
		"tansuan-study-footprints": TansuanStudyFootprints;
		"tansuan-study-omissions": TansuanStudyOmissions;
		"tansuan-study-substages": TansuanStudySubstages;
	}
}
