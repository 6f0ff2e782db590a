// Defines <tansuan-topbar>.

import { define } from "../../ui/element.ts";
import { TansuanTopbar } from "./topbar.component.ts";

define("tansuan-topbar", TansuanTopbar);
