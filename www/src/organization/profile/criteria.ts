// Defines <tansuan-criteria>.

import { define } from "../../ui/element.ts";
import { TansuanCriteria } from "./criteria.component.ts";

define("tansuan-criteria", TansuanCriteria);
