import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import {
  ChoiceControl,
  LineControl,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
} from '../../../foundation/interface/web/index.ts'
import type { supportContract } from '../contract.ts'
import { outcomeCodes, type OutcomeKind, outcomes } from '../index.ts'
import { needWords } from './need-words.ts'
import { needKeys, type NeedView } from './need.ts'

/** What came of a need, through to a policy; what is missing the server says in words. */
export function CloseForm({ view, onDone }: { readonly view: NeedView; readonly onDone: () => void }): ReactNode {
  const { locale } = useDesk()
  const t = needWords[locale]
  const api = useApi<typeof supportContract>('support')
  const [given, setGiven] = useState({ kind: 'insured' as OutcomeKind, conversationId: '', policyNumber: '', note: '' })
  const close = useAct(api.closeNeed, { outdates: needKeys, onDone })
  const { id, version } = view.need
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const outcome = {
      kind: given.kind,
      conversationId: given.conversationId || null,
      policyNumber: given.policyNumber.trim() || null,
      note: given.note.trim(),
    }
    void close.send({ id, version, outcome })
  }
  return (
    <form onSubmit={submit}>
      {close.refusal && <RefusalBox refusal={close.refusal} />}
      <ChoiceControl
        id="outcome-kind"
        label={t.outcome}
        value={given.kind}
        choices={outcomeCodes.map((value) => ({ value, words: outcomes[value][locale] }))}
        onChange={(kind) => setGiven({ ...given, kind: kind as OutcomeKind })}
      />
      <ChoiceControl
        id="outcome-with"
        label={t.withWhom}
        none={t.none}
        value={given.conversationId}
        choices={view.conversations.map((one) => ({ value: one.id, words: one.institutionName }))}
        onChange={(conversationId) => setGiven({ ...given, conversationId })}
      />
      <LineControl
        id="outcome-policy"
        label={t.policyNumber}
        help={t.policyHelp}
        maxLength={60}
        value={given.policyNumber}
        onChange={(policyNumber) => setGiven({ ...given, policyNumber })}
      />
      <LineControl
        id="outcome-note"
        label={t.outcomeNote}
        maxLength={500}
        value={given.note}
        onChange={(note) => setGiven({ ...given, note })}
      />
      <div className="button-row">
        <button type="submit" className="button primary" disabled={close.pending}>
          {t.close}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {t.cancel}
        </button>
      </div>
    </form>
  )
}
