import { useState } from 'react'
import type { ReactNode } from 'react'
import {
  FactList,
  Panel,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
  ChoiceControl,
} from '../../../foundation/interface/web/index.ts'
import type { solicitation } from '../contract.ts'
import type { SolutionView, TaskListPage } from '../index.ts'
import { ReasonForm } from './controls.tsx'
import { officeWords } from './office-words.ts'

export interface LateFormProps {
  readonly solution: SolutionView
  readonly late: NonNullable<TaskListPage['late']>
  readonly actions: readonly string[]
}

/** A late filing: its reason, the drafted opinion, and the decision of another official. */
export function LateForm({ solution: { id }, late, actions }: LateFormProps): ReactNode {
  const { locale } = useDesk()
  const o = officeWords[locale]
  const [opinion, setOpinion] = useState<'accept' | 'refuse'>('accept')
  const api = useApi<typeof solicitation>('solicitation')
  const settings = { outdates: [['solicitation']] }
  const propose = useAct(api.proposeLate, settings)
  const accept = useAct(api.acceptLate, settings)
  const refuse = useAct(api.refuseLate, settings)
  const refusal = propose.refusal ?? accept.refusal ?? refuse.refusal
  return (
    <Panel title={o.lateTitle}>
      {refusal && <RefusalBox refusal={refusal} />}
      <FactList
        facts={[
          { name: o.lateSaid, value: late.reason },
          ...(late.opinion === null
            ? []
            : [
                {
                  name: o.opinion,
                  value: `${late.opinion === 'accept' ? o.opinionAccept : o.opinionRefuse}　${late.opinionReason ?? ''}`,
                },
              ]),
        ]}
      />
      {actions.includes('propose-late') && (
        <>
          <ChoiceControl
            id="late-opinion"
            label={o.opinion}
            value={opinion}
            choices={[
              { value: 'accept', words: o.opinionAccept },
              { value: 'refuse', words: o.opinionRefuse },
            ]}
            onChange={(value) => setOpinion(value === 'refuse' ? 'refuse' : 'accept')}
          />
          <ReasonForm
            id="late-propose"
            pending={propose.pending}
            acts={[{ words: o.propose, send: (reason) => void propose.send({ id, opinion, reason }) }]}
          />
        </>
      )}
      {actions.includes('accept-late') && (
        <ReasonForm
          id="late-decide"
          pending={accept.pending || refuse.pending}
          acts={[
            { words: o.accept, send: (reason) => void accept.send({ id, reason }), main: true },
            { words: o.refuse, send: (reason) => void refuse.send({ id, reason }) },
          ]}
        />
      )}
    </Panel>
  )
}
