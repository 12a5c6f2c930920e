import type { ReactNode } from 'react'
import { formatFen, type Locale } from '../../../../foundation/interface/index.ts'
import { type Column, DataTable, Panel, useDesk } from '../../../../foundation/interface/web/index.ts'
import { fen, type Fen, shareSeries, sumOf, zeroFen } from '../../../../foundation/kernel/index.ts'
import type { PolicyView } from './reading.ts'
import { percentTyped } from './typed.ts'
import { bookWords } from './words.ts'

interface ShareRow {
  readonly insurer: string
  readonly share: number
  /** From 0, the leader's. */
  readonly index: number
  readonly part: Fen | undefined
}

/** 共保: who bears which part, and what of the premium is theirs; the leader takes what rounding leaves. */
export function CoinsurancePart({ view }: { readonly view: PolicyView }): ReactNode {
  const { locale } = useDesk()
  const t = bookWords[locale]
  const { shares } = view.policy.arranged
  if (shares.length === 0) return null
  const premium = premiumOf(view)
  const parts = shares.every(({ share }) => share > 0)
    ? shareSeries(
        [premium],
        shares.map(({ share }) => BigInt(share)),
      )[0]
    : undefined
  const rows = shares.map(({ insurer, share }, index) => ({ insurer, share, index, part: parts?.[index] }))
  return (
    <Panel title={t.coinsurance} flush>
      <DataTable
        caption={t.coinsurance}
        rows={rows}
        idOf={({ insurer, index }) => `${index} ${insurer}`}
        totals={{ premium: formatFen(premium) }}
        columns={columnsIn(locale)}
      />
    </Panel>
  )
}

/** What has been charged so far; before issue what is agreed. */
function premiumOf({ transactions, policy }: PolicyView): Fen {
  if (transactions.length === 0) return fen(BigInt(policy.agreed.premium))
  const charged = sumOf(transactions.flatMap(({ charges }) => charges.map(({ gross }) => fen(BigInt(gross)))))
  return charged < zeroFen ? zeroFen : charged
}

function columnsIn(locale: Locale): readonly Column<ShareRow>[] {
  const t = bookWords[locale]
  return [
    {
      key: 'insurer',
      head: t.insurer,
      cell: ({ insurer, index }) => (
        <>
          <span className="mono">{insurer}</span>
          <span className="second">{index === 0 ? t.leader : t.follower}</span>
        </>
      ),
    },
    { key: 'share', head: t.shareOf, kind: 'number', cell: ({ share }) => `${percentTyped(share)}%` },
    { key: 'premium', head: t.sharePremium, kind: 'number', cell: ({ part }) => formatFen(part) },
  ]
}
