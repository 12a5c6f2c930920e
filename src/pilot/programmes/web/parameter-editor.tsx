import type { ReactNode } from 'react'
import { type Locale, say } from '../../../foundation/interface/index.ts'
import { type Column, DataTable, Panel, useLocale } from '../../../foundation/interface/web/index.ts'
import type { Parameter, Round } from '../../notice/index.ts'
import { Basis } from './basis.tsx'
import { ParameterControl } from './parameter-control.tsx'
import { shownValue, writtenOf } from './parameter-values.ts'
import { words } from './words.ts'

export type Edits = Readonly<Record<string, string>>

export interface ParameterEditorProps {
  readonly round: Round
  readonly editable: boolean
  readonly edits: Edits
  readonly onEdit: (edits: Edits) => void
  /** By parameter, as the server said it. */
  readonly problems: Readonly<Record<string, string>>
  /** The button of the panel's head. */
  readonly end?: ReactNode
}

/** The values of a round, each with its reading and sentence; controls while it is a draft. */
export function ParameterEditor(props: ParameterEditorProps): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const fixed = props.round.state === 'open' || props.round.state === 'closed'
  const note = props.editable ? t.parametersNote : fixed ? t.fixedNote : ''
  return (
    <Panel title={t.parameters} note={note} end={props.end} flush>
      <DataTable
        caption={t.parameters}
        rows={props.round.parameters}
        idOf={({ id }) => id}
        columns={columnsFor(props, locale)}
      />
    </Panel>
  )
}

function columnsFor(props: ParameterEditorProps, locale: Locale): readonly Column<Parameter>[] {
  const { round, editable, edits, onEdit, problems } = props
  const t = words[locale]
  const control = (parameter: Parameter): ReactNode => (
    <ParameterControl
      parameter={parameter}
      written={edits[parameter.id] ?? writtenOf(parameter)}
      problem={problems[parameter.id]}
      onWrite={(written) => onEdit({ ...edits, [parameter.id]: written })}
    />
  )
  return [
    {
      key: 'parameter',
      head: t.parameter,
      cell: ({ id, label }) => <span id={`label-${id}`}>{say(label, locale)}</span>,
    },
    {
      key: 'value',
      head: t.now,
      cell: (parameter) => (editable ? control(parameter) : <b>{shownValue(parameter, locale, t.notAnnounced)}</b>),
    },
    {
      key: 'reading',
      head: t.reading,
      cell: ({ interpretation }) => (interpretation ? say(interpretation, locale) : '—'),
    },
    { key: 'basis', head: t.basis, cell: ({ cites }) => (cites ? <Basis round={round} cite={cites} /> : '—') },
  ]
}
