import type { OptionList } from '../../../../foundation/forms/index.ts'
import { solutionForm } from '../../../solicitation/index.ts'
import { regions } from '../../../parties/index.ts'
import { type Indicator, indicators } from '../indicators.ts'
import { list, option } from './words.ts'

const ofSolutions = (id: string): OptionList => {
  const found = solutionForm.lists.find((one) => one.id === id)
  if (!found) throw new Error(`the solution form has no list ${id}`)
  return found
}

const indicatorWords = ({ code, name, unit }: Indicator) =>
  option(code, `${name.zh}（${unit.zh}）`, `${name.en} (${unit.en})`)

export const codesOfKind = (...kinds: readonly Indicator['kind'][]): readonly string[] =>
  indicators.filter(({ kind }) => kinds.includes(kind)).map(({ code }) => code)

/** Codes of the notice are those of the solution form, so that plans and solutions speak of the same things. */
export const sharedLists: readonly OptionList[] = [
  ofSolutions('sectors'),
  ofSolutions('segments'),
  { id: 'indicators', source: 'own', options: indicators.map(indicatorWords) },
  {
    id: 'regions',
    source: 'own',
    // Names of regions are kept in Chinese alone, on every page of both languages.
    options: regions.map(({ code, name }) => option(code, name, name)),
  },
  list(
    'target-periods',
    ['q1', '试点第一季度', 'First quarter of the pilot'],
    ['q2', '试点第二季度', 'Second quarter'],
    ['q3', '试点第三季度', 'Third quarter'],
    ['q4', '试点第四季度', 'Fourth quarter'],
    ['year', '试点全年', 'The year of the pilot'],
  ),
  list('yes-no', ['yes', '是', 'Yes'], ['no', '否', 'No']),
  list(
    'commitments',
    ['truth', '所填内容真实，能够核对', 'What is stated is true and can be checked'],
    ['reports', '按期报告试点工作进展', 'Progress is reported on time'],
    ['continuity', '退出或成员变化不影响存量保单', 'Exit or change of members harms no policy in force'],
    ['no-secrets', '所报材料不含涉密信息', 'Nothing handed in is classified'],
  ),
  // Options come from the catalogue: what is in force, and what the plan cites already.
  { id: 'catalogue-entries', source: 'platform', options: [] },
]

export const coverList = ofSolutions('cover')
export const scenarioList = ofSolutions('scenarios')
export const dutyList = ofSolutions('duties')
