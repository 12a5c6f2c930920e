import { say } from '../../../foundation/interface/index.ts'
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
  select,
  when,
} from '../../../foundation/interface/pages/index.ts'
import { type PlanKind, planKinds, type Round } from '../../notice/index.ts'
import { findRegion } from '../../parties/index.ts'
import type { PilotView } from '../index.ts'
import { texts } from '../texts.ts'

export interface PilotsPage {
  readonly rounds: readonly Round[]
  readonly round: Round | undefined
  readonly pilots: readonly PilotView[]
}

/** 试点名单: what was selected, by the three kinds of plan. */
export function pilotsPage(view: PageView, { rounds, round, pilots }: PilotsPage): Html {
  const t = texts[view.locale]
  const title = round ? `${t.pilots}　${say(round.title, view.locale)}` : t.pilots
  const body = html`${breadcrumb(view, [{ words: t.home, href: '/' }, { words: t.pilots }])}
    ${pageHead({ title, below: t.pilotsNote, actions: printButton(view) })}
    <div class="stack">
      ${when(round && pilots.length > 0, () => counts(view, pilots))}
      ${round ? list(view, pilots) : emptyState(t.noRound, t.noPilotsWhy)} ${chooseRound(view, rounds, round)}
    </div>`
  const demo = view.demo || round?.fictitious === true
  return publicFrame({ ...view, demo }, { title, body })
}

function list(view: PageView, pilots: readonly PilotView[]): Html {
  const t = texts[view.locale]
  if (pilots.length === 0) return emptyState(t.noPilots, t.noPilotsWhy)
  return html`${planKinds.map((kind) =>
    ofKind(
      view,
      kind,
      pilots.filter((one) => one.kind === kind),
    ),
  )}`
}

function counts(view: PageView, pilots: readonly PilotView[]): Html {
  const t = texts[view.locale]
  return figureRow(
    planKinds.map((kind) => ({
      name: t.kinds[kind],
      value: String(pilots.filter((one) => one.kind === kind).length),
    })),
  )
}

function ofKind(view: PageView, kind: PlanKind, pilots: readonly PilotView[]): Html {
  const t = texts[view.locale]
  if (pilots.length === 0) return html``
  const columns = t.columns
  const table = dataTable<PilotView>(view, {
    caption: t.kinds[kind],
    captionHidden: true,
    rows: pilots,
    columns: [
      {
        key: 'title',
        head: columns.title,
        cell: ({ title, number, ended }) =>
          html`${title}<br /><span class="caption mono">${number}</span
            >${when(ended, () => html`<br /><a href="/exits">${t.ended}</a>`)}`,
      },
      {
        key: 'applicant',
        head: columns.applicant,
        cell: ({ applicantName, partners }) =>
          html`${applicantName}${when(partners.length > 0, () => html`<br /><span class="caption">${columns.partners} ${partners.join('、')}</span>`)}`,
      },
      { key: 'region', head: columns.region, cell: ({ regionCode }) => findRegion(regionCode)?.name ?? regionCode },
      { key: 'period', head: columns.period, kind: 'date', cell: ({ from, until }) => periodOf(view, from, until) },
    ],
  })
  return panel({
    title: `${t.kinds[kind]}（${t.attachments[kind]}）`,
    note: t.count(pilots.length),
    flush: true,
    content: table,
  })
}

function periodOf(view: PageView, from: string | null, until: string | null): string {
  const t = texts[view.locale]
  return from === null || until === null ? t.none : t.period(from, until)
}

function chooseRound(view: PageView, rounds: readonly Round[], round: Round | undefined): Html {
  const t = texts[view.locale]
  return html`<form class="sheet" action="/pilots" method="get">
    ${select({
      id: 'round',
      label: t.chooseRound,
      value: round?.id ?? '',
      options: rounds.map((one) => ({ value: one.id, words: say(one.title, view.locale) })),
    })}
    <button class="button" type="submit">${t.show}</button>
  </form>`
}
