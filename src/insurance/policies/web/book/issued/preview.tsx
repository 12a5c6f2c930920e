import type { ReactNode } from 'react'
import { formatFen, formatFenChange } from '../../../../../foundation/interface/index.ts'
import { DataTable, NoticeBox, useDesk } from '../../../../../foundation/interface/web/index.ts'
import { type Instant, type Result, subtract, sumOf, zeroFen } from '../../../../../foundation/kernel/index.ts'
import type { Asked, PolicyTransaction } from '../../../index.ts'
import { lastSeen, type PolicyView, transactionsIn } from '../reading.ts'
import { bookWords } from '../words.ts'
import { grossOf } from './transactions-part.tsx'

export type Foreseen = Result<readonly PolicyTransaction[]>

/** What an act would be worked out from here: the same arithmetic as the server's, on what this page has seen. */
export function askedHere(view: PolicyView, now: Instant): Asked {
  let made = 0
  return {
    transactions: transactionsIn(view),
    basedOn: lastSeen(view),
    reason: '',
    recordedAt: now,
    newId: () => `foreseen-${(made += 1)}`,
  }
}

/** The transactions that an act would record, with what they charge in all; or why it would be refused. */
export function Preview({ foreseen }: { readonly foreseen: Foreseen }): ReactNode {
  const { locale } = useDesk()
  const t = bookWords[locale]
  if (!foreseen.ok)
    return (
      <NoticeBox tone="red">
        <p>{foreseen.refusal.message[locale]}</p>
        <p>{foreseen.refusal.remedy[locale]}</p>
      </NoticeBox>
    )
  const rows = foreseen.value
  const total = sumOf(rows.map(grossOf))
  const said = total > zeroFen ? t.wouldCharge : total < zeroFen ? t.wouldReturn : t.wouldNothing
  return (
    <div role="status" className="book-preview">
      <DataTable
        caption={t.wouldRecord}
        captionShown
        rows={rows}
        idOf={({ id }) => id}
        columns={[
          { key: 'act', head: t.act, cell: ({ act }) => t.acts[act] },
          { key: 'effective', head: t.effective, kind: 'date', cell: ({ effective }) => effective },
          { key: 'charge', head: t.charge, kind: 'number', cell: (one) => formatFenChange(grossOf(one)) },
        ]}
      />
      <p>
        {said} {total !== zeroFen && <b>{formatFen(total < zeroFen ? subtract(zeroFen, total) : total)}</b>}
      </p>
      {rows.length > 1 && <p className="caption">{t.movedAside}</p>}
    </div>
  )
}
