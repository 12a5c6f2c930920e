import type { ReactNode } from 'react'
import { formatFen, formatFenChange, type Locale, tableTime } from '../../../../../foundation/interface/index.ts'
import { type Column, DataTable, Panel, useDesk } from '../../../../../foundation/interface/web/index.ts'
import { sumOf } from '../../../../../foundation/kernel/index.ts'
import { chargedFor, type PolicyTransaction } from '../../../index.ts'
import { type PolicyView, transactionsIn } from '../reading.ts'
import { bookWords } from '../words.ts'

export interface TransactionLine {
  readonly transaction: PolicyTransaction
  readonly byName: string
  /** Sequence of what it reverses. */
  readonly of: number | undefined
  readonly isReversed: boolean
}

export function linesOf(view: PolicyView): readonly TransactionLine[] {
  const transactions = transactionsIn(view)
  const reversed = new Set(transactions.flatMap((one) => (one.act === 'REVERSE' ? [one.reverses] : [])))
  return transactions.map((transaction, index) => ({
    transaction,
    byName: view.transactions[index]?.recordedByName ?? '',
    of:
      transaction.act === 'REVERSE' ? transactions.find(({ id }) => id === transaction.reverses)?.sequence : undefined,
    isReversed: reversed.has(transaction.id),
  }))
}

export const grossOf = (transaction: PolicyTransaction) =>
  chargedFor([transaction], ['premium', 'retained', 'reinstated'])

/** 交易, in the order of recording, with the sum of what they charged. */
export function TransactionsPart({ view }: { readonly view: PolicyView }): ReactNode {
  const { locale } = useDesk()
  const t = bookWords[locale]
  const lines = linesOf(view)
  return (
    <Panel title={t.transactions} note={t.transactionsNote} flush>
      <DataTable
        caption={t.transactions}
        rows={lines}
        idOf={({ transaction }) => transaction.id}
        columns={columnsIn(locale)}
        totals={{ charge: formatFen(sumOf(lines.map(({ transaction }) => grossOf(transaction)))) }}
      />
    </Panel>
  )
}

function columnsIn(locale: Locale): readonly Column<TransactionLine>[] {
  const t = bookWords[locale]
  const struck = ({ isReversed }: TransactionLine): string => (isReversed ? 'book-struck' : '')
  return [
    {
      key: 'act',
      head: t.act,
      cell: (line) => (
        <>
          <span className={struck(line)}>
            {line.transaction.sequence} {t.acts[line.transaction.act]}
          </span>
          {line.isReversed && <span className="second ink-red">{t.reversedBy}</span>}
          {line.of !== undefined && <span className="second ink-red">{t.reverses(line.of)}</span>}
        </>
      ),
    },
    {
      key: 'effective',
      head: `${t.effective} / ${t.recordedAt}`,
      kind: 'date',
      cell: (line) => (
        <>
          <span className={struck(line)}>{line.transaction.effective}</span>
          <span className="second">{tableTime(line.transaction.recordedAt)}</span>
        </>
      ),
    },
    {
      key: 'charge',
      head: t.charge,
      kind: 'number',
      cell: (line) => <span className={struck(line)}>{formatFenChange(grossOf(line.transaction))}</span>,
    },
    {
      key: 'tax',
      head: t.ofWhichTax,
      kind: 'number',
      cell: (line) => (
        <span className={struck(line)}>{formatFenChange(sumOf(line.transaction.charges.map(({ tax }) => tax)))}</span>
      ),
    },
    {
      key: 'reason',
      head: t.reason,
      cell: ({ transaction: { reason }, byName }) => (
        <>
          {reason || '—'}
          <span className="second">{byName}</span>
        </>
      ),
    },
  ]
}
