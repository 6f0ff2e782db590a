// Months, years and spans as people write them in tables, brought to the form of the documents:
// `2024-07`, `2024`, `2024-07/2024-09`. What can't be read here stays as it is: the engine judges it.

const FULL = /[\uFF01-\uFF5E]/g;
const ENGLISH = [
	"jan",
	"feb",
	"mar",
	"apr",
	"may",
	"jun",
	"jul",
	"aug",
	"sep",
	"oct",
	"nov",
	"dec",
];
const CHINESE = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

/** Texts that are plain already: most cells are. */
const PLAIN = /^[!-~\u4E00-\u9FFF](?:[ -~\u4E00-\u9FFF]*[!-~\u4E00-\u9FFF])?$/;

/** Full-width forms as plain ones, without spaces around. */
export const plain = (text: string): string =>
	text === "" || PLAIN.test(text) ? text : made(text);

const made = (text: string): string =>
	text
		.replace(FULL, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
		.replaceAll(/[\u3000\u00A0\uFEFF\u200B]/g, " ")
		.trim();

const written = (year: number, month: number): string | undefined =>
	year >= 1900 && year <= 2200 && month >= 1 && month <= 12
		? `${year}-${String(month).padStart(2, "0")}`
		: undefined;

/** The month that a text names without a year: `7月`, `七月`, `Jul`, `M7`. */
export function monthOf(text: string): number | undefined {
	const name = plain(text).toLowerCase();
	const digits = /^(?:m|month\s*)?(\d{1,2})(?:月份?)?$/.exec(name)?.[1];
	if (digits !== undefined && (/\D/.test(name) || name.length <= 2)) {
		const month = Number(digits);
		return month >= 1 && month <= 12 ? month : undefined;
	}
	const chinese = CHINESE.indexOf(name.replace(/月份?$/, ""));
	if (chinese >= 0 && /月/.test(name)) return chinese + 1;
	return englishMonth(name);
}

function englishMonth(name: string): number | undefined {
	if (!/^[a-z]{3,9}\.?$/.test(name)) return undefined;
	const at = ENGLISH.findIndex((month) => name.startsWith(month));
	const full = ["january", "february", "march", "april", "may", "june", "july", "august"].concat(
		"september",
		"october",
		"november",
		"december",
	);
	return at >= 0 && (full[at] ?? "").startsWith(name.replace(".", "")) ? at + 1 : sept(name);
}

const sept = (name: string): number | undefined => (/^sept\.?$/.test(name) ? 9 : undefined);

/** The year that a text names: `2024`, `2024年`, `2024年度`, `FY2024`. */
export function yearOf(text: string): number | undefined {
	const found = /^(?:fy\s*)?(\d{4})\s*(?:年度?)?$/i.exec(plain(text))?.[1];
	const year = Number(found);
	return found !== undefined && year >= 1900 && year <= 2200 ? year : undefined;
}

/** The months that a text names without a year: `Q1`, `一季度`, `上半年`, `H2`, `1-3月`. */
export function spanOf(text: string): { month: number; months: number } | undefined {
	const name = plain(text).toLowerCase();
	const quarter =
		/^(?:q|quarter\s*|第)?\s*([1-4一二三四])\s*(?:季度?)$/.exec(name) ?? /^q([1-4])$/.exec(name);
	if (quarter) {
		const number = counted(quarter[1] ?? "");
		return { month: number * 3 - 2, months: 3 };
	}
	const half = /^(?:(上|下)半年|h([12]))$/.exec(name);
	if (half) return { month: half[1] === "下" || half[2] === "2" ? 7 : 1, months: 6 };
	const range = /^(\d{1,2})\s*月?\s*[-~—–至到]\s*(\d{1,2})\s*月份?$/.exec(name);
	const [first, last] = [Number(range?.[1]), Number(range?.[2])];
	return range && first >= 1 && first < last && last <= 12
		? { month: first, months: last - first + 1 }
		: undefined;
}

const counted = (digit: string): number =>
	"1234".indexOf(digit) + 1 || "一二三四".indexOf(digit) + 1;

/** The period of months of a reporting year that begins in month `start`. */
export function spanInYear(year: number, month: number, months: number, start: number): string {
	const first = monthInYear(year, month, start);
	if (months === 1) return first;
	const begun = Number(first.slice(0, 4)) * 12 + month - 1 + months - 1;
	return `${first}/${Math.floor(begun / 12)}-${String((begun % 12) + 1).padStart(2, "0")}`;
}

/** One month with its year, or the month of a day. */
function singleMonth(text: string): string | undefined {
	const name = text.toLowerCase().replace(/\s+\d{1,2}:\d{2}(:\d{2})?$/, "");
	let found = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?份?$/.exec(name);
	if (found) return written(Number(found[1]), Number(found[2]));
	found = /^(\d{4})(\d{2})$/.exec(name);
	if (found) return written(Number(found[1]), Number(found[2]));
	found = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*\d{1,2}\s*日?$/.exec(name);
	if (found) return written(Number(found[1]), Number(found[2]));
	found = /^([a-z]{3,9})\.?[\s\-/]+(\d{2}|\d{4})$/.exec(name);
	if (found) return written(century(found[2] ?? ""), englishMonth(found[1] ?? "") ?? 0);
	found = /^(\d{4})[\s\-/]+([a-z]{3,9})\.?$/.exec(name);
	return found ? written(Number(found[1]), englishMonth(found[2] ?? "") ?? 0) : undefined;
}

const century = (digits: string): number => Number(digits.length === 2 ? `20${digits}` : digits);

/** A month, year or span in the documents' form; undefined where the text is none that is known. */
export function readPeriod(text: string): string | undefined {
	const name = plain(text);
	const month = singleMonth(name);
	if (month !== undefined) return month;
	const year = yearOf(name);
	if (year !== undefined) return String(year);
	const parted = /^(\d{4})\s*[年\-\s]?\s*(.+)$/.exec(name);
	const span = spanOf(parted?.[2] ?? "");
	if (parted && span) return spanInYear(Number(parted[1]), span.month, span.months, 1);
	const behind = /^(q[1-4]|h[12])[\s\-/]*(\d{4})$/i.exec(name);
	const spanBefore = spanOf(behind?.[1] ?? "");
	if (behind && spanBefore) {
		return spanInYear(Number(behind[2]), spanBefore.month, spanBefore.months, 1);
	}
	for (const between of ["/", "~", "至", "—", "–", " - ", "-"]) {
		for (let at = name.indexOf(between); at > 0; at = name.indexOf(between, at + 1)) {
			const first = singleMonth(name.slice(0, at).trim());
			const last = singleMonth(name.slice(at + between.length).trim());
			if (first !== undefined && last !== undefined && first <= last) {
				return first === last ? first : `${first}/${last}`;
			}
		}
	}
	return undefined;
}

/** A month of a reporting year that begins in month `start`: January of 2024/25 is 2025-01. */
export function monthInYear(year: number, month: number, start: number): string {
	return `${month >= start ? year : year + 1}-${String(month).padStart(2, "0")}`;
}
