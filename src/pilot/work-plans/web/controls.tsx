import { useState } from 'react'
import type { ReactNode } from 'react'
import { LineControl, useLocale } from '../../../foundation/interface/web/index.ts'
import { words } from './words.ts'

export interface ReasonFormProps {
  readonly id: string
  readonly act: string
  readonly pending: boolean
  readonly send: (reason: string) => void
}

/** A reason and the act that needs it: what somebody decides is always told to somebody else. */
export function ReasonForm({ id, act, pending, send }: ReasonFormProps): ReactNode {
  const t = words[useLocale()]
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const decide = (): void => {
    setProblem(reason.trim() === '' ? t.reasonMissing : undefined)
    if (reason.trim() !== '') send(reason.trim())
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        decide()
      }}
    >
      <LineControl
        id={id}
        label={t.reason}
        kind="lines"
        maxLength={1000}
        value={reason}
        problem={problem}
        onChange={setReason}
        required
      />
      <div className="button-row">
        <button type="submit" className="button" disabled={pending}>
          {act}
        </button>
      </div>
    </form>
  )
}
