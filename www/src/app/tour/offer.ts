// Defines <tansuan-tour-offer>.

import { define } from "../../ui/element.ts";
import { TansuanTourOffer } from "./offer.component.ts";

define("tansuan-tour-offer", TansuanTourOffer);
