import { say } from '../../../foundation/interface/index.ts'
import {
  dataTable,
  type Html,
  html,
  type PageView,
  panel,
  type Part,
  when,
} from '../../../foundation/interface/pages/index.ts'
import type { Option, Round } from '../../notice/index.ts'
import { texts } from '../texts.ts'
import { basis } from './basis.ts'

interface Row {
  readonly group: Option
  readonly option: Option
}

/** What a filing may choose from: sectors by category, heads of cover by class, and a second axis where there is one. */
export function scopePanels(view: PageView, round: Round): Part {
  const t = texts[view.locale]
  const { categories, sectors, classes, cover, segments } = round.vocabulary
  const bySector = sectors.flatMap((option) => paired(categories, option.category, option))
  const byClass = cover.flatMap((option) => paired(classes, option.coverClass, option))
  return html`${panel({ title: t.sectors, note: t.scopeNote, flush: true, content: table(view, round, { caption: t.sectors, rows: bySector }) })}
  ${panel({ title: t.covers, flush: true, content: table(view, round, { caption: t.covers, rows: byClass }) })}
  ${when(segments.length > 0, () =>
    panel({
      title: t.segments,
      content: segments.map(({ label }) => say(label, view.locale)).join(view.locale === 'zh' ? '、' : ', '),
    }),
  )}`
}

function paired(groups: readonly Option[], code: string, option: Option): Row[] {
  const group = groups.find((one) => one.code === code)
  return group ? [{ group, option }] : []
}

function table(
  view: PageView,
  round: Round,
  { caption, rows }: { readonly caption: string; readonly rows: readonly Row[] },
): Html {
  const t = texts[view.locale]
  return dataTable(view, {
    caption,
    captionHidden: true,
    rows,
    columns: [
      { key: 'option', head: caption, cell: ({ option }) => say(option.label, view.locale) },
      { key: 'group', head: t.scope, cell: ({ group }) => say(group.label, view.locale) },
      { key: 'basis', head: t.columns.basis, cell: ({ option }) => basis(view, round, option.cites) },
    ],
  })
}
