import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { RefusalBox, useAct, useLocale } from '../../../foundation/interface/web/index.ts'
import { words } from './words.ts'

export interface PrintButtonProps {
  readonly ask: (nothing: null) => Promise<{ readonly address: string }>
  readonly words: string
  readonly main?: boolean
}

/** Asks the worker for a PDF and offers it once it is made. */
export function PrintButton({ ask, words: said, main }: PrintButtonProps): ReactNode {
  const t = words[useLocale()]
  const [address, setAddress] = useState<string>()
  const print = useAct(ask, { onDone: (asked) => setAddress(asked.address) })
  const ready = useReady(address)
  const look = main ? 'button primary' : 'button'
  if (ready && address !== undefined) {
    return (
      <a className={look} href={address}>
        {t.packReady}
      </a>
    )
  }
  return (
    <>
      {print.refusal && <RefusalBox refusal={print.refusal} />}
      <button
        type="button"
        className={look}
        disabled={print.pending || address !== undefined}
        onClick={() => void print.send(null)}
      >
        {address === undefined ? said : t.packWaiting}
      </button>
    </>
  )
}

/** Asks again every two seconds until the print is there. */
function useReady(address: string | undefined): boolean {
  const [ready, setReady] = useState(false)
  useEffect(() => {
    if (address === undefined || ready) return undefined
    const timer = setInterval(() => {
      fetch(address, { method: 'HEAD' })
        .then((answer) => setReady(answer.status === 200))
        .catch(() => setReady(false))
    }, 2_000)
    return () => clearInterval(timer)
  }, [address, ready])
  return ready
}
