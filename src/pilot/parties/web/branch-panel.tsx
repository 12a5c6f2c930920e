import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { Panel, RefusalBox, useAct, useApi, useLocale } from '../../../foundation/interface/web/index.ts'
import type { partiesContract } from '../contract.ts'
import { explainCreditCode, tidyCreditCode } from '../index.ts'
import { TextControl } from './controls.tsx'
import { partyKeys } from './record.ts'
import type { RecordView } from './record.ts'
import { words } from './words.ts'

interface Props {
  readonly record: RecordView
  readonly mayEdit: boolean
}

/** For which legal person a branch acts, or which branches act for this one. */
export function BranchPanel({ record, mayEdit }: Props): ReactNode {
  const t = words[useLocale()]
  const { organisation, legalPersonName, branches } = record
  return (
    <Panel title={t.branch}>
      <p>{legalPersonName ?? t.branchNone}</p>
      <p className="caption">{t.branchHelp}</p>
      {branches.length > 0 && (
        <>
          <h3 className="caption">{t.branches}</h3>
          <ul>
            {branches.map((branch) => (
              <li key={branch.id}>
                {branch.name} <span className="mono">{branch.creditCode}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {mayEdit && organisation.branchOf === null && branches.length === 0 && (
        <BranchForm organisationId={organisation.id} />
      )}
    </Panel>
  )
}

function BranchForm({ organisationId }: { readonly organisationId: string }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const api = useApi<typeof partiesContract>('parties')
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string>()
  const join = useAct(api.joinLegalPerson, { outdates: partyKeys })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const wrong = explainCreditCode(tidyCreditCode(typed))
    setProblem(wrong?.[locale])
    if (wrong === undefined) void join.send({ id: organisationId, creditCode: typed })
  }
  return (
    <form onSubmit={submit} noValidate>
      {join.refusal && <RefusalBox refusal={join.refusal} />}
      <TextControl
        id="branch-code"
        label={t.branchCode}
        problem={problem}
        maxLength={40}
        value={typed}
        onChange={setTyped}
      />
      <button type="submit" className="button small" disabled={join.pending}>
        {t.branchJoin}
      </button>
    </form>
  )
}
