import { useCallback, useEffect, useRef, useState } from 'react'
import type { InputHTMLAttributes, ReactNode } from 'react'
import type { DeskPerson } from '../foundation/interface/web/index.ts'
import type { Locale } from '../foundation/interface/index.ts'
import { readPerson, signedInChannel, signInHref } from './session.ts'
import { signInAgain } from './sign-in-again.ts'
import { texts } from './texts.ts'

export interface SignInDialogProps {
  readonly locale: Locale
  readonly person: DeskPerson
  readonly onSignedIn: () => void
}

type Trouble = { readonly kind: 'none' | 'out' | 'other' } | { readonly kind: 'refused'; readonly words: string }

/** The session ended in the middle of work: sign in beside the page, then go on; nothing typed is lost. */
export function SignInDialog({ locale, person, onSignedIn }: SignInDialogProps): ReactNode {
  const t = texts[locale]
  const dialog = useRef<HTMLDialogElement>(null)
  const [trouble, setTrouble] = useState<Trouble>({ kind: 'none' })
  const [pending, setPending] = useState(false)

  const look = useCallback(
    async (asked: boolean): Promise<void> => {
      const now = await readPerson().catch(() => undefined)
      if (now?.accountId === person.accountId) onSignedIn()
      else if (now) setTrouble({ kind: 'other' })
      else if (asked) setTrouble({ kind: 'out' })
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

  const send = async (form: HTMLFormElement): Promise<void> => {
    const typed = new FormData(form)
    const part = (name: string): string => {
      const value = typed.get(name)
      return typeof value === 'string' ? value : ''
    }
    setPending(true)
    const refused = await signInAgain({ login: part('login'), password: part('password'), code: part('code') })
      .catch(() => t.unreachable)
      .finally(() => setPending(false))
    if (refused === undefined) await look(true)
    else setTrouble({ kind: 'refused', words: refused })
  }

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="session-over" onCancel={(event) => event.preventDefault()}>
      <h2 id="session-over">{t.sessionOver}</h2>
      <p>{t.sessionOverWhy}</p>
      {trouble.kind !== 'none' && (
        <p role="alert" className="ink-red">
          {trouble.kind === 'refused' ? trouble.words : trouble.kind === 'other' ? t.otherPerson : t.stillOut}
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void send(event.currentTarget)
        }}
      >
        <DialogField id="again-login" name="login" label={t.login} autoComplete="username" required />
        <DialogField
          id="again-password"
          name="password"
          label={t.password}
          type="password"
          autoComplete="current-password"
          required
        />
        <DialogField id="again-code" name="code" label={t.code} autoComplete="one-time-code" />
        <div className="button-row">
          <button type="submit" className="button primary" disabled={pending}>
            {t.signIn}
          </button>
          <a className="link" href={signInHref('/desk/signed-in')} target="_blank" rel="opener">
            {t.signInElsewhere}
          </a>
          {trouble.kind === 'other' && (
            <button type="button" className="button" onClick={() => window.location.reload()}>
              {t.reload}
            </button>
          )}
        </div>
      </form>
    </dialog>
  )
}

interface DialogFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly id: string
  readonly label: string
}

function DialogField({ label, ...input }: DialogFieldProps): ReactNode {
  return (
    <div className="field">
      <label htmlFor={input.id}>{label}</label>
      <input className="input" {...input} />
    </div>
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
