// The places of the app as items: its pages, their parts, and what is in the open organisation.

import type { Organization, ProductStudy } from "../../engine/types.ts";
import { strings as factorStrings } from "../../factors/strings.ts";
import { formatRegion } from "../../format/index.ts";
import { words } from "../../i18n/index.ts";
import { strings as profileStrings } from "../../organization/profile/strings.ts";
import {
	factorsAddress,
	levelOf,
	type OrganizationPage,
	organizationAddress,
	productAddress,
	type Route,
	subjectAddress,
} from "../../routes/index.ts";
import { type Entry, mainEntries, navigationSubject } from "../navigation.ts";
import { SHORTCUTS, type ShortcutId } from "../shortcuts/table.ts";
import { subjects } from "../state.ts";
import { strings } from "../strings.ts";
import type { Item } from "./item.ts";

/** The pages that the navigation has, with those of the organisation it speaks of. */
export function pageItems(route: Route): Item[] {
	const subject = navigationSubject(route);
	const here: Route =
		subject === undefined || levelOf(route)
			? route
			: { name: "organization", id: subject, page: "results", query: {} };
	const item = ({ label, href }: Entry, note?: string): Item => ({
		key: `page:${href.replace(/\?.*/, "")}`,
		kind: "page",
		label,
		go: href,
		...(note === undefined ? {} : { note }),
		...shortcutTo(href),
	});
	return mainEntries(here).flatMap((entry) =>
		entry.children?.length
			? entry.children.map((child) => item(child, entry.label))
			: [item(entry)],
	);
}

function shortcutTo(href: string): { shortcut?: ShortcutId } {
	const name = href === "#/" ? "home" : /(\w+)(\?.*)?$/.exec(href)?.[1];
	const found = SHORTCUTS.find(({ id, keys }) => id === name && keys[0].startsWith("g "));
	return found ? { shortcut: found.id as ShortcutId } : {};
}

const PARTS = [
	"settings",
	"facilities",
	"instruments",
	"products",
	"certificates",
	"significance",
] as const;

/** The parts of pages that an address names. */
export function partItems(route: Route): Item[] {
	const subject = navigationSubject(route);
	const { tabs } = factorStrings();
	const library = (["own", "methods"] as const).map(
		(tab): Item => ({
			key: `page:factors:${tab}`,
			kind: "page",
			label: tabs[tab],
			note: strings().pages.factors,
			go: factorsAddress({ tab }),
		}),
	);
	if (subject === undefined) return library;
	const parts = PARTS.map(
		(part): Item => ({
			key: `page:profile:${part}`,
			kind: "page",
			label: profileStrings().part[part],
			note: strings().pages.profile,
			go: organizationAddress(subject, "profile", { section: part }),
		}),
	);
	return [...parts, ...library];
}

/** The subjects that are saved in this browser. */
export const subjectItems = (): Item[] =>
	(subjects.get() ?? []).map(({ id, name, kind }) => ({
		key: `subject:${id}`,
		kind: "subject",
		label: name.trim() || strings().home.unnamed,
		note: strings().home.kinds[kind] ?? "",
		go: subjectAddress(kind, id),
	}));

/** What is in the open study: its processes and inputs. */
export function studyItems({ id, processes }: ProductStudy): Item[] {
	return processes.flatMap((process): Item[] => [
		{
			key: `process:${process.id}`,
			kind: "process",
			label: process.name,
			go: productAddress(id, "model", { process: process.id }),
		},
		...(process.inputs ?? []).map(
			(input): Item => ({
				key: `input:${input.id}`,
				kind: "input",
				label: input.name,
				note: process.name,
				also: [input.partNumber, input.supplier, input.material, input.note].filter(
					(text) => text !== undefined,
				),
				go: productAddress(id, "model", { input: input.id }),
			}),
		),
	]);
}

/** What is in the open organisation, but for its records. */
export function documentItems(document: Organization, route: Route): Item[] {
	const to = (page: OrganizationPage, query: Record<string, string>) =>
		organizationAddress(document.id, page, { ...yearOf(route), ...query });
	const facility = new Map(document.facilities.map(({ id, name }) => [id, name]));
	const sourcePage = route.name === "organization" && route.page === "sources" ? "sources" : "data";
	const types = words().emissionType;
	return [
		...document.sources.map(
			(source): Item => ({
				key: `source:${source.id}`,
				kind: "source",
				label: source.name,
				note: [types[source.emissionType], facility.get(source.facilityId)]
					.filter(Boolean)
					.join(" · "),
				also: [source.equipment, source.dataSource, source.evidence?.document, source.note].filter(
					(text) => text !== undefined,
				),
				go: to(sourcePage, { source: source.id }),
			}),
		),
		...document.facilities.map(
			(each): Item => ({
				key: `facility:${each.id}`,
				kind: "facility",
				label: each.name,
				note: each.region ? formatRegion(each.region) : "",
				also: [each.address ?? ""],
				go: to("profile", { facility: each.id }),
			}),
		),
		...document.products.map(
			(each): Item => ({
				key: `product:${each.id}`,
				kind: "product",
				label: each.name,
				go: to("profile", { product: each.id }),
			}),
		),
		...document.instruments.map(
			(each): Item => ({
				key: `instrument:${each.id}`,
				kind: "instrument",
				label: each.name,
				note: [each.model, each.location].filter(Boolean).join(" · "),
				also: [each.serial ?? ""],
				go: to("profile", { instrument: each.id }),
			}),
		),
		...document.certificates.map(
			(each): Item => ({
				key: `certificate:${each.id}`,
				kind: "certificate",
				label: each.serials,
				note: [each.technology, each.document].filter(Boolean).join(" · "),
				go: to("profile", { certificate: each.id }),
			}),
		),
	];
}

const yearOf = ({ query: { year } }: Route): Record<string, string> =>
	year === undefined ? {} : { year };
