// Defines the lists of the scenario: alternatives, methodologies, checks, co-benefits.

import { define } from "../../ui/element.ts";
import { TansuanProjectAlternatives } from "./alternatives.component.ts";
import { TansuanProjectBenefits } from "./benefits.component.ts";
import { TansuanProjectChecks } from "./checks.component.ts";
import { TansuanProjectMethodologies } from "./methodologies.component.ts";

define("tansuan-project-alternatives", TansuanProjectAlternatives);
define("tansuan-project-methodologies", TansuanProjectMethodologies);
define("tansuan-project-checks", TansuanProjectChecks);
define("tansuan-project-benefits", TansuanProjectBenefits);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-project-alternatives": TansuanProjectAlternatives;
		"tansuan-project-methodologies": TansuanProjectMethodologies;
		"tansuan-project-checks": TansuanProjectChecks;
		"tansuan-project-benefits": TansuanProjectBenefits;
	}
}
