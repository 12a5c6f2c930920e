import type { Html, PageView } from '../../interface/pages/index.ts'
import { dataTable, html, nothing } from '../../interface/pages/index.ts'
import type { AnswerChange, Answers, Definition, FilledForm, PlainAnswer, PlainField } from '../index.ts'
import { answersDifference, kindOfChange, placeOfChange, textDifference, written } from '../index.ts'
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
      { key: 'field', head: t.field, cell: (change) => placeOfChange(compared, change, view.locale) },
      { key: 'kind', head: t.changes, cell: (change) => kindOfChange(change, view.locale) },
      { key: 'content', head: '', cell: (change) => contentPart(view, compared, change) },
    ],
  })
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
