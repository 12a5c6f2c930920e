import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import {
  ChoiceControl,
  ErrorSummary,
  LineControl,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
} from '../../../foundation/interface/web/index.ts'
import type { supportContract } from '../contract.ts'
import { questionCategories, questionCategoryCodes, type QuestionCategory } from '../index.ts'
import { questionWords } from './question-words.ts'
import { questionKeys, type QuestionView } from './question.ts'

export interface AskFormProps {
  readonly onDone: (view: QuestionView) => void
  readonly onCancel: () => void
}

export function AskForm({ onDone, onCancel }: AskFormProps): ReactNode {
  const { locale, announce } = useDesk()
  const t = questionWords[locale]
  const api = useApi<typeof supportContract>('support')
  const [given, setGiven] = useState({ category: 'filling' as QuestionCategory, clause: '', subject: '', body: '' })
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const ask = useAct(api.ask, {
    outdates: questionKeys,
    onDone: (view) => {
      announce({ tone: 'green', words: t.sent })
      onDone(view)
    },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const [subject, body, clause] = [given.subject.trim(), given.body.trim(), given.clause.trim()]
    const found = {
      ...(subject.length < 2 ? { 'ask-subject': `${t.missing}${t.subject}` } : {}),
      ...(body.length < 2 ? { 'ask-body': `${t.missing}${t.body}` } : {}),
    }
    setProblems(found)
    if (Object.keys(found).length > 0) return
    void ask.send({ category: given.category, clause: clause === '' ? null : clause, subject, body })
  }
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary problems={Object.entries(problems).map(([field, message]) => ({ field, message }))} />
      {ask.refusal && <RefusalBox refusal={ask.refusal} />}
      <ChoiceControl
        id="ask-category"
        label={t.category}
        value={given.category}
        choices={questionCategoryCodes.map((value) => ({ value, words: questionCategories[value].words[locale] }))}
        onChange={(category) => setGiven({ ...given, category: category as QuestionCategory })}
      />
      <LineControl
        id="ask-subject"
        label={t.subject}
        problem={problems['ask-subject']}
        maxLength={120}
        required
        value={given.subject}
        onChange={(subject) => setGiven({ ...given, subject })}
      />
      <LineControl
        id="ask-body"
        label={t.body}
        help={t.bodyHelp}
        problem={problems['ask-body']}
        kind="lines"
        rows={6}
        maxLength={4000}
        required
        value={given.body}
        onChange={(body) => setGiven({ ...given, body })}
      />
      <LineControl
        id="ask-clause"
        label={t.clause}
        plain
        help={t.clauseHelp}
        maxLength={30}
        value={given.clause}
        onChange={(clause) => setGiven({ ...given, clause })}
      />
      <div className="button-row">
        <button type="submit" className="button primary" disabled={ask.pending}>
          {t.send}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t.cancel}
        </button>
      </div>
    </form>
  )
}
