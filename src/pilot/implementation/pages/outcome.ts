import { formatDay, formatTotal, say } from '../../../foundation/interface/index.ts'
import {
  breadcrumb,
  dataTable,
  emptyState,
  figureRow,
  type Html,
  html,
  pageHead,
  type PageView,
  panel,
  printButton,
  publicFrame,
  when,
} from '../../../foundation/interface/pages/index.ts'
import { dayOf, fen } from '../../../foundation/kernel/index.ts'
import type { Round } from '../../notice/index.ts'
import { isMoney, type OutcomeLine, outcomeNames, type OutcomeView, pilotsTogether } from '../index.ts'

const texts = {
  zh: {
    home: '首页',
    outcome: '试点成果',
    note: '数据为已公布的成果，企业线与居民线分开列出，从不相加。',
    enterprise: '企业线',
    resident: '居民线（单独统计）',
    pilots: '试点合计',
    item: '项目',
    value: '数值',
    source: '出处',
    none: '这一批次还没有公布试点成果',
    noneWhy: '公布后列在这里；各单位的进展数据见工作台汇总。',
    units: { item: '个', policies: '件' },
    before: { exact: '', 'more-than': '逾 ', about: '约 ' },
  },
  en: {
    home: 'Home',
    outcome: 'Outcome of the pilot',
    note: 'As published; the enterprise and the resident line stand apart and are never added.',
    enterprise: 'Enterprise line',
    resident: 'Resident line, kept apart',
    pilots: 'Pilots together',
    item: 'Figure',
    value: 'Value',
    source: 'Source',
    none: 'No outcome of this round has been published',
    noneWhy: 'It stands here once it is; reports of units stand on the desk.',
    units: { item: '', policies: 'policies' },
    before: { exact: '', 'more-than': 'more than ', about: 'about ' },
  },
} as const

export interface OutcomePage {
  readonly round: Round | undefined
  readonly outcome: OutcomeView | null
}

/** 试点成果 of a round as it was published: the two lines of business on tables of their own. */
export function outcomePage(view: PageView, { round, outcome }: OutcomePage): Html {
  const t = texts[view.locale]
  const title = round ? `${t.outcome}　${say(round.title, view.locale)}` : t.outcome
  const below = outcome?.publishedAt ? `${t.note} ${formatDay(dayOf(outcome.publishedAt), view.locale)}` : t.note
  const body = html`${breadcrumb(view, [{ words: t.home, href: '/' }, { words: t.outcome }])}
    ${pageHead({ title, below, actions: printButton(view) })}
    <div class="stack">${outcome ? shown(view, outcome) : emptyState(t.none, t.noneWhy)}</div>`
  return publicFrame({ ...view, demo: view.demo || round?.fictitious === true }, { title, body })
}

function shown(view: PageView, outcome: OutcomeView): Html {
  const t = texts[view.locale]
  const together = pilotsTogether(outcome.lines)
  return html`${when(together !== undefined, () => figureRow([{ name: t.pilots, value: String(together ?? '') }]))}
    ${(['enterprise', 'resident'] as const).map((segment) => segmentPanel(view, outcome, segment))}
    <p class="caption">${t.source}：${outcome.source}</p>`
}

function segmentPanel(view: PageView, { lines }: OutcomeView, segment: OutcomeLine['segment']): Html {
  const t = texts[view.locale]
  const own = lines.filter((line) => line.segment === segment)
  if (own.length === 0) return html``
  const table = dataTable<OutcomeLine>(view, {
    caption: t[segment],
    captionHidden: true,
    rows: own,
    columns: [
      { key: 'item', head: t.item, cell: ({ code }) => say(outcomeNames[code], view.locale) },
      { key: 'value', head: t.value, kind: 'number', cell: (line) => valueOf(view, line) },
    ],
  })
  return panel({ title: t[segment], flush: true, content: table })
}

function valueOf(view: PageView, { code, qualifier, value }: OutcomeLine): string {
  const t = texts[view.locale]
  if (isMoney(code)) {
    const { figure, unit } = formatTotal(fen(BigInt(value)), view.locale)
    return `${t.before[qualifier]}${figure} ${unit}`
  }
  const digits = value.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return `${t.before[qualifier]}${digits} ${code === 'policies' ? t.units.policies : t.units.item}`.trim()
}
