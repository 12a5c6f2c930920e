import type { ReactNode } from 'react'
import {
  Empty,
  PageHead,
  Reading,
  RefusalBox,
  useAct,
  useAddress,
  useApi,
  useDesk,
  useRead,
  WithPanel,
} from '../../../../foundation/interface/web/index.ts'
import type { Status } from '../../../../foundation/interface/index.ts'
import type { reviewContract } from '../../contract.ts'
import type { SelectionPage as Page, SelectionState } from '../../index.ts'
import { Elsewhere } from '../elsewhere.tsx'
import { reviewKeys } from '../review-keys.ts'
import { DecidePanel } from './decide-panel.tsx'
import { OneDecision } from './one-decision.tsx'
import { PortfolioPanel } from './portfolio-panel.tsx'
import { RankingTable } from './ranking-table.tsx'
import { useDraft } from './use-draft.ts'
import { WhatIfPanel } from './what-if-panel.tsx'
import { selectingWords } from './words.ts'
// oxlint-disable-next-line import/no-unassigned-import
import '../review.css'

/** 遴选台: the published ranking with the advice beside it, and at the right what would follow and what is decided. */
export function SelectionPage(): ReactNode {
  const { locale, round } = useDesk()
  const t = selectingWords[locale]
  const api = useApi<typeof reviewContract>('review')
  const programme = round?.id ?? ''
  const read = useRead(['review', 'selections'], () => api.selections())
  return (
    <Reading of={read}>
      {({ selections, mayOpen }) => {
        const found = selections.find(({ programmeId }) => programmeId === programme)
        const elsewhere = <Elsewhere found={selections} states={t.states} />
        if (found)
          return (
            <>
              {elsewhere}
              <Present id={found.id} />
            </>
          )
        return (
          <>
            <PageHead title={t.title} />
            {elsewhere}
            <Empty title={t.notOpen}>{t.notOpenWhy}</Empty>
            {mayOpen && <OpenButton programme={programme} />}
          </>
        )
      }}
    </Reading>
  )
}

function OpenButton({ programme }: { readonly programme: string }): ReactNode {
  const t = selectingWords[useDesk().locale]
  const api = useApi<typeof reviewContract>('review')
  const rounds = useRead(['review', 'rounds'], () => api.rounds())
  const act = useAct(api.openSelection, { outdates: reviewKeys })
  const round = rounds.value?.rounds.find(({ programmeId }) => programmeId === programme)
  if (round?.state !== 'scored') return null
  return (
    <>
      {act.refusal && <RefusalBox refusal={act.refusal} />}
      <div className="button-row">
        <button
          type="button"
          className="button primary"
          disabled={act.pending}
          onClick={() => void act.send({ roundId: round.id })}
        >
          {t.open}
        </button>
      </div>
    </>
  )
}

function Present({ id }: { readonly id: string }): ReactNode {
  const api = useApi<typeof reviewContract>('review')
  const read = useRead(['review', 'selection', id], () => api.selection({ id }))
  return <Reading of={read}>{(page) => <Desk key={page.selection.version} page={page} />}</Reading>
}

const statusOfSelection: Readonly<Record<SelectionState, Status>> = {
  draft: 'in-progress',
  proposed: 'awaiting-second-person',
  released: 'published',
}

function Desk({ page }: { readonly page: Page }): ReactNode {
  const { locale } = useDesk()
  const t = selectingWords[locale]
  const { query } = useAddress()
  const draft = useDraft(page)
  const { selection, items } = page
  const chosen = items.find(({ solutionId }) => solutionId === query.get('solution'))
  const mayEdit = page.actions.includes('edit')
  return (
    <>
      <PageHead
        title={t.title}
        statuses={[{ status: statusOfSelection[selection.state], words: t.states[selection.state] }]}
        facts={[
          { name: t.listed, value: String(items.length) },
          { name: t.scores, value: String(items.reduce((sum, { scores }) => sum + scores, 0)) },
          { name: t.method, value: t.methods[page.method] },
        ]}
      />
      <WithPanel
        width={344}
        main={
          <>
            <RankingTable page={page} draft={draft} />
            {chosen && <OneDecision key={chosen.solutionId} item={chosen} draft={draft} mayEdit={mayEdit} />}
          </>
        }
        panel={
          <>
            <DecidePanel page={page} draft={draft} />
            <WhatIfPanel page={page} draft={draft} mayEdit={mayEdit} />
            <PortfolioPanel page={page} draft={draft} mayEdit={mayEdit} />
          </>
        }
      />
    </>
  )
}
