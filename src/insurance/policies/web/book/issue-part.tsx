import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import {
  LineControl,
  NoticeBox,
  Panel,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
} from '../../../../foundation/interface/web/index.ts'
import type { policiesContract } from '../../contract.ts'
import { standingInTheWay } from '../../index.ts'
import { yuan } from '../reading.ts'
import { bookKeys, type PolicyView } from './reading.ts'
import { bookWords } from './words.ts'

const isNumber = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9/_-]{2,59}$/.test(text)

/** 签发: a number, then once more what is about to happen; the gate is asked again by the server. */
export function IssuePart({ view }: { readonly view: PolicyView }): ReactNode {
  const t = bookWords[useDesk().locale]
  const open = standingInTheWay(view.findings).length
  return (
    <Panel title={t.issue}>
      {open > 0 && <NoticeBox tone="amber">{t.issueHeld(open)}</NoticeBox>}
      {view.actions.includes('issue') ? (
        <Issue view={view} isHeld={open > 0} />
      ) : (
        <p className="help">{t.issueOthers}</p>
      )}
    </Panel>
  )
}

function Issue({ view, isHeld }: { readonly view: PolicyView; readonly isHeld: boolean }): ReactNode {
  const { locale, announce } = useDesk()
  const t = bookWords[locale]
  const { id, version, agreed } = view.policy
  const api = useApi<typeof policiesContract>('policies')
  const [number, setNumber] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isSure, setSure] = useState(false)
  const act = useAct(api.issuePolicy, {
    outdates: bookKeys,
    onDone: () => announce({ tone: 'green', words: t.issued }),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const isFine = isNumber(number.trim())
    setProblem(isFine ? undefined : t.problems.number)
    setSure(isFine)
  }
  if (isSure)
    return (
      <div role="group" aria-label={t.issue}>
        {act.refusal && <RefusalBox refusal={act.refusal} />}
        <p>
          <b>{t.issueSure(number.trim(), yuan(agreed.premium))}</b>
        </p>
        <div className="button-row">
          <button
            type="button"
            className="button primary"
            disabled={act.pending}
            onClick={() => void act.send({ id, version, number: number.trim() })}
          >
            {t.issueYes}
          </button>
          <button type="button" className="button" onClick={() => setSure(false)}>
            {t.back}
          </button>
        </div>
      </div>
    )
  return (
    <form onSubmit={submit} noValidate>
      <p className="help">{t.issueWhy}</p>
      <LineControl
        id="policy-number"
        label={t.number}
        maxLength={60}
        required
        problem={problem}
        value={number}
        onChange={setNumber}
      />
      <div className="button-row">
        <button type="submit" className="button primary" disabled={isHeld}>
          {t.issue}
        </button>
      </div>
    </form>
  )
}
