import { useState } from 'react'
import type { ReactNode } from 'react'
import { tableTime } from '../../../../foundation/interface/index.ts'
import { FactList, Panel, RefusalBox, useAct, useApi, useDesk } from '../../../../foundation/interface/web/index.ts'
import type { reviewContract } from '../../contract.ts'
import type { FormalPage, Judgements } from '../../index.ts'
import { Line } from '../controls.tsx'
import { reviewKeys } from '../review-keys.ts'
import { formalWords } from './words.ts'

export interface FormalActsProps {
  readonly page: FormalPage
  /** Judged here and not saved yet. */
  readonly changed: Judgements
}

/** Saving, the one return, taking up the answer, and the conclusion: whatever is open now. */
export function FormalActs({ page, changed }: FormalActsProps): ReactNode {
  const { locale, announce } = useDesk()
  const t = formalWords[locale]
  const api = useApi<typeof reviewContract>('review')
  const settings = { outdates: reviewKeys }
  const save = useAct(api.editFormal, { ...settings, onDone: () => announce({ tone: 'green', words: t.saved }) })
  const takeUp = useAct(api.takeUpFormal, settings)
  const pass = useAct(api.passFormal, settings)
  const fail = useAct(api.failFormal, settings)
  const { id, version } = page.check
  const on = { id, version }
  const isClean = Object.keys(changed).length === 0
  const may = (action: string): boolean => page.actions.includes(action)
  const refusal = save.refusal ?? takeUp.refusal ?? pass.refusal ?? fail.refusal
  return (
    <>
      {refusal && <RefusalBox refusal={refusal} />}
      {may('edit') && (
        <Panel title={t.progress}>
          {!isClean && <p className="caption">{t.unsaved}</p>}
          <button
            type="button"
            className={isClean ? 'button' : 'button primary'}
            disabled={isClean || save.pending}
            onClick={() => void save.send({ ...on, judgements: { ...changed } })}
          >
            {t.save}
          </button>
        </Panel>
      )}
      {may('return') && <ReturnForm on={on} isClean={isClean} />}
      {may('take-up') && (
        <Panel title={t.takeUp}>
          <p className="caption">{page.isBack ? t.takeUpWhy : t.waiting}</p>
          {page.isBack && (
            <button
              type="button"
              className="button primary"
              disabled={takeUp.pending}
              onClick={() => void takeUp.send(on)}
            >
              {t.takeUp}
            </button>
          )}
        </Panel>
      )}
      {may('pass') && (
        <Panel title={t.conclude}>
          <div className="button-row">
            <button
              type="button"
              className="button"
              disabled={!isClean || pass.pending}
              onClick={() => void pass.send(on)}
            >
              {t.pass}
            </button>
            <button
              type="button"
              className="button"
              disabled={!isClean || fail.pending}
              onClick={() => void fail.send(on)}
            >
              {t.fail}
            </button>
          </div>
        </Panel>
      )}
      <OnRecord page={page} />
    </>
  )
}

interface ReturnFormProps {
  readonly on: { readonly id: string; readonly version: number }
  readonly isClean: boolean
}

function ReturnForm({ on, isClean }: ReturnFormProps): ReactNode {
  const t = formalWords[useDesk().locale]
  const api = useApi<typeof reviewContract>('review')
  const [until, setUntil] = useState('')
  const [problem, setProblem] = useState<string>()
  const act = useAct(api.returnFormal, { outdates: reviewKeys })
  const send = (): void => {
    setProblem(until === '' ? t.untilMissing : undefined)
    if (until !== '') void act.send({ ...on, until: `${until}:00+08:00` })
  }
  return (
    <Panel title={t.returnTitle}>
      {act.refusal && <RefusalBox refusal={act.refusal} />}
      <p className="caption">{t.returnWhy}</p>
      <Line
        id="return-until"
        label={t.until}
        kind="datetime-local"
        plain
        value={until}
        problem={problem}
        onChange={setUntil}
      />
      <div className="button-row">
        <button type="button" className="button" disabled={!isClean || act.pending} onClick={send}>
          {t.send}
        </button>
      </div>
    </Panel>
  )
}

function OnRecord({ page: { check } }: { readonly page: FormalPage }): ReactNode {
  const t = formalWords[useDesk().locale]
  return (
    <>
      {check.returned && (
        <Panel title={t.returned}>
          <FactList facts={[{ name: t.returnedUntil, value: check.returnedUntil && tableTime(check.returnedUntil) }]} />
          <ul className="review-reasons">
            {check.returned.map(({ path, remark }) => (
              <li key={path}>{remark}</li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title={t.state}>
        <FactList
          facts={[
            { name: t.openedBy, value: check.openedByName },
            ...(check.concludedAt
              ? [
                  { name: t.concludedBy, value: check.concludedByName },
                  { name: t.concludedAt, value: tableTime(check.concludedAt) },
                ]
              : []),
          ]}
        />
      </Panel>
    </>
  )
}
