import type { Text } from '../../../../foundation/kernel/index.ts'
import { solutionForm } from '../../../solicitation/index.ts'

/** Sectors in the words of the form that the solutions were filled in by. */
export const sectorLabels: readonly { readonly code: string; readonly label: Text }[] =
  solutionForm.lists
    .find(({ id }) => id === 'sectors')
    ?.options.map(({ code, label }) => ({ code, label: { zh: label.zh, en: label.en ?? label.zh } })) ?? []
