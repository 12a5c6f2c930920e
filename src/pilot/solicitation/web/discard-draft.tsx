import { useState } from 'react'
import type { ReactNode } from 'react'
import { NoticeBox, RefusalBox, useAct, useApi, useDesk } from '../../../foundation/interface/web/index.ts'
import type { solicitation } from '../contract.ts'
import { words } from './words.ts'

/** 弃用草稿: there is no way back, so its number is asked for first. */
export function DiscardDraft({ id, number }: { readonly id: string; readonly number: string }): ReactNode {
  const { locale, announce, address } = useDesk()
  const t = words[locale]
  const [typed, setTyped] = useState('')
  const api = useApi<typeof solicitation>('solicitation')
  const discard = useAct(api.discard, {
    outdates: [['solicitation']],
    onDone: () => {
      announce({ tone: 'green', words: t.discardDone(number) })
      address.go('/solutions')
    },
  })
  return (
    <details>
      <summary>{t.discard}</summary>
      <NoticeBox tone="amber">{t.discardSure}</NoticeBox>
      {discard.refusal && <RefusalBox refusal={discard.refusal} />}
      <div className="field">
        <label htmlFor="discard-number">{t.discardType(number)}</label>
        <input
          id="discard-number"
          className="input mono"
          maxLength={40}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <div className="button-row">
        <button
          type="button"
          className="button"
          disabled={discard.pending || typed.trim() !== number}
          onClick={() => void discard.send({ id })}
        >
          {t.discard}
        </button>
      </div>
    </details>
  )
}
