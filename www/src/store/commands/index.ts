// Every command over an organisation, by the name under which the log keeps it.

import { addBaseYearChange } from "./add-base-year-change.ts";
import { addCertificate } from "./add-certificate.ts";
import { addFacility } from "./add-facility.ts";
import { addInstrument } from "./add-instrument.ts";
import { addOwnFactor } from "./add-own-factor.ts";
import { addOwnMethod } from "./add-own-method.ts";
import { addProduct } from "./add-product.ts";
import { addSource } from "./add-source.ts";
import { clearRecords } from "./clear-records.ts";
import { editBaseYearChange } from "./edit-base-year-change.ts";
import { editCertificate } from "./edit-certificate.ts";
import { editFacility } from "./edit-facility.ts";
import { editInstrument } from "./edit-instrument.ts";
import { editOwnFactor } from "./edit-own-factor.ts";
import { editOwnMethod } from "./edit-own-method.ts";
import { editProduct } from "./edit-product.ts";
import { editSource } from "./edit-source.ts";
import { importRecords } from "./import-records.ts";
import { mergeDocument } from "./merge-document.ts";
import { removeBaseYearChange } from "./remove-base-year-change.ts";
import { removeCertificate } from "./remove-certificate.ts";
import { removeFacility } from "./remove-facility.ts";
import { removeInstrument } from "./remove-instrument.ts";
import { removeOwnFactor } from "./remove-own-factor.ts";
import { removeOwnMethod } from "./remove-own-method.ts";
import { removeProduct } from "./remove-product.ts";
import { removeSignificance } from "./remove-significance.ts";
import { removeSource } from "./remove-source.ts";
import { renameSubject } from "./rename-subject.ts";
import { restoreVersion } from "./restore-version.ts";
import { setCells } from "./set-cells.ts";
import { setExclusion } from "./set-exclusion.ts";
import { setOutputValue } from "./set-output-value.ts";
import { setProductYear } from "./set-product-year.ts";
import { setProfile } from "./set-profile.ts";
import { setSettings } from "./set-settings.ts";
import { setSignificance } from "./set-significance.ts";

/** The commands. A name, once released, keeps its meaning: logs hold it. */
export const commands = {
	"rename-subject": renameSubject,
	"set-profile": setProfile,
	"set-settings": setSettings,
	"add-facility": addFacility,
	"edit-facility": editFacility,
	"remove-facility": removeFacility,
	"add-source": addSource,
	"edit-source": editSource,
	"remove-source": removeSource,
	"set-exclusion": setExclusion,
	"add-instrument": addInstrument,
	"edit-instrument": editInstrument,
	"remove-instrument": removeInstrument,
	"add-product": addProduct,
	"edit-product": editProduct,
	"set-product-year": setProductYear,
	"remove-product": removeProduct,
	"set-output-value": setOutputValue,
	"add-certificate": addCertificate,
	"edit-certificate": editCertificate,
	"remove-certificate": removeCertificate,
	"set-significance": setSignificance,
	"remove-significance": removeSignificance,
	"add-base-year-change": addBaseYearChange,
	"edit-base-year-change": editBaseYearChange,
	"remove-base-year-change": removeBaseYearChange,
	"add-own-factor": addOwnFactor,
	"edit-own-factor": editOwnFactor,
	"remove-own-factor": removeOwnFactor,
	"add-own-method": addOwnMethod,
	"edit-own-method": editOwnMethod,
	"remove-own-method": removeOwnMethod,
	"set-cells": setCells,
	"import-records": importRecords,
	"clear-records": clearRecords,
	"merge-document": mergeDocument,
	"restore-version": restoreVersion,
} as const;
