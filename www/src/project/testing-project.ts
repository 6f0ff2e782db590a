// The worked solar project as the engine answers about it: figures in tests come from there, never from here.

import { readFile } from "node:fs/promises";
import { InitiativeApi } from "../engine/initiative-api.ts";
import { beginInitiative } from "../engine/load-initiative.ts";
import type { ProjectDocument, ProjectResult, ProjectTemplate } from "../engine/project.ts";
import type { AbatementCurve, Outcome } from "../engine/types.ts";
import type { MethodRecord, Parameter } from "../factors/model.ts";

const read = async (path: string) => new Uint8Array(await readFile(`../${path}`));
const TODAY = "2026-01-31";

let started: InitiativeApi | undefined;

/** The engine of projects with the core pack. */
function engine(): InitiativeApi {
	started ??= new InitiativeApi(async () =>
		beginInitiative(
			await read("pkg/wasm/initiative/initiative_bg.wasm"),
			await read("pkg/packs/cn-core.json"),
		),
	);
	return started;
}

/** The worked project. */
export const solar = async (): Promise<ProjectDocument> =>
	JSON.parse(await readFile("public/examples/project-rooftop-solar.json", "utf8"));

const bytes = (document: ProjectDocument) => new TextEncoder().encode(JSON.stringify(document));

function value<T>(outcome: Outcome<T>): T {
	if (outcome.status === "invalid") throw new Error(JSON.stringify(outcome.problems));
	return outcome.value;
}

/** What a project comes to. */
export const evaluated = async (document: ProjectDocument): Promise<ProjectResult> =>
	value(await engine().evaluateProject(bytes(document), TODAY));

/** How a figure of it came about. */
export const explained = (document: ProjectDocument, figure: string) =>
	engine().explainProject(bytes(document), TODAY, figure);

/** The curve of projects. */
export const curveOf = async (documents: readonly ProjectDocument[]): Promise<AbatementCurve> =>
	value(await engine().abatementCurve(documents.map(bytes), TODAY));

/** The templates. */
export const templates = async (): Promise<ProjectTemplate[]> =>
	value(await engine().projectTemplates());

/** What the library says of grid electricity, as far as grids of cells ask. */
export const gridElectricity = {
	id: "electricity.project",
	pack: "cn-core",
	name: { zh: "项目基准线电力", en: "Grid electricity of a project baseline" },
	category: "electricity",
	direction: "emission",
	emissions: [],
	parameters: [
		{
			id: "activity",
			name: { zh: "电量", en: "Electricity" },
			unit: "MWh",
			role: "measured",
			required: true,
			alternatives: ["kWh", "万kWh"],
		},
		{
			id: "ef",
			name: { zh: "电力排放因子", en: "Electricity factor" },
			unit: "tCO2/MWh",
			role: "factor",
			required: true,
		},
	] as Parameter[],
} as unknown as MethodRecord;
