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
  const errors = validate(form, reading)
  const fields = visible(form, reading)
  return visibleSections(form, reading).map((section) => {
    const inside = fields.filter((located) => located.section === section.id)
    const answered = inside.filter((located) => isAnswered(reading.answer(located.path)))
    const wanted = inside.filter((located) => located.field.required || isAnswered(reading.answer(located.path)))
    const faults = errors.filter((error) => error.section === section.id)
    const said = finished.includes(section.id)
    return {
      section,
      state: stateOf({ said, started: answered.length > 0, wants: wanted.length > 0, faults }),
      answered: answered.length,
      wanted: wanted.length,
      errors: faults,
    }
  })
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
