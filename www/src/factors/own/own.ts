// Defines the elements of one's own factors and methods.

import { define } from "../../ui/element.ts";
import { TansuanMethodEditor } from "./method-editor.component.ts";
import { TansuanOwnFactors } from "./own-factors.component.ts";

define("tansuan-own-factors", TansuanOwnFactors);
define("tansuan-method-editor", TansuanMethodEditor);
