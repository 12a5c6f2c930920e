import type { ReactNode } from 'react'
import { formatCount } from '../../../foundation/interface/index.ts'
import { DataTable, useLocale } from '../../../foundation/interface/web/index.ts'
import { AxisBelow, AxisLeft, Chart, type Frame } from './chart.tsx'
import { inTenThousands, percent, shortTenThousands, tenThousands } from './money.ts'
import { groundBetween, lineThrough, logarithmic } from './plot.ts'
import type { PictureView } from './run.ts'
import { words } from './words.ts'

type CurvePoint = PictureView['curve'][number]

interface CurveChartProps {
  readonly picture: PictureView
  readonly source: string
}

/** 超越概率曲线: how often a year reaches so much, with its 95% band, and the largest single event or claim beside it. */
export function CurveChart({ picture, source }: CurveChartProps): ReactNode {
  const t = words[useLocale()]
  const points = picture.curve.filter(({ annual }) => annual > 0)
  const last = points.at(-1)
  const hundred = points.find(({ period }) => period === 100)
  const description =
    last === undefined
      ? t.curveNothing
      : t.curveSays(
          inTenThousands(hundred?.annual ?? last.annual),
          inTenThousands(last.annual),
          formatCount(last.period),
        )
  return (
    <Chart
      description={description}
      source={source}
      height={320}
      left={52}
      right={24}
      draw={drawn(points)}
      table={<CurveTable points={picture.curve} />}
    />
  )
}

const drawn =
  (points: readonly CurvePoint[]) =>
  (frame: Frame): ReactNode => <Curves points={points} frame={frame} />

function Curves({ points, frame }: { readonly points: readonly CurvePoint[]; readonly frame: Frame }): ReactNode {
  const t = words[useLocale()]
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return null
  const largest = points.filter((one) => one.largest > 0)
  const least = Math.max(1, Math.min(first.annualInterval[0] || first.annual, ...largest.map((one) => one.largest)))
  const x = logarithmic({ from: least, to: last.annualInterval[1] * 1.05 }, { from: frame.left, to: frame.right })
  const y = logarithmic({ from: 1 / last.period, to: 1 / first.period }, { from: frame.bottom, to: frame.top })
  const at = (value: number, { period }: CurvePoint) => ({ x: x.place(value), y: y.place(1 / period) })
  const marked = points.filter(({ period }) => period === 20 || period === 100)
  return (
    <g>
      <AxisBelow axis={x} frame={frame} say={shortTenThousands} title={t.lossAxis} />
      <AxisLeft axis={y} frame={frame} say={percentOf} />
      <path
        className="band"
        d={groundBetween(
          points.map((one) => at(one.annualInterval[0], one)),
          points.map((one) => at(one.annualInterval[1], one)),
        )}
      />
      <path className="gross" d={lineThrough(largest.map((one) => at(one.largest, one)))} />
      <path className="net" d={lineThrough(points.map((one) => at(one.annual, one)))} />
      {marked.map((one) => {
        const { x: left, y: top } = at(one.annual, one)
        return (
          <g key={one.period}>
            <circle className="dot" cx={left} cy={top} r={4} />
            <text className="said" x={left - 9} y={top + 15} textAnchor="end">
              {`${percentOf(1 / one.period)}：${inTenThousands(one.annual)}`}
            </text>
          </g>
        )
      })}
      <Legend frame={frame} />
    </g>
  )
}

function Legend({ frame }: { readonly frame: Frame }): ReactNode {
  const t = words[useLocale()]
  // The curves fall from the upper left to the lower right: this corner is always free.
  const left = frame.left + 12
  const top = frame.bottom - 66
  return (
    <g>
      <line className="net" x1={left} x2={left + 24} y1={top + 12} y2={top + 12} />
      <text className="said" x={left + 30} y={top + 16}>
        {t.annualSum}
      </text>
      <line className="gross" x1={left} x2={left + 24} y1={top + 30} y2={top + 30} />
      <text className="said" x={left + 30} y={top + 34}>
        {t.largestOne}
      </text>
      <rect className="band" x={left} y={top + 42} width={24} height={10} />
      <text className="said" x={left + 30} y={top + 52}>
        {t.band}
      </text>
    </g>
  )
}

const percentOf = (share: number): string =>
  share >= 0.01 ? percent(share).replace('.0%', '%') : `${Number((100 * share).toPrecision(2))}%`

function CurveTable({ points }: { readonly points: readonly CurvePoint[] }): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const both = ([low, high]: readonly [number, number]): string => `${inTenThousands(low)}～${inTenThousands(high)}`
  return (
    <DataTable
      caption={`${t.curve}（${tenThousands(locale)}）`}
      captionShown
      rows={points}
      idOf={({ period }) => String(period)}
      columns={[
        { key: 'period', head: t.period, cell: ({ period }) => t.onceIn(period) },
        { key: 'annual', head: t.annualSum, kind: 'number', cell: (one) => inTenThousands(one.annual) },
        { key: 'interval', head: t.interval, kind: 'number', cell: (one) => both(one.annualInterval) },
        { key: 'largest', head: t.largestOne, kind: 'number', cell: (one) => inTenThousands(one.largest) },
        { key: 'interval-of-largest', head: t.interval, kind: 'number', cell: (one) => both(one.largestInterval) },
      ]}
    />
  )
}
