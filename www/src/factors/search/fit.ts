// Why a hit fits what it is wanted for, and what to beware of.

import { html, nothing } from "lit";
import type { Fit, Problem } from "../../engine/types.ts";
import { formatRegion, formatUnit } from "../../format/index.ts";
import { inLanguage, problemText } from "../../i18n/index.ts";
import { strings } from "../strings.ts";

type Match = NonNullable<Fit["matches"]>[number];

/** What fits, in words: `region Zhejiang`. */
function matchText({ what, text }: Match): string {
	const words = inLanguage(text);
	const shown =
		what === "region" ? formatRegion(words) : what === "unit" ? formatUnit(words) : words;
	return strings().fits[what](shown);
}

/** A warning in words, with places and units as people write them. */
function warningText(warning: Problem): string {
	const written = (name: string, value: string) => {
		if (name === "region" || warning.code === "factor-other-region") return placeText(value);
		return warning.code.startsWith("factor-needs") || warning.code === "factor-other-unit"
			? formatUnit(value)
			: value;
	};
	const shown = ["region", "found", "expected"].flatMap((name) => {
		const value = warning.details[name];
		return value === undefined ? [] : [[name, written(name, value)]];
	});
	return problemText({ ...warning, details: { ...warning.details, ...Object.fromEntries(shown) } });
}

const placeText = (code: string): string =>
	/^[A-Z]{2,3}(-[\w-]+)?$/.test(code) ? formatRegion(code) : code;

/** The lines under a hit: how it was found and what fits, then each warning. */
export function fitLines(fit: Fit | undefined) {
	if (!fit) return nothing;
	const found = fit.level === "listed" || fit.level === "name" ? [] : [inLanguage(fit.reason)];
	const good = [...found, ...(fit.matches ?? []).map(matchText)].join(" · ");
	const warnings = fit.warnings ?? [];
	const grave = warnings.filter(({ severity }) => severity !== "info");
	return html`${good === "" ? nothing : html`<span class="fit">${good}</span>`}${grave.map(
		(warning) => html`<span class="beware">${warningText(warning)}</span>`,
	)}`;
}

/** Every warning of a hit, for its detail. */
export const warningList = (fit: Fit | undefined) =>
	(fit?.warnings ?? []).length === 0
		? nothing
		: html`<ul class="warnings">${fit?.warnings?.map(
				(warning) => html`<li class=${warning.severity}>${warningText(warning)}</li>`,
			)}</ul>`;
