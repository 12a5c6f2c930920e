import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import {
  FactList,
  LineControl,
  NoticeBox,
  Panel,
  Reading,
  RefusalBox,
  StatusTag,
  useAct,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { supportContract } from '../contract.ts'
import { questionCategories } from '../index.ts'
import { Chips } from './chips.tsx'
import { questionWords } from './question-words.ts'
import { questionKeys, type QuestionView, statusOfQuestion } from './question.ts'

/** One question, its answer, and for the office a place to answer and to publish. */
export function QuestionPane({ id }: { readonly id: string }): ReactNode {
  const api = useApi<typeof supportContract>('support')
  const read = useRead(['support', 'questions', id], () => api.readQuestion({ id }))
  return <Reading of={read}>{(view) => <Shown view={view} />}</Reading>
}

function Shown({ view }: { readonly view: QuestionView }): ReactNode {
  const { locale } = useDesk()
  const t = questionWords[locale]
  const { question, actions } = view
  return (
    <>
      <Panel
        title={question.subject}
        end={<StatusTag status={statusOfQuestion[question.state]} words={t.states[question.state]} />}
      >
        <div className="apart">
          <p>{question.body}</p>
          <FactList
            facts={[
              { name: t.category, value: questionCategories[question.category].words[locale] },
              { name: t.by, value: `${question.askedByName}　${question.organisationName}` },
              ...(question.clause === null ? [] : [{ name: t.clause, value: <Chips clauses={[question.clause]} /> }]),
            ]}
          />
        </div>
      </Panel>
      {question.answer !== '' && (
        <Panel title={t.answer}>
          <div className="apart">
            <p>{question.answer}</p>
            <p className="caption">
              {t.answeredBy} {question.answeredByName}
            </p>
          </div>
        </Panel>
      )}
      {actions.includes('answer') && <AnswerForm key={question.version} view={view} />}
      {actions.includes('withdraw') && <WithdrawForm key={`w${question.version}`} view={view} />}
      {actions.includes('publish') && <PublishForm key={`p${question.version}`} view={view} />}
    </>
  )
}

function AnswerForm({ view: { question } }: { readonly view: QuestionView }): ReactNode {
  const { locale, announce } = useDesk()
  const t = questionWords[locale]
  const api = useApi<typeof supportContract>('support')
  const [answer, setAnswer] = useState(question.answer)
  const send = useAct(api.answerQuestion, {
    outdates: questionKeys,
    onDone: () => announce({ tone: 'green', words: t.answered }),
  })
  const { id, version } = question
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (answer.trim() !== '') void send.send({ id, version, answer: answer.trim() })
  }
  return (
    <Panel title={question.answer === '' ? t.answerAct : t.answerAgain}>
      <form onSubmit={submit}>
        {send.refusal && <RefusalBox refusal={send.refusal} />}
        <LineControl
          id="answer"
          label={t.answer}
          kind="lines"
          rows={6}
          maxLength={6000}
          required
          value={answer}
          onChange={setAnswer}
        />
        <div className="button-row">
          <button
            type="submit"
            className={question.answer === '' ? 'button primary' : 'button'}
            disabled={send.pending}
          >
            {t.answerAct}
          </button>
        </div>
      </form>
    </Panel>
  )
}

const fields = ['questionZh', 'questionEn', 'answerZh', 'answerEn'] as const

/** Begins with what was answered, to be put in general words; what still names somebody the server says. */
function PublishForm({ view: { question } }: { readonly view: QuestionView }): ReactNode {
  const { locale, announce } = useDesk()
  const t = questionWords[locale]
  const api = useApi<typeof supportContract>('support')
  const [given, setGiven] = useState<Readonly<Record<(typeof fields)[number], string>>>({
    questionZh: question.subject,
    questionEn: '',
    answerZh: question.answer,
    answerEn: '',
  })
  const publish = useAct(api.publishAnswer, {
    outdates: questionKeys,
    onDone: () => announce({ tone: 'green', words: t.published }),
  })
  const { id, version } = question
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (fields.some((name) => given[name].trim() === '')) return
    const both = (name: 'question' | 'answer') => ({ zh: given[`${name}Zh`].trim(), en: given[`${name}En`].trim() })
    void publish.send({ id, version, content: { question: both('question'), answer: both('answer') } })
  }
  return (
    <Panel title={t.publish}>
      <form onSubmit={submit}>
        <NoticeBox tone="amber">{t.publishHelp}</NoticeBox>
        {publish.refusal && <RefusalBox refusal={publish.refusal} />}
        {fields.map((name) => (
          <LineControl
            key={name}
            id={`publish-${name}`}
            label={t[name]}
            kind="lines"
            maxLength={name.startsWith('question') ? 1000 : 6000}
            required
            value={given[name]}
            onChange={(value) => setGiven({ ...given, [name]: value })}
          />
        ))}
        <div className="button-row">
          <button type="submit" className="button primary" disabled={publish.pending}>
            {t.publish}
          </button>
        </div>
      </form>
    </Panel>
  )
}

function WithdrawForm({ view: { question } }: { readonly view: QuestionView }): ReactNode {
  const { locale, announce } = useDesk()
  const t = questionWords[locale]
  const api = useApi<typeof supportContract>('support')
  const [reason, setReason] = useState('')
  const withdraw = useAct(api.withdrawAnswer, {
    outdates: questionKeys,
    onDone: () => announce({ tone: 'green', words: t.withdrawn }),
  })
  const { id, version } = question
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (reason.trim() !== '') void withdraw.send({ id, version, reason: reason.trim() })
  }
  return (
    <Panel title={t.withdraw}>
      <form onSubmit={submit}>
        {withdraw.refusal && <RefusalBox refusal={withdraw.refusal} />}
        <LineControl
          id="withdraw-reason"
          label={t.withdrawReason}
          kind="lines"
          maxLength={1000}
          required
          value={reason}
          onChange={setReason}
        />
        <div className="button-row">
          <button type="submit" className="button" disabled={withdraw.pending}>
            {t.withdraw}
          </button>
        </div>
      </form>
    </Panel>
  )
}
