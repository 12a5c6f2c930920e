import type { ReactNode } from 'react'
import { formatCount } from '../../../foundation/interface/index.ts'
import { DataTable, useLocale } from '../../../foundation/interface/web/index.ts'
import { AxisBelow, AxisLeft, Chart, type Frame } from './chart.tsx'
import { inTenThousands, shortTenThousands, tenThousands } from './money.ts'
import { groundBetween, lineThrough, logarithmic, straight } from './plot.ts'
import type { PictureView } from './run.ts'
import { words } from './words.ts'

type Step = PictureView['convergence'][number]

/** 收敛: the worst hundredth with its band, as years were added. */
export function ConvergenceChart({
  picture,
  source,
}: {
  readonly picture: PictureView
  readonly source: string
}): ReactNode {
  const locale = useLocale()
  const t = words[locale]
  const steps = picture.convergence
  const { fivePercent, onePercent } = picture.yearsNeeded
  return (
    <Chart
      description={t.convergenceSays(formatCount(picture.years), formatCount(fivePercent), formatCount(onePercent))}
      source={source}
      height={230}
      left={64}
      right={24}
      draw={drawn(steps)}
      table={
        <DataTable
          caption={`${t.convergence}（${tenThousands(locale)}）`}
          captionShown
          rows={steps}
          idOf={({ years }) => String(years)}
          columns={[
            { key: 'years', head: t.years, cell: ({ years }) => formatCount(years) },
            { key: 'aal', head: t.aal, kind: 'number', cell: ({ aal }) => inTenThousands(aal) },
            { key: 'aal-interval', head: t.interval, kind: 'number', cell: ({ aalInterval }) => range(aalInterval) },
            { key: 'tvar', head: t.tvar99, kind: 'number', cell: ({ tvar99 }) => inTenThousands(tvar99) },
            { key: 'tvar-interval', head: t.interval, kind: 'number', cell: (one) => range(one.tvar99Interval) },
          ]}
        />
      }
    />
  )
}

const drawn =
  (steps: readonly Step[]) =>
  (frame: Frame): ReactNode => <Steps steps={steps} frame={frame} />

const range = ([low, high]: readonly [number, number]): string => `${inTenThousands(low)}～${inTenThousands(high)}`

function Steps({ steps, frame }: { readonly steps: readonly Step[]; readonly frame: Frame }): ReactNode {
  const t = words[useLocale()]
  const [first, last] = [steps[0], steps.at(-1)]
  if (!first || !last) return null
  const { left, right, top, bottom } = frame
  const x = logarithmic({ from: first.years, to: Math.max(last.years, first.years * 2) }, { from: left, to: right })
  const y = straight(Math.max(...steps.map((one) => one.tvar99Interval[1])), { from: bottom, to: top })
  const at = (value: number, { years }: Step) => ({ x: x.place(years), y: y.place(value) })
  return (
    <g>
      <AxisBelow
        axis={{ ...x, ticks: steps.map(({ years }) => years) }}
        frame={frame}
        say={formatCount}
        title={t.yearsAxis}
      />
      <AxisLeft axis={y} frame={frame} say={shortTenThousands} />
      <path
        className="band"
        d={groundBetween(
          steps.map((one) => at(one.tvar99Interval[0], one)),
          steps.map((one) => at(one.tvar99Interval[1], one)),
        )}
      />
      <path className="net" d={lineThrough(steps.map((one) => at(one.tvar99, one)))} />
      {steps.map((one) => (
        <circle key={one.years} className="dot" r={3} cx={at(one.tvar99, one).x} cy={at(one.tvar99, one).y} />
      ))}
    </g>
  )
}
