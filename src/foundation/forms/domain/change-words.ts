import { texts } from '../texts.ts'
import type { Answers } from './answers.ts'
import { rowsAt } from './answers.ts'
import type { Definition } from './definition.ts'
import type { AnswerChange } from './difference.ts'
import type { Locale } from './label.ts'
import { wordsOf } from './label.ts'
import { indexOf } from './path.ts'

/** Where a change stands, as people say it: 联合单位 · 联合单位 2 · 承担工作. */
export function placeOfChange(
  compared: { readonly definition: Definition; readonly before: Answers; readonly after: Answers },
  change: AnswerChange,
  locale: Locale,
): string {
  const { definition, before, after } = compared
  const section = definition.sections.find((one) => one.id === change.section)
  const repeat = change.row ? indexOf(definition).fields.get(change.row.repeat) : undefined
  const place = (answers: Answers): number =>
    rowsAt(answers, change.row?.repeat ?? '').findIndex((row) => row.id === change.row?.id)
  const number = (place(after) >= 0 ? place(after) : place(before)) + 1
  const row = repeat?.type === 'repeat' ? `${wordsOf(repeat.rowLabel, locale)} ${number}` : ''
  const field = change.kind.startsWith('row-') ? '' : wordsOf(change.field.label, locale)
  return [section ? wordsOf(section.title, locale) : '', row, field].filter(Boolean).join(' · ')
}

export function kindOfChange(change: AnswerChange, locale: Locale): string {
  const t = texts[locale]
  switch (change.kind) {
    case 'row-added':
      return t.rowAdded
    case 'row-removed':
      return t.rowRemoved
    case 'row-moved':
      return t.rowMoved(change.from ?? 0, change.to ?? 0)
    case 'added':
      return t.added
    case 'removed':
      return t.cleared
    default:
      return t.changed
  }
}
