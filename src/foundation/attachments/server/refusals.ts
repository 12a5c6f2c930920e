import type { Refusal } from '../../kernel/index.ts'
import type { FileFault } from '../domain/faults.ts'
import { faultTexts, texts } from '../texts.ts'

/** A fault of a file in words: what it is, and what the sender can do. */
export function fileRefusal(fault: FileFault): Refusal {
  const { message, remedy } = faultTexts(fault)
  const kind = fault.code === 'file-too-large' ? 'too-large' : 'unprocessable'
  return { kind, code: fault.code, message, remedy, facts: fault }
}

export const storageFull: Refusal = {
  kind: 'unavailable',
  code: 'storage-is-full',
  message: texts.storageFull,
  remedy: texts.storageFullRemedy,
}

export const uploadCutOff: Refusal = {
  kind: 'invalid',
  code: 'upload-cut-off',
  message: texts.cutOff,
  remedy: texts.cutOffRemedy,
}

export const quotaReached: Refusal = {
  kind: 'unprocessable',
  code: 'quota-reached',
  message: texts.quota,
  remedy: texts.quotaRemedy,
}

export const tooManyLoose: Refusal = {
  kind: 'too-many',
  code: 'too-many-unattached-files',
  message: texts.loose,
  remedy: texts.looseRemedy,
}

export const stillQuarantined: Refusal = {
  kind: 'conflict',
  code: 'attachment-in-quarantine',
  message: texts.quarantined,
  remedy: texts.quarantinedRemedy,
}

export const infected: Refusal = {
  kind: 'conflict',
  code: 'attachment-infected',
  message: texts.infected,
  remedy: texts.infectedRemedy,
}

export const attachedElsewhere: Refusal = {
  kind: 'conflict',
  code: 'attached-elsewhere',
  message: texts.elsewhere,
  remedy: texts.elsewhereRemedy,
}
