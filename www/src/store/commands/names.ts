// The names of commands over every kind of subject, and what each takes.

import type { commands } from "./index.ts";
import type { StudyCommands } from "./study/index.ts";

type Commands = Omit<StudyCommands, keyof typeof commands> & typeof commands;

/** The name of a command. */
export type CommandName = keyof Commands;

/** What a command takes. */
export type Arguments<N extends CommandName> = Parameters<Commands[N]>[1];
