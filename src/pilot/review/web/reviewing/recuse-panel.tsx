import type { ReactNode } from 'react'
import { Panel, RefusalBox, useAct, useAddress, useApi, useDesk } from '../../../../foundation/interface/web/index.ts'
import type { reviewContract } from '../../contract.ts'
import type { ReviewPage } from '../../index.ts'
import { ReasonActs } from '../controls.tsx'
import { reviewingWords } from './words.ts'

/** 利益冲突: what was declared, and the way out when something has changed. */
export function RecusePanel({ page }: { readonly page: ReviewPage }): ReactNode {
  const t = reviewingWords[useDesk().locale]
  const { go } = useAddress()
  const api = useApi<typeof reviewContract>('review')
  // The page itself is gone with the act; it is left, not read again.
  const act = useAct(api.recuse, { outdates: [['review', 'mine']], onDone: () => go('/reviews') })
  if (!page.actions.includes('recuse')) return null
  return (
    <Panel title={t.conflictTitle}>
      <p className="caption">{t.declared}</p>
      {act.refusal && <RefusalBox refusal={act.refusal} />}
      <details>
        <summary>{t.recuse}</summary>
        <p className="caption">{t.recuseWhy}</p>
        <ReasonActs
          id="recuse-reason"
          label={t.reason}
          missing={t.needReason}
          pending={act.pending}
          acts={[{ words: t.recuse, send: (reason) => void act.send({ id: page.review.id, reason }) }]}
        />
      </details>
    </Panel>
  )
}
