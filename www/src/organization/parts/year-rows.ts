// Defines <tansuan-year-rows>.

import { define } from "../../ui/element.ts";
import { TansuanYearRows } from "./year-rows.component.ts";

define("tansuan-year-rows", TansuanYearRows);
