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
import type { catalogueContract } from '../contract.ts'
import type { ObjectionView } from './shown.ts'
import { words } from './words.ts'

type Outcome = 'dismiss' | 'remove' | 'amend'

/** 调查报告: the finding, what follows, and the answer to the objector word for word. */
export function ReportForm({ objection }: { readonly objection: ObjectionView }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const { id, version } = objection
  const [outcome, setOutcome] = useState<Outcome>('dismiss')
  const [given, setGiven] = useState({ title: '', report: '', answer: '' })
  const api = useApi<typeof catalogueContract>('catalogue')
  const send = useAct(api.report, { outdates: [['catalogue', 'hearing']] })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const finding = outcome === 'dismiss' ? 'dismiss' : 'uphold'
    const remedy = outcome === 'dismiss' ? null : outcome
    const amendment = outcome === 'amend' ? { title: given.title } : null
    void send.send({ id, version, finding, remedy, amendment, report: given.report, answer: given.answer })
  }
  return (
    <form onSubmit={submit}>
      {send.refusal && <RefusalBox refusal={send.refusal} />}
      <ChoiceControl
        id="outcome"
        label={t.finding}
        value={outcome}
        choices={[
          { value: 'dismiss', words: t.findings.dismiss },
          { value: 'remove', words: `${t.findings.uphold}：${t.remedies.remove}` },
          { value: 'amend', words: `${t.findings.uphold}：${t.remedies.amend}` },
        ]}
        onChange={(value) => setOutcome(value === 'remove' || value === 'amend' ? value : 'dismiss')}
      />
      {outcome === 'amend' && (
        <LineControl
          id="new-title"
          label={t.newTitle}
          value={given.title}
          onChange={(title) => setGiven({ ...given, title })}
          required
        />
      )}
      <LineControl
        id="report"
        label={t.report}
        kind="lines"
        maxLength={4000}
        value={given.report}
        onChange={(report) => setGiven({ ...given, report })}
        required
      />
      <LineControl
        id="answer"
        label={t.answer}
        kind="lines"
        maxLength={4000}
        value={given.answer}
        onChange={(answer) => setGiven({ ...given, answer })}
        required
      />
      <div className="button-row">
        <button type="submit" className="button primary" disabled={send.pending}>
          {t.acts.report}
        </button>
      </div>
    </form>
  )
}
