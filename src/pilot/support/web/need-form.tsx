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
import { coverClasses, headsOfCover } from '../../../insurance/cover/index.ts'
import { regions, sizeClasses, sizeCodes } from '../../parties/index.ts'
import type { SizeClass } from '../../parties/index.ts'
import type { supportContract } from '../contract.ts'
import { askableScenarios, needSystemCodes, needSystems, type NeedSystem, sectorOptions } from '../index.ts'
import { ManyChoices } from './many-choices.tsx'
import { needWords } from './need-words.ts'
import { needKeys, type NeedLine, type NeedView } from './need.ts'

export interface NeedFormProps {
  /** Undefined states a new need. */
  readonly need: NeedLine | undefined
  /** Fen as decimal text. */
  readonly budget: string | null
  readonly onDone: (view: NeedView) => void
  readonly onCancel: () => void
}

/** What is asked for; the scenarios follow the sector. */
export function NeedForm({ need, budget, onDone, onCancel }: NeedFormProps): ReactNode {
  const { locale, announce } = useDesk()
  const t = needWords[locale]
  const api = useApi<typeof supportContract>('support')
  const [given, setGiven] = useState(() => writtenOf(need, budget))
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const done = {
    outdates: needKeys,
    onDone: (view: NeedView): void => {
      announce({ tone: 'green', words: t.saved })
      onDone(view)
    },
  }
  const create = useAct(api.createNeed, done)
  const edit = useAct(api.editNeed, done)
  const refusal = create.refusal ?? edit.refusal
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const found = {
      ...(given.summary.trim().length < 2 ? { 'need-summary': `${t.missing}${t.summary}` } : {}),
      ...(given.sector === '' ? { 'need-sector': `${t.missing}${t.sector}` } : {}),
      ...(/^\d{0,12}$/.test(given.budget.trim()) ? {} : { 'need-budget': t.badBudget }),
    }
    setProblems(found)
    if (Object.keys(found).length > 0) return
    const body = { terms: termsOf(given), summary: given.summary.trim() }
    if (need) void edit.send({ id: need.id, version: need.version, ...body })
    else void create.send(body)
  }
  const many = (name: 'scenarios' | 'classes' | 'cover' | 'systems', options: readonly Labelled[]): ReactNode => (
    <ManyChoices
      id={`need-${name}`}
      label={t[name]}
      choices={options.map(({ code, label }) => ({ value: code, words: label[locale] }))}
      chosen={given[name]}
      onChange={(chosen) => setGiven({ ...given, [name]: chosen })}
    />
  )
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary problems={Object.entries(problems).map(([field, message]) => ({ field, message }))} />
      {refusal && <RefusalBox refusal={refusal} />}
      <LineControl
        id="need-summary"
        label={t.summary}
        help={t.summaryHelp}
        problem={problems['need-summary']}
        kind="lines"
        maxLength={1000}
        required
        value={given.summary}
        onChange={(summary) => setGiven({ ...given, summary })}
      />
      <ChoiceControl
        id="need-sector"
        label={t.sector}
        none={t.none}
        value={given.sector}
        choices={sectorOptions.map(({ code, label }) => ({ value: code, words: label[locale] }))}
        onChange={(sector) => setGiven({ ...given, sector, scenarios: [] })}
      />
      {given.sector !== '' &&
        many(
          'scenarios',
          askableScenarios.filter(({ sector }) => sector === given.sector),
        )}
      {many('classes', coverClasses)}
      {many(
        'cover',
        headsOfCover.filter(({ open }) => open !== true),
      )}
      {many(
        'systems',
        needSystemCodes.map((code) => ({ code, label: needSystems[code] })),
      )}
      <ChoiceControl
        id="need-region"
        label={t.region}
        none={t.none}
        value={given.region}
        choices={regions.map(({ code, name }) => ({ value: code, words: name }))}
        onChange={(region) => setGiven({ ...given, region })}
      />
      <ChoiceControl
        id="need-size"
        label={t.size}
        none={t.none}
        value={given.size}
        choices={sizeCodes.map((value) => ({ value, words: sizeClasses[value][locale] }))}
        onChange={(size) => setGiven({ ...given, size })}
      />
      <LineControl
        id="need-budget"
        label={t.budget}
        help={t.budgetHelp}
        problem={problems['need-budget']}
        maxLength={12}
        value={given.budget}
        onChange={(typed) => setGiven({ ...given, budget: typed })}
      />
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

interface Labelled {
  readonly code: string
  readonly label: { readonly zh: string; readonly en: string }
}

interface Written {
  readonly summary: string
  readonly sector: string
  readonly scenarios: readonly string[]
  readonly classes: readonly string[]
  readonly cover: readonly string[]
  readonly systems: readonly string[]
  readonly region: string
  readonly size: string
  /** Whole yuan. */
  readonly budget: string
}

function writtenOf(need: NeedLine | undefined, budget: string | null): Written {
  const { terms } = need ?? {}
  return {
    summary: need?.summary ?? '',
    sector: terms?.sector ?? '',
    scenarios: terms?.scenarios ?? [],
    classes: terms?.classes ?? [],
    cover: terms?.cover ?? [],
    systems: terms?.systems ?? [],
    region: terms?.region ?? '',
    size: terms?.size ?? '',
    budget: budget === null ? '' : String(BigInt(budget) / 100n),
  }
}

function termsOf(given: Written) {
  const { sector, scenarios, classes, cover, region, size } = given
  const yuan = given.budget.trim()
  return {
    sector,
    scenarios: [...scenarios],
    classes: [...classes],
    cover: [...cover],
    systems: given.systems as NeedSystem[],
    region: region || null,
    size: (size || null) as SizeClass | null,
    budget: yuan === '' ? null : String(BigInt(yuan) * 100n),
  }
}
