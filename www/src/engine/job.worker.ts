// The worker of long jobs. It is ended to cancel one.

import { expose } from "comlink";
import { TableJob } from "./table-job.ts";

expose(new TableJob());
