// Defines <tansuan-product-sources>.

import { define } from "../../ui/element.ts";
import { TansuanProductSources } from "./product-sources.component.ts";

define("tansuan-product-sources", TansuanProductSources);
