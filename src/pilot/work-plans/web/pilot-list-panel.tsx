import { useState } from 'react'
import type { ReactNode } from 'react'
import { tableTime } from '../../../foundation/interface/index.ts'
import {
  ChoiceControl,
  type Column,
  DataTable,
  DeskLink,
  LineControl,
  Panel,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
} from '../../../foundation/interface/web/index.ts'
import type { workPlans } from '../contract.ts'
import type { PilotLine, PilotListView, PlanLineView } from '../index.ts'
import { words } from './words.ts'

export function PlanCell({ plan }: { readonly plan: PlanLineView }): ReactNode {
  return (
    <>
      <DeskLink to={`/plans/${plan.id}/receipt`}>{plan.title}</DeskLink>
      <div className="caption">
        {plan.applicantName} · <span className="mono whole">{plan.number}</span>
      </div>
    </>
  )
}

interface ListProps {
  readonly list: PilotListView
  readonly plans: readonly PlanLineView[]
}

type Draft = Omit<PilotLine, 'verdict'> & { readonly verdict: PilotLine['verdict'] | '' }

/** One list: while it is drafted each line may change; published, it is read. */
export function PilotListPanel({ list, plans }: ListProps): ReactNode {
  const { locale, announce } = useDesk()
  const t = words[locale]
  const api = useApi<typeof workPlans>('work-plans')
  const [lines, setLines] = useState<readonly Draft[]>(() => startingLines(list, plans))
  const outdates = [['work-plans']]
  const edit = useAct(api.editList, { outdates, onDone: () => announce({ tone: 'green', words: t.saved }) })
  const publish = useAct(api.publishList, { outdates })
  const discard = useAct(api.discardList, { outdates })
  const refusal = edit.refusal ?? publish.refusal ?? discard.refusal
  const decided = lines.filter(isDecided)
  const change = (planId: string, changed: Partial<Draft>): void =>
    setLines(lines.map((line) => (line.planId === planId ? { ...line, ...changed } : line)))
  const mayEdit = list.actions.includes('edit')
  const { id, version } = list
  return (
    <Panel
      title={t.listOf(list.number)}
      note={list.state === 'draft' ? t.decided(decided.length, plans.length) : ''}
      flush
    >
      <p className="caption panel-body">
        {t.draftedBy} {list.draftedByName} {tableTime(list.draftedAt)}
        {list.publishedByName !== null && list.publishedAt !== null && (
          <>
            　{t.publishedBy} {list.publishedByName} {tableTime(list.publishedAt)}　
            <a className="link" href="/pilots">
              {t.seePublic}
            </a>
          </>
        )}
      </p>
      {refusal && <RefusalBox refusal={refusal} />}
      <DataTable<Draft>
        caption={t.listOf(list.number)}
        rows={lines}
        idOf={({ planId }) => planId}
        columns={columns({ locale, plans, mayEdit, change })}
      />
      <div className="button-row panel-body">
        {mayEdit && (
          <button
            type="button"
            className="button"
            disabled={edit.pending}
            onClick={() => void edit.send({ id, version, lines: decided })}
          >
            {t.save}
          </button>
        )}
        {list.actions.includes('publish') && (
          <button
            type="button"
            className="button primary"
            title={t.publishSure}
            disabled={publish.pending}
            onClick={() => void publish.send({ id, version })}
          >
            {t.publish}
          </button>
        )}
        {list.actions.includes('discard') && (
          <button type="button" className="button" disabled={discard.pending} onClick={() => void discard.send({ id })}>
            {t.discard}
          </button>
        )}
      </div>
    </Panel>
  )
}

interface Table {
  readonly locale: 'zh' | 'en'
  readonly plans: readonly PlanLineView[]
  readonly mayEdit: boolean
  readonly change: (planId: string, changed: Partial<Draft>) => void
}

function columns({ locale, plans, mayEdit, change }: Table): readonly Column<Draft>[] {
  const t = words[locale]
  const said = ({ verdict }: Draft): string => t[verdict === '' ? 'undecided' : verdict]
  return [
    { key: 'plan', head: t.title, cell: (line) => <Named line={line} plans={plans} /> },
    {
      key: 'verdict',
      head: t.verdict,
      cell: (line) => (mayEdit ? <VerdictControl line={line} change={change} /> : said(line)),
    },
    {
      key: 'reason',
      head: t.reason,
      cell: (line) => (mayEdit ? <ReasonControl line={line} change={change} /> : line.reason),
    },
  ]
}

interface ControlProps {
  readonly line: Draft
  readonly change: (planId: string, changed: Partial<Draft>) => void
}

function VerdictControl({ line, change }: ControlProps): ReactNode {
  const t = words[useDesk().locale]
  return (
    <ChoiceControl
      id={`verdict-${line.planId}`}
      label={t.verdict}
      value={line.verdict}
      none={t.undecided}
      choices={[
        { value: 'selected', words: t.selected },
        { value: 'declined', words: t.declined },
      ]}
      onChange={(chosen) =>
        change(line.planId, { verdict: chosen === 'selected' || chosen === 'declined' ? chosen : '' })
      }
    />
  )
}

function ReasonControl({ line, change }: ControlProps): ReactNode {
  const t = words[useDesk().locale]
  return (
    <LineControl
      id={`reason-${line.planId}`}
      label={t.reason}
      maxLength={1000}
      value={line.reason}
      onChange={(reason) => change(line.planId, { reason })}
      required
    />
  )
}

function Named({ line, plans }: { readonly line: Draft; readonly plans: readonly PlanLineView[] }): ReactNode {
  const plan = plans.find(({ id }) => id === line.planId)
  return plan ? <PlanCell plan={plan} /> : <span className="mono">{line.planId}</span>
}

/** In a draft every plan that waits has its line; a published list has what it decided. */
function startingLines(list: PilotListView, plans: readonly PlanLineView[]): readonly Draft[] {
  if (list.state !== 'draft') return list.lines
  const written = new Map(list.lines.map((line) => [line.planId, line]))
  return plans.map(({ id }): Draft => written.get(id) ?? { planId: id, verdict: '', reason: '' })
}

const isDecided = (line: Draft): line is PilotLine => line.verdict !== ''
