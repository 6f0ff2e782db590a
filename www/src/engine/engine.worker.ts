// The engine's worker: interactive work only, so that an answer is never behind a long one.

import { expose } from "comlink";
import { EngineApi } from "./api.ts";
import { load } from "./load.ts";

expose(new EngineApi(load));
