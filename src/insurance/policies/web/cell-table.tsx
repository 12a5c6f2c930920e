import type { ReactNode } from 'react'
import { formatCount } from '../../../foundation/interface/index.ts'
import { DataTable, DeskLink, useDesk } from '../../../foundation/interface/web/index.ts'
import { regionName, sectorName, yuan } from './reading.ts'
import { words } from './words.ts'

export interface ShownCell {
  readonly coverClass: string
  readonly sector: string
  readonly regionCode: string
  readonly policies: number | null
  readonly premiumGross: string | null
  /** How many statements hide their part of it. */
  readonly hiddenIn?: number
  /** The statements that it is the sum of, where there are several. */
  readonly from?: readonly { readonly id: string; readonly organisationName: string }[]
}

/** Class × sector × region; a hidden cell says so, and one with a hidden part is a lower bound. */
export function CellTable({ cells }: { readonly cells: readonly ShownCell[] }): ReactNode {
  const { locale } = useDesk()
  const t = words[locale]
  const isSum = cells.some(({ from }) => from !== undefined)
  const figure = ({ policies, hiddenIn = 0 }: ShownCell, shown: string): ReactNode => {
    if (policies === null) return <span className="caption">{t.hidden}</span>
    return hiddenIn > 0 ? `${t.atLeast} ${shown}` : shown
  }
  return (
    <DataTable
      caption={t.cells}
      rows={cells}
      idOf={({ coverClass, sector, regionCode }) => [coverClass, sector, regionCode].join()}
      columns={[
        { key: 'class', head: t.class, cell: ({ coverClass }) => t.classes[coverClass] ?? coverClass },
        { key: 'sector', head: t.sector, cell: ({ sector }) => sectorName(sector, locale) },
        { key: 'region', head: t.region, cell: ({ regionCode }) => regionName(regionCode, locale) },
        {
          key: 'policies',
          head: t.policies,
          kind: 'number',
          cell: (cell) => figure(cell, formatCount(cell.policies ?? 0)),
        },
        { key: 'premium', head: t.premium, kind: 'number', cell: (cell) => figure(cell, yuan(cell.premiumGross)) },
        ...(isSum ? [{ key: 'from', head: t.from, cell: sourcesOf }] : []),
      ]}
    />
  )
}

const sourcesOf = ({ from }: ShownCell): ReactNode => (
  <ul className="plain-list">
    {from?.map(({ id, organisationName }) => (
      <li key={id}>
        <DeskLink to={`/policies/statements/${id}`}>{organisationName}</DeskLink>
      </li>
    ))}
  </ul>
)
