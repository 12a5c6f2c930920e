import { isAnswered } from './answers.ts'
import type { Section } from './definition.ts'
import type { FormError } from './errors.ts'
import { isLacking } from './errors.ts'
import type { FilledForm } from './form.ts'
import { readForm } from './form.ts'
import { validate } from './validate.ts'
import { visible, visibleSections } from './visible.ts'

export type SectionState = 'not-started' | 'in-progress' | 'finished' | 'faulty'

export interface SectionProgress {
  readonly section: Section
  readonly state: SectionState
  /** Fields that exist and have an answer, of those that exist and want one; rows count by their fields. */
  readonly answered: number
  readonly wanted: number
  readonly errors: readonly FormError[]
}

/**
 * How far each section is. 有问题: something answered is wrong, or its filler said that it is finished while something
 * is missing. 已完成: nothing is wrong or missing, and it is either said to be finished or everything wanted is there.
 */
export function completeness(form: FilledForm, finished: readonly string[] = []): readonly SectionProgress[] {
  const reading = readForm(form)
  const existing = visible(form, reading)
  const errors = bySection(validate(form, { reading, existing }))
  const fields = bySection(existing)
  return visibleSections(form, reading).map((section) => {
    const faults = errors.get(section.id) ?? []
    let answered = 0
    let wanted = 0
    for (const { field, path } of fields.get(section.id) ?? []) {
      const hasAnswer = isAnswered(reading.answer(path))
      if (hasAnswer) answered += 1
      if (hasAnswer || field.required) wanted += 1
    }
    const said = finished.includes(section.id)
    const state = stateOf({ said, started: answered > 0, wants: wanted > 0, faults })
    return { section, state, answered, wanted, errors: faults }
  })
}

function bySection<One extends { readonly section: string }>(all: readonly One[]): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>()
  for (const one of all) {
    const group = groups.get(one.section)
    if (group) group.push(one)
    else groups.set(one.section, [one])
  }
  return groups
}

function stateOf(facts: {
  readonly said: boolean
  readonly started: boolean
  readonly wants: boolean
  readonly faults: readonly FormError[]
}): SectionState {
  if (facts.said) return facts.faults.length > 0 ? 'faulty' : 'finished'
  if (!facts.started) return 'not-started'
  if (facts.faults.some((fault) => !isLacking(fault))) return 'faulty'
  return facts.faults.length === 0 && facts.wants ? 'finished' : 'in-progress'
}
