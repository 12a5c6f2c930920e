import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { Locale } from '../../interface/index.ts'
import { isRefusalBody } from '../../interface/web/index.ts'
import { texts } from './texts.ts'

export interface StepUpDialogProps {
  readonly locale: Locale
  /** The code was taken: the act may be sent again. */
  readonly onDone: () => void
  readonly onGiveUp: () => void
}

/** Asks for a fresh one-time code before an act of high value, beside the page, and lets the act go on. */
export function StepUpDialog({ locale, onDone, onGiveUp }: StepUpDialogProps): ReactNode {
  const t = texts[locale]
  const dialog = useRef<HTMLDialogElement>(null)
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<string>()
  const [pending, setPending] = useState(false)
  useEffect(() => dialog.current?.showModal(), [])

  const send = async (): Promise<void> => {
    setPending(true)
    const answer = await askAgain(code).finally(() => setPending(false))
    if (answer === undefined) onDone()
    else setProblem(answer[locale])
  }
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby="step-up-title"
      onCancel={(event) => {
        event.preventDefault()
        onGiveUp()
      }}
    >
      <h2 id="step-up-title">{t.stepUpTitle}</h2>
      <p>{t.stepUpBelow}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <div className={problem === undefined ? 'field' : 'field wrong'}>
          <label htmlFor="step-up-code">{t.code}</label>
          {problem !== undefined && (
            <p className="field-error" role="alert" id="step-up-problem">
              {problem}
            </p>
          )}
          <input
            className="input mono"
            id="step-up-code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
            required
            value={code}
            onChange={({ target }) => setCode(target.value)}
            aria-describedby={problem === undefined ? undefined : 'step-up-problem'}
          />
        </div>
        <div className="button-row">
          <button type="submit" className="button primary" disabled={pending}>
            {t.confirm}
          </button>
          <button type="button" className="button" onClick={onGiveUp}>
            {t.cancel}
          </button>
        </div>
      </form>
    </dialog>
  )
}

/** Undefined when the code was taken; otherwise what the platform says. */
async function askAgain(code: string): Promise<{ readonly zh: string; readonly en: string } | undefined> {
  const answer = await fetch('/api/account/step-up', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-shidian-request': 'desk' },
    body: JSON.stringify({ code }),
  }).catch(() => undefined)
  if (answer?.ok) return undefined
  const body: unknown = await answer?.json().catch(() => undefined)
  return isRefusalBody(body)
    ? body.message
    : { zh: '未能连接平台，请重试。', en: 'The platform did not answer; try again.' }
}
