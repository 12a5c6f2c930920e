import type { ReactNode } from 'react'
import { DeskLink } from './link.tsx'

export interface BarRow {
  readonly name: string
  readonly value: number
  /** The figure as people read it; it stands at the end of the bar. */
  readonly shown: string
  readonly to?: string
}

/** Rows of bars on one scale from zero; the number beside each opens its rows. */
export function BarRows({ rows, caption }: { readonly rows: readonly BarRow[]; readonly caption: string }): ReactNode {
  const longest = Math.max(1, ...rows.map(({ value }) => value))
  return (
    <table className="bars">
      <caption className="unheard">{caption}</caption>
      <tbody>
        {rows.map(({ name, value, shown, to }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="picture">
              <svg className="bar" height="8" aria-hidden="true" focusable="false">
                <rect className="only" width={`${(value / longest) * 100}%`} height="8" />
              </svg>
            </td>
            <td className="number">{to === undefined ? shown : <DeskLink to={to}>{shown}</DeskLink>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export interface ColumnBar {
  readonly name: string
  readonly value: number
}

/** One column a day; the last is the present one. The description says in words what the picture shows. */
export function ColumnBars({
  columns,
  description,
}: {
  readonly columns: readonly ColumnBar[]
  readonly description: string
}): ReactNode {
  const highest = Math.max(1, ...columns.map(({ value }) => value))
  const width = 100 / Math.max(1, columns.length)
  return (
    <figure className="column-bars">
      <svg width="100%" height="54" role="img" aria-label={description}>
        {columns.map(({ name, value }, index) => {
          const height = (value / highest) * 52
          return (
            <rect
              key={name}
              className={index === columns.length - 1 ? 'first' : 'only'}
              x={`${index * width + width * 0.14}%`}
              y={54 - height}
              width={`${width * 0.72}%`}
              height={height}
            />
          )
        })}
      </svg>
      <figcaption>
        <span>{columns[0]?.name}</span>
        <span>{columns[columns.length - 1]?.name}</span>
      </figcaption>
    </figure>
  )
}
