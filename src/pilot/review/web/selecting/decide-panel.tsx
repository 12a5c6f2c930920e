import { useState } from 'react'
import type { ReactNode } from 'react'
import { FactList, Panel, RefusalBox, useAct, useApi, useDesk } from '../../../../foundation/interface/web/index.ts'
import { tableTime } from '../../../../foundation/interface/index.ts'
import type { reviewContract } from '../../contract.ts'
import type { SelectionPage } from '../../index.ts'
import { ReasonActs } from '../controls.tsx'
import { reviewKeys } from '../review-keys.ts'
import type { Draft } from './use-draft.ts'
import { selectingWords } from './words.ts'

interface DecideProps {
  readonly page: SelectionPage
  readonly draft: Draft
}

/** 决定: what stands, who proposed it, and the act that is next for the person who looks. */
export function DecidePanel({ page, draft }: DecideProps): ReactNode {
  const t = selectingWords[useDesk().locale]
  const { selection, items } = page
  const decided = items.flatMap(({ solutionId }) => draft.decisions.get(solutionId) ?? [])
  const selected = decided.filter(({ decision }) => decision === 'selected').length
  return (
    <Panel title={t.deciding} note={draft.dirty ? t.unsaved : ''}>
      <FactList
        facts={[
          { name: t.drafted, value: t.selectedOf(selected, decided.length - selected) },
          { name: t.decided, value: `${decided.length} / ${items.length}` },
          ...(selection.proposedByName === null ? [] : [{ name: t.proposedBy, value: selection.proposedByName }]),
          { name: t.approval, value: selection.releasedByName ?? t.approvalRule },
          {
            name: t.release,
            value: selection.releasedAt === null ? t.releaseRule : tableTime(selection.releasedAt),
          },
          ...(selection.returnReason === '' ? [] : [{ name: t.returned, value: selection.returnReason }]),
        ]}
      />
      {page.actions.includes('edit') && <DraftActs page={page} draft={draft} whole={decided.length === items.length} />}
      {(page.actions.includes('approve') || page.actions.includes('return')) && <ApproverActs page={page} />}
    </Panel>
  )
}

function DraftActs({ page, draft, whole }: DecideProps & { readonly whole: boolean }): ReactNode {
  const t = selectingWords[useDesk().locale]
  const api = useApi<typeof reviewContract>('review')
  const save = useAct(api.editSelection, { outdates: reviewKeys })
  const propose = useAct(api.proposeSelection, { outdates: reviewKeys })
  const { id, version } = page.selection
  const refusal = save.refusal ?? propose.refusal
  const keep = (): void => {
    const { line, portfolio, decisions } = draft
    void save.send({ id, version, line, portfolio: [...portfolio], decisions: [...decisions.values()] })
  }
  return (
    <>
      {refusal && <RefusalBox refusal={refusal} />}
      <div className="button-row">
        <button
          type="button"
          className={draft.dirty ? 'button primary' : 'button'}
          disabled={!draft.dirty || save.pending}
          onClick={keep}
        >
          {t.save}
        </button>
        <button
          type="button"
          className={draft.dirty ? 'button' : 'button primary'}
          disabled={draft.dirty || !whole || propose.pending}
          onClick={() => void propose.send({ id, version })}
        >
          {t.propose}
        </button>
      </div>
    </>
  )
}

function ApproverActs({ page }: { readonly page: SelectionPage }): ReactNode {
  const t = selectingWords[useDesk().locale]
  const api = useApi<typeof reviewContract>('review')
  const approve = useAct(api.approveSelection, { outdates: reviewKeys })
  const back = useAct(api.returnSelection, { outdates: reviewKeys })
  const [returning, setReturning] = useState(false)
  const { id, version } = page.selection
  const refusal = approve.refusal ?? back.refusal
  return (
    <>
      {refusal && <RefusalBox refusal={refusal} />}
      {returning ? (
        <ReasonActs
          id="return-reason"
          label={t.returned}
          missing={t.returned}
          pending={back.pending}
          acts={[{ words: t.sendBack, main: true, send: (reason) => void back.send({ id, reason }) }]}
        />
      ) : (
        <div className="button-row">
          {page.actions.includes('approve') && (
            <button
              type="button"
              className="button primary"
              disabled={approve.pending}
              onClick={() => void approve.send({ id, version })}
            >
              {t.approve}
            </button>
          )}
          <button type="button" className="button" onClick={() => setReturning(true)}>
            {t.sendBack}
          </button>
        </div>
      )}
    </>
  )
}
