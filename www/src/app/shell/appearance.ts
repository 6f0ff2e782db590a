// Defines <tansuan-appearance>.

import { define } from "../../ui/element.ts";
import { TansuanAppearance } from "./appearance.component.ts";

define("tansuan-appearance", TansuanAppearance);
