/** A straight or a logarithmic axis: values to places, and the values that are written at it. */
export interface Axis {
  readonly place: (value: number) => number
  readonly ticks: readonly number[]
}

export interface Span {
  readonly from: number
  readonly to: number
}

/** From the least to the most value, both above 0; written at 1, 3 and 10 of each decade, or at 1 alone over many decades. */
export function logarithmic(values: Span, places: Span): Axis {
  const [low, high] = [Math.log(values.from), Math.log(values.to)]
  const decades = Math.log10(values.to / values.from)
  const steps = decades > 3 ? [1] : [1, 3]
  const ticks: number[] = []
  for (let power = Math.floor(Math.log10(values.from)); power <= Math.ceil(Math.log10(values.to)); power++) {
    ticks.push(...steps.map((step) => step * 10 ** power))
  }
  return {
    place: (value) => between((Math.log(Math.max(value, values.from)) - low) / Math.max(high - low, 1e-9), places),
    ticks: ticks.filter((tick) => tick >= values.from * 0.999 && tick <= values.to * 1.001),
  }
}

/** From 0 to a round value above the most; four or five values are written. */
export function straight(most: number, places: Span): Axis {
  const rough = Math.max(most, 1e-9) / 4
  const unit = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((one) => one * unit).find((one) => one >= rough) ?? rough
  const top = step * Math.ceil(most / step - 1e-9)
  return {
    place: (value) => between(value / Math.max(top, 1e-9), places),
    ticks: Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step),
  }
}

const between = (part: number, { from, to }: Span): number => from + part * (to - from)

export interface Point {
  readonly x: number
  readonly y: number
}

export function lineThrough(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
}

/** The ground between two lines: along the first and back along the second. */
export function groundBetween(one: readonly Point[], other: readonly Point[]): string {
  return one.length === 0 ? '' : `${lineThrough(one)}${lineThrough(other.toReversed()).replace('M', 'L')}Z`
}
