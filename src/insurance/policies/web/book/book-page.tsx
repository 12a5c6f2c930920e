import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { formatPeriod, type Locale } from '../../../../foundation/interface/index.ts'
import {
  ChoiceControl,
  type Column,
  DataTable,
  DeskLink,
  Empty,
  LineControl,
  PageHead,
  Panel,
  Reading,
  StatusTag,
  useAddress,
  useApi,
  useDesk,
  useRead,
  WithPanel,
} from '../../../../foundation/interface/web/index.ts'
import type { Day } from '../../../../foundation/kernel/index.ts'
import type { policiesContract } from '../../contract.ts'
import { policyMachine } from '../../index.ts'
import { yuan } from '../reading.ts'
import { OpenPanel } from './open-panel.tsx'
import { type PolicyLine, statusOfState } from './reading.ts'
import { bookWords } from './words.ts'

/** 保单: the insurer's book, the newest first; the filter stands in the address. */
export function BookPage(): ReactNode {
  const { locale } = useDesk()
  const t = bookWords[locale]
  const { query } = useAddress()
  const api = useApi<typeof policiesContract>('policies')
  const asked = askedBy(query)
  const read = useRead(['policies', 'book', asked], () => api.listPolicies(asked))
  const list = (
    <>
      <BookFilter />
      <Panel title={t.policies} note={t.newestFirst} flush>
        <Reading of={read}>
          {({ policies, next }) => (
            <>
              <DataTable
                caption={t.policies}
                rows={policies}
                idOf={({ id }) => id}
                columns={columnsIn(locale)}
                empty={<Nothing isFiltered={asked.number !== undefined || asked.state !== undefined} />}
              />
              <Steps next={next} />
            </>
          )}
        </Reading>
      </Panel>
    </>
  )
  return (
    <>
      <PageHead title={t.policies} facts={[{ name: t.bookNote, value: '' }]} />
      {read.value?.mayOpen ? <WithPanel width={304} main={list} panel={<OpenPanel />} /> : list}
    </>
  )
}

function askedBy(query: URLSearchParams) {
  const state = policyMachine.states.find((one) => one === query.get('state'))
  const [number, after] = [query.get('number'), query.get('after')]
  return {
    limit: 50,
    ...(state === undefined ? {} : { state }),
    ...(number === null || number === '' ? {} : { number }),
    ...(after === null || after === '' ? {} : { after }),
  }
}

function columnsIn(locale: Locale): readonly Column<PolicyLine>[] {
  const t = bookWords[locale]
  return [
    {
      key: 'insured',
      head: t.insured,
      cell: ({ id, insuredName, number }) => (
        <>
          <DeskLink to={`/policies/book/${id}`}>{insuredName || t.unnamed}</DeskLink>
          <span className="second mono">{number ?? t.noNumber}</span>
        </>
      ),
    },
    { key: 'insurer', head: t.insurer, cell: ({ insurerName }) => insurerName },
    { key: 'product', head: t.product, cell: ({ productCode }) => <span className="mono">{productCode}</span> },
    {
      key: 'term',
      head: t.term,
      kind: 'date',
      cell: ({ start, end }) => formatPeriod(start as Day, end as Day, locale),
    },
    { key: 'premium', head: t.premiumYuan, kind: 'number', cell: ({ premium }) => yuan(premium) },
    {
      key: 'state',
      head: t.state,
      cell: ({ state }) => <StatusTag status={statusOfState[state]} words={t.states[state]} />,
    },
  ]
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }): ReactNode {
  const t = bookWords[useDesk().locale]
  return isFiltered ? <Empty title={t.noneFound}>{t.noneFoundWhy}</Empty> : <Empty title={t.none}>{t.noneWhy}</Empty>
}

/** Key-paged: on from the last row, or back to the newest. */
function Steps({ next }: { readonly next: string | null }): ReactNode {
  const t = bookWords[useDesk().locale]
  const { query, change } = useAddress()
  const isLater = query.get('after') !== null
  if (!isLater && next === null) return null
  return (
    <div className="button-row panel-body">
      {isLater && (
        <button type="button" className="button small" onClick={() => change({ after: undefined })}>
          {t.toNewest}
        </button>
      )}
      {next && (
        <button type="button" className="button small" onClick={() => change({ after: next })}>
          {t.toOlder}
        </button>
      )}
    </div>
  )
}

function BookFilter(): ReactNode {
  const t = bookWords[useDesk().locale]
  const { query, change } = useAddress()
  const [given, setGiven] = useState({ number: query.get('number') ?? '', state: query.get('state') ?? '' })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const { number, state } = given
    const filled = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim())
    change({ number: filled(number), state: filled(state), after: undefined })
  }
  return (
    <form className="panel panel-body" role="search" onSubmit={submit}>
      <div className="field-row">
        <LineControl
          id="filter-number"
          plain
          maxLength={60}
          label={t.numberBegins}
          value={given.number}
          onChange={(number) => setGiven({ ...given, number })}
        />
        <ChoiceControl
          id="filter-state"
          label={t.state}
          none={t.all}
          value={given.state}
          choices={policyMachine.states.map((value) => ({ value, words: t.states[value] }))}
          onChange={(state) => setGiven({ ...given, state })}
        />
      </div>
      <div className="button-row">
        <button type="submit" className="button">
          {t.filter}
        </button>
      </div>
    </form>
  )
}
