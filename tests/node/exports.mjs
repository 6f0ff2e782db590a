// What the tests of a module's exports have in common.

/** The exports of a module by name, and those that nobody has asked for. */
export function called(module) {
  const exported = new Map(Object.entries(module).filter(([, value]) => typeof value === "function"));
  const asked = new Set(["default", "initSync"]);
  return {
    use(name) {
      asked.add(name);
      return exported.get(name);
    },
    missed: () => [...exported.keys()].filter((name) => !asked.has(name)),
  };
}

/** A value as the bytes of its JSON. */
export const bytes = (value) => new TextEncoder().encode(JSON.stringify(value));

/** Nothing of this is what an export asks for. */
export const strange = [undefined, null, 0, -1.5, "", "⚡", [], {}, { a: { b: [] } }, Number.NaN, 10n ** 3n];
