import { useState } from 'react'
import type { ReactNode } from 'react'
import { LineControl, useDesk } from '../../../foundation/interface/web/index.ts'
import { words } from './words.ts'

export interface TextActProps {
  readonly id: string
  readonly label: string
  readonly act: string
  readonly pending: boolean
  readonly send: (text: string) => void
}

/** A text and the act that needs it. */
export function TextAct({ id, label, act, pending, send }: TextActProps): ReactNode {
  const t = words[useDesk().locale]
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setProblem(text.trim() === '' ? `${t.missing}${label}` : undefined)
        if (text.trim() !== '') send(text.trim())
      }}
    >
      <LineControl
        id={id}
        label={label}
        kind="lines"
        maxLength={4000}
        required
        problem={problem}
        value={text}
        onChange={setText}
      />
      <div className="button-row">
        <button type="submit" className="button" disabled={pending}>
          {act}
        </button>
      </div>
    </form>
  )
}
