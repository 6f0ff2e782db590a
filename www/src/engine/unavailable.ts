// Why there is no engine: thrown in a worker, told on the page.

/** Thrown where the engine can't be had; its name survives the way from a worker to the page. */
export class EngineUnavailable extends Error {
	override name = "EngineUnavailable";
}
