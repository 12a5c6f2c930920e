import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import {
  ChoiceControl,
  Reading,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { solicitation } from '../contract.ts'
import { TextControl } from './controls.tsx'
import { officeWords } from './office-words.ts'

interface Named {
  readonly path: string
  readonly remark: string
}

interface Question {
  readonly path: string
  readonly words: string
}

/** Every question that is to be corrected, chosen by its words as the filing shows them, each with its remark. */
export function CorrectionRequest({ id }: { readonly id: string }): ReactNode {
  const api = useApi<typeof solicitation>('solicitation')
  const read = useRead(['solicitation', 'answers', id], () => api.answers({ id }))
  return (
    <Reading of={read}>
      {({ sheet }) => (
        <RequestForm
          id={id}
          questions={sheet.sections.flatMap((section) =>
            section.entries.map(({ path, label }) => ({ path, words: `${section.title} · ${label}` })),
          )}
        />
      )}
    </Reading>
  )
}

interface RequestFormProps {
  readonly id: string
  readonly questions: readonly Question[]
}

function RequestForm({ id, questions }: RequestFormProps): ReactNode {
  const { locale } = useDesk()
  const o = officeWords[locale]
  const [named, setNamed] = useState<readonly Named[]>([])
  const [given, setGiven] = useState({ path: '', remark: '', until: '' })
  const [problems, setProblems] = useState<{ readonly fields?: string; readonly until?: string }>({})
  const api = useApi<typeof solicitation>('solicitation')
  const request = useAct(api.requestCorrection, { outdates: [['solicitation']] })
  const typed = given.path !== '' && given.remark.trim() !== ''
  const all = typed ? [...named.filter(({ path }) => path !== given.path), entryOf(given)] : named
  const add = (): void => {
    setProblems(typed ? {} : { fields: o.correctionEmpty })
    if (!typed) return
    setNamed(all)
    setGiven({ ...given, path: '', remark: '' })
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const { until } = given
    setProblems({
      ...(all.length === 0 ? { fields: o.correctionEmpty } : {}),
      ...(until === '' ? { until: o.correctionUntilMissing } : {}),
    })
    // What is typed and not yet added is meant too.
    if (all.length > 0 && until !== '') void request.send({ id, until: `${until}:00+08:00`, fields: [...all] })
  }
  return (
    <form onSubmit={submit} noValidate>
      {request.refusal && <RefusalBox refusal={request.refusal} />}
      <p className="help">{o.correctionHelp}</p>
      <NamedList
        named={named}
        questions={questions}
        onDrop={(path) => setNamed(named.filter((one) => one.path !== path))}
      />
      <ChoiceControl
        id="correction-question"
        label={o.correctionQuestion}
        value={given.path}
        choices={[
          { value: '', words: o.chooseQuestion },
          ...questions.map(({ path, words }) => ({ value: path, words })),
        ]}
        onChange={(path) => setGiven({ ...given, path })}
      />
      <TextControl
        id="correction-remark"
        label={o.correctionRemark}
        problem={problems.fields}
        kind="long"
        maxLength={500}
        value={given.remark}
        onChange={(remark) => setGiven({ ...given, remark })}
      />
      <div className="button-row">
        <button type="button" className="button small" onClick={add}>
          {o.correctionAdd}
        </button>
      </div>
      <TextControl
        id="correction-until"
        label={o.until}
        problem={problems.until}
        kind="datetime-local"
        value={given.until}
        onChange={(until) => setGiven({ ...given, until })}
      />
      <div className="button-row">
        <button type="submit" className="button primary" disabled={request.pending}>
          {o.requestCorrection}
        </button>
      </div>
    </form>
  )
}

const entryOf = ({ path, remark }: Named): Named => ({ path, remark: remark.trim() })

interface NamedListProps {
  readonly named: readonly Named[]
  readonly questions: readonly Question[]
  readonly onDrop: (path: string) => void
}

function NamedList({ named, questions, onDrop }: NamedListProps): ReactNode {
  const { locale } = useDesk()
  const o = officeWords[locale]
  if (named.length === 0) return null
  const words = new Map(questions.map((question) => [question.path, question.words]))
  return (
    <ol className="correction-list">
      {named.map(({ path, remark }) => (
        <li key={path}>
          <b>{words.get(path) ?? path}</b>
          <p>{remark}</p>
          <button type="button" className="link" onClick={() => onDrop(path)}>
            {o.correctionDrop(words.get(path) ?? path)}
          </button>
        </li>
      ))}
    </ol>
  )
}
