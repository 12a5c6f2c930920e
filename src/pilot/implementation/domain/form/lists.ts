import type { Label, OptionList } from '../../../../foundation/forms/index.ts'
import { regions } from '../../../parties/index.ts'
import { solutionForm } from '../../../solicitation/index.ts'
import { indicatorsOf } from '../indicators/dictionary.ts'
import type { PlanKind } from '../../../notice/index.ts'

export const words = (zh: string, en: string): Label => ({ zh, en })

/** Codes of the notice are those of solutions and plans, so that all speak of the same things. */
const ofSolutions = (id: string): OptionList => {
  const found = solutionForm.lists.find((one) => one.id === id)
  if (!found) throw new Error(`the solution form has no list ${id}`)
  return found
}

export const listsOf = (kind: PlanKind): readonly OptionList[] => [
  ofSolutions('classes'),
  ofSolutions('sectors'),
  ofSolutions('scenarios'),
  ofSolutions('sizes'),
  {
    id: 'regions',
    source: 'own',
    // Names of regions are kept in Chinese alone, on every page of both languages.
    options: regions.map(({ code, name }) => ({ code, label: { zh: name, en: name } })),
  },
  {
    id: 'indicators',
    source: 'own',
    options: indicatorsOf(kind).map(({ code, name, unit }) => ({
      code,
      label: words(`${name.zh}（${unit.zh}）`, `${name.en} (${unit.en})`),
    })),
  },
  {
    id: 'commitments',
    source: 'own',
    options: [
      {
        code: 'truth',
        label: words('数据真实，能够与业务记录核对', 'Figures are true and can be checked against records'),
      },
      { code: 'once', label: words('同一保单在本报告中只计一次', 'A policy counts once in this report') },
      { code: 'no-secrets', label: words('不含涉密信息', 'Nothing here is classified') },
    ],
  },
]
