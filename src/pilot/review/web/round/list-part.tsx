import type { ReactNode } from 'react'
import {
  DataTable,
  DeskLink,
  Empty,
  Panel,
  Reading,
  StatusTag,
  useAddress,
  useApi,
  useDesk,
  useRead,
} from '../../../../foundation/interface/web/index.ts'
import type { Column } from '../../../../foundation/interface/web/index.ts'
import type { Status } from '../../../../foundation/interface/index.ts'
import type { reviewContract } from '../../contract.ts'
import { type ExplainedItem, professions, type RoundItem, type RoundPage } from '../../index.ts'
import { statusOfReview } from '../status-of.ts'
import { ReviewActs } from './review-acts.tsx'
import { roundWords } from './words.ts'

/** 评审清单: each solution with who judges it, and why these. */
export function ListPart({ page }: { readonly page: RoundPage }): ReactNode {
  const { locale } = useDesk()
  const t = roundWords[locale]
  const { query } = useAddress()
  const chosen = page.items.find(({ entryId }) => entryId !== null && entryId === query.get('entry'))
  return (
    <>
      <Panel title={t.tabs.list} flush>
        <DataTable
          caption={t.tabs.list}
          rows={page.items}
          idOf={({ solutionId }) => solutionId}
          empty={<Empty title={t.emptyList}>{t.emptyListWhy}</Empty>}
          columns={columnsIn(page, locale)}
        />
      </Panel>
      {chosen?.entryId && <Explanation roundId={page.round.id} entryId={chosen.entryId} number={chosen.number} />}
      {chosen && <ReviewActs item={chosen} actions={page.actions} state={page.round.state} />}
    </>
  )
}

function columnsIn(page: RoundPage, locale: 'zh' | 'en'): readonly Column<RoundItem>[] {
  const t = roundWords[locale]
  const sectors = new Map(page.sectors.map(({ code, label }) => [code, label[locale]]))
  return [
    {
      key: 'solution',
      head: t.solution,
      cell: (item) => (
        <>
          {item.title}
          <br />
          <span className="caption">
            <span className="mono">{item.number}</span> · {item.leadName} ·{' '}
            {item.sectors.map((code) => sectors.get(code) ?? code).join('、')}
          </span>
        </>
      ),
    },
    { key: 'group', head: t.group, cell: ({ group }) => <span className="whole">{group}</span> },
    {
      key: 'standing',
      head: t.standing,
      cell: ({ standing }) => <StatusTag status={statusOfStanding[standing]} words={t.standings[standing]} />,
    },
    { key: 'reviewers', head: t.reviewers, cell: (item) => <Reviewers item={item} /> },
  ]
}

const statusOfStanding: Readonly<Record<RoundItem['standing'], Status>> = {
  listed: 'valid',
  open: 'awaiting-correction',
  withdrawn: 'withdrawn',
  'withdrawn-unrecorded': 'problem',
}

function Reviewers({ item }: { readonly item: RoundItem }): ReactNode {
  const { locale } = useDesk()
  const t = roundWords[locale]
  if (item.reviewers.length === 0) return '—'
  return (
    <>
      <ul className="review-reasons">
        {item.reviewers.map(({ id, expertName, profession, state }) => (
          <li key={id} className="review-reviewer">
            <StatusTag status={statusOfReview[state]} words={t.reviewStates[state]} />
            <span>{expertName}</span>
            <span className="caption">{professions[profession][locale]}</span>
          </li>
        ))}
      </ul>
      {item.entryId && <DeskLink to={`/review?entry=${item.entryId}`}>{t.explain}</DeskLink>}
    </>
  )
}

interface Asked {
  readonly roundId: string
  readonly entryId: string
  readonly number: string
}

/** Everybody of the panel with the reason, whether chosen or left out. */
function Explanation({ roundId, entryId, number }: Asked): ReactNode {
  const { locale } = useDesk()
  const t = roundWords[locale]
  const api = useApi<typeof reviewContract>('review')
  const read = useRead(['review', 'explain', entryId], () => api.explain({ id: roundId, entryId }))
  return (
    <Panel title={t.explainTitle(number)} flush>
      <Reading of={read}>
        {({ experts }) => (
          <DataTable
            caption={t.explainTitle(number)}
            rows={experts}
            idOf={({ expertId }) => expertId}
            columns={explainColumns(locale)}
          />
        )}
      </Reading>
    </Panel>
  )
}

function explainColumns(locale: 'zh' | 'en'): readonly Column<ExplainedItem['experts'][number]>[] {
  const t = roundWords[locale]
  return [
    { key: 'expert', head: t.expert, cell: ({ name }) => <span className="whole">{name}</span> },
    { key: 'profession', head: t.profession, cell: ({ profession }) => professions[profession][locale] },
    {
      key: 'chosen',
      head: t.standing,
      cell: ({ chosen }) => (
        <StatusTag status={chosen ? 'selected' : 'reserve'} words={chosen ? t.chosen : t.notChosen} />
      ),
    },
    {
      key: 'why',
      head: t.reviewers,
      cell: ({ code, why }) => [t.because[code], ...why.map((one) => one[locale])].join('：'),
    },
    { key: 'cost', head: t.cost, kind: 'number', cell: ({ cost }) => cost },
  ]
}
