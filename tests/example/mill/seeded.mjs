// Random numbers that are the same on every machine: additions, products and shifts of integers, nothing that
// a platform may round in its own way.

/** A generator of numbers from 0 to 1, always the same for the same seed (Mulberry32, a public-domain recipe). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A seed from a name, so that a new source does not move the figures of the others. */
export function seedOf(name) {
  let hash = 2_166_136_261;
  for (const character of name) hash = Math.imul(hash ^ character.codePointAt(0), 16_777_619);
  return hash >>> 0;
}

/** A value within `perMille` of `value`, either way. */
export const around = (random, value, perMille) => value * (1 + ((random() * 2 - 1) * perMille) / 1000);
