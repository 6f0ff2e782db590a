// The commands over a product study, by the name under which the log knows them.

import { addOwnFactor } from "../add-own-factor.ts";
import { addOwnMethod } from "../add-own-method.ts";
import { editOwnFactor } from "../edit-own-factor.ts";
import { editOwnMethod } from "../edit-own-method.ts";
import { mergeDocument } from "../merge-document.ts";
import { removeOwnFactor } from "../remove-own-factor.ts";
import { removeOwnMethod } from "../remove-own-method.ts";
import { renameSubject } from "../rename-subject.ts";
import { restoreVersion } from "../restore-version.ts";
import {
	addEmission,
	addOutput,
	editEmission,
	editOutput,
	removeEmission,
	removeOutput,
} from "./flows.ts";
import { addInputs, editInput, importBom, moveInput, removeInput } from "./inputs.ts";
import { addParameter, editParameter, moveParameter, removeParameter } from "./parameters.ts";
import { addProcess, editProcess, moveProcess, removeProcess } from "./processes.ts";
import {
	addFootprints,
	addOmission,
	addSubstage,
	addVariant,
	editFootprint,
	editOmission,
	editSubstage,
	editVariant,
	moveVariant,
	removeFootprint,
	removeOmission,
	removeSubstage,
	removeVariant,
	takeFootprints,
} from "./registers.ts";
import {
	importStudy,
	setDeclaredUnit,
	setFunctionalUnit,
	setReference,
	setStudyProfile,
	setStudySettings,
} from "./study.ts";

/** The commands. A name, once released, keeps its meaning: logs hold it. */
export const studyCommands = {
	"rename-subject": renameSubject,
	"set-study-profile": setStudyProfile,
	"set-study-settings": setStudySettings,
	"set-declared-unit": setDeclaredUnit,
	"set-functional-unit": setFunctionalUnit,
	"set-reference": setReference,
	"add-process": addProcess,
	"edit-process": editProcess,
	"move-process": moveProcess,
	"remove-process": removeProcess,
	"add-output": addOutput,
	"edit-output": editOutput,
	"remove-output": removeOutput,
	"add-inputs": addInputs,
	"paste-inputs": addInputs,
	"import-bom": importBom,
	"edit-input": editInput,
	"move-input": moveInput,
	"remove-input": removeInput,
	"add-emission": addEmission,
	"edit-emission": editEmission,
	"remove-emission": removeEmission,
	"add-parameter": addParameter,
	"edit-parameter": editParameter,
	"move-parameter": moveParameter,
	"remove-parameter": removeParameter,
	"add-substage": addSubstage,
	"edit-substage": editSubstage,
	"remove-substage": removeSubstage,
	"add-variant": addVariant,
	"edit-variant": editVariant,
	"move-variant": moveVariant,
	"remove-variant": removeVariant,
	"add-footprints": addFootprints,
	"take-footprints": takeFootprints,
	"edit-footprint": editFootprint,
	"remove-footprint": removeFootprint,
	"add-omission": addOmission,
	"edit-omission": editOmission,
	"remove-omission": removeOmission,
	"add-own-factor": addOwnFactor,
	"edit-own-factor": editOwnFactor,
	"remove-own-factor": removeOwnFactor,
	"add-own-method": addOwnMethod,
	"edit-own-method": editOwnMethod,
	"remove-own-method": removeOwnMethod,
	"import-study": importStudy,
	"merge-document": mergeDocument,
	"restore-version": restoreVersion,
} as const;

/** The commands over a study. */
export type StudyCommands = typeof studyCommands;
