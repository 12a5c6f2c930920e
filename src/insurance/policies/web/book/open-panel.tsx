import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import {
  LineControl,
  Panel,
  RefusalBox,
  useAct,
  useAddress,
  useApi,
  useDesk,
} from '../../../../foundation/interface/web/index.ts'
import { isId } from '../../../../foundation/kernel/index.ts'
import type { policiesContract } from '../../contract.ts'
import { bookKeys } from './reading.ts'
import { bookWords } from './words.ts'

/** Opens the policy of an accepted quotation; the workbench of 核保 links here with its id. */
export function OpenPanel(): ReactNode {
  const t = bookWords[useDesk().locale]
  const { query, go } = useAddress()
  const api = useApi<typeof policiesContract>('policies')
  const [quotationId, setQuotationId] = useState(query.get('quotation') ?? '')
  const [problem, setProblem] = useState<string>()
  const open = useAct(api.openPolicy, {
    outdates: bookKeys,
    onDone: ({ policy }) => go(`/policies/book/${policy.id}`),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const typed = quotationId.trim()
    setProblem(isId(typed) ? undefined : t.quotationProblem)
    if (isId(typed)) void open.send({ quotationId: typed })
  }
  return (
    <Panel title={t.open}>
      {open.refusal && <RefusalBox refusal={open.refusal} />}
      <form onSubmit={submit} noValidate>
        <LineControl
          id="quotation"
          label={t.quotation}
          help={t.quotationHelp}
          problem={problem}
          maxLength={36}
          required
          value={quotationId}
          onChange={setQuotationId}
        />
        <div className="button-row">
          <button type="submit" className="button primary" disabled={open.pending}>
            {t.open}
          </button>
        </div>
      </form>
    </Panel>
  )
}
