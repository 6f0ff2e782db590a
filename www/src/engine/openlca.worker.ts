// The worker that reads an openLCA package. It is ended to cancel.

import { expose } from "comlink";
import { OpenLcaJob } from "./openlca-job.ts";

expose(new OpenLcaJob());
