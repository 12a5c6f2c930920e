import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import {
  ErrorSummary,
  LineControl,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
} from '../../../foundation/interface/web/index.ts'
import type { supportContract } from '../contract.ts'
import { guidanceWords } from './guidance-words.ts'
import { guidanceKeys, type GuidanceLine, type GuidanceView } from './guidance.ts'

export interface GuidanceFormProps {
  /** Undefined begins a new article. */
  readonly article: GuidanceLine | undefined
  readonly onDone: (view: GuidanceView) => void
  readonly onCancel: () => void
}

const lines = ['titleZh', 'titleEn', 'questionZh', 'questionEn', 'answerZh', 'answerEn'] as const
type Written = Readonly<Record<'code' | 'clauses' | 'screens' | (typeof lines)[number], string>>

/** The whole article in both languages. */
export function GuidanceForm({ article, onDone, onCancel }: GuidanceFormProps): ReactNode {
  const { locale, announce } = useDesk()
  const t = guidanceWords[locale]
  const api = useApi<typeof supportContract>('support')
  const [given, setGiven] = useState(() => writtenOf(article))
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const done = {
    outdates: guidanceKeys,
    onDone: (view: GuidanceView): void => {
      announce({ tone: 'green', words: t.saved })
      onDone(view)
    },
  }
  const create = useAct(api.createGuidance, done)
  const edit = useAct(api.editGuidance, done)
  const refusal = create.refusal ?? edit.refusal
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const found = problemsOf(given, article === undefined, t)
    setProblems(found)
    if (Object.keys(found).length > 0) return
    const body = bodyOf(given)
    if (article) void edit.send({ id: article.id, version: article.version, ...body })
    else void create.send({ code: given.code.trim(), ...body })
  }
  const line = (name: keyof Written) => ({
    id: `guidance-${name}`,
    label: t[name],
    value: given[name],
    problem: problems[`guidance-${name}`],
    onChange: (value: string) => setGiven({ ...given, [name]: value }),
  })
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary problems={Object.entries(problems).map(([field, message]) => ({ field, message }))} />
      {refusal && <RefusalBox refusal={refusal} />}
      {article === undefined && <LineControl {...line('code')} help={t.codeHelp} maxLength={60} required />}
      <LineControl {...line('clauses')} help={t.clausesHelp} required />
      <LineControl {...line('titleZh')} maxLength={120} required />
      <LineControl {...line('titleEn')} maxLength={120} required />
      <LineControl {...line('questionZh')} kind="lines" maxLength={400} required />
      <LineControl {...line('questionEn')} kind="lines" maxLength={400} required />
      <LineControl {...line('answerZh')} kind="lines" rows={10} maxLength={6000} help={t.answerHelp} required />
      <LineControl {...line('answerEn')} kind="lines" rows={10} maxLength={6000} help={t.answerHelp} required />
      <LineControl {...line('screens')} kind="lines" maxLength={1200} help={t.screensHelp} />
      <div className="button-row">
        <button type="submit" className="button primary" disabled={create.pending || edit.pending}>
          {t.save}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t.cancel}
        </button>
      </div>
    </form>
  )
}

function writtenOf(article: GuidanceLine | undefined): Written {
  const { title, question, answer, screens } = article?.content ?? {}
  return {
    code: article?.code ?? '',
    clauses: article?.clauses.join(' ') ?? '',
    titleZh: title?.zh ?? '',
    titleEn: title?.en ?? '',
    questionZh: question?.zh ?? '',
    questionEn: question?.en ?? '',
    answerZh: answer?.zh ?? '',
    answerEn: answer?.en ?? '',
    screens: screens?.map(({ path, words }) => `${path} | ${words.zh} | ${words.en}`).join('\n') ?? '',
  }
}

const screenLines = (text: string): readonly string[] => text.split('\n').filter((one) => one.trim() !== '')
const partsOf = (one: string): readonly string[] => one.split(/[|｜]/).map((part) => part.trim())

function problemsOf(
  given: Written,
  isNew: boolean,
  t: Readonly<Record<'missing' | 'badCode' | 'badScreens' | keyof Written, string>>,
): Readonly<Record<string, string>> {
  const wrong = screenLines(given.screens).filter((one) => partsOf(one).filter(Boolean).length !== 3)
  const required = ['clauses', ...lines] as const
  const missing = required.filter((name) => given[name].trim() === '')
  const badCode = isNew && !/^(?=.{3,60}$)[a-z0-9]+(-[a-z0-9]+)*$/.test(given.code.trim())
  return {
    ...(badCode ? { 'guidance-code': t.badCode } : {}),
    ...Object.fromEntries(missing.map((name) => [`guidance-${name}`, `${t.missing}${t[name]}`])),
    ...(wrong.length > 0 ? { 'guidance-screens': `${t.badScreens}${wrong.join('；')}` } : {}),
  }
}

function bodyOf(given: Written) {
  const both = (name: 'title' | 'question' | 'answer') => ({
    zh: given[`${name}Zh`].trim(),
    en: given[`${name}En`].trim(),
  })
  return {
    clauses: given.clauses.trim().split(/[\s、，,]+/),
    content: {
      title: both('title'),
      question: both('question'),
      answer: both('answer'),
      screens: screenLines(given.screens).map((one) => {
        const [path = '', zh = '', en = ''] = partsOf(one)
        return { path, words: { zh, en } }
      }),
    },
  }
}
