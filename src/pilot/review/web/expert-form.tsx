import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import {
  ErrorSummary,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
  ChoiceControl,
} from '../../../foundation/interface/web/index.ts'
import type { reviewContract } from '../contract.ts'
import { professionCodes, professions, readAffiliations, readTopics, writeAffiliations, writeTopics } from '../index.ts'
import type { Profession } from '../index.ts'
import { Line } from './controls.tsx'
import { type ExpertView, expertKeys, type KeptView } from './expert.ts'
import { words } from './words.ts'

export interface ExpertFormProps {
  /** Undefined enters a new expert. */
  readonly expert: ExpertView | undefined
  readonly onDone: (kept: KeptView) => void
  readonly onCancel: () => void
}

/** The whole record of an expert; organisations are written one a line. */
export function ExpertForm({ expert, onDone, onCancel }: ExpertFormProps): ReactNode {
  const { locale, announce } = useDesk()
  const t = words[locale]
  const api = useApi<typeof reviewContract>('review')
  const [given, setGiven] = useState(() => writtenOf(expert))
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const done = {
    outdates: expertKeys,
    onDone: (kept: KeptView): void => {
      announce({ tone: 'green', words: t.saved })
      onDone(kept)
    },
  }
  const create = useAct(api.create, done)
  const edit = useAct(api.edit, done)
  const refusal = create.refusal ?? edit.refusal
  const set = (name: keyof Written, value: string): void => setGiven({ ...given, [name]: value })

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const { details, found } = detailsOf(given, expert, {
      missingName: t.missingName,
      load: t.load200,
      unread: t.unread,
    })
    setProblems(found)
    if (Object.keys(found).length > 0) return
    if (expert) void edit.send({ id: expert.id, version: expert.version, details })
    else void create.send({ details })
  }

  const line = (
    name: 'name' | 'topics' | 'maxLoad' | 'awayFrom' | 'awayUntil' | 'employers' | 'former' | 'declared',
  ) => ({
    id: `expert-${name}`,
    label: t[name],
    value: given[name],
    problem: problems[`expert-${name}`],
    onChange: (value: string) => set(name, value),
  })
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary problems={Object.entries(problems).map(([field, message]) => ({ field, message }))} />
      {refusal && <RefusalBox refusal={refusal} />}
      <Line {...line('name')} required />
      <div className="field-row">
        <ChoiceControl
          id="expert-profession"
          label={t.profession}
          value={given.profession}
          choices={professionCodes.map((value) => ({ value, words: professions[value][locale] }))}
          onChange={(value) => set('profession', value)}
        />
        <Line {...line('maxLoad')} kind="number" required />
      </div>
      <Line {...line('topics')} help={t.topicsHelp} />
      <Line {...line('employers')} kind="lines" help={t.employersHelp} />
      <div className="field">
        <label className="choice">
          <input
            type="checkbox"
            checked={given.noEmployer === 'yes'}
            onChange={({ target }) => set('noEmployer', target.checked ? 'yes' : '')}
          />
          <span>{t.noEmployer}</span>
        </label>
      </div>
      <Line {...line('former')} kind="lines" help={t.formerHelp} />
      <Line {...line('declared')} kind="lines" help={t.declaredHelp} />
      <div className="field-row">
        <Line {...line('awayFrom')} kind="date" />
        <Line {...line('awayUntil')} kind="date" />
      </div>
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

type Written = Readonly<
  Record<
    | 'name'
    | 'profession'
    | 'maxLoad'
    | 'topics'
    | 'employers'
    | 'noEmployer'
    | 'former'
    | 'declared'
    | 'awayFrom'
    | 'awayUntil',
    string
  >
>

function writtenOf(expert: ExpertView | undefined): Written {
  return {
    name: expert?.name ?? '',
    profession: expert?.profession ?? 'insurance',
    maxLoad: String(expert?.maxLoad ?? 8),
    topics: writeTopics(expert?.topics ?? {}),
    employers: writeAffiliations(expert?.employers ?? []),
    noEmployer: expert?.employers?.length === 0 ? 'yes' : '',
    former: expert?.former.map(({ name, until }) => (until ? `${name} ${until}` : name)).join('\n') ?? '',
    declared: writeAffiliations(expert?.declared ?? []),
    awayFrom: expert?.away?.from ?? '',
    awayUntil: expert?.away?.until ?? '',
  }
}

/** What is sent, and what is wrong by the id of its field. */
function detailsOf(
  given: Written,
  expert: ExpertView | undefined,
  say: { readonly missingName: string; readonly load: string; readonly unread: string },
) {
  const known = [...(expert?.employers ?? []), ...(expert?.former ?? []), ...(expert?.declared ?? [])]
  const [employers, former, declared] = [given.employers, given.former, given.declared].map((text) =>
    readAffiliations(text, known),
  ) as [ReturnType<typeof readAffiliations>, ReturnType<typeof readAffiliations>, ReturnType<typeof readAffiliations>]
  const maxLoad = Number(given.maxLoad)
  const unread = Object.entries({ employers, former, declared }).filter(([, { unread: lines }]) => lines.length > 0)
  const found: Readonly<Record<string, string>> = {
    ...(given.name.trim().length < 2 ? { 'expert-name': say.missingName } : {}),
    ...(Number.isInteger(maxLoad) && maxLoad >= 1 && maxLoad <= 200 ? {} : { 'expert-maxLoad': say.load }),
    ...Object.fromEntries(
      unread.map(([name, { unread: lines }]) => [`expert-${name}`, `${say.unread}：${lines.join('、')}`]),
    ),
  }
  const present = employers.affiliations.map(({ until: _never, ...one }) => one)
  const details = {
    name: given.name.trim(),
    profession: given.profession as Profession,
    employers: present.length === 0 && given.noEmployer !== 'yes' ? null : present,
    former: [...former.affiliations],
    declared: declared.affiliations.map(({ until: _never, ...one }) => one),
    topics: readTopics(given.topics),
    maxLoad,
    away: given.awayFrom !== '' && given.awayUntil !== '' ? { from: given.awayFrom, until: given.awayUntil } : null,
  }
  return { details, found }
}
