import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { Axis } from './plot.ts'
import { useWidth } from './use-width.ts'
import { words } from './words.ts'
import { useLocale } from '../../../foundation/interface/web/index.ts'

export interface Frame {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface ChartProps {
  /** In words, what the picture shows. */
  readonly description: string
  /** From which assumptions, seed and engine. */
  readonly source: string
  readonly height: number
  readonly left: number
  readonly right: number
  readonly draw: (frame: Frame) => ReactNode
  /** The same figures as rows. */
  readonly table: ReactNode
}

/** A picture of our own: its words keep their size, the rows stand behind it and are printed with it. */
export function Chart({ description, source, height, left, right, draw, table }: ChartProps): ReactNode {
  const t = words[useLocale()]
  const [box, width] = useWidth()
  const rows = useOpenInPrint()
  const frame = { width, height, left, right: width - right, top: 14, bottom: height - 40 }
  return (
    <figure className="chart">
      <div ref={box}>
        <svg className="chart-picture" width={width} height={height} role="img" aria-label={description}>
          {draw(frame)}
        </svg>
      </div>
      <figcaption>
        <p>{description}</p>
        <details ref={rows}>
          <summary>{t.table}</summary>
          {table}
        </details>
        <p className="caption">{source}</p>
      </figcaption>
    </figure>
  )
}

interface AxisProps {
  readonly axis: Axis
  readonly frame: Frame
  readonly say: (tick: number) => string
}

/** Values below, with their hairlines; `title` says what they are. */
export function AxisBelow({ axis, frame, say, title }: AxisProps & { readonly title: string }): ReactNode {
  const { left, right, top, bottom } = frame
  return (
    <g>
      {spaced(axis, 46).map((tick) => (
        <g key={tick}>
          <line className="grid" x1={axis.place(tick)} x2={axis.place(tick)} y1={top} y2={bottom} />
          <text className="axis" x={axis.place(tick)} y={bottom + 15} textAnchor="middle">
            {say(tick)}
          </text>
        </g>
      ))}
      <text className="axis" x={(left + right) / 2} y={bottom + 33} textAnchor="middle">
        {title}
      </text>
    </g>
  )
}

export function AxisLeft({ axis, frame, say }: AxisProps): ReactNode {
  const { left, right } = frame
  return (
    <g>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line className="grid" x1={left} x2={right} y1={axis.place(tick)} y2={axis.place(tick)} />
          <text className="axis" x={left - 6} y={axis.place(tick) + 4} textAnchor="end">
            {say(tick)}
          </text>
        </g>
      ))}
    </g>
  )
}

/** Ticks so far apart that their words do not touch. */
function spaced({ place, ticks }: Axis, room: number): readonly number[] {
  const kept: number[] = []
  for (const tick of ticks) {
    const last = kept.at(-1)
    if (last === undefined || Math.abs(place(tick) - place(last)) >= room) kept.push(tick)
  }
  return kept
}

/** On paper nobody can open anything: the rows are shown while the page is printed. */
function useOpenInPrint() {
  const rows = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    let wasOpen = false
    const open = (): void => {
      wasOpen = rows.current?.open ?? false
      if (rows.current) rows.current.open = true
    }
    const close = (): void => {
      if (rows.current) rows.current.open = wasOpen
    }
    window.addEventListener('beforeprint', open)
    window.addEventListener('afterprint', close)
    return () => {
      window.removeEventListener('beforeprint', open)
      window.removeEventListener('afterprint', close)
    }
  }, [])
  return rows
}
