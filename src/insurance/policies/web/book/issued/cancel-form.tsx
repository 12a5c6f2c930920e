import { useState } from 'react'
import type { ReactNode } from 'react'
import { ChoiceControl, LineControl, useAct, useApi, useDesk } from '../../../../../foundation/interface/web/index.ts'
import { dayOf, ppm } from '../../../../../foundation/kernel/index.ts'
import type { policiesContract } from '../../../contract.ts'
import { type CancellationBasis, cancelPolicy } from '../../../index.ts'
import { bookKeys, lastSeen, type PolicyView } from '../reading.ts'
import { dayTyped, ppmTyped } from '../typed.ts'
import { bookWords } from '../words.ts'
import { ChangeForm } from './change-form.tsx'
import { askedHere } from './preview.tsx'

const kinds = ['pro-rata', 'holdback', 'pre-inception'] as const
type Kind = (typeof kinds)[number]

/** 解除: the premium of the days that will not run goes back, less what the contract's basis keeps. */
export function CancelForm({ view }: { readonly view: PolicyView }): ReactNode {
  const { locale, announce, now } = useDesk()
  const t = bookWords[locale]
  const api = useApi<typeof policiesContract>('policies')
  const act = useAct(api.cancelPolicy, {
    outdates: bookKeys,
    onDone: () => announce({ tone: 'green', words: t.changed.cancel }),
  })
  const { start } = view.policy.agreed.term
  const today = dayOf(now())
  const [reason, setReason] = useState('')
  const [effective, setEffective] = useState<string>(today < start ? start : today)
  const [kind, setKind] = useState<Kind>('pro-rata')
  const [rate, setRate] = useState('0')
  const parts = ppmTyped(rate)
  const problems = {
    ...(dayTyped(effective) === undefined ? { 'cancel-effective': t.problems.day } : {}),
    ...(kind !== 'pro-rata' && parts === undefined ? { 'cancel-rate': t.problems.share } : {}),
  }
  const basis = basisOf(kind, parts ?? 0)
  return (
    <ChangeForm
      act="cancel"
      sending={act}
      reason={reason}
      onReason={setReason}
      problems={problems}
      foresee={() => cancelPolicy({ effective: dayTyped(effective) ?? today, basis }, askedHere(view, now()))}
      send={() => void act.send({ id: view.policy.id, basedOn: lastSeen(view), reason, effective, basis })}
    >
      {(shown) => (
        <>
          <LineControl
            id="cancel-effective"
            kind="date"
            plain
            label={t.effectiveDay}
            problem={shown['cancel-effective']}
            value={effective}
            onChange={setEffective}
          />
          <ChoiceControl
            id="cancel-basis"
            label={t.cancelBasis}
            help={t.cancelHelp}
            value={kind}
            choices={kinds.map((value) => ({ value, words: t.bases[value] }))}
            onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'pro-rata')}
          />
          {kind !== 'pro-rata' && (
            <LineControl
              id="cancel-rate"
              plain
              label={t.rate}
              problem={shown['cancel-rate']}
              value={rate}
              onChange={setRate}
            />
          )}
        </>
      )}
    </ChangeForm>
  )
}

function basisOf(kind: Kind, parts: number): Exclude<CancellationBasis, { kind: 'short-rate' }> {
  if (kind === 'holdback') return { kind, rate: ppm(parts) }
  return kind === 'pre-inception' ? { kind, fee: ppm(parts) } : { kind: 'pro-rata' }
}
