// Defines the parts of the sheet of a source: its factors, records and certificates.

import { define } from "../../ui/element.ts";
import { TansuanProjectFactor } from "./factor.component.ts";
import { TansuanProjectCertificates, TansuanProjectRecords } from "./records.component.ts";

define("tansuan-project-factor", TansuanProjectFactor);
define("tansuan-project-records", TansuanProjectRecords);
define("tansuan-project-certificates", TansuanProjectCertificates);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-project-factor": TansuanProjectFactor;
		"tansuan-project-records": TansuanProjectRecords;
		"tansuan-project-certificates": TansuanProjectCertificates;
	}
}
