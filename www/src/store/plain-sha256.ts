// SHA-256 (FIPS 180-4) in plain script, for pages whose address the browser holds for insecure: an
// intranet server without https. There the platform keeps its own from the page.

/** The largest whole number whose power is not above a value. */
function root(value: bigint, power: bigint): bigint {
	let low = 0n;
	let high = 1n << 70n;
	while (high - low > 1n) {
		const middle = (low + high) >> 1n;
		if (middle ** power <= value) low = middle;
		else high = middle;
	}
	return low;
}

const primes: number[] = [];
for (let n = 2; primes.length < 64; n++)
	if (primes.every((prime) => n % prime !== 0)) primes.push(n);

/** The first 32 bits behind the point of a prime's root, as the standard takes its constants. */
const fraction = (prime: number, power: bigint): number =>
	Number(BigInt.asUintN(32, root(BigInt(prime) << (32n * power), power)));

/** The constants, which are worked out when the first digest is asked for: most browsers never ask. */
let constants: { start: number[]; round: number[] } | undefined;
const theConstants = () => {
	constants ??= {
		start: primes.slice(0, 8).map((prime) => fraction(prime, 2n)),
		round: primes.map((prime) => fraction(prime, 3n)),
	};
	return constants;
};

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by));
const at = (words: ArrayLike<number>, index: number) => words[index] ?? 0;

/** The message, a bit, zeros, and its length in bits, in whole blocks of 64 bytes. */
function padded(bytes: Uint8Array): DataView {
	const blocks = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
	blocks.set(bytes);
	blocks[bytes.length] = 0x80;
	const view = new DataView(blocks.buffer);
	view.setBigUint64(blocks.length - 8, BigInt(bytes.length) * 8n);
	return view;
}

/** The 32 bytes of a digest. */
export function plainSha256(bytes: Uint8Array): Uint8Array {
	const view = padded(bytes);
	const { start, round } = theConstants();
	const sum = Uint32Array.from(start);
	const words = new Uint32Array(64);
	for (let block = 0; block < view.byteLength; block += 64) {
		for (let t = 0; t < 16; t++) words[t] = view.getUint32(block + t * 4);
		for (let t = 16; t < 64; t++) {
			const early = at(words, t - 15);
			const late = at(words, t - 2);
			const s0 = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
			const s1 = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
			words[t] = at(words, t - 16) + s0 + at(words, t - 7) + s1;
		}
		let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = sum;
		for (let t = 0; t < 64; t++) {
			const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
			const first = (h + s1 + ((e & f) ^ (~e & g)) + at(round, t) + at(words, t)) | 0;
			const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
			const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
			[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
		}
		for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) sum[i] = at(sum, i) + word;
	}
	const digest = new DataView(new ArrayBuffer(32));
	for (const [i, word] of sum.entries()) digest.setUint32(i * 4, word);
	return new Uint8Array(digest.buffer);
}
