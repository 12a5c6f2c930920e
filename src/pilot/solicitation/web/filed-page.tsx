import type { ReactNode } from 'react'
import { tableTime } from '../../../foundation/interface/index.ts'
import {
  type Column,
  DataTable,
  DeskLink,
  Empty,
  PageHead,
  Panel,
  Reading,
  StatusTag,
  useAddress,
  useApi,
  useDesk,
  useRead,
  WithPanel,
} from '../../../foundation/interface/web/index.ts'
import type { Instant } from '../../../foundation/kernel/index.ts'
import { findRegion } from '../../parties/index.ts'
import type { solicitation } from '../contract.ts'
import type { SolutionView } from '../index.ts'
import { texts } from '../texts.ts'
import { FiledFilter } from './filed-filter.tsx'
import { InRound } from './in-round.tsx'
import { officeWords } from './office-words.ts'
import { ReadingPane } from './reading-pane.tsx'
import { statusOfPlace, statusOfSolution } from './status-of.ts'
import { words } from './words.ts'

export interface FiledLine extends SolutionView {
  readonly arrivedAt: Instant | null
  readonly partnerCount: number
  readonly paperInHand: number
  readonly recommendedBy: readonly string[]
}

/** The work-list of officials: filters in the address, the solution and what may be done about it at the right. */
export function FiledPage(): ReactNode {
  const { locale, person, round } = useDesk()
  const o = officeWords[locale]
  const { query } = useAddress()
  const chosen = query.get('solution')
  const mayExport = person.roles.some((role) => role === 'ministry-officer' || role === 'ministry-approver')
  return (
    <>
      <PageHead
        title={o.filed}
        actions={
          mayExport && (
            <a className="button" href={`/solutions.xlsx?programme=${round?.id ?? ''}`}>
              {o.export}
            </a>
          )
        }
      />
      <FiledFilter />
      <WithPanel
        width={404}
        main={<InRound>{(programme) => <FiledList programme={programme} />}</InRound>}
        panel={
          chosen === null ? (
            <Panel title={words[locale].solution}>
              <Empty title={o.choose}>{o.chooseWhy}</Empty>
            </Panel>
          ) : (
            <ReadingPane key={chosen} id={chosen} />
          )
        }
      />
    </>
  )
}

function FiledList({ programme }: { readonly programme: string }): ReactNode {
  const { locale } = useDesk()
  const o = officeWords[locale]
  const { query, change } = useAddress()
  const api = useApi<typeof solicitation>('solicitation')
  const given = ['words', 'state', 'sector', 'region', 'place', 'after'] as const
  const filter = Object.fromEntries(given.flatMap((name) => (query.get(name) ? [[name, query.get(name) ?? '']] : [])))
  const asked = { programme, limit: 50, ...filter }
  const read = useRead(['solicitation', 'filed', asked], () => api.find(asked))
  return (
    <Reading of={read}>
      {({ lines, total, next }) => (
        <Panel title={o.filed} note={o.total(total)} flush>
          <DataTable<FiledLine>
            caption={o.filed}
            rows={lines}
            idOf={(line) => line.id}
            empty={<Empty title={o.noFiled}>{o.noFiledWhy}</Empty>}
            columns={columns(locale)}
          />
          {(query.get('after') !== null || next !== null) && (
            <div className="button-row panel-body">
              {query.get('after') && (
                <button type="button" className="button small" onClick={() => change({ after: undefined })}>
                  {o.firstPage}
                </button>
              )}
              {next !== null && (
                <button type="button" className="button small" onClick={() => change({ after: next })}>
                  {o.nextPage}
                </button>
              )}
            </div>
          )}
        </Panel>
      )}
    </Reading>
  )
}

function columns(locale: 'zh' | 'en'): readonly Column<FiledLine>[] {
  const t = words[locale]
  const o = officeWords[locale]
  return [
    { key: 'title', head: t.title, cell: (line) => <TitleCell line={line} /> },
    {
      key: 'region',
      head: o.region,
      kind: 'date',
      cell: (line) => findRegion(line.regionCode)?.name ?? line.regionCode,
    },
    {
      key: 'arrived',
      head: t.arrived,
      kind: 'date',
      cell: (line) => (line.arrivedAt === null ? '—' : tableTime(line.arrivedAt)),
    },
    { key: 'paper', head: t.paper, kind: 'number', cell: (line) => `${line.paperInHand} / 3` },
    { key: 'recommended', head: o.recommendedBy, cell: (line) => line.recommendedBy.join('、') },
    { key: 'state', head: t.state, cell: (line) => <StateCell line={line} /> },
  ]
}

function TitleCell({ line }: { readonly line: FiledLine }): ReactNode {
  const { query } = useAddress()
  const parts = new URLSearchParams(query)
  parts.set('solution', line.id)
  return (
    <>
      <DeskLink to={`/filed?${parts}`}>{line.title}</DeskLink>
      <br />
      <span className="caption">
        {line.leadName} · <span className="mono whole">{line.number}</span>
      </span>
    </>
  )
}

function StateCell({ line }: { readonly line: FiledLine }): ReactNode {
  const { locale } = useDesk()
  const place = statusOfPlace[line.place]
  return (
    <>
      <StatusTag status={statusOfSolution[line.state]} words={texts[locale].states[line.state]} />{' '}
      {place && <StatusTag status={place} words={texts[locale].places[line.place]} />}
    </>
  )
}
