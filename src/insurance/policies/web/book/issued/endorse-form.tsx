import { useState } from 'react'
import type { ReactNode } from 'react'
import { withBrackets } from '../../../../../foundation/interface/index.ts'
import { ChoiceControl, LineControl, useAct, useApi, useDesk } from '../../../../../foundation/interface/web/index.ts'
import type { Fen } from '../../../../../foundation/kernel/index.ts'
import { dayOf, zeroFen } from '../../../../../foundation/kernel/index.ts'
import type { policiesContract } from '../../../contract.ts'
import { endorsePolicy, patchesOf, termsOn, type WantedChange } from '../../../index.ts'
import { bookKeys, lastSeen, type PolicyView, transactionsIn } from '../reading.ts'
import { dayTyped, fenTyped } from '../typed.ts'
import { bookWords } from '../words.ts'
import { ChangeForm } from './change-form.tsx'
import { askedHere, type Foreseen } from './preview.tsx'

interface Draft {
  readonly effective: string
  readonly delta: string
  readonly head: string
  readonly perOccurrence: string
  readonly aggregate: string
  readonly name: string
  readonly after: string
}

/** 批改: a change of premium, of one cover's limits, of one other item of the schedule. */
export function EndorseForm({ view }: { readonly view: PolicyView }): ReactNode {
  const { locale, announce, now } = useDesk()
  const t = bookWords[locale]
  const api = useApi<typeof policiesContract>('policies')
  const act = useAct(api.endorsePolicy, {
    outdates: bookKeys,
    onDone: () => announce({ tone: 'green', words: t.changed.endorse }),
  })
  const { start } = view.policy.agreed.term
  const today = dayOf(now())
  const [reason, setReason] = useState('')
  const [draft, setDraft] = useState<Draft>({
    effective: today < start ? start : today,
    delta: '0',
    head: '',
    perOccurrence: '',
    aggregate: '',
    name: '',
    after: '',
  })
  const set = (key: keyof Draft) => (value: string) => setDraft({ ...draft, [key]: value })
  const covers = view.asOf.segment?.terms.covers ?? view.policy.agreed.terms.covers
  const effective = dayTyped(draft.effective)
  const delta = fenTyped(draft.delta)
  const foresee = (): Foreseen => {
    const asked = askedHere(view, now())
    const wanted = wantedBy(draft)
    const day = effective ?? today
    const patches = patchesOf(wanted, termsOn(transactionsIn(view), day)) ?? []
    return endorsePolicy({ effective: day, delta: delta ?? zeroFen, patches }, asked)
  }
  const send = (): void => {
    const { covers: limits, particulars } = wantedBy(draft)
    const text = (amount: Fen | null): string | null => (amount === null ? null : String(amount))
    void act.send({
      id: view.policy.id,
      basedOn: lastSeen(view),
      reason,
      effective: draft.effective,
      delta: String(delta ?? 0n),
      covers: limits.map(({ head, perOccurrence, aggregate }) => ({
        head,
        perOccurrence: text(perOccurrence),
        aggregate: text(aggregate),
      })),
      particulars: [...particulars],
    })
  }
  return (
    <ChangeForm
      act="endorse"
      sending={act}
      reason={reason}
      onReason={setReason}
      problems={problemsOf(draft, t.problems)}
      foresee={foresee}
      send={send}
    >
      {(problems) => {
        const field = (id: keyof Draft, label: string, help?: string): ReactNode => (
          <LineControl
            id={`endorse-${id}`}
            plain
            label={label}
            help={help}
            problem={problems[`endorse-${id}`]}
            value={draft[id]}
            onChange={set(id)}
          />
        )
        return (
          <>
            <LineControl
              id="endorse-effective"
              kind="date"
              plain
              label={t.effectiveDay}
              problem={problems['endorse-effective']}
              value={draft.effective}
              onChange={set('effective')}
            />
            {field('delta', t.delta, t.deltaHelp)}
            <ChoiceControl
              id="endorse-head"
              label={t.changeCover}
              none={t.noCoverChange}
              value={draft.head}
              choices={covers.map(({ head, label }) => ({ value: head, words: label[locale] }))}
              onChange={set('head')}
            />
            {draft.head !== '' && field('perOccurrence', withBrackets(t.perOccurrence, t.unlimited, locale))}
            {draft.head !== '' && field('aggregate', withBrackets(t.aggregate, t.unlimited, locale))}
            {field('name', t.particular, t.particularHelp)}
            {draft.name.trim() !== '' && field('after', t.particularAfter, t.particularAfterHelp)}
          </>
        )
      }}
    </ChangeForm>
  )
}

const isLimit = (typed: string): boolean => typed.trim() === '' || (fenTyped(typed) ?? -1n) >= 0n

function problemsOf(draft: Draft, words: (typeof bookWords)['zh']['problems']): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  if (dayTyped(draft.effective) === undefined) found['endorse-effective'] = words.day
  const delta = fenTyped(draft.delta)
  if (delta === undefined) found['endorse-delta'] = words.money
  else if (delta === 0n && draft.head === '' && draft.name.trim() === '') found['endorse-delta'] = words.nothing
  if (draft.head === '') return found
  for (const field of ['perOccurrence', 'aggregate'] as const)
    if (!isLimit(draft[field])) found[`endorse-${field}`] = words.money
  return found
}

function wantedBy({ head, perOccurrence, aggregate, name, after }: Draft): WantedChange {
  const limit = (typed: string): Fen | null => fenTyped(typed) ?? null
  const item = name.trim()
  return {
    covers: head === '' ? [] : [{ head, perOccurrence: limit(perOccurrence), aggregate: limit(aggregate) }],
    particulars: item === '' ? [] : [{ name: item, after: after.trim() === '' ? null : after.trim() }],
  }
}
