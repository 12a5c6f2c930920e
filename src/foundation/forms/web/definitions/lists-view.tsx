import { useState } from 'react'
import type { ReactNode } from 'react'
import { Panel, useLocale } from '../../../interface/web/index.ts'
import { putList, putOption } from '../../index.ts'
import { editorTexts } from './editor-texts.ts'
import type { ViewProps } from './content-view.tsx'
import { WordsInput } from './inputs.tsx'

/** Every list with its options; an option's code never changes, since answers hold it. */
export function ListsView({ definition, disabled, onChange }: ViewProps): ReactNode {
  const t = editorTexts[useLocale()]
  const [name, setName] = useState('')
  const [codes, setCodes] = useState<Readonly<Record<string, string>>>({})
  const lists = definition.lists.map((list) => (
    <Panel
      key={list.id}
      title={list.id}
      note={list.source === 'platform' ? t.facts : String(list.options.length)}
      flush
    >
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t.code}</th>
            <th scope="col">{t.zhWords}</th>
            <th scope="col">{t.enWords}</th>
            <th scope="col">
              <span className="unheard">{t.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.options.map((option, index) => {
            const put = (label: { readonly zh: string; readonly en?: string }): void =>
              onChange(putOption(definition, list.id, index, { ...option, label }))
            return (
              <tr key={option.code}>
                <th scope="row" className="mono">
                  {option.code}
                </th>
                <td>
                  <input
                    className="input"
                    aria-label={`${option.code} ${t.zhWords}`}
                    value={option.label.zh}
                    disabled={disabled}
                    onChange={(event) => put({ ...option.label, zh: event.target.value })}
                  />
                </td>
                <td>
                  <input
                    className="input"
                    aria-label={`${option.code} ${t.enWords}`}
                    value={option.label.en ?? ''}
                    disabled={disabled}
                    onChange={(event) =>
                      put({ zh: option.label.zh, ...(event.target.value ? { en: event.target.value } : {}) })
                    }
                  />
                </td>
                <td>
                  {!disabled && (
                    <button
                      type="button"
                      className="link"
                      onClick={() => onChange(putOption(definition, list.id, index, undefined))}
                    >
                      {t.remove}
                      <span className="unheard"> {option.label.zh}</span>
                    </button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {!disabled && (
        <div className="definition-new">
          <WordsInput
            label={t.code}
            value={codes[list.id] ?? ''}
            disabled={false}
            onChange={(code) => setCodes({ ...codes, [list.id]: code })}
          />
          <button
            type="button"
            className="button small"
            disabled={(codes[list.id] ?? '') === ''}
            onClick={() => {
              const code = codes[list.id] ?? ''
              onChange(putList(definition, { ...list, options: [...list.options, { code, label: { zh: code } }] }))
              setCodes({ ...codes, [list.id]: '' })
            }}
          >
            {t.addOption}
          </button>
        </div>
      )}
    </Panel>
  ))
  return (
    <>
      {lists}
      {!disabled && (
        <div className="definition-new">
          <WordsInput label={t.name} help={t.nameHelp} value={name} disabled={false} onChange={setName} />
          <button
            type="button"
            className="button small"
            disabled={name === '' || definition.lists.some((list) => list.id === name)}
            onClick={() => {
              onChange(putList(definition, { id: name, source: 'own', options: [] }))
              setName('')
            }}
          >
            {t.addList}
          </button>
        </div>
      )}
    </>
  )
}
