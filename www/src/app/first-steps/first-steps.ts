// Defines <tansuan-first-steps>.

import { define } from "../../ui/element.ts";
import { TansuanFirstSteps } from "./first-steps.component.ts";

define("tansuan-first-steps", TansuanFirstSteps);
