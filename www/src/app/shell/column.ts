// Defines <tansuan-column>.

import { define } from "../../ui/element.ts";
import { TansuanColumn } from "./column.component.ts";

define("tansuan-column", TansuanColumn);
