import type { ReactNode } from 'react'
import { DataTable, useLocale } from '../../../interface/web/index.ts'
import type { Column } from '../../../interface/web/index.ts'
import type { Definition, DefinitionChange, Locale, PropertyChange } from '../../index.ts'
import { definitionDifference, textDifference } from '../../index.ts'
import { editorTexts } from './editor-texts.ts'

/** What this version changes against the one before, part by part and property by property. */
export function ChangesView({
  before,
  after,
}: {
  readonly before: Definition | undefined
  readonly after: Definition
}): ReactNode {
  const locale = useLocale()
  const t = editorTexts[locale]
  if (!before) return <p className="quiet">{t.firstVersion}</p>
  const rows = definitionDifference(before, after).flatMap((change) => linesOf(change))
  if (rows.length === 0) return <p className="quiet">{t.noChanges}</p>
  return (
    <DataTable
      caption={t.views.changes}
      rows={rows}
      idOf={(row) => `${row.change.part} ${row.change.id} ${row.change.kind} ${row.property}`}
      columns={columnsOf(locale)}
    />
  )
}

function columnsOf(locale: Locale): readonly Column<Line>[] {
  const t = editorTexts[locale]
  return [
    {
      key: 'part',
      head: t.part,
      cell: ({ change }) => `${t.parts[change.part]} ${change.label[locale] ?? change.label.zh}`,
    },
    { key: 'id', head: t.name, cell: ({ change }) => <span className="mono">{change.id}</span> },
    { key: 'kind', head: t.kind, cell: ({ change }) => t.kinds[change.kind] },
    { key: 'property', head: t.property, cell: ({ property }) => <span className="mono">{property}</span> },
    { key: 'difference', head: `${t.before} → ${t.after}`, cell: (row) => <Pieces {...row} /> },
  ]
}

interface Line {
  readonly change: DefinitionChange
  readonly property: string
  readonly before: string
  readonly after: string
}

function linesOf(change: DefinitionChange): readonly Line[] {
  if (!change.properties) return [{ change, property: '', before: '', after: '' }]
  return change.properties.flatMap(({ property, before, after }) =>
    partsOf(property, before, after).map((part) => ({
      change,
      property: part.property,
      before: textOf(part.before),
      after: textOf(part.after),
    })),
  )
}

/** Labels and limits are shown part by part; conditions and lists of citations as they stand. */
function partsOf(property: string, before: unknown, after: unknown): readonly PropertyChange[] {
  if (!isFlat(before) || !isFlat(after)) return [{ property, before, after }]
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys
    .filter((key) => before[key] !== after[key])
    .map((key) => ({ property: `${property}.${key}`, before: before[key], after: after[key] }))
}

function isFlat(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.values(value).every((part) => typeof part !== 'object')
}

function textOf(value: unknown): string {
  if (value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function Pieces({ before, after }: Pick<Line, 'before' | 'after'>): ReactNode {
  return textDifference(before, after).map((piece, index) => {
    const key = `${index} ${piece.kind}`
    if (piece.kind === 'same') return <span key={key}>{piece.text}</span>
    return piece.kind === 'added' ? <ins key={key}>{piece.text}</ins> : <del key={key}>{piece.text}</del>
  })
}
