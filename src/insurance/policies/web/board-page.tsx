import type { ReactNode } from 'react'
import { formatCount, formatTotal, withBrackets } from '../../../foundation/interface/index.ts'
import {
  type Column,
  DataTable,
  DeskLink,
  Empty,
  FactList,
  Figures,
  NoticeBox,
  PageHead,
  Panel,
  Reading,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import { fen, parseFen } from '../../../foundation/kernel/index.ts'
import type { policiesContract } from '../contract.ts'
import { CellTable } from './cell-table.tsx'
import { type Answers, yuan } from './reading.ts'
import { words } from './words.ts'

type Board = Answers['readBoard']
type Source = Board['sources'][number]

/** 保单统计: each policy once, by class × sector × region, every figure with its statements. */
export function BoardPage(): ReactNode {
  const { locale, round } = useDesk()
  const t = words[locale]
  if (!round) return <Empty title={t.noRound}>{t.noRoundWhy}</Empty>
  return (
    <>
      <PageHead
        title={t.board}
        facts={[{ name: t.boardNote, value: '' }]}
        actions={
          <>
            <button type="button" className="button" onClick={() => window.print()}>
              {t.print}
            </button>
            <a className="button" href={`/policies/board.xlsx?round=${encodeURIComponent(round.id)}`}>
              {t.exportFile}
            </a>
          </>
        }
      />
      <OfRound round={round.id} />
    </>
  )
}

function OfRound({ round }: { readonly round: string }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const api = useApi<typeof policiesContract>('policies')
  const read = useRead(['policies', 'board', round], () => api.readBoard({ round }))
  return (
    <Reading of={read}>
      {(board) => (
        <>
          <National board={board} />
          <Panel title={t.cells} note={t.cellsNote} flush>
            <Cells board={board} />
          </Panel>
          <Sources board={board} />
          <Attributed board={board} />
        </>
      )}
    </Reading>
  )
}

function National({ board: { national } }: { readonly board: Board }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { led, policies, followedOnly, unconfirmed, contested } = national
  const total = (text: string): { readonly value: string; readonly unit: string } => {
    const { figure, unit } = formatTotal(parseFen(text) ?? fen(0n), locale)
    return { value: figure, unit }
  }
  return (
    <>
      {contested > 0 && <NoticeBox>{t.contestedWhy(contested)}</NoticeBox>}
      <Figures
        figures={[
          { name: t.nationalPolicies, value: formatCount(policies) },
          { name: t.premiumTotal, ...total(led.premiumGross) },
          { name: t.sumInsured, ...total(led.sumInsuredInForce) },
          { name: t.paid, ...total(led.paid) },
        ]}
      />
      <Panel title={t.nationalPolicies}>
        <FactList
          facts={[
            { name: t.ledPolicies, value: formatCount(led.policies) },
            { name: t.followedOnly, value: withBrackets(formatCount(followedOnly), t.followedOnlyWhy, locale) },
            { name: t.unconfirmed, value: withBrackets(formatCount(unconfirmed), t.unconfirmedWhy, locale) },
            { name: t.inForce, value: formatCount(led.inForce) },
            { name: t.claims, value: formatCount(led.claims) },
          ]}
        />
        <p className="caption">{t.residents}</p>
      </Panel>
    </>
  )
}

function Cells({ board: { national, sources } }: { readonly board: Board }): ReactNode {
  const cells = national.cells.map((cell) => ({
    ...cell,
    from: sources.filter(({ id }) => cell.statements.includes(id)),
  }))
  return <CellTable cells={cells} />
}

function sourceColumns(locale: 'zh' | 'en'): readonly Column<Source>[] {
  const t = words[locale]
  return [
    {
      key: 'insurer',
      head: t.source,
      cell: (source) => <SourceCell source={source} />,
    },
    { key: 'asOf', head: t.asOf, kind: 'date', cell: ({ asOf }) => asOf },
    { key: 'led', head: t.led, kind: 'number', cell: ({ led }) => formatCount(led) },
    { key: 'followed', head: t.followed, kind: 'number', cell: ({ followed }) => formatCount(followed) },
    { key: 'premium', head: t.premium, kind: 'number', cell: ({ premiumGross }) => yuan(premiumGross) },
    { key: 'breaks', head: t.breaks, kind: 'number', cell: ({ breaks }) => formatCount(breaks) },
  ]
}

function SourceCell({ source: { id, organisationName, number } }: { readonly source: Source }): ReactNode {
  const { locale } = useDesk()
  return (
    <>
      <DeskLink to={`/policies/statements/${id}`}>{organisationName}</DeskLink>
      <span className="second">{words[locale].statement(number)}</span>
    </>
  )
}

function Sources({ board: { sources } }: { readonly board: Board }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  return (
    <Panel title={t.sources} flush>
      <DataTable
        caption={t.sources}
        rows={sources}
        idOf={({ id }) => id}
        empty={<Empty title={t.noSources}>{t.noSourcesWhy}</Empty>}
        columns={sourceColumns(locale)}
      />
    </Panel>
  )
}

function Attributed({ board: { attributed } }: { readonly board: Board }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  return (
    <Panel title={t.attributed} note={t.attributedNote} flush>
      <DataTable
        caption={t.attributed}
        rows={attributed}
        idOf={({ part }) => part}
        columns={[
          { key: 'part', head: t.part, cell: ({ part }) => t.parts[part] },
          { key: 'policies', head: t.reported, kind: 'number', cell: ({ policies }) => formatCount(policies) },
          {
            key: 'unconfirmed',
            head: t.unconfirmed,
            kind: 'number',
            cell: ({ unconfirmed }) => formatCount(unconfirmed),
          },
        ]}
      />
    </Panel>
  )
}
