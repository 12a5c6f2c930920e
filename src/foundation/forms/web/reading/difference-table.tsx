import type { ReactNode } from 'react'
import { DataTable, useLocale } from '../../../interface/web/index.ts'
import type { Column } from '../../../interface/web/index.ts'
import type { AnswerChange, Answers, Definition, FilledForm, Locale, PlainAnswer } from '../../index.ts'
import { answersDifference, kindOfChange, placeOfChange, textDifference, written } from '../../index.ts'
import { texts } from '../../texts.ts'
// oxlint-disable-next-line import/no-unassigned-import
import './reading.css'

export interface DifferenceTableProps {
  readonly definition: Definition
  readonly before: Answers
  readonly after: Answers
  readonly lists?: FilledForm['lists']
}

/** What changed between two answer sets, one line a field, with what was put in and taken out marked. */
export function DifferenceTable(props: DifferenceTableProps): ReactNode {
  const locale = useLocale()
  const t = texts[locale]
  const changes = answersDifference(props.definition, props.before, props.after)
  if (changes.length === 0) return <p className="quiet">{t.noChanges}</p>
  return (
    <div className="form-difference">
      <DataTable
        caption={t.changes}
        rows={changes}
        idOf={(change) => `${change.kind} ${change.path}`}
        columns={columnsOf(props, locale)}
      />
    </div>
  )
}

function columnsOf(props: DifferenceTableProps, locale: Locale): readonly Column<AnswerChange>[] {
  const t = texts[locale]
  return [
    { key: 'field', head: t.field, cell: (change) => placeOfChange(props, change, locale) },
    { key: 'kind', head: t.changes, cell: (change) => kindOfChange(change, locale) },
    { key: 'content', head: `${t.before} → ${t.changed}`, cell: (change) => <Pieces {...{ props, change, locale }} /> },
  ]
}

interface PiecesProps {
  readonly props: DifferenceTableProps
  readonly change: AnswerChange
  readonly locale: Locale
}

function Pieces({ props, change, locale }: PiecesProps): ReactNode {
  if (change.kind !== 'added' && change.kind !== 'removed' && change.kind !== 'changed') return null
  const { definition, lists } = props
  const text = (answer: PlainAnswer | undefined): string =>
    answer === undefined
      ? ''
      : written({ definition, ...(lists ? { lists } : {}) }, change.field, answer, locale).join(
          locale === 'zh' ? '；' : '; ',
        )
  return textDifference(text(change.before), text(change.after)).map((piece, index) => {
    const key = `${index} ${piece.kind}`
    if (piece.kind === 'same') return <span key={key}>{piece.text}</span>
    return piece.kind === 'added' ? <ins key={key}>{piece.text}</ins> : <del key={key}>{piece.text}</del>
  })
}
