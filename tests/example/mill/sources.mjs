// The mill's sources and sinks, in the order of Table A.2 of T/CCAA 39-2022: every row of it.
import { chainSources } from "./sources-chain.mjs";
import { directSources } from "./sources-direct.mjs";
import { energySources } from "./sources-energy.mjs";

export const sources = [...directSources, ...energySources, ...chainSources];
