// Defines <tansuan-source-editor> and its parts.

import "../../../factors/choice/choice.ts";
import { define } from "../../../ui/element.ts";
import { TansuanConstants } from "./constants.component.ts";
import { TansuanSourceEditor } from "./editor.component.ts";
import { TansuanMethodChoice } from "./method-choice.component.ts";

define("tansuan-method-choice", TansuanMethodChoice);
define("tansuan-constants", TansuanConstants);
define("tansuan-source-editor", TansuanSourceEditor);
