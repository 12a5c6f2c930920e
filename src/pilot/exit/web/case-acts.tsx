import { useState } from 'react'
import type { ReactNode } from 'react'
import {
  ChoiceControl,
  LineControl,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
} from '../../../foundation/interface/web/index.ts'
import type { exitContract } from '../contract.ts'
import type { ExitCaseView, StatedGround } from '../index.ts'
import { GroundFields } from './ground-fields.tsx'
import { exitKeys } from './status-of.ts'
import { TextAct } from './text-act.tsx'
import { words } from './words.ts'

const plain = ['disqualify', 'dismiss', 'publish', 'reinstate', 'keep'] as const

/** The acts that are open on a case now, each with what it needs. */
export function CaseActs({ view }: { readonly view: ExitCaseView }): ReactNode {
  const { locale, announce } = useDesk()
  const t = words[locale]
  const api = useApi<typeof exitContract>('exit')
  const done = { outdates: exitKeys, onDone: () => announce({ tone: 'green' as const, words: t.done }) }
  const acts = {
    disqualify: useAct(api.disqualify, done),
    dismiss: useAct(api.dismiss, done),
    publish: useAct(api.publish, done),
    reinstate: useAct(api.reinstate, done),
    keep: useAct(api.keep, done),
  }
  const withText = {
    state: useAct(api.state, done),
    close: useAct(api.close, done),
    sendBack: useAct(api.sendBack, done),
    proposeReinstatement: useAct(api.proposeReinstatement, done),
  }
  const { id, version, actions } = view
  const shown = plain.filter((action) => actions.includes(action))
  const refusal = [...Object.values(acts), ...Object.values(withText)].find((one) => one.refusal)?.refusal
  const reason = (act: 'close' | 'sendBack' | 'proposeReinstatement') => (
    <TextAct
      id={`exit-${act}`}
      label={t.reason}
      act={t[act]}
      pending={withText[act].pending}
      send={(text) => void withText[act].send({ id, version, reason: text })}
    />
  )
  return (
    <>
      {refusal && <RefusalBox refusal={refusal} />}
      {actions.includes('edit') && <GroundsForm view={view} />}
      {actions.includes('notify') && <NotifyForm view={view} />}
      {actions.includes('state') && (
        <TextAct
          id="exit-statement"
          label={t.statement}
          act={t.stateAct}
          pending={withText.state.pending}
          send={(statement) => void withText.state.send({ id, version, statement })}
        />
      )}
      {actions.includes('propose') && <ProposeForm view={view} />}
      {shown.length > 0 && (
        <div className="button-row">
          {shown.map((action, index) => (
            <button
              key={action}
              type="button"
              className={index === 0 ? 'button primary' : 'button'}
              disabled={acts[action].pending}
              onClick={() => void acts[action].send({ id, version })}
            >
              {t[action]}
            </button>
          ))}
        </div>
      )}
      {actions.includes('send-back') && reason('sendBack')}
      {actions.includes('propose-reinstatement') && reason('proposeReinstatement')}
      {actions.includes('close') && reason('close')}
    </>
  )
}

function GroundsForm({ view: { id, version, grounds } }: { readonly view: ExitCaseView }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const api = useApi<typeof exitContract>('exit')
  const [first, ...others] = grounds
  const [ground, setGround] = useState<StatedGround>(first ?? { ground: 'untrue-filing', facts: '', evidence: '' })
  const edit = useAct(api.edit, { outdates: exitKeys })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void edit.send({ id, version, grounds: [ground, ...others] })
      }}
    >
      {edit.refusal && <RefusalBox refusal={edit.refusal} />}
      <GroundFields value={ground} problem={undefined} onChange={setGround} />
      <div className="button-row">
        <button type="submit" className="button" disabled={edit.pending}>
          {t.saveGrounds}
        </button>
      </div>
    </form>
  )
}

function NotifyForm({ view: { id, version } }: { readonly view: ExitCaseView }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const api = useApi<typeof exitContract>('exit')
  const [days, setDays] = useState('10')
  const notify = useAct(api.notify, { outdates: exitKeys })
  const isRight = /^\d{1,2}$/.test(days) && Number(days) >= 5 && Number(days) <= 60
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isRight) void notify.send({ id, version, workingDays: Number(days) })
      }}
    >
      {notify.refusal && <RefusalBox refusal={notify.refusal} />}
      <LineControl
        id="exit-days"
        label={t.days}
        kind="number"
        required
        problem={isRight ? undefined : `${t.missing}${t.days}`}
        value={days}
        onChange={setDays}
      />
      <div className="button-row">
        <button type="submit" className="button primary" disabled={notify.pending}>
          {t.notify}
        </button>
      </div>
    </form>
  )
}

function ProposeForm({ view: { id, version } }: { readonly view: ExitCaseView }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const api = useApi<typeof exitContract>('exit')
  const [verdict, setVerdict] = useState<'disqualify' | 'dismiss'>('disqualify')
  const propose = useAct(api.propose, { outdates: exitKeys })
  return (
    <>
      {propose.refusal && <RefusalBox refusal={propose.refusal} />}
      <ChoiceControl
        id="exit-verdict"
        label={t.verdict}
        value={verdict}
        choices={(['disqualify', 'dismiss'] as const).map((value) => ({ value, words: t.verdicts[value] }))}
        onChange={(value) => setVerdict(value === 'dismiss' ? 'dismiss' : 'disqualify')}
      />
      <TextAct
        id="exit-proposal"
        label={t.reason}
        act={t.propose}
        pending={propose.pending}
        send={(reason) => void propose.send({ id, version, verdict, reason })}
      />
    </>
  )
}
