import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { RefusalBox, useAct, useApi, useDesk } from '../../../../foundation/interface/web/index.ts'
import type { reviewContract } from '../../contract.ts'
import { Line } from '../controls.tsx'
import { reviewKeys } from '../review-keys.ts'
import { roundWords } from './words.ts'

/** The promised number is revealed and joined with a public one from after the freeze. */
export function DrawForm({ id }: { readonly id: string }): ReactNode {
  const t = roundWords[useDesk().locale]
  const api = useApi<typeof reviewContract>('review')
  const act = useAct(api.draw, { outdates: reviewKeys })
  const [given, setGiven] = useState({ nonce: '', publicNumber: '', publicSource: '', publicAt: '' })
  const set = (key: keyof typeof given) => (value: string) => setGiven({ ...given, [key]: value })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const publicAt = new Date(`${given.publicAt}:00+08:00`)
    if (Number.isNaN(publicAt.getTime())) return
    void act.send({ id, ...given, publicAt: publicAt.toISOString() })
  }
  return (
    <form onSubmit={submit}>
      {act.refusal && <RefusalBox refusal={act.refusal} />}
      <p className="caption">{t.drawWhy}</p>
      <Line id="nonce" label={t.nonce} required value={given.nonce} onChange={set('nonce')} />
      <Line
        id="public-number"
        label={t.publicNumber}
        required
        value={given.publicNumber}
        onChange={set('publicNumber')}
      />
      <Line
        id="public-source"
        label={t.publicSource}
        help={t.publicSourceHelp}
        required
        value={given.publicSource}
        onChange={set('publicSource')}
      />
      <Line
        id="public-at"
        kind="datetime-local"
        label={t.publicAt}
        required
        value={given.publicAt}
        onChange={set('publicAt')}
      />
      <div className="button-row">
        <button type="submit" className="button primary" disabled={act.pending}>
          {t.draw}
        </button>
      </div>
    </form>
  )
}
