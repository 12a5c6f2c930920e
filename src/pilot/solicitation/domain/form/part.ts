import type { Check, Field, Section } from '../../../../foundation/forms/index.ts'

/** One section of the solution form with all that belongs to it. */
export interface FormPart {
  readonly section: Section
  readonly fields: readonly Field[]
  readonly checks?: readonly Check[]
}

export const evidenceFormats = ['pdf', 'ofd', 'jpg', 'png'] as const
