// The worker of events, projects and the register: what computes them is loaded with the first.

import { expose } from "comlink";
import { InitiativeApi } from "./initiative-api.ts";
import { loadInitiative } from "./load-initiative.ts";

expose(new InitiativeApi(loadInitiative));
