// A project begun from a template: what the template says becomes the document's own, in the language of now.

import type {
	CitedMethodology,
	ProjectDocument,
	ProjectSource,
	ProjectTemplate,
	TemplateSource,
} from "../../engine/project.ts";
import type { FactorPin } from "../../engine/types.ts";
import { type Bilingual, inLanguage } from "../../i18n/index.ts";

/** The factors of a regional grid. */
export interface Margins {
	om: FactorPin;
	bm: FactorPin;
}

/** What a person chose of a template. */
export interface TemplateChoice {
	/** The numbers of the methodologies that the project follows. */
	methodologies: readonly string[];
	/** The keys of the optional sources that the project has. */
	optional: readonly string[];
	/** The grid whose electricity is replaced or saved. */
	margins?: Margins | undefined;
}

/** A document that nobody has worked on yet. */
export const isBlank = ({ sources = [], alternatives = [], profile }: ProjectDocument): boolean =>
	sources.length === 0 && alternatives.length === 0 && profile?.template === undefined;

/** A field of text where the template has one. */
const text = <N extends string>(
	name: N,
	value: Bilingual | undefined,
): Partial<Record<N, string>> =>
	(value === undefined ? {} : { [name]: inLanguage(value) }) as Partial<Record<N, string>>;

/** The fields of the document that a template fills in; the settings that it says nothing of stay. */
export function begunFrom(
	template: ProjectTemplate,
	choice: TemplateChoice,
	document: ProjectDocument,
	newId: () => string,
): Partial<ProjectDocument> {
	const taken = template.sources.filter(
		({ key, optional }) => !optional || choice.optional.includes(key),
	);
	const ids = new Map(taken.map(({ key }) => [key, newId()]));
	const { settings } = document;
	return {
		profile: { ...document.profile, template: template.id },
		settings: {
			...settings,
			crediting: {
				...settings?.crediting,
				kind: template.creditingKind,
				years: template.creditingYears,
			} as NonNullable<ProjectDocument["settings"]>["crediting"],
			...(template.operatingLife === undefined ? {} : { operatingLife: template.operatingLife }),
			methodologies: methodologies(template, choice, newId),
		} as NonNullable<ProjectDocument["settings"]>,
		alternatives: template.alternatives.map(({ name, chosen }) => ({
			id: newId(),
			name: inLanguage(name),
			...(chosen ? { chosen } : {}),
		})),
		sources: taken.map((source) =>
			sourceOf(source, template, choice, ids.get(source.key) ?? newId()),
		),
		monitoring: template.monitoring
			.filter(({ source }) => source === undefined || ids.has(source))
			.map(({ symbol, name, unit, source, fixed, instrument, frequency, quality }) => ({
				id: newId(),
				name: inLanguage(name),
				symbol,
				unit,
				...(source === undefined ? {} : { sourceId: ids.get(source) ?? "" }),
				...(fixed ? { fixed } : {}),
				...text("instrument", instrument),
				...text("frequency", frequency),
				...text("quality", quality),
			})),
		checklist: template.checks.map(({ kind, question }) => ({
			id: newId(),
			kind,
			question: inLanguage(question),
			status: "open" as const,
		})),
		coBenefits: (template.coBenefits ?? []).map((pollutant) => ({
			id: newId(),
			pollutant: inLanguage(pollutant),
			unit: "t",
		})),
	};
}

function methodologies(
	{ methodologies }: ProjectTemplate,
	choice: TemplateChoice,
	newId: () => string,
): CitedMethodology[] {
	return methodologies
		.filter(({ number }) => choice.methodologies.includes(number))
		.map(({ number, name, programme }) => ({
			id: newId(),
			number,
			name: inLanguage(name),
			programme,
		}));
}

function sourceOf(
	source: TemplateSource,
	{ margin }: ProjectTemplate,
	{ margins }: TemplateChoice,
	id: string,
): ProjectSource {
	const { name, role, relation, selection, method, unit, factors, biogenic, sink, note } = source;
	const [factor] = factors ?? [];
	return {
		id,
		name: inLanguage(name),
		role,
		relation,
		selection: inLanguage(selection),
		method,
		...(unit === undefined ? {} : { activityUnit: unit }),
		...(factor ? { factor } : {}),
		...(biogenic ? { biogenic } : {}),
		...(sink ? { sink: {} } : {}),
		...(source.grid && margin && margins
			? {
					grid: {
						...margins,
						omWeight: margin.om,
						bmWeight: margin.bm,
						note: inLanguage(margin.note),
					},
				}
			: {}),
		...text("note", note),
	};
}
