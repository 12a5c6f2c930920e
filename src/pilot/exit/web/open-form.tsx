import { useState } from 'react'
import type { ReactNode } from 'react'
import {
  ErrorSummary,
  LineControl,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
} from '../../../foundation/interface/web/index.ts'
import { isCreditCode } from '../../../foundation/kernel/index.ts'
import type { exitContract } from '../contract.ts'
import type { ExitCaseView, StatedGround } from '../index.ts'
import { GroundFields } from './ground-fields.tsx'
import { exitKeys } from './status-of.ts'
import { words } from './words.ts'

export interface OpenFormProps {
  readonly onDone: (view: ExitCaseView) => void
  readonly onCancel: () => void
}

/** 立案 about one unit of the round in hand, with the first ground. */
export function OpenForm({ onDone, onCancel }: OpenFormProps): ReactNode {
  const { locale, round } = useDesk()
  const t = words[locale]
  const api = useApi<typeof exitContract>('exit')
  const [unit, setUnit] = useState('')
  const [ground, setGround] = useState<StatedGround>({ ground: 'untrue-filing', facts: '', evidence: '' })
  const [problem, setProblem] = useState<string>()
  const open = useAct(api.open, { outdates: exitKeys, onDone })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const code = unit.trim().toUpperCase()
        setProblem(isCreditCode(code) ? undefined : `${t.missing}${t.unit}`)
        if (isCreditCode(code)) void open.send({ programme: round?.id ?? '', creditCode: code, grounds: [ground] })
      }}
    >
      <ErrorSummary problems={problem === undefined ? [] : [{ field: 'exit-unit', message: problem }]} />
      {open.refusal && <RefusalBox refusal={open.refusal} />}
      <LineControl id="exit-unit" label={t.unit} required problem={problem} value={unit} onChange={setUnit} />
      <GroundFields value={ground} problem={undefined} onChange={setGround} />
      <div className="button-row">
        <button type="submit" className="button primary" disabled={open.pending}>
          {t.openAct}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t.cancel}
        </button>
      </div>
    </form>
  )
}
