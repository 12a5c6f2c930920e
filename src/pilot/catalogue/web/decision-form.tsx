import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { LineControl, RefusalBox, useAct, useApi, useDesk } from '../../../foundation/interface/web/index.ts'
import type { catalogueContract } from '../contract.ts'
import type { ObjectionView } from './shown.ts'
import { words } from './words.ts'

/** The decision, by somebody else than who investigated; what the investigator found stands above. */
export function DecisionForm({ objection }: { readonly objection: ObjectionView }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { id, version, finding } = objection
  const [given, setGiven] = useState({ reason: '', note: '' })
  const api = useApi<typeof catalogueContract>('catalogue')
  const outdates = [['catalogue', 'hearing']]
  const uphold = useAct(api.uphold, { outdates })
  const dismiss = useAct(api.dismiss, { outdates })
  const sendBack = useAct(api.returnReport, { outdates })
  const refusal = uphold.refusal ?? dismiss.refusal ?? sendBack.refusal
  const pending = uphold.pending || dismiss.pending || sendBack.pending
  const reason = given.reason.trim()
  const isReady = reason.length >= 2 && !pending
  const submit = (event: FormEvent): void => event.preventDefault()
  return (
    <form onSubmit={submit}>
      {refusal && <RefusalBox refusal={refusal} />}
      <LineControl
        id="decision-reason"
        label={t.reason}
        kind="lines"
        maxLength={1000}
        value={given.reason}
        onChange={(typed) => setGiven({ ...given, reason: typed })}
        required
      />
      {finding === 'uphold' && (
        <LineControl
          id="note"
          label={t.note}
          maxLength={500}
          value={given.note}
          onChange={(note) => setGiven({ ...given, note })}
          required
        />
      )}
      <div className="button-row">
        {finding === 'uphold' && (
          <button
            type="button"
            className="button primary"
            disabled={!isReady || given.note.trim().length < 2}
            onClick={() => void uphold.send({ id, version, reason, note: given.note.trim() })}
          >
            {t.acts.uphold}
          </button>
        )}
        <button
          type="button"
          className={finding === 'uphold' ? 'button' : 'button primary'}
          disabled={!isReady}
          onClick={() => void dismiss.send({ id, version, reason })}
        >
          {t.acts.dismiss}
        </button>
        <button
          type="button"
          className="button"
          disabled={!isReady}
          onClick={() => void sendBack.send({ id, version, reason })}
        >
          {t.acts.return}
        </button>
      </div>
    </form>
  )
}
