import { memo, useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { GlyphMark, useLocale } from '../../../interface/web/index.ts'
import { makeId } from '../../../kernel/index.ts'
import type { Field, RepeatField } from '../../index.ts'
import { wordsOf } from '../../index.ts'
import { texts } from '../../texts.ts'
import { controlId } from './control-id.ts'
import { RowEditor } from './row-editor.tsx'
import type { RowExtras } from './row-extras.ts'
import { useError, useMayChange, useRows, useSession } from './session-context.ts'

export interface RepeatEditorProps {
  readonly field: RepeatField & Field
  readonly reader?: string | undefined
  readonly extras?: ((row: string) => RowExtras | undefined) | undefined
}

interface Removed {
  readonly row: string
  readonly index: number
}

/** Rows that can be added, folded, moved and removed; a removal can be undone until something else is done. */
export const RepeatEditor = memo(function RepeatEditor({ field, reader, extras }: RepeatEditorProps): ReactNode {
  const { store } = useSession()
  const locale = useLocale()
  const t = texts[locale]
  const rows = useRows(field.id)
  const error = useError(field.id)
  const mayChange = useMayChange(field.id)
  const [removed, setRemoved] = useState<Removed>()
  const [fresh, setFresh] = useState<string>()
  const [said, setSaid] = useState('')
  const label = wordsOf(field.rowLabel, locale)
  const most = field.limits?.maxRows

  const add = (): void => {
    const row = makeId<'row'>(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
    store.setRows(field.id, [...rows, row])
    setFresh(row)
    setRemoved(undefined)
  }
  const remove = useCallback(
    (row: string): void => {
      const present = store.rows(field.id)
      setRemoved({ row, index: present.indexOf(row) })
      store.setRows(
        field.id,
        present.filter((one) => one !== row),
      )
    },
    [store, field.id],
  )
  const undo = (): void => {
    if (!removed) return
    const present = [...store.rows(field.id)]
    present.splice(removed.index, 0, removed.row)
    store.setRows(field.id, present)
    setRemoved(undefined)
  }
  const move = useCallback(
    (row: string, step: -1 | 1): void => {
      const present = [...store.rows(field.id)]
      const from = present.indexOf(row)
      const to = from + step
      if (from < 0 || to < 0 || to >= present.length) return
      present.splice(from, 1)
      present.splice(to, 0, row)
      store.setRows(field.id, present)
      setRemoved(undefined)
      setSaid(texts[locale].movedTo(`${label} ${from + 1}`, to + 1))
    },
    [store, field.id, locale, label],
  )

  const bar = removed && (
    <div className="form-removed" key="removed">
      <span>{t.removed(`${label} ${removed.index + 1}`)}</span>
      <button type="button" className="link" ref={(button) => button?.focus()} onClick={undo}>
        {t.undo}
      </button>
      <button type="button" className="link" onClick={() => setRemoved(undefined)}>
        {t.dismiss}
      </button>
    </div>
  )
  return (
    <section className="form-repeat" id={controlId(field.id)} tabIndex={-1} aria-label={wordsOf(field.label, locale)}>
      {field.help && <p className="help">{wordsOf(field.help, locale)}</p>}
      {error && (
        <p className="field-error">
          <GlyphMark name="triangle" />
          <span>{error.message[locale]}</span>
        </p>
      )}
      {rows.map((row, index) => (
        <div key={row}>
          {removed?.index === index && bar}
          <RowEditor
            {...{ field, row, index, reader, mayChange }}
            count={rows.length}
            fresh={row === fresh}
            extras={extras?.(row)}
            onRemove={remove}
            onMove={move}
          />
        </div>
      ))}
      {removed && removed.index >= rows.length && bar}
      <output className="unheard">{said}</output>
      {mayChange && (
        <p className="form-add">
          <button type="button" className="button" disabled={most !== undefined && rows.length >= most} onClick={add}>
            <GlyphMark name="plus" />
            {addWords(field, rows.length, locale)}
          </button>
          <span className="caption">{t.rowCount(rows.length, most)}</span>
        </p>
      )}
    </section>
  )
})

function addWords({ addLabel, rowLabel }: RepeatField, count: number, locale: 'zh' | 'en'): string {
  const t = texts[locale]
  if (addLabel) return wordsOf(addLabel, locale)
  const label = wordsOf(rowLabel, locale)
  return count === 0 ? t.addFirst(label) : t.add(label)
}
