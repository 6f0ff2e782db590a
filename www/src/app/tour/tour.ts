// Defines <tansuan-tour>.

import { define } from "../../ui/element.ts";
import { TansuanTour } from "./tour.component.ts";

define("tansuan-tour", TansuanTour);
