// The organisation's own factors and methods, from its document to the form that all others have.

import type { Factor, FactorPin, Method } from "../engine/types.ts";
import { type FactorRecord, type MethodRecord, OWN, type ValueRecord } from "./model.ts";

/** A document's factor as a record, its values in the order of the method's parameters. */
export function ownRecord(factor: Factor, method: MethodRecord | undefined): FactorRecord {
	const { source, clause, values = {}, ...rest } = factor;
	const order = method?.parameters ?? [];
	const known = order.filter(({ id }) => Object.hasOwn(values, id));
	const unknown = Object.keys(values).filter((id) => !order.some((each) => each.id === id));
	const records: ValueRecord[] = [
		...known.map(({ id, name, symbol }) => ({
			parameter: id,
			name,
			...(symbol === undefined ? {} : { symbol }),
			value: values[id]?.value ?? "",
			unit: values[id]?.unit ?? "",
		})),
		...unknown.map((id) => ({
			parameter: id,
			name: { zh: id, en: id },
			value: values[id]?.value ?? "",
			unit: values[id]?.unit ?? "",
		})),
	];
	const title = source || clause;
	return {
		...rest,
		pack: OWN,
		digest: "",
		values: records,
		...(title
			? {
					source: {
						title: { zh: title, en: title },
						...(source && clause ? { clause } : {}),
					},
				}
			: {}),
	};
}

/** A document's method as a record. */
export const ownMethod = (method: Method): MethodRecord => ({ ...method, pack: OWN }) as never;

/** The pin of a record; one's own have no digest, since they change as they are typed. */
export function pinOf({ pack, id, revision, digest }: FactorRecord): FactorPin {
	return pack === OWN ? { pack, factor: id } : { pack, factor: id, revision, digest };
}
