import type { ReactNode } from 'react'
import { tableTime } from '../../../foundation/interface/index.ts'
import {
  type Column,
  DataTable,
  NoticeBox,
  Panel,
  StatusTag,
  useLocale,
} from '../../../foundation/interface/web/index.ts'
import type { CopyView } from '../index.ts'
import { texts } from '../texts.ts'
import { statusOfCopy } from './status-of.ts'
import { words } from './words.ts'

/** 纸质版登记 一式三份: each copy with its code, and whether it is the version that the platform holds. */
export function CopiesPanel({ copies }: { readonly copies: readonly CopyView[] }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  return (
    <Panel title={t.paperTitle} note={t.paperNote} flush>
      <DataTable caption={t.paperTitle} rows={copies} idOf={(copy) => copy.code} columns={copyColumns(locale)} />
      {copies.some((copy) => copy.state === 'differs') && <NoticeBox tone="red">{t.paperDiffers}</NoticeBox>}
    </Panel>
  )
}

export function copyColumns(locale: 'zh' | 'en'): readonly Column<CopyView>[] {
  const t = words[locale]
  return [
    { key: 'number', head: t.copy, kind: 'date', cell: (copy) => t.copyNumber(copy.number) },
    { key: 'code', head: t.code, kind: 'date', cell: (copy) => <span className="mono">{copy.code}</span> },
    {
      key: 'state',
      head: t.state,
      cell: (copy) => <StatusTag status={statusOfCopy[copy.state]} words={texts[locale].copies[copy.state]} />,
    },
    {
      key: 'at',
      head: t.registeredAt,
      kind: 'date',
      cell: (copy) => (copy.registeredAt === null ? '—' : tableTime(copy.registeredAt)),
    },
    { key: 'by', head: t.registeredBy, cell: (copy) => copy.registeredByName ?? '—' },
  ]
}
