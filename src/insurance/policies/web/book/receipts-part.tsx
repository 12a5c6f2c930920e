import { useState } from 'react'
import type { FormEvent, ReactNode } from 'react'
import { type Locale, tableTime } from '../../../../foundation/interface/index.ts'
import {
  ChoiceControl,
  type Column,
  DataTable,
  Empty,
  ErrorSummary,
  LineControl,
  Panel,
  RefusalBox,
  useAct,
  useApi,
  useDesk,
} from '../../../../foundation/interface/web/index.ts'
import type { policiesContract } from '../../contract.ts'
import { yuan } from '../reading.ts'
import { bookKeys, momentOf, type PolicyView, startOfMinute } from './reading.ts'
import { fenTyped } from './typed.ts'
import { bookWords } from './words.ts'

/** 见费出单: what has been received, by whom, with which voucher. */
export function ReceiptsPart({ view }: { readonly view: PolicyView }): ReactNode {
  const { locale } = useDesk()
  const t = bookWords[locale]
  const { receipts } = view
  return (
    <Panel title={t.receipts} note={t.receiptsNote} flush>
      <DataTable
        caption={t.receipts}
        rows={receipts}
        idOf={({ id }) => id}
        empty={<Empty title={t.noReceipts}>{t.noReceiptsWhy}</Empty>}
        columns={columnsIn(locale)}
      />
      {view.actions.includes('receive') && (
        <div className="panel-body">
          <Receive key={receipts.length} id={view.policy.id} />
        </div>
      )}
    </Panel>
  )
}

function Receive({ id }: { readonly id: string }): ReactNode {
  const { locale, announce } = useDesk()
  const t = bookWords[locale]
  const api = useApi<typeof policiesContract>('policies')
  const act = useAct(api.receivePremium, {
    outdates: bookKeys,
    onDone: () => announce({ tone: 'green', words: t.received }),
  })
  const [given, setGiven] = useState({ amount: '', receivedAt: '', voucher: '', holder: 'insurer' })
  const [isTried, setTried] = useState(false)
  const set = (key: keyof typeof given) => (value: string) => setGiven({ ...given, [key]: value })
  const amount = fenTyped(given.amount)
  const receivedAt = startOfMinute(given.receivedAt)
  const wrong = {
    amount: amount === undefined || amount <= 0n ? t.problems.money : undefined,
    receivedAt: receivedAt === undefined ? t.problems.moment : undefined,
    voucher: given.voucher.trim() === '' ? t.problems.voucher : undefined,
  }
  const problems = Object.entries(wrong).flatMap(([field, message]) =>
    message === undefined ? [] : [{ field: `receipt-${field}`, message }],
  )
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (problems.length > 0 || amount === undefined || receivedAt === undefined) return
    const holder = given.holder === 'intermediary' ? 'intermediary' : 'insurer'
    void act.send({ id, amount: String(amount), receivedAt, holder, voucher: given.voucher })
  }
  const at = (field: keyof typeof wrong): string | undefined => (isTried ? wrong[field] : undefined)
  return (
    <form onSubmit={submit} noValidate aria-label={t.receive}>
      {act.refusal && <RefusalBox refusal={act.refusal} />}
      {isTried && <ErrorSummary problems={problems} />}
      <LineControl
        id="receipt-voucher"
        label={t.voucher}
        maxLength={80}
        required
        problem={at('voucher')}
        value={given.voucher}
        onChange={set('voucher')}
      />
      <LineControl
        id="receipt-amount"
        label={t.amountYuan}
        required
        problem={at('amount')}
        value={given.amount}
        onChange={set('amount')}
      />
      <LineControl
        id="receipt-receivedAt"
        kind="instant"
        label={t.receivedAt}
        required
        problem={at('receivedAt')}
        value={given.receivedAt}
        onChange={set('receivedAt')}
      />
      <ChoiceControl
        id="receipt-holder"
        label={t.holder}
        value={given.holder}
        choices={(['insurer', 'intermediary'] as const).map((value) => ({ value, words: t.holders[value] }))}
        onChange={set('holder')}
      />
      <div className="button-row">
        <button type="submit" className="button" disabled={act.pending}>
          {t.receive}
        </button>
      </div>
    </form>
  )
}

function columnsIn(locale: Locale): readonly Column<PolicyView['receipts'][number]>[] {
  const t = bookWords[locale]
  return [
    {
      key: 'voucher',
      head: t.voucher,
      cell: ({ voucher, receivedAt }) => (
        <>
          <span className="mono">{voucher}</span>
          <span className="second">{tableTime(momentOf(receivedAt))}</span>
        </>
      ),
    },
    {
      key: 'holder',
      head: t.holder,
      cell: ({ holder, recordedByName }) => (
        <>
          {t.holders[holder]}
          <span className="second">
            {t.recorded} {recordedByName}
          </span>
        </>
      ),
    },
    { key: 'amount', head: t.amountYuan, kind: 'number', cell: ({ amount }) => yuan(amount) },
  ]
}
