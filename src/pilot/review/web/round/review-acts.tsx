import type { ReactNode } from 'react'
import { DeskLink, Panel, RefusalBox, useAct, useApi, useDesk } from '../../../../foundation/interface/web/index.ts'
import type { reviewContract } from '../../contract.ts'
import type { RoundItem, RoundPage } from '../../index.ts'
import { ReasonActs } from '../controls.tsx'
import { reviewKeys } from '../review-keys.ts'
import { roundWords } from './words.ts'

interface ReviewActsProps {
  readonly item: RoundItem
  readonly actions: RoundPage['actions']
  readonly state: RoundPage['round']['state']
}

/** During scoring: takes a review back from one expert, or opens a score again, each with its grounds. */
export function ReviewActs({ item, actions, state }: ReviewActsProps): ReactNode {
  const t = roundWords[useDesk().locale]
  const live = item.reviewers.filter((one) => one.state !== 'set-aside')
  if (state !== 'scoring' || !actions.includes('assign') || live.length === 0) return null
  return (
    <Panel title={t.setAside}>
      {live.map((one) => (
        <ReviewAct key={one.id} review={one} />
      ))}
    </Panel>
  )
}

function ReviewAct({ review }: { readonly review: RoundItem['reviewers'][number] }): ReactNode {
  const t = roundWords[useDesk().locale]
  const api = useApi<typeof reviewContract>('review')
  const aside = useAct(api.setAside, { outdates: reviewKeys })
  const reopen = useAct(api.reopenScore, { outdates: reviewKeys })
  const refusal = aside.refusal ?? reopen.refusal
  const { id, expertName, state } = review
  return (
    <details>
      <summary>
        {expertName} · {t.reviewStates[state]}
      </summary>
      {refusal && <RefusalBox refusal={refusal} />}
      {state === 'submitted' && <DeskLink to={`/reviews/${id}`}>{t.reviewStates.submitted}</DeskLink>}
      <ReasonActs
        id={`aside-${id}`}
        label={t.reason}
        missing={t.needReason}
        pending={aside.pending || reopen.pending}
        acts={[
          { words: t.setAsideReassign, send: (reason) => void aside.send({ id, cause: 'reassigned', reason }) },
          { words: t.setAsideConflict, send: (reason) => void aside.send({ id, cause: 'conflict', reason }) },
          ...(state === 'submitted'
            ? [{ words: t.reopen, send: (reason: string) => void reopen.send({ id, reason }) }]
            : []),
        ]}
      />
    </details>
  )
}
