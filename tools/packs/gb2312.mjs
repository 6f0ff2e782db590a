// The Chinese characters of GB/T 2312: its first level holds the 3755 in daily use, its second 3008 rarer ones.

const LEVELS = [
  [0xb0, 0xd7],
  [0xd8, 0xf7],
];

/** The characters of the first `levels` levels. */
export function gb2312(levels) {
  const decoder = new TextDecoder("gb18030");
  const found = [];
  for (const [first, last] of LEVELS.slice(0, levels)) {
    for (let row = first; row <= last; row++) {
      for (let cell = 0xa1; cell <= 0xfe; cell++) {
        const character = decoder.decode(new Uint8Array([row, cell]));
        if (/^\p{sc=Han}$/u.test(character)) found.push(character);
      }
    }
  }
  return found;
}
