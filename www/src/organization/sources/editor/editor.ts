// Defines <tansuan-source-editor> and its parts.

import { define } from "../../../ui/element.ts";
import { TansuanConstants } from "./constants.component.ts";
import { TansuanSourceEditor } from "./editor.component.ts";
import { TansuanFactorChoice } from "./factor-choice.component.ts";
import { TansuanMethodChoice } from "./method-choice.component.ts";

define("tansuan-method-choice", TansuanMethodChoice);
define("tansuan-factor-choice", TansuanFactorChoice);
define("tansuan-constants", TansuanConstants);
define("tansuan-source-editor", TansuanSourceEditor);
