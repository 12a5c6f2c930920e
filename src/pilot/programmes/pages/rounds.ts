import { say, tableDeadline } from '../../../foundation/interface/index.ts'
import type { Status } from '../../../foundation/interface/index.ts'
import {
  breadcrumb,
  dataTable,
  type Html,
  html,
  pageHead,
  type PageView,
  panel,
  publicFrame,
  statusTag,
} from '../../../foundation/interface/pages/index.ts'
import { conditionsPath, deadlineOf, readerPath, type Round, type RoundState } from '../../notice/index.ts'
import { texts } from '../texts.ts'

export interface RoundLine {
  readonly round: Round
  readonly imported: boolean
}

const statusOf: Readonly<Record<RoundState, Status>> = {
  draft: 'draft',
  announced: 'draft',
  open: 'open',
  closed: 'ended',
}

export function roundStatus(view: PageView, round: Round): Html {
  return statusTag(view, { status: statusOf[round.state], words: texts[view.locale].states[round.state] })
}

/** 通知与政策: the notices of all announced rounds. */
export function noticesPage(view: PageView, rounds: readonly RoundLine[]): Html {
  const t = texts[view.locale]
  const body = html`${breadcrumb(view, [{ words: t.home, href: '/' }, { words: t.notices }])}
  ${pageHead({ title: t.notices, below: t.noticesNote })}
  ${panel({
    title: t.notice,
    flush: true,
    content: dataTable(view, {
      caption: t.notices,
      captionHidden: true,
      rows: rounds,
      columns: [
        { key: 'title', head: t.notice, cell: ({ round }) => titleCell(view, round, readerPath(round.id)) },
        { key: 'number', head: t.columns.number, cell: ({ round }) => round.notice.number ?? t.noNumber },
        { key: 'text', head: t.columns.state, cell: ({ imported }) => (imported ? t.imported : t.notImported) },
      ],
    }),
  })}`
  return publicFrame(view, { title: t.notices, current: 'notices', body })
}

/** 申报条件与时间: all announced rounds with their deadlines. */
export function roundsPage(view: PageView, rounds: readonly RoundLine[]): Html {
  const t = texts[view.locale]
  const deadline = (round: Round): string => {
    const due = deadlineOf(round, 'solution-deadline')
    return due === null ? t.valueOpen : tableDeadline(due)
  }
  const body = html`${breadcrumb(view, [{ words: t.home, href: '/' }, { words: t.rounds }])}
  ${pageHead({ title: t.rounds, below: t.roundsNote })}
  ${panel({
    title: t.round,
    flush: true,
    content: dataTable(view, {
      caption: t.rounds,
      captionHidden: true,
      rows: rounds,
      columns: [
        {
          key: 'round',
          head: t.columns.round,
          cell: ({ round }) =>
            html`<a class="link" href="${conditionsPath(round.id)}">${say(round.title, view.locale)}</a>`,
        },
        { key: 'deadline', head: t.columns.deadline, kind: 'date', cell: ({ round }) => deadline(round) },
        { key: 'state', head: t.columns.state, cell: ({ round }) => roundStatus(view, round) },
      ],
    }),
  })}`
  return publicFrame(view, { title: t.rounds, current: 'rounds', body })
}

function titleCell(view: PageView, round: Round, path: string): Html {
  const t = texts[view.locale]
  const note = round.fictitious ? html`<br /><span class="caption">${t.fictitious}</span>` : html``
  return html`<a class="link" href="${path}">${round.notice.title[view.locale]}</a>${note}`
}
