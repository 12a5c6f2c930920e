import { useState } from 'react'
import type { ReactNode } from 'react'
import { DataTable, Empty, Panel, Tag, useDesk, useLocale } from '../../../foundation/interface/web/index.ts'
import type { Column } from '../../../foundation/interface/web/index.ts'
import type { Locale } from '../../../foundation/interface/index.ts'
import { dayOf } from '../../../foundation/kernel/index.ts'
import type { Day } from '../../../foundation/kernel/index.ts'
import { isValidOn, licenceKindTexts } from '../index.ts'
import { AddButton } from './form-buttons.tsx'
import { LicenceForm } from './licence-form.tsx'
import type { LicenceView, RecordView } from './record.ts'
import { words } from './words.ts'
import { withdrawColumn } from './withdraw-button.tsx'

interface Props {
  readonly record: RecordView
  readonly mayEdit: boolean
}

export function LicencePanel({ record, mayEdit }: Props): ReactNode {
  const { locale, now } = useDesk()
  const t = words[locale]
  const [adding, setAdding] = useState(false)
  const today = dayOf(now())
  return (
    <Panel
      title={t.licences}
      flush
      end={mayEdit && !adding ? <AddButton words={t.addLicence} onClick={() => setAdding(true)} /> : null}
    >
      {adding && <LicenceForm record={record} onDone={() => setAdding(false)} />}
      <DataTable
        caption={t.licences}
        rows={record.licences}
        idOf={({ id }) => id}
        empty={<Empty title={t.noLicences}>{t.noLicencesWhy}</Empty>}
        columns={licenceColumns(record, locale, { today, mayEdit })}
      />
    </Panel>
  )
}

interface Shown {
  readonly today: Day
  readonly mayEdit: boolean
}

function licenceColumns(record: RecordView, locale: Locale, { today, mayEdit }: Shown): readonly Column<LicenceView>[] {
  const t = words[locale]
  const columns: readonly Column<LicenceView>[] = [
    { key: 'kind', head: t.licence, cell: ({ kind }) => licenceKindTexts[kind][locale] },
    { key: 'number', head: t.number, cell: ({ number }) => number || t.unknown },
    { key: 'scope', head: t.scope, cell: ({ scope }) => scope || t.none },
    {
      key: 'validity',
      head: locale === 'zh' ? `${t.from}～${t.until}` : `${t.from} – ${t.until.toLowerCase()}`,
      kind: 'date',
      cell: (one) => <Validity licence={one} today={today} />,
    },
  ]
  return mayEdit ? [...columns, withdrawColumn(record.organisation.id, 'licence', t.act)] : columns
}

function Validity({ licence, today }: { readonly licence: LicenceView; readonly today: Day }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const { validFrom, validUntil } = licence
  const until = validUntil === 'long-term' ? t.longTerm : (validUntil ?? t.unknown)
  const dates = { validFrom: validFrom as Day | null, validUntil: validUntil as Day | 'long-term' | null }
  const valid = isValidOn(dates, today)
  const tone = valid === undefined ? 'indigo' : valid ? 'green' : 'red'
  const glyph = valid === undefined ? 'question' : valid ? 'check' : 'cross'
  return (
    <Tag tone={tone} glyph={glyph}>
      {validFrom === null ? until : locale === 'zh' ? `${validFrom} ～ ${until}` : `${validFrom} – ${until}`}
    </Tag>
  )
}
