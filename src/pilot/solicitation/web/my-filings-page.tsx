import type { ReactNode } from 'react'
import { tableTime } from '../../../foundation/interface/index.ts'
import {
  type Column,
  DataTable,
  DeskLink,
  Empty,
  NoticeBox,
  PageHead,
  Panel,
  Reading,
  StatusTag,
  useApi,
  useLocale,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { Instant } from '../../../foundation/kernel/index.ts'
import type { solicitation } from '../contract.ts'
import type { AssignedSolution, PartnershipView, Place, SolutionState } from '../index.ts'
import { texts } from '../texts.ts'
import { NewDraftForm } from './new-draft-form.tsx'
import { statusOfPartnership, statusOfPlace, statusOfSolution } from './status-of.ts'
import { words } from './words.ts'

interface Line {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly state: SolutionState
  readonly place: Place
  readonly arrivedAt: Instant | null
  readonly partnerCount: number
  readonly unconfirmedCount: number
  readonly paperInHand: number
}

/** 我的申报: what the unit files, what it is invited to, and the start of a new draft. */
export function MyFilingsPage(): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const api = useApi<typeof solicitation>('solicitation')
  const read = useRead(['solicitation', 'mine'], () => api.mine())
  return (
    <>
      <PageHead title={t.mine} />
      <Reading of={read}>
        {({ lines, invitations, calls, assigned, mayCreate }) => {
          const open = calls.filter((call) => call.state === 'open' && call.now < call.deadline)
          return (
            <>
              {mayCreate && open.length > 0 && <NewDraftForm calls={open} earlier={lines} />}
              {open.length === 0 && <NoticeBox>{t.noOpenCall}</NoticeBox>}
              {!mayCreate && open.length > 0 && <NoticeBox>{t.onlyAdministrator}</NoticeBox>}
              <Panel title={t.mine} flush>
                <DataTable<Line>
                  caption={t.mine}
                  rows={givenFirst(lines, assigned)}
                  idOf={({ id }) => id}
                  empty={<Empty title={t.noSolutions}>{t.noSolutionsWhy}</Empty>}
                  columns={lineColumns(locale, assigned)}
                />
              </Panel>
              <Panel title={t.invitations} flush>
                <DataTable<PartnershipView>
                  caption={t.invitations}
                  rows={invitations}
                  idOf={({ id }) => id}
                  empty={<Empty title={t.noInvitations}>{t.noInvitationsWhy}</Empty>}
                  columns={invitationColumns(locale)}
                />
              </Panel>
            </>
          )
        }}
      </Reading>
    </>
  )
}

/** What was given to the reader stands first. */
function givenFirst(lines: readonly Line[], assigned: readonly AssignedSolution[]): readonly Line[] {
  const given = new Set(assigned.map((one) => one.solutionId))
  const isGiven = (line: Line): boolean => given.has(line.id) && line.state === 'draft'
  return [...lines.filter(isGiven), ...lines.filter((line) => !isGiven(line))]
}

function lineColumns(locale: 'zh' | 'en', assigned: readonly AssignedSolution[]): readonly Column<Line>[] {
  const t = words[locale]
  return [
    {
      key: 'title',
      head: t.title,
      cell: ({ id, title, state }) => (
        <>
          <DeskLink to={state === 'draft' || state === 'returned' ? `/solutions/${id}` : `/solutions/${id}/receipt`}>
            {title}
          </DeskLink>
          <Given words={state === 'draft' ? givenWords(assigned, id, locale) : ''} />
        </>
      ),
    },
    { key: 'number', head: t.number, kind: 'date', cell: ({ number }) => <span className="mono">{number}</span> },
    {
      key: 'partners',
      head: t.partners,
      cell: ({ partnerCount, unconfirmedCount }) =>
        partnerCount === 0 ? t.noPartners : t.partnerFact(partnerCount, unconfirmedCount),
    },
    {
      key: 'arrived',
      head: t.arrived,
      kind: 'date',
      cell: ({ arrivedAt }) => (arrivedAt === null ? '—' : tableTime(arrivedAt)),
    },
    { key: 'paper', head: t.paper, kind: 'number', cell: ({ paperInHand }) => `${paperInHand} / 3` },
    { key: 'place', head: t.place, cell: ({ place }) => <PlaceWords place={place} /> },
    {
      key: 'state',
      head: t.state,
      cell: ({ state }) => <StatusTag status={statusOfSolution[state]} words={texts[locale].states[state]} />,
    },
  ]
}

function givenWords(assigned: readonly AssignedSolution[], id: string, locale: 'zh' | 'en'): string {
  const t = words[locale]
  const given = assigned.find((one) => one.solutionId === id)
  if (!given) return ''
  return given.whole ? t.givenWhole : t.givenSections(given.sections.length)
}

function Given({ words: said }: { readonly words: string }): ReactNode {
  return said === '' ? null : <div className="caption">{said}</div>
}

function PlaceWords({ place }: { readonly place: Place }): ReactNode {
  const said = texts[useLocale()].places[place]
  const status = statusOfPlace[place]
  return status ? <StatusTag status={status} words={said} /> : said
}

function invitationColumns(locale: 'zh' | 'en'): readonly Column<PartnershipView>[] {
  const t = words[locale]
  return [
    {
      key: 'title',
      head: t.title,
      cell: ({ id, solutionTitle }) => <DeskLink to={`/partnerships/${id}`}>{solutionTitle}</DeskLink>,
    },
    { key: 'lead', head: t.lead, cell: ({ leadName }) => leadName },
    { key: 'at', head: t.invitedAt, kind: 'date', cell: ({ invitedAt }) => tableTime(invitedAt) },
    {
      key: 'state',
      head: t.state,
      cell: ({ state }) => <StatusTag status={statusOfPartnership[state]} words={texts[locale].partnerships[state]} />,
    },
  ]
}
