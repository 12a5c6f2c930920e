import type { Answer, Answers, PlainAnswer, Row } from './answers.ts'
import { rowsAt } from './answers.ts'
import type { Definition, Field, PlainField } from './definition.ts'
import { indexOf } from './path.ts'

/**
 * Answers are saved and locked by group: a section's own fields (`basic`), the order of a repeat's rows
 * (`consortium.partners`), or one row (`consortium.partners/<row>`). So two people in two rows never collide.
 */
export type GroupId = string

/** A section's answers by field id, with `finished` once its filler says so; a row's by row field id; `rows` of ids. */
export type GroupAnswers = Readonly<Record<string, PlainAnswer>>

export type Group =
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'order'; readonly repeat: Field & { readonly type: 'repeat' } }
  | { readonly kind: 'row'; readonly repeat: Field & { readonly type: 'repeat' }; readonly row: string }

export const rowIdPattern = /^[0-9a-z][0-9a-z-]{5,35}$/

export function rowGroup(repeat: string, row: string): GroupId {
  return `${repeat}/${row}`
}

/** What a group id names; undefined when the definition has no such group. */
export function groupAt(definition: Definition, id: GroupId): Group | undefined {
  const [head = '', row, ...more] = id.split('/')
  if (more.length > 0) return undefined
  if (!head.includes('.')) {
    const known = definition.sections.some((section) => section.id === head)
    return known && row === undefined ? { kind: 'section', section: head } : undefined
  }
  const repeat = indexOf(definition).fields.get(head)
  if (repeat?.type !== 'repeat') return undefined
  if (row === undefined) return { kind: 'order', repeat }
  return rowIdPattern.test(row) ? { kind: 'row', repeat, row } : undefined
}

/** The fields that a group holds; none for the order of rows. */
export function fieldsOfGroup(definition: Definition, group: Group): readonly PlainField[] {
  if (group.kind === 'order') return []
  if (group.kind === 'row') return group.repeat.fields
  return definition.fields.filter(
    (field): field is PlainField & { section: string } => field.section === group.section && field.type !== 'repeat',
  )
}

/** The section to which a group belongs. */
export function sectionOfGroup(group: Group): string {
  return group.kind === 'section' ? group.section : group.repeat.section
}

/** Groups of an answer set put together; rows without a group yet are empty, rows out of the order are gone. */
export function assemble(definition: Definition, groups: Readonly<Record<GroupId, GroupAnswers>>): Answers {
  const answers: Record<string, Answer> = {}
  for (const section of definition.sections) {
    for (const [id, answer] of Object.entries(groups[section.id] ?? {})) if (id !== 'finished') answers[id] = answer
  }
  for (const field of definition.fields) {
    if (field.type !== 'repeat') continue
    const rows = rowIdsOf(groups[field.id])
    if (rows.length > 0) {
      answers[field.id] = rows.map((id): Row => ({ id, answers: groups[rowGroup(field.id, id)] ?? {} }))
    }
  }
  return answers
}

/** The groups that hold these answers; the inverse of `assemble`. */
export function divide(
  definition: Definition,
  answers: Answers,
  finished: readonly string[] = [],
): Readonly<Record<GroupId, GroupAnswers>> {
  const groups: Record<GroupId, Record<string, PlainAnswer>> = {}
  const put = (group: GroupId, key: string, answer: PlainAnswer): void => {
    groups[group] = { ...groups[group], [key]: answer }
  }
  for (const field of definition.fields) {
    const answer = answers[field.id]
    if (answer === undefined) continue
    if (field.type !== 'repeat') {
      put(field.section, field.id, answer as PlainAnswer)
      continue
    }
    const rows = rowsAt(answers, field.id)
    put(
      field.id,
      'rows',
      rows.map((row) => row.id),
    )
    for (const row of rows) groups[rowGroup(field.id, row.id)] = { ...row.answers }
  }
  for (const section of finished) put(section, 'finished', 'yes')
  return groups
}

export function rowIdsOf(group: GroupAnswers | undefined): readonly string[] {
  const rows = group?.['rows']
  return Array.isArray(rows) ? rows.filter((id): id is string => typeof id === 'string') : []
}

export function finishedSections(
  definition: Definition,
  groups: Readonly<Record<GroupId, GroupAnswers>>,
): readonly string[] {
  return definition.sections.filter((section) => groups[section.id]?.['finished'] === 'yes').map(({ id }) => id)
}
