import { formatFen } from '../../../foundation/interface/index.ts'
import {
  breadcrumb,
  dataTable,
  emptyState,
  type Html,
  html,
  pageHead,
  type PageView,
  panel,
  printButton,
  publicFrame,
} from '../../../foundation/interface/pages/index.ts'
import { dayOf, fen } from '../../../foundation/kernel/index.ts'
import { findRegion } from '../../parties/index.ts'
import type { SubsidyListView, SubsidyRuleView } from '../index.ts'
import { subsidyTexts } from './subsidy-texts.ts'

export interface SubsidiesPage {
  readonly lists: readonly SubsidyListView[]
  readonly rules: readonly SubsidyRuleView[]
}

/** 保费补贴: the rules that regions have put in force and the lists that are published, with nothing of any policy. */
export function subsidiesPage(view: PageView, { lists, rules }: SubsidiesPage): Html {
  const t = subsidyTexts[view.locale]
  const body = html`${breadcrumb(view, [{ words: t.home, href: '/' }, { words: t.title }])}
    ${pageHead({ title: t.title, below: t.note, actions: printButton(view) })}
    <div class="stack">
      ${lists.length === 0 ? emptyState(t.noLists, t.noListsWhy) : lists.map((list) => listPanel(view, list))}
      ${rules.length === 0 ? emptyState(t.noRules, t.noRulesWhy) : rulesPanel(view, rules)}
    </div>`
  return publicFrame(view, { title: t.title, body })
}

const regionName = (code: string): string => findRegion(code)?.name ?? code
const yuan = (amount: string): string => formatFen(fen(BigInt(amount)))

function listPanel(view: PageView, list: SubsidyListView): Html {
  const t = subsidyTexts[view.locale]
  type Line = SubsidyListView['lines'][number]
  const standing = list.lines.filter(({ struck }) => !struck)
  const total = standing.reduce((sum, { amount }) => sum + BigInt(amount), 0n)
  const table = dataTable<Line>(view, {
    caption: list.number,
    captionHidden: true,
    rows: list.lines,
    columns: [
      { key: 'number', head: t.number, cell: ({ number }) => html`<span class="mono">${number}</span>` },
      { key: 'unit', head: t.unit, cell: ({ organisationName }) => organisationName },
      {
        key: 'amount',
        head: t.amount,
        kind: 'number',
        cell: ({ amount, struck }) => (struck ? html`<del>${yuan(amount)}</del>（${t.struck}）` : yuan(amount)),
      },
    ],
  })
  return panel({
    title: `${regionName(list.regionCode)}　${list.ruleTitle}`,
    note: `${list.number}　${t.period(dayOf(list.publishedAt), list.until)}　${t.total} ${yuan(String(total))}`,
    flush: true,
    content: table,
  })
}

function rulesPanel(view: PageView, rules: readonly SubsidyRuleView[]): Html {
  const t = subsidyTexts[view.locale]
  const table = dataTable<SubsidyRuleView>(view, {
    caption: t.rules,
    captionHidden: true,
    rows: rules,
    columns: [
      {
        key: 'rule',
        head: t.rule,
        cell: ({ title, basis, regionCode, state }) =>
          html`${regionName(regionCode)}　${title}<br /><span class="caption">${basis}　${t.states[state]}</span>`,
      },
      { key: 'ratio', head: t.ratio, kind: 'number', cell: ({ ratio }) => `${ratio / 10_000}%` },
      { key: 'policy', head: t.capPerPolicy, kind: 'number', cell: ({ capPerPolicy }) => yuan(capPerPolicy) },
      { key: 'unit', head: t.capPerUnit, kind: 'number', cell: ({ capPerUnit }) => yuan(capPerUnit) },
      { key: 'budget', head: t.budget, kind: 'number', cell: ({ budget }) => yuan(budget) },
      { key: 'period', head: t.paid, kind: 'date', cell: ({ from, until }) => t.period(from, until) },
    ],
  })
  return panel({ title: t.rules, flush: true, content: table })
}
