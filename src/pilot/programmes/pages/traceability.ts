import { say } from '../../../foundation/interface/index.ts'
import {
  breadcrumb,
  dataTable,
  filtersForm,
  type Html,
  html,
  pageHead,
  type PageView,
  panel,
  type Part,
  printButton,
  publicFrame,
  withSide,
} from '../../../foundation/interface/pages/index.ts'
import { conditionsPath, type Notice, readerPath, type Round } from '../../notice/index.ts'
import { texts } from '../texts.ts'
import { type ReadSentence, readingOf } from './reading.ts'

export interface TraceabilityFacts {
  readonly rounds: readonly Round[]
  readonly round: Round
  readonly notice: Notice | undefined
  readonly kind: string | undefined
}

const kinds = ['enforced', 'served', 'explained', 'unexplained'] as const

/** 条款追溯表: every sentence and what becomes of it. */
export function traceabilityPage(view: PageView, { rounds, round, notice, kind }: TraceabilityFacts): Html {
  const t = texts[view.locale]
  const sentences = readingOf(round, notice).flatMap((clause) => clause.sentences)
  const chosen = kinds.find((one) => one === kind)
  const shown = chosen === undefined ? sentences : sentences.filter(({ trace }) => trace.kind === chosen)
  const filters = filtersForm(view, {
    action: '/traceability',
    groups: [
      {
        kind: 'radio',
        name: 'round',
        legend: t.chooseRound,
        choices: rounds.map((one) => ({
          value: one.id,
          words: say(one.title, view.locale),
          chosen: one.id === round.id,
        })),
      },
      {
        kind: 'radio',
        name: 'kind',
        legend: t.coverage,
        choices: kinds.map((one) => ({
          value: one,
          words: t[one],
          chosen: one === chosen,
          count: sentences.filter(({ trace }) => trace.kind === one).length,
        })),
      },
    ],
  })
  const table = dataTable<ReadSentence>(view, {
    caption: t.traceability,
    captionHidden: true,
    rows: shown,
    columns: [
      {
        key: 'id',
        head: t.columns.sentence,
        kind: 'date',
        cell: ({ id }) => html`<a class="link mono" href="${readerPath(round.id, id)}">${id}</a>`,
      },
      { key: 'digest', head: t.columns.digest, cell: ({ digest, words }) => digest?.[view.locale] ?? words ?? '' },
      { key: 'by', head: t.columns.carriedOut, cell: (sentence) => carriedOut(view, round, sentence) },
    ],
  })
  const body = html`${breadcrumb(view, [{ words: t.home, href: '/' }, { words: t.traceability }])}
  ${pageHead({ title: t.traceability, below: t.traceabilityNote, actions: printButton(view) })}
  ${withSide({ title: t.coverage, content: filters }, panel({ title: say(round.title, view.locale), note: t.totalSentences(sentences.length), flush: true, content: table }))}`
  return publicFrame(view, { title: t.traceability, body })
}

function carriedOut(view: PageView, round: Round, { trace }: ReadSentence): Part {
  const { rules, screens, explained } = trace
  const lines: Part[] = [
    ...rules.map(
      (rule) => html`<a class="link" href="${conditionsPath(round.id)}#${rule.id}">${say(rule.name, view.locale)}</a>`,
    ),
    ...screens.map(({ path, title }) => html`<a class="link" href="${path}">${say(title, view.locale)}</a>`),
    ...(explained ? [html`<span class="secondary">${say(explained, view.locale)}</span>`] : []),
  ]
  return lines.map((line, index) => (index === 0 ? line : html`<br />${line}`))
}
