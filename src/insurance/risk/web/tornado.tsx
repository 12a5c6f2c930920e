import type { ReactNode } from 'react'
import { useLocale } from '../../../foundation/interface/web/index.ts'
import { change } from './money.ts'
import { words } from './words.ts'

export interface Moved {
  readonly driver: string
  readonly down: number
  readonly up: number
}

/** 敏感性: what the mean gains and loses when an assumption is moved, the largest first; figures stand beside the bars. */
export function Tornado({
  drivers,
  caption,
}: {
  readonly drivers: readonly Moved[]
  readonly caption: string
}): ReactNode {
  const t = words[useLocale()]
  const longest = Math.max(1e-9, ...drivers.flatMap(({ down, up }) => [Math.abs(down), Math.abs(up)]))
  return (
    <table className="bars tornado">
      <caption className="unheard">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.assumption}</th>
          <th scope="col" className="number">
            {t.lower}
          </th>
          <td />
          <th scope="col" className="number">
            {t.higher}
          </th>
        </tr>
      </thead>
      <tbody>
        {drivers.map(({ driver, down, up }) => (
          <tr key={driver}>
            <th scope="row">{t.drivers[driver as keyof typeof t.drivers] ?? driver}</th>
            <td className="number">{change(down)}</td>
            <td className="picture">
              <svg className="bar" width="100%" height="12" aria-hidden="true" focusable="false">
                <Side value={down} longest={longest} />
                <Side value={up} longest={longest} />
                <line className="middle" x1="50%" x2="50%" y1="0" y2="12" />
              </svg>
            </td>
            <td className="number">{change(up)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Side({ value, longest }: { readonly value: number; readonly longest: number }): ReactNode {
  const width = (Math.abs(value) / longest) * 50
  return (
    <rect
      className={value < 0 ? 'only' : 'first'}
      x={`${value < 0 ? 50 - width : 50}%`}
      y="2"
      width={`${width}%`}
      height="8"
    />
  )
}
