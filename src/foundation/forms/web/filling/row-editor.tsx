import { memo, useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Tag, useLocale } from '../../../interface/web/index.ts'
import type { Field, PlainField, RepeatField } from '../../index.ts'
import { isAnswered, rowPath, wordsOf, written } from '../../index.ts'
import { texts } from '../../texts.ts'
import { FieldEditor } from './field-editor.tsx'
import type { RowExtras } from './row-extras.ts'
import { useAnswer, useReading, useSession, useShownErrors } from './session-context.ts'

export interface RowEditorProps {
  readonly field: RepeatField & Field
  readonly row: string
  readonly index: number
  readonly count: number
  readonly reader: string | undefined
  readonly mayChange: boolean
  /** Just added: its first control takes the focus. */
  readonly fresh: boolean
  readonly extras: RowExtras | undefined
  readonly onRemove: (row: string) => void
  readonly onMove: (row: string, step: -1 | 1) => void
}

/** One row as a card: its head names it and says what is wrong; its body folds away. */
export const RowEditor = memo(function RowEditor(props: RowEditorProps): ReactNode {
  const { field, row, index, count, reader, mayChange, fresh, extras, onRemove, onMove } = props
  const locale = useLocale()
  const t = texts[locale]
  const faults = useShownErrors().filter((error) => error.row?.id === row && error.row.repeat === field.id).length
  const session = useSession()
  const [folded, setFolded] = useState(() => !fresh && count > 3 && isFilled(session, field, row))
  const body = useRef<HTMLDivElement>(null)
  const title = `${wordsOf(field.rowLabel, locale)} ${index + 1}`
  const open = !folded || faults > 0
  useEffect(() => {
    if (fresh) body.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
  }, [fresh])
  return (
    <section className="form-row" aria-label={title}>
      <header className={open ? 'form-row-head' : 'form-row-head folded'}>
        <h3>{title}</h3>
        <Headline field={field} row={row} />
        {extras?.tag}
        {faults > 0 && (
          <Tag tone="red" glyph="triangle">
            {t.fieldErrorCount(faults)}
          </Tag>
        )}
        <span className="end">
          <button type="button" className="link" aria-expanded={open} onClick={() => setFolded(open)}>
            {open ? t.fold : t.unfold}
            <span className="unheard"> {title}</span>
          </button>
          {extras?.actions}
          {mayChange && index > 0 && (
            <button type="button" className="link" onClick={() => onMove(row, -1)}>
              {t.moveUp}
              <span className="unheard"> {title}</span>
            </button>
          )}
          {mayChange && index < count - 1 && (
            <button type="button" className="link" onClick={() => onMove(row, 1)}>
              {t.moveDown}
              <span className="unheard"> {title}</span>
            </button>
          )}
          {mayChange && (
            <button type="button" className="link" onClick={() => onRemove(row)}>
              {t.remove}
              <span className="unheard"> {title}</span>
            </button>
          )}
        </span>
      </header>
      {open && (
        <div className="form-grid" ref={body}>
          <RowFields field={field} row={row} reader={reader} />
        </div>
      )}
    </section>
  )
})

function RowFields({ field, row, reader }: Pick<RowEditorProps, 'field' | 'row' | 'reader'>): ReactNode {
  const reading = useReading()
  return field.fields
    .map((inner) => ({ inner, path: rowPath(field.id, row, inner.id) }))
    .filter(({ path }) => reading.visible(path))
    .map(({ inner, path }) => (
      <FieldEditor key={path} path={path} field={inner} reader={reader} place={placeOf(field.id, row)} />
    ))
}

// The same object for the same row, so that its fields are not drawn again for nothing.
const places = new Map<string, { readonly repeat: string; readonly row: string }>()

function placeOf(repeat: string, row: string): { readonly repeat: string; readonly row: string } {
  const key = `${repeat}/${row}`
  const known = places.get(key)
  if (known) return known
  const place = { repeat, row }
  places.set(key, place)
  return place
}

/** The answer that tells rows apart, so that a folded row can be recognised. */
function Headline({ field, row }: Pick<RowEditorProps, 'field' | 'row'>): ReactNode {
  const headline = field.fields.find((inner) => inner.id === field.headline)
  return headline ? <HeadlineWords field={headline} path={rowPath(field.id, row, headline.id)} /> : null
}

function HeadlineWords({ field, path }: { readonly field: PlainField; readonly path: string }): ReactNode {
  const locale = useLocale()
  const { store } = useSession()
  const answer = useAnswer(path)
  if (!isAnswered(answer)) return null
  const name = typeof answer === 'object' && 'name' in answer ? answer.name : undefined
  return <span className="secondary">{name ?? written(store.structure(), field, answer, locale)[0]}</span>
}

/** A row without a missing answer folds by itself when there are many. */
function isFilled({ store }: ReturnType<typeof useSession>, field: RepeatField & Field, row: string): boolean {
  return field.fields
    .filter((inner) => inner.required && store.reading().visible(rowPath(field.id, row, inner.id)))
    .every((inner) => isAnswered(store.answer(rowPath(field.id, row, inner.id))))
}
