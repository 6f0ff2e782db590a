// The lists of the page 基本信息: groups of participants, and venues.

import type { EventVenue, ParticipantGroup } from "../../engine/types.ts";
import { formatNumber, withUnit } from "../../format/index.ts";
import type { Column } from "../../parts/list-section.ts";
import { define } from "../../ui/element.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { EventList } from "../parts/event-list.ts";
import { strings } from "./strings.ts";

/** The groups of participants. */
export class TansuanEventGroups extends EventList<ParticipantGroup> {
	protected override readonly list = "groups";
	protected override words = () => strings().group;
	protected override blank = (id: string): ParticipantGroup => ({ id, name: "" });

	protected override columns(): Column<ParticipantGroup>[] {
		const text = strings().group;
		const count = (value: string | undefined) => (value ? formatNumber(value) : "");
		return [
			{
				label: text.kind,
				cell: ({ organizer, online }) =>
					[organizer ? text.crew : text.guests, ...(online ? [text.online] : [])].join(" · "),
				kind: "wide",
			},
			{ label: text.origin, cell: ({ origin }) => origin ?? "", kind: "wide" },
			{ label: text.planned, cell: ({ planned }) => count(planned), kind: "num" },
			{ label: text.attended, cell: ({ attended }) => count(attended), kind: "num" },
			{ label: text.days, cell: ({ days }) => count(days), kind: "num wide" },
		];
	}

	protected override fields(): FieldSpec[] {
		const text = strings().group;
		const number = (name: string, label: string, suffix?: string): FieldSpec => ({
			name,
			kind: "number",
			label,
			optional: true,
			...(suffix ? { suffix } : {}),
		});
		return [
			{ name: "name", label: text.name, required: true },
			{ name: "origin", label: text.origin, optional: true },
			number("planned", text.planned, text.persons),
			number("attended", text.attended, text.persons),
			number("days", text.days),
			{ name: "organizer", kind: "tick", label: text.organizer, wide: true },
			{ name: "online", kind: "tick", label: text.online, hint: text.onlineHint, wide: true },
		];
	}
}

/** The venues. */
export class TansuanEventVenues extends EventList<EventVenue> {
	protected override readonly list = "venues";
	protected override readonly modest = true;
	protected override words = () => strings().venue;
	protected override blank = (id: string): EventVenue => ({ id, name: "" });

	protected override columns(): Column<EventVenue>[] {
		const text = strings().venue;
		return [
			{ label: text.address, cell: ({ address }) => address ?? "" },
			{
				label: text.area,
				cell: ({ area }) => (area ? withUnit(formatNumber(area), "m²") : ""),
				kind: "num",
			},
		];
	}

	protected override fields(): FieldSpec[] {
		const text = strings().venue;
		return [
			{ name: "name", label: text.name, required: true },
			{ name: "area", kind: "number", label: text.area, suffix: "m²", optional: true },
			{ name: "address", label: text.address, optional: true, wide: true },
			{ name: "note", kind: "lines", label: text.note2, optional: true, wide: true },
		];
	}
}

define("tansuan-event-groups", TansuanEventGroups);
define("tansuan-event-venues", TansuanEventVenues);

declare global {
	interface HTMLElementTagNameMap {
		"tansuan-event-groups": TansuanEventGroups;
		"tansuan-event-venues": TansuanEventVenues;
	}
}
