// Defines <tansuan-outlet>.

import { define } from "../../ui/element.ts";
import { TansuanOutlet } from "./outlet.component.ts";

define("tansuan-outlet", TansuanOutlet);
