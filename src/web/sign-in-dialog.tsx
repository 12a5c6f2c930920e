import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { DeskPerson } from '../foundation/interface/web/index.ts'
import type { Locale } from '../foundation/interface/index.ts'
import { readPerson, signedInChannel, signInHref } from './session.ts'
import { texts } from './texts.ts'

export interface SignInDialogProps {
  readonly locale: Locale
  readonly person: DeskPerson
  readonly onSignedIn: () => void
}

/** The session ended in the middle of work: sign in beside the page, then go on; nothing typed is lost. */
export function SignInDialog({ locale, person, onSignedIn }: SignInDialogProps): ReactNode {
  const t = texts[locale]
  const dialog = useRef<HTMLDialogElement>(null)
  const [answer, setAnswer] = useState<'none' | 'out' | 'other'>('none')

  const look = useCallback(
    async (asked: boolean): Promise<void> => {
      const now = await readPerson().catch(() => undefined)
      if (!now) {
        if (asked) setAnswer('out')
        return
      }
      if (now.accountId === person.accountId) onSignedIn()
      else setAnswer('other')
    },
    [person.accountId, onSignedIn],
  )

  useEffect(() => {
    dialog.current?.showModal()
    const channel = new BroadcastChannel(signedInChannel)
    const back = (): void => void look(false)
    channel.addEventListener('message', back)
    window.addEventListener('focus', back)
    return () => {
      channel.close()
      window.removeEventListener('focus', back)
    }
  }, [look])

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="session-over" onCancel={(event) => event.preventDefault()}>
      <h2 id="session-over">{t.sessionOver}</h2>
      <p>{t.sessionOverWhy}</p>
      {answer === 'out' && <p role="alert">{t.stillOut}</p>}
      {answer === 'other' && <p role="alert">{t.otherPerson}</p>}
      <div className="button-row">
        <a className="button primary" href={signInHref('/desk/signed-in')} target="_blank" rel="opener">
          {t.signIn}
        </a>
        <button type="button" className="button" onClick={() => void look(true)}>
          {t.signedIn}
        </button>
        {answer === 'other' && (
          <button type="button" className="button" onClick={() => window.location.reload()}>
            {t.reload}
          </button>
        )}
      </div>
    </dialog>
  )
}

/** Where the sign-in page of the dialog comes back to; it tells the waiting page and closes. */
export function SignedInPage({ locale }: { readonly locale: Locale }): ReactNode {
  const t = texts[locale]
  useEffect(() => {
    const channel = new BroadcastChannel(signedInChannel)
    // The rule means windows; a channel has no target origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    channel.postMessage('signed in')
    channel.close()
    window.close()
  }, [])
  return (
    <div className="empty">
      <h1>{t.signedInTitle}</h1>
      <p>{t.signedInWords}</p>
    </div>
  )
}
