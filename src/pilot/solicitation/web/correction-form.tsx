import { useState } from 'react'
import type { ReactNode } from 'react'
import { Panel, RefusalBox, useAct, useApi, useDesk } from '../../../foundation/interface/web/index.ts'
import type { solicitation } from '../contract.ts'
import type { SolutionView } from '../index.ts'
import { CorrectionRequest } from './correction-request.tsx'
import { officeWords } from './office-words.ts'

export interface CorrectionFormProps {
  readonly solution: SolutionView
  readonly actions: readonly string[]
}

/** 一次性补正: asked for once with every question named, or closed when its time is over. */
export function CorrectionForm({ solution, actions }: CorrectionFormProps): ReactNode {
  const { locale } = useDesk()
  const o = officeWords[locale]
  const [isOpen, setOpen] = useState(false)
  const api = useApi<typeof solicitation>('solicitation')
  const close = useAct(api.closeCorrection, { outdates: [['solicitation']] })
  const { id } = solution
  if (actions.includes('close-correction')) {
    return (
      <Panel title={o.correction}>
        {close.refusal && <RefusalBox refusal={close.refusal} />}
        <button type="button" className="button" disabled={close.pending} onClick={() => void close.send({ id })}>
          {o.closeCorrection}
        </button>
      </Panel>
    )
  }
  if (!actions.includes('request-correction')) return null
  return (
    <Panel title={o.correction}>
      {isOpen ? (
        <CorrectionRequest id={id} />
      ) : (
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {o.correctionStart}
        </button>
      )}
    </Panel>
  )
}
