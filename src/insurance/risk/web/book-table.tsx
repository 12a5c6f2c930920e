import type { ReactNode } from 'react'
import { formatCount } from '../../../foundation/interface/index.ts'
import { DataTable, Panel, useLocale } from '../../../foundation/interface/web/index.ts'
import { nameOf } from './group-table.tsx'
import { percent } from './money.ts'
import type { RunView } from './run.ts'
import { words } from './words.ts'

/** The book that a run looks at, as it was given. */
export function BookTable({ run }: { readonly run: RunView }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const { rows, sharePpm } = run.book
  return (
    <Panel
      title={t.bookTitle}
      note={`${t.share.replace('（%）', '').replace(' (%)', '')} ${percent(sharePpm / 1e6)}`}
      flush
    >
      <DataTable
        caption={t.bookTitle}
        rows={rows.map((row, index) => ({ ...row, index }))}
        idOf={({ index }) => String(index)}
        columns={[
          { key: 'sector', head: t.sector, cell: ({ sector }) => nameOf({ kind: 'sector', name: sector }, locale) },
          { key: 'size', head: t.size, cell: ({ size }) => nameOf({ kind: 'size', name: size }, locale) },
          { key: 'count', head: t.count, kind: 'number', cell: ({ count }) => formatCount(count) },
          {
            key: 'region',
            head: t.region,
            cell: ({ region }) => (region === '' ? t.anyRegion : nameOf({ kind: 'region', name: region }, locale)),
          },
          { key: 'cloud', head: t.cloud, cell: ({ cloud }) => cloud || '—' },
          { key: 'supplier', head: t.supplier, cell: ({ supplier }) => supplier || '—' },
        ]}
      />
    </Panel>
  )
}
