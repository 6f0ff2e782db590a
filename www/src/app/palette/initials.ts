// The initials of Chinese words as they sound: 燃气锅炉 → rqgl. They are read off the browser's own order
// of Chinese characters by sound, so no table of readings is needed; a character with several
// readings has the one it is sorted by.

/** The first character of each initial, in the order of their sounds. */
const FIRST: readonly (readonly [string, string])[] = [
	["a", "阿"],
	["b", "八"],
	["c", "嚓"],
	["d", "咑"],
	["e", "妸"],
	["f", "发"],
	["g", "旮"],
	["h", "哈"],
	["j", "丌"],
	["k", "咔"],
	["l", "垃"],
	["m", "妈"],
	["n", "拏"],
	["o", "噢"],
	["p", "妑"],
	["q", "七"],
	["r", "呥"],
	["s", "仨"],
	["t", "他"],
	["w", "屲"],
	["x", "夕"],
	["y", "丫"],
	["z", "帀"],
];

const HAN = /\p{Script=Han}/u;
const known = new Map<string, string>();
let bySound: Intl.Collator | undefined;

function initial(character: string): string {
	if (!HAN.test(character)) return character;
	const before = known.get(character);
	if (before !== undefined) return before;
	bySound ??= new Intl.Collator("zh-CN-u-co-pinyin");
	const order = bySound;
	const found = FIRST.findLast(([, first]) => order.compare(first, character) <= 0)?.[0] ?? "";
	known.set(character, found);
	return found;
}

/** The initials of a text, its other letters and digits as they are; empty where nothing is Chinese. */
export function initialsOf(text: string): string {
	if (!HAN.test(text)) return "";
	return [...text.toLowerCase()]
		.map(initial)
		.join("")
		.replace(/[^\p{L}\p{N}]/gu, "");
}
