import { useState } from 'react'
import type { ReactNode } from 'react'
import { useLocale } from '../../../interface/web/index.ts'
import { translate, untranslated } from '../../index.ts'
import { editorTexts } from './editor-texts.ts'
import type { ViewProps } from './content-view.tsx'

/** The translator's list: every label that lacks English, filled in where it stands. */
export function WordsView({ definition, disabled, onChange }: ViewProps): ReactNode {
  const t = editorTexts[useLocale()]
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const lacking = untranslated(definition)
  if (lacking.length === 0) return <p className="quiet">{t.translated}</p>
  return (
    <>
      <p>{t.translateAbout(lacking.length)}</p>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t.zhWords}</th>
              <th scope="col">{t.enWords}</th>
              <th scope="col">{t.place}</th>
            </tr>
          </thead>
          <tbody>
            {lacking.map(({ at, zh }) => (
              <tr key={at}>
                <th scope="row">{zh}</th>
                <td>
                  <input
                    className="input"
                    aria-label={`${t.enWords} ${zh}`}
                    value={typed[at] ?? ''}
                    disabled={disabled}
                    onChange={(event) => setTyped({ ...typed, [at]: event.target.value })}
                    onBlur={() => {
                      if ((typed[at] ?? '').trim() !== '') onChange(translate(definition, at, typed[at] ?? ''))
                    }}
                  />
                </td>
                <td className="mono caption">{at}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
