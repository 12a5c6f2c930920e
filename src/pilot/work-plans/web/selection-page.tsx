import type { ReactNode } from 'react'
import {
  type Column,
  DataTable,
  Empty,
  Loading,
  NoticeBox,
  PageHead,
  Panel,
  Reading,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { workPlans } from '../contract.ts'
import type { PlanLineView, SelectionPage as Page } from '../index.ts'
import { texts } from '../texts.ts'
import { PilotListPanel, PlanCell } from './pilot-list-panel.tsx'
import { words } from './words.ts'

/** 试点遴选: a verdict with its reason for each plan, drafted by one person and published by another. */
export function SelectionPage(): ReactNode {
  const { locale, round } = useDesk()
  const t = words[locale]
  return (
    <>
      <PageHead title={t.selection} />
      <NoticeBox>{t.selectionLead}</NoticeBox>
      {round ? <OfRound programme={round.id} /> : <Loading rows={6} />}
    </>
  )
}

/** Nothing is asked of the server before it is known which round is in hand. */
function OfRound({ programme }: { readonly programme: string }): ReactNode {
  const api = useApi<typeof workPlans>('work-plans')
  const read = useRead(['work-plans', 'selection', programme], () => api.selection({ programme }))
  return <Reading of={read}>{(page) => <Selection page={page} />}</Reading>
}

function Selection({ page }: { readonly page: Page }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { intake, plans, lists, mayCreate } = page
  const hasDraft = lists.some(({ state }) => state === 'draft')
  const waiting = plans.filter(({ state }) => state === 'submitted')
  return (
    <>
      {mayCreate && !hasDraft && intake.state === 'closed' && waiting.length > 0 && (
        <Begin programme={intake.programmeId} />
      )}
      {plans.length === 0 && <Empty title={t.noSelection}>{t.noSelectionWhy}</Empty>}
      {lists.map((list) => (
        <PilotListPanel
          key={`${list.id} ${list.version}`}
          list={list}
          plans={list.state === 'draft' ? waiting : plans}
        />
      ))}
      {lists.length === 0 && plans.length > 0 && (
        <Panel title={t.handedIn} note={t.total(plans.length)} flush>
          <DataTable<PlanLineView>
            caption={t.handedIn}
            rows={plans}
            idOf={({ id }) => id}
            columns={planColumns(locale)}
          />
        </Panel>
      )}
    </>
  )
}

function planColumns(locale: 'zh' | 'en'): readonly Column<PlanLineView>[] {
  const t = words[locale]
  return [
    { key: 'plan', head: t.title, cell: (plan) => <PlanCell plan={plan} /> },
    { key: 'kind', head: t.kind, cell: ({ kind }) => texts[locale].kinds[kind] },
  ]
}

function Begin({ programme }: { readonly programme: string }): ReactNode {
  const t = words[useDesk().locale]
  const api = useApi<typeof workPlans>('work-plans')
  const begin = useAct(api.createList, { outdates: [['work-plans', 'selection']] })
  return (
    <p>
      <button
        type="button"
        className="button primary"
        disabled={begin.pending}
        onClick={() => void begin.send({ programme })}
      >
        {t.begin}
      </button>
      {begin.refusal && <RefusalBox refusal={begin.refusal} />}
    </p>
  )
}
