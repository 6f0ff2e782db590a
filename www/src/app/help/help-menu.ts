// Defines <tansuan-help-menu>.

import { define } from "../../ui/element.ts";
import { TansuanHelpMenu } from "./help-menu.component.ts";

define("tansuan-help-menu", TansuanHelpMenu);
