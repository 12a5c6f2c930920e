import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Locale } from '../../../foundation/interface/index.ts'
import { DataTable, Empty, useLocale } from '../../../foundation/interface/web/index.ts'
import type { Column } from '../../../foundation/interface/web/index.ts'
import { findSector } from '../../cover/index.ts'
import { regions } from '../../../pilot/parties/index.ts'
import { groupKinds } from '../index.ts'
import type { GroupKind } from '../index.ts'
import { inTenThousands, percent, tenThousands } from './money.ts'
import type { PictureView } from './run.ts'
import { words } from './words.ts'

type Group = PictureView['groups'][number]

/** 累积: which part of the mean and of the worst hundredth each sector, cloud, supplier, region or size has. */
export function GroupTable({ picture }: { readonly picture: PictureView }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const [kind, setKind] = useState<GroupKind>('cloud')
  const rows = picture.groups.filter((one) => one.kind === kind).sort((a, b) => b.coTvar99 - a.coTvar99)
  return (
    <div className="apart">
      <div className="segmented" role="group" aria-label={t.groupBy}>
        {groupKinds.map((one) => (
          <button key={one} type="button" aria-pressed={one === kind} onClick={() => setKind(one)}>
            {t.kinds[one]}
          </button>
        ))}
      </div>
      <DataTable
        caption={`${t.accumulation}（${tenThousands(locale)}）`}
        rows={rows}
        idOf={({ name }) => name}
        empty={<Empty title={t.noGroup}>{t.noGroupWhy}</Empty>}
        columns={columnsIn(picture, { kind, locale })}
      />
      <p className="caption">{t.overlaps}</p>
    </div>
  )
}

const share = (value: number, whole: number): number => (whole === 0 ? 0 : value / whole)

function columnsIn(
  picture: PictureView,
  { kind, locale }: { readonly kind: GroupKind; readonly locale: Locale },
): readonly Column<Group>[] {
  const t = words[locale]
  return [
    { key: 'name', head: t.kinds[kind], cell: (one) => nameOf(one, locale) },
    { key: 'aal', head: t.aal, kind: 'number', cell: ({ aal }) => inTenThousands(aal) },
    { key: 'share', head: t.shareOfMean, kind: 'number', cell: ({ aal }) => percent(share(aal, picture.aal)) },
    { key: 'tail', head: t.coTvar, kind: 'number', cell: ({ coTvar99 }) => inTenThousands(coTvar99) },
    {
      key: 'share-of-tail',
      head: t.shareOfTail,
      kind: 'number',
      cell: ({ coTvar99 }) => percent(share(coTvar99, picture.tvar99)),
    },
    {
      key: 'bar',
      head: t.picture,
      cell: ({ coTvar99 }) => (
        <svg className="share-bar" width="120" height="8" aria-hidden="true" focusable="false">
          <rect className="first" width={`${100 * Math.min(1, share(coTvar99, picture.tvar99))}%`} height="8" />
        </svg>
      ),
    },
  ]
}

export function nameOf({ kind, name }: Pick<Group, 'kind' | 'name'>, locale: 'zh' | 'en'): string {
  const t = words[locale]
  if (kind === 'sector') return findSector(name)?.label[locale] ?? name
  if (kind === 'size') return t.sizes[name as keyof typeof t.sizes] ?? name
  if (kind === 'region') return regions.find(({ code }) => code === name)?.name ?? name
  return name
}
