import type { ReactNode } from 'react'
import { formatFen, formatPeriod, type Locale } from '../../../../../foundation/interface/index.ts'
import { type Column, DataTable, Panel, Tag, useDesk } from '../../../../../foundation/interface/web/index.ts'
import { type Fen, sumOf, zeroFen } from '../../../../../foundation/kernel/index.ts'
import { chargedFor, daysOf, type PolicySegment, standingOf, wholePremium } from '../../../index.ts'
import { type PolicyView, transactionsIn } from '../reading.ts'
import { bookWords } from '../words.ts'

interface SegmentRow {
  readonly segment: PolicySegment
  /** The premium of the whole term at its terms. */
  readonly whole: Fen
  readonly index: number
}

/** 区段: half-open days with what they cost; they tile the term and sum to what was charged for days. */
export function SegmentsPart({ view }: { readonly view: PolicyView }): ReactNode {
  const { locale } = useDesk()
  const t = bookWords[locale]
  const transactions = transactionsIn(view)
  const rows = standingOf(transactions)
    .flatMap((term) => term.segments.map((segment) => ({ segment, whole: wholePremium(term, segment.from) })))
    .map((row, index) => ({ ...row, index }))
  const total = sumOf(rows.map(({ segment }) => segment.premium))
  const holds = total === chargedFor(transactions, ['premium'])
  const others = chargedFor(transactions, ['retained', 'reinstated'])
  return (
    <Panel
      title={t.segments}
      end={
        <Tag tone={holds ? 'green' : 'red'} glyph={holds ? 'check' : 'triangle'}>
          {holds ? t.holds : t.holdsNot}
        </Tag>
      }
      flush
    >
      <DataTable
        caption={t.segments}
        rows={rows}
        idOf={({ segment }) => segment.from}
        totals={{ premium: formatFen(total) }}
        empty={<p className="panel-body">{t.noCover}</p>}
        columns={columnsIn(locale)}
      />
      {others !== zeroFen && <p className="panel-body caption">{t.otherCharges(formatFen(others))}</p>}
    </Panel>
  )
}

function columnsIn(locale: Locale): readonly Column<SegmentRow>[] {
  const t = bookWords[locale]
  return [
    { key: 'segment', head: t.segments, cell: ({ index }) => t.segment(index + 1) },
    {
      key: 'term',
      head: t.term,
      cell: ({ segment: { from, to } }) => (
        <>
          <span className="whole">{formatPeriod(from, to, locale)}</span>
          <span className="second">{t.days(daysOf({ start: from, end: to }))}</span>
        </>
      ),
    },
    { key: 'whole', head: t.wholeYuan, kind: 'number', cell: ({ whole }) => formatFen(whole) },
    { key: 'premium', head: t.segmentPremium, kind: 'number', cell: ({ segment }) => formatFen(segment.premium) },
  ]
}
