import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { Panel, RefusalBox, useAct, useApi, useDesk } from '../../../foundation/interface/web/index.ts'
import type { solicitation } from '../contract.ts'
import type { SolutionView } from '../index.ts'
import { TextControl } from './controls.tsx'
import { officeWords } from './office-words.ts'

export interface CorrectionFormProps {
  readonly solution: SolutionView
  readonly actions: readonly string[]
}

/** 一次性补正: every field at once, each with its remark, until a stated moment. */
export function CorrectionForm({ solution, actions }: CorrectionFormProps): ReactNode {
  const { locale } = useDesk()
  const o = officeWords[locale]
  const [lines, setLines] = useState('')
  const [until, setUntil] = useState('')
  const api = useApi<typeof solicitation>('solicitation')
  const settings = { outdates: [['solicitation']] }
  const request = useAct(api.requestCorrection, settings)
  const close = useAct(api.closeCorrection, settings)
  const refusal = request.refusal ?? close.refusal
  const { id } = solution
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (until !== '') void request.send({ id, until: `${until}:00+08:00`, fields: fieldsIn(lines) })
  }
  if (actions.includes('close-correction')) {
    return (
      <Panel title={o.correction}>
        {refusal && <RefusalBox refusal={refusal} />}
        <button type="button" className="button" disabled={close.pending} onClick={() => void close.send({ id })}>
          {o.closeCorrection}
        </button>
      </Panel>
    )
  }
  if (!actions.includes('request-correction')) return null
  return (
    <Panel title={o.correction}>
      <form onSubmit={submit} noValidate>
        {refusal && <RefusalBox refusal={refusal} />}
        <TextControl
          id="correction-fields"
          label={o.correctionFields}
          help={o.correctionHelp}
          kind="long"
          maxLength={5000}
          value={lines}
          onChange={setLines}
        />
        <TextControl id="correction-until" label={o.until} kind="datetime-local" value={until} onChange={setUntil} />
        <div className="button-row">
          <button type="submit" className="button" disabled={request.pending}>
            {o.requestCorrection}
          </button>
        </div>
      </form>
    </Panel>
  )
}

/** One field a line: its path, a space, the remark. */
function fieldsIn(lines: string): { path: string; remark: string }[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [path = '', ...remark] = line.split(/[\s　]+/)
      return { path, remark: remark.join(' ') }
    })
}
