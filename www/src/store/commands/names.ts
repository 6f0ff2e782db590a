// The names of commands over every kind of subject, and what each takes.

import type { commands } from "./index.ts";
import type { PlanCommands } from "./plan/index.ts";
import type { StudyCommands } from "./study/index.ts";

type Known = Omit<StudyCommands, keyof typeof commands> & typeof commands;
type Commands = Omit<PlanCommands, keyof Known> & Known;

/** The name of a command. */
export type CommandName = keyof Commands;

/** What a command takes. */
export type Arguments<N extends CommandName> = Parameters<Commands[N]>[1];

/** The name of a command over an event, a project or the register. */
export type PlanCommandName = keyof PlanCommands;

/** What such a command takes. */
export type PlanCommandArguments<N extends PlanCommandName> = Parameters<PlanCommands[N]>[1];
