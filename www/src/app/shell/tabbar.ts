// Defines <tansuan-tabbar>.

import { define } from "../../ui/element.ts";
import { TansuanTabbar } from "./tabbar.component.ts";

define("tansuan-tabbar", TansuanTabbar);
