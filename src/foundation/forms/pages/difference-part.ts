import type { Html, PageView } from '../../interface/pages/index.ts'
import { dataTable, html, nothing } from '../../interface/pages/index.ts'
import type { AnswerChange, Answers, Definition, FilledForm, PlainAnswer, PlainField } from '../index.ts'
import { answersDifference, indexOf, rowsAt, textDifference, wordsOf, written } from '../index.ts'
import { texts } from '../texts.ts'

type Say = Pick<PageView, 'locale'>

export interface Compared {
  readonly definition: Definition
  readonly before: Answers
  readonly after: Answers
  readonly lists?: FilledForm['lists']
}

/** What changed between two answer sets, one line a field: insertions and deletions marked inside texts. */
export function differencePart(view: Say, compared: Compared): Html {
  const t = texts[view.locale]
  const changes = answersDifference(compared.definition, compared.before, compared.after)
  if (changes.length === 0) return html`<p class="quiet">${t.noChanges}</p>`
  return dataTable(view, {
    caption: t.changes,
    captionHidden: true,
    rows: changes,
    columns: [
      { key: 'field', head: t.field, cell: (change) => placeWords(view, compared, change) },
      { key: 'kind', head: t.changes, cell: (change) => kindWords(view, change) },
      { key: 'content', head: '', cell: (change) => contentPart(view, compared, change) },
    ],
  })
}

function placeWords(view: Say, { definition, before, after }: Compared, change: AnswerChange): string {
  const { locale } = view
  const section = definition.sections.find((one) => one.id === change.section)
  const parts = [section ? wordsOf(section.title, locale) : '']
  const repeat = change.row ? indexOf(definition).fields.get(change.row.repeat) : undefined
  if (repeat?.type === 'repeat' && change.row) {
    const { id } = change.row
    const place = (answers: Answers): number => rowsAt(answers, repeat.id).findIndex((row) => row.id === id)
    const index = place(after) >= 0 ? place(after) : place(before)
    parts.push(`${wordsOf(repeat.rowLabel, locale)} ${index + 1}`)
  }
  if (!change.kind.startsWith('row-')) parts.push(wordsOf(change.field.label, locale))
  return parts.filter(Boolean).join(' · ')
}

function kindWords(view: Say, change: AnswerChange): string {
  const t = texts[view.locale]
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

function contentPart(view: Say, compared: Compared, change: AnswerChange): Html {
  if (change.kind !== 'added' && change.kind !== 'removed' && change.kind !== 'changed') return nothing
  const text = (answer: PlainAnswer | undefined): string =>
    answer === undefined ? '' : writtenText(compared, change.field, answer, view)
  const pieces = textDifference(text(change.before), text(change.after))
  return html`${pieces.map(({ kind, text }) =>
    kind === 'same' ? html`${text}` : kind === 'added' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`,
  )}`
}

function writtenText(compared: Compared, field: PlainField, answer: PlainAnswer, { locale }: Say): string {
  const { definition, lists } = compared
  return written({ definition, ...(lists ? { lists } : {}) }, field, answer, locale).join(locale === 'zh' ? '；' : '; ')
}
