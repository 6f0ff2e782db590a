// Defines <tansuan-rail>.

import { define } from "../../ui/element.ts";
import { TansuanRail } from "./rail.component.ts";

define("tansuan-rail", TansuanRail);
