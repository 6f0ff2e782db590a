// What the rest of the app sees of the engine: questions and answers, all as data.

export { Engine, startEngine } from "./engine.ts";
export type { PactPreview } from "./pact.ts";
export type { StudyAnswers } from "./studies.ts";
export type * from "./types.ts";
