import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import {
  ErrorSummary,
  LineControl,
  Panel,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
} from '../../../../../foundation/interface/web/index.ts'
import type { policiesContract } from '../../../contract.ts'
import { mandatoryItemNames, mandatoryItems } from '../../../index.ts'
import { bookKeys, type PolicyView } from '../reading.ts'
import { bookWords } from '../words.ts'
import { Checks } from './checks.tsx'
import { type Draft, draftOf, problemsOf, readDraft, type RiskField } from './draft.ts'
import { Rows } from './rows.tsx'

/** 签单资料: shares, instalments, acknowledgements, items of the law and the unit of risk, saved together. */
export function ArrangePart({ view }: { readonly view: PolicyView }): ReactNode {
  const { locale, announce } = useDesk()
  const t = bookWords[locale]
  const { id, version, arranged, agreed } = view.policy
  const api = useApi<typeof policiesContract>('policies')
  const act = useAct(api.arrangePolicy, {
    outdates: bookKeys,
    onDone: () => announce({ tone: 'green', words: t.arranged }),
  })
  const [draft, setDraft] = useState<Draft>(() => draftOf(arranged))
  const [isTried, setTried] = useState(false)
  const found = problemsOf(draft, t.problems)
  const shown = isTried ? found : {}
  const set = (part: Partial<Draft>): void => setDraft({ ...draft, ...part })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(found).length === 0) void act.send({ id, version, arranged: readDraft(draft) })
  }
  const risk = (field: RiskField, kind: 'text' | 'date' = 'text'): ReactNode => (
    <LineControl
      id={`risk-${field}`}
      plain
      kind={kind}
      label={t[field]}
      problem={shown[`risk-${field}`]}
      value={draft.risk[field]}
      onChange={(value) => set({ risk: { ...draft.risk, [field]: value } })}
    />
  )
  return (
    <Panel title={t.arrange} note={t.arrangeNote}>
      {act.refusal && <RefusalBox refusal={act.refusal} />}
      <ErrorSummary problems={Object.entries(shown).map(([field, message]) => ({ field, message }))} />
      <form onSubmit={submit} noValidate>
        <Rows
          title={t.coinsurance}
          help={t.leaderFirst}
          add={t.addShare}
          problems={shown}
          columns={[
            { key: 'insurer', label: t.creditCode },
            { key: 'share', label: t.share },
          ]}
          rows={draft.shares}
          empty={{ insurer: '', share: '' }}
          onChange={(shares) => set({ shares })}
        />
        <Rows
          title={t.instalments}
          add={t.addInstalment}
          problems={shown}
          columns={[
            { key: 'due', label: t.due, kind: 'date' },
            { key: 'amount', label: t.amountYuan },
          ]}
          rows={draft.instalments}
          empty={{ due: '', amount: '' }}
          onChange={(instalments) => set({ instalments })}
        />
        <LineControl
          id="subsidised"
          plain
          label={t.subsidised}
          help={t.subsidisedHelp}
          problem={shown['subsidised']}
          value={draft.subsidised}
          onChange={(subsidised) => set({ subsidised })}
        />
        <Checks
          title={t.acknowledged}
          none={t.noExclusions}
          choices={agreed.exclusionsToShow.map((value) => ({ value, words: value }))}
          chosen={draft.acknowledged}
          onChange={(acknowledged) => set({ acknowledged })}
        />
        <Checks
          title={t.stated}
          choices={mandatoryItems.map((value) => ({ value, words: mandatoryItemNames[value][locale] }))}
          chosen={draft.stated}
          onChange={(chosen) => set({ stated: mandatoryItems.filter((item) => chosen.includes(item)) })}
        />
        <fieldset className="field">
          <legend>{t.singleRisk}</legend>
          <p className="help">{t.riskHelp}</p>
          {risk('method')}
          <div className="field-row">
            {risk('maximumLoss')}
            {risk('ceded')}
          </div>
          <div className="field-row">
            {risk('capital')}
            {risk('quarterEnd', 'date')}
          </div>
        </fieldset>
        <div className="button-row">
          <button type="submit" className="button" disabled={act.pending}>
            {t.save}
          </button>
        </div>
      </form>
    </Panel>
  )
}
