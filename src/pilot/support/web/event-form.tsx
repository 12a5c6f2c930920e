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
import {
  clockTimeOf,
  dayOf,
  instant,
  instantOf,
  millisecondsOf,
  parseInstant,
} from '../../../foundation/kernel/index.ts'
import type { supportContract } from '../contract.ts'
import { type EventKind, eventKindCodes, eventKinds } from '../index.ts'
import { eventWords } from './event-words.ts'
import { eventKeys, type EventLine, type EventView } from './event.ts'

export interface EventFormProps {
  /** Undefined plans a new event. */
  readonly event: EventLine | undefined
  readonly onDone: (view: EventView) => void
  readonly onCancel: () => void
}

const words = ['titleZh', 'titleEn', 'summaryZh', 'summaryEn', 'placeZh', 'placeEn'] as const
const times = ['startsAt', 'endsAt', 'registrationUntil'] as const
type Name = 'codeName' | 'clauses' | 'capacity' | 'kind' | (typeof words)[number] | (typeof times)[number]
type Written = Readonly<Record<Name, string>>

/** The whole plan of an event in both languages; times are those of Beijing wherever the browser stands. */
export function EventForm({ event, onDone, onCancel }: EventFormProps): ReactNode {
  const { locale, announce } = useDesk()
  const t = eventWords[locale]
  const api = useApi<typeof supportContract>('support')
  const [given, setGiven] = useState(() => writtenOf(event))
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const done = {
    outdates: eventKeys,
    onDone: (view: EventView): void => {
      announce({ tone: 'green', words: t.saved })
      onDone(view)
    },
  }
  const create = useAct(api.createEvent, done)
  const edit = useAct(api.editEvent, done)
  const refusal = create.refusal ?? edit.refusal
  const submit = (submitted: FormEvent): void => {
    submitted.preventDefault()
    const found = problemsOf(given, event === undefined, t)
    setProblems(found)
    if (Object.keys(found).length > 0) return
    const plan = planOf(given)
    if (event) void edit.send({ id: event.id, version: event.version, plan })
    else void create.send({ code: given.codeName.trim(), plan })
  }
  const line = (name: Exclude<Name, 'kind'>) => ({
    id: `event-${name}`,
    label: t[name],
    value: given[name],
    problem: problems[`event-${name}`],
    required: true as const,
    onChange: (value: string) => setGiven({ ...given, [name]: value }),
  })
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary problems={Object.entries(problems).map(([field, message]) => ({ field, message }))} />
      {refusal && <RefusalBox refusal={refusal} />}
      {event === undefined && <LineControl {...line('codeName')} help={t.codeNameHelp} maxLength={60} />}
      <ChoiceControl
        id="event-kind"
        label={t.kind}
        value={given.kind}
        choices={eventKindCodes.map((value) => ({ value, words: eventKinds[value][locale] }))}
        onChange={(kind) => setGiven({ ...given, kind })}
      />
      <LineControl {...line('clauses')} />
      <LineControl {...line('titleZh')} maxLength={120} />
      <LineControl {...line('titleEn')} maxLength={120} />
      <LineControl {...line('summaryZh')} kind="lines" maxLength={2000} />
      <LineControl {...line('summaryEn')} kind="lines" maxLength={2000} />
      <LineControl {...line('placeZh')} />
      <LineControl {...line('placeEn')} />
      {times.map((name) => (
        <LineControl key={name} {...line(name)} kind="instant" />
      ))}
      <LineControl {...line('capacity')} kind="number" />
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

/** `2026-12-10T14:00` in Beijing, as the browser's own control wants it. */
const clockOf = (at: string): string => `${dayOf(instant(at))}T${clockTimeOf(instant(at))}`
const momentOf = (typed: string): string | undefined => {
  const found = parseInstant(`${typed.length === 16 ? `${typed}:00` : typed}+08:00`)
  return found && instantOf(millisecondsOf(found))
}

function writtenOf(event: EventLine | undefined): Written {
  const { title, summary, place } = event?.content ?? {}
  return {
    codeName: event?.code ?? '',
    kind: event?.kind ?? 'training',
    clauses: event?.clauses.join(' ') ?? '4.4.p1.s1',
    titleZh: title?.zh ?? '',
    titleEn: title?.en ?? '',
    summaryZh: summary?.zh ?? '',
    summaryEn: summary?.en ?? '',
    placeZh: place?.zh ?? '',
    placeEn: place?.en ?? '',
    startsAt: event ? clockOf(event.startsAt) : '',
    endsAt: event ? clockOf(event.endsAt) : '',
    registrationUntil: event ? clockOf(event.registrationUntil) : '',
    capacity: String(event?.capacity ?? 100),
  }
}

function problemsOf(
  given: Written,
  isNew: boolean,
  t: Readonly<Record<'missing' | 'badCode' | 'badCapacity' | Name, string>>,
): Readonly<Record<string, string>> {
  const missing = [
    ...(['clauses', ...words] as const).filter((name) => given[name].trim() === ''),
    ...times.filter((name) => momentOf(given[name]) === undefined),
  ]
  const badCode = isNew && !/^(?=.{3,60}$)[a-z0-9]+(-[a-z0-9]+)*$/.test(given.codeName.trim())
  const capacity = Number(given.capacity)
  const badCapacity = !Number.isInteger(capacity) || capacity < 1 || capacity > 5000
  return {
    ...(badCode ? { 'event-codeName': t.badCode } : {}),
    ...Object.fromEntries(missing.map((name) => [`event-${name}`, `${t.missing}${t[name]}`])),
    ...(badCapacity ? { 'event-capacity': t.badCapacity } : {}),
  }
}

function planOf(given: Written) {
  const both = (name: 'title' | 'summary' | 'place') => ({
    zh: given[`${name}Zh`].trim(),
    en: given[`${name}En`].trim(),
  })
  return {
    kind: given.kind as EventKind,
    clauses: given.clauses.trim().split(/[\s、，,]+/),
    content: { title: both('title'), summary: both('summary'), place: both('place') },
    startsAt: momentOf(given.startsAt) ?? '',
    endsAt: momentOf(given.endsAt) ?? '',
    registrationUntil: momentOf(given.registrationUntil) ?? '',
    capacity: Number(given.capacity),
  }
}
