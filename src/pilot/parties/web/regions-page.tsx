import { withBrackets, withColon } from '../../../foundation/interface/index.ts'
import { useState } from 'react'
import type { ReactNode } from 'react'
import {
  DataTable,
  PageHead,
  Panel,
  Reading,
  Tag,
  useApi,
  useLocale,
  useRead,
} from '../../../foundation/interface/web/index.ts'
import type { Column } from '../../../foundation/interface/web/index.ts'
import type { Locale } from '../../../foundation/interface/index.ts'
import type { partiesContract } from '../contract.ts'
import { regionAreas } from '../index.ts'
import { AuthorityForm } from './authority-form.tsx'
import type { AuthorityView, RegionView } from './record.ts'
import { words } from './words.ts'

/** Regions by area with the bodies that may recommend; a table, never a map. */
export function RegionsPage(): ReactNode {
  const t = words[useLocale()]
  const api = useApi<typeof partiesContract>('parties')
  const read = useRead(['parties', 'regions'], () => api.readRegions())
  const [changing, setChanging] = useState<AuthorityView>()
  return (
    <>
      <PageHead title={t.regions} facts={[{ name: t.notMap, value: '' }]} />
      {changing && <AuthorityForm key={changing.id} authority={changing} onDone={() => setChanging(undefined)} />}
      <Reading of={read}>
        {({ regions, today, mayChange }) => (
          <Panel title={t.regions} note={t.regionsNote} flush>
            <RegionTable regions={regions} today={today} onChange={mayChange ? setChanging : undefined} />
          </Panel>
        )}
      </Reading>
    </>
  )
}

interface TableProps {
  readonly regions: readonly RegionView[]
  readonly today: string
  readonly onChange: ((authority: AuthorityView) => void) | undefined
}

function RegionTable({ regions, today, onChange }: TableProps): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  return (
    <DataTable
      caption={t.regions}
      rows={inAreas(regions)}
      idOf={({ code }) => code}
      columns={regionColumns(locale, today, onChange)}
    />
  )
}

function regionColumns(locale: Locale, today: string, onChange: TableProps['onChange']): readonly Column<RegionView>[] {
  const t = words[locale]
  const bodies = (kind: AuthorityView['kind'], head: string): Column<RegionView> => ({
    key: kind,
    head,
    cell: ({ authorities }) => (
      <Authorities all={authorities.filter((one) => one.kind === kind)} today={today} onChange={onChange} />
    ),
  })
  return [
    {
      key: 'region',
      head: t.regionName,
      cell: ({ name, parent }) => (parent === null ? name : <span className="secondary">　└ {name}</span>),
    },
    { key: 'area', head: t.area, cell: ({ area }) => regionAreas[area][locale] },
    bodies('industry', t.authority),
    bodies('telecom', t.telecom),
  ]
}

/** By area, and a planning city or the corps right below its province. */
function inAreas(regions: readonly RegionView[]): readonly RegionView[] {
  const areas = Object.keys(regionAreas)
  const top = regions.filter((one) => one.parent === null)
  const sorted = [...top].sort((a, b) => areas.indexOf(a.area) - areas.indexOf(b.area))
  return sorted.flatMap((region) => [region, ...regions.filter((one) => one.parent === region.code)])
}

interface AuthoritiesProps {
  readonly all: readonly AuthorityView[]
  readonly today: string
  readonly onChange: ((authority: AuthorityView) => void) | undefined
}

function Authorities({ all, today, onChange }: AuthoritiesProps): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const last = all.at(-1)
  if (last === undefined) return t.none
  const now = all.find((one) => (one.from ?? '') <= today && (one.until === null || today < one.until)) ?? last
  const former = all.filter((one) => one.until !== null && one.until <= today)
  return (
    <>
      {now.name}{' '}
      {now.isVerified ? (
        <Tag tone="green" glyph="check">
          {t.verifiedName}
        </Tag>
      ) : (
        <Tag tone="amber" glyph="question">
          {t.patternName}
        </Tag>
      )}{' '}
      {onChange && (
        <button type="button" className="link" onClick={() => onChange(last)}>
          {t.change}
          <span className="unheard"> {last.name}</span>
        </button>
      )}
      {last !== now && <p className="caption">{withColon(`${last.from} ${t.from}`, last.name, locale)}</p>}
      {former.map((one) => (
        <p className="caption" key={one.id}>
          {withColon(t.formerly, withBrackets(one.name, `–${one.until}`, locale), locale)}
        </p>
      ))}
    </>
  )
}
