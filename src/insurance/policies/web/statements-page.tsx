import { useState } from 'react'
import type { ReactNode } from 'react'
import { formatCount, tableTime } from '../../../foundation/interface/index.ts'
import {
  type Column,
  CopyButton,
  DataTable,
  DeskLink,
  Empty,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  StatusTag,
  useAct,
  useAddress,
  useApi,
  useDesk,
  useRead,
  WithPanel,
} from '../../../foundation/interface/web/index.ts'
import { dayOf, instant } from '../../../foundation/kernel/index.ts'
import type { policiesContract } from '../contract.ts'
import { FileChoice } from './file-choice.tsx'
import { type Answers, statusOfStatement, type StatementView, yuan } from './reading.ts'
import { words } from './words.ts'

type Line = Answers['listStatements']['statements'][number]

/** 承保报表: what the insurer has sent for the round, the newest first, and where it sends the next. */
export function StatementsPage(): ReactNode {
  const { locale, round } = useDesk()
  const t = words[locale]
  if (!round) return <Empty title={t.noRound}>{t.noRoundWhy}</Empty>
  return (
    <>
      <PageHead title={t.statements} facts={[{ name: t.statementsNote, value: '' }]} />
      <Statements round={round.id} />
    </>
  )
}

function Statements({ round }: { readonly round: string }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const api = useApi<typeof policiesContract>('policies')
  const read = useRead(['policies', 'statements', round], () => api.listStatements({ round }))
  return (
    <Reading of={read}>
      {({ statements, isInsurer, mayUpload }) =>
        isInsurer || statements.length > 0 ? (
          <WithPanel
            width={384}
            main={
              <Panel title={t.statements} flush>
                <DataTable
                  caption={t.statements}
                  rows={statements}
                  idOf={({ id }) => id}
                  columns={columnsIn(locale)}
                  empty={<Empty title={t.none}>{t.noneWhy}</Empty>}
                />
              </Panel>
            }
            panel={
              <>
                {mayUpload && <Upload round={round} />}
                {isInsurer && <Salt round={round} />}
              </>
            }
          />
        ) : (
          <Panel title={t.notInsurer}>
            <Empty title={t.notInsurer}>{t.notInsurerWhy}</Empty>
            <DeskLink to="/policies/attribution">{t.toAttribution}</DeskLink>
          </Panel>
        )
      }
    </Reading>
  )
}

function columnsIn(locale: 'zh' | 'en'): readonly Column<Line>[] {
  const t = words[locale]
  return [
    {
      key: 'number',
      head: t.number,
      cell: ({ id, number }) => <DeskLink to={`/policies/statements/${id}`}>{t.statement(number)}</DeskLink>,
    },
    { key: 'asOf', head: t.asOf, kind: 'date', cell: ({ asOf }) => asOf },
    { key: 'policies', head: t.policies, kind: 'number', cell: ({ policies }) => formatCount(policies) },
    { key: 'premium', head: t.premium, kind: 'number', cell: ({ premiumGross }) => yuan(premiumGross) },
    { key: 'breaks', head: t.breaks, kind: 'number', cell: ({ breaks }) => formatCount(breaks) },
    {
      key: 'uploaded',
      head: t.uploaded,
      cell: ({ uploadedByName, uploadedAt }) => <Who name={uploadedByName} at={uploadedAt} />,
    },
    {
      key: 'signed',
      head: t.signed,
      cell: ({ signedByName, signedAt }) =>
        signedByName === null ? '—' : <Who name={signedByName} at={signedAt ?? ''} />,
    },
    {
      key: 'state',
      head: t.state,
      cell: ({ state }) => <StatusTag status={statusOfStatement[state]} words={t.states[state]} />,
    },
  ]
}

function Who({ name, at }: { readonly name: string; readonly at: string }): ReactNode {
  const { now } = useDesk()
  return (
    <>
      {name}
      <span className="second">{tableTime(instant(at), dayOf(now()))}</span>
    </>
  )
}

function Upload({ round }: { readonly round: string }): ReactNode {
  const { locale, announce } = useDesk()
  const t = words[locale]
  const { go } = useAddress()
  return (
    <Panel title={t.upload}>
      <FileChoice
        id="statement-file"
        label={t.upload}
        help={t.uploadHelp}
        accept="application/json,.json"
        address={`/policies/statements?round=${encodeURIComponent(round)}`}
        isPrimary
        onDone={(answer) => {
          announce({ tone: 'green', words: t.uploadDone })
          go(`/policies/statements/${(answer as StatementView).statement.id}`)
        }}
      />
    </Panel>
  )
}

/** The salt is fetched when somebody wants it, since taking it is on record. */
function Salt({ round }: { readonly round: string }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const api = useApi<typeof policiesContract>('policies')
  const [salt, setSalt] = useState<string>()
  const open = useAct(api.openSalt, { onDone: (answer) => setSalt(answer.salt) })
  return (
    <Panel title={t.salt}>
      {open.refusal && <RefusalBox refusal={open.refusal} />}
      <p className="help">{t.saltHelp}</p>
      {salt === undefined ? (
        <button type="button" className="button" disabled={open.pending} onClick={() => void open.send({ round })}>
          {t.takeSalt}
        </button>
      ) : (
        <p className="button-row">
          <code className="mono">{salt}</code>
          <CopyButton text={salt} />
        </p>
      )}
    </Panel>
  )
}
