// What packs a file: the page does not wait for it, but has it before anything goes wrong.

/** Loads it. */
export const loadForSaving = () => import("./workspace-file.ts");
