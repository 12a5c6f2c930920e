import { useState } from 'react'
import type { ReactNode } from 'react'
import { useLocale } from '../../interface/web/index.ts'
import { texts } from './texts.ts'

/** A button whose act is said again and confirmed before it is done. */
export function ConfirmedButton({
  words,
  question,
  pending,
  onConfirm,
}: {
  readonly words: string
  readonly question: string
  readonly pending: boolean
  readonly onConfirm: () => void
}): ReactNode {
  const t = texts[useLocale()]
  const [asking, setAsking] = useState(false)
  if (!asking) {
    return (
      <button type="button" className="button small" onClick={() => setAsking(true)}>
        {words}
      </button>
    )
  }
  return (
    <span role="group" aria-label={words}>
      <span className="second">{question}</span>{' '}
      <button
        type="button"
        className="button small danger"
        disabled={pending}
        onClick={() => {
          setAsking(false)
          onConfirm()
        }}
      >
        {t.confirm} {words}
      </button>{' '}
      <button type="button" className="button small" onClick={() => setAsking(false)}>
        {t.cancel}
      </button>
    </span>
  )
}
