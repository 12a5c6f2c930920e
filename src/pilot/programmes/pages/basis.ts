import {
  clauseChip,
  html,
  type PageView,
  type Part,
  quotation,
  when,
} from '../../../foundation/interface/pages/index.ts'
import type { Citation } from '../../../foundation/kernel/index.ts'
import { readerPath, type Round } from '../../notice/index.ts'
import { texts } from '../texts.ts'

/** The chip of the sentence; one of another round says of which. */
export function basis(view: PageView, round: Round, { clause, words }: Citation): Part {
  const [of, own] = clause.includes(':') ? clause.split(':') : [round.id, clause]
  if (clause === 'reported') return html`<span class="caption">${texts[view.locale].reported}</span>`
  const chip = clauseChip(view, {
    clause: own ?? clause,
    href: readerPath(of ?? round.id, own),
    ...(words ? { words } : {}),
  })
  return html`${chip}${when(words && of === round.id && round.notice.number !== null, () => html` ${quotation(words ?? '')}`)}`
}
