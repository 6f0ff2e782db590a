// Defines the parts of the profile page.

import { define } from "../../ui/element.ts";
import { TansuanBaseYear } from "./base-year.component.ts";
import { TansuanCertificates } from "./certificates.component.ts";
import { TansuanFacilities } from "./facilities.component.ts";
import { TansuanInstruments } from "./instruments.component.ts";
import { TansuanProducts } from "./products.component.ts";
import { TansuanSignificance } from "./significance.component.ts";

define("tansuan-facilities", TansuanFacilities);
define("tansuan-instruments", TansuanInstruments);
define("tansuan-products", TansuanProducts);
define("tansuan-certificates", TansuanCertificates);
define("tansuan-significance", TansuanSignificance);
define("tansuan-base-year", TansuanBaseYear);
