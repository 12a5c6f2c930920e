import assert from 'node:assert/strict'
import test from 'node:test'
import { simulate, topOf } from '../../../../../tests/simulated-scores.ts'
import { adviceOn } from './advice.ts'
import { eigenOf } from './eigen.ts'
import { pointsOf, rankBy, type Score } from './score.ts'
import { designOf, fitSeverity } from './severity.ts'

const score = (item: string, expert: string, points: number): Score => ({
  item,
  expert,
  hundredths: Math.round(points * 100),
})

test('the mean, the trimmed mean and the agreement of the panel each rank by what was published', () => {
  const scores = [
    ...[90, 60, 60, 60, 60].map((points, index) => score('a', `e${index}`, points)),
    ...[64, 64, 64, 64, 64].map((points, index) => score('b', `e${index}`, points)),
  ]
  // a: 330 / 5 = 66 against 64; without the highest and the lowest a is 60.
  assert.deepEqual(
    rankBy({ kind: 'mean' }, scores).map(({ item, mean }) => [item, pointsOf(mean)]),
    [
      ['a', 66],
      ['b', 64],
    ],
  )
  const trimmed = rankBy({ kind: 'trimmed-mean', eachEnd: 1 }, scores)
  assert.deepEqual(
    trimmed.map(({ item, mean }) => [item, pointsOf(mean)]),
    [
      ['b', 64],
      ['a', 60],
    ],
  )
  const agreed = rankBy({ kind: 'panel-consensus', agreed: new Map([['a', 7000]]) }, scores)
  assert.deepEqual(
    agreed.map(({ item, place }) => [item, place]),
    [['a', 1]],
  )
})

test('equal means share a place, however they are written', () => {
  // 200/3 and 400/6 are the same number, which floating point would have to be lucky to know.
  const scores = [66, 67, 67].map((points, index) => score('a', `e${index}`, points))
  const twice = [66, 67, 67, 66, 67, 67].map((points, index) => score('b', `e${index}`, points))
  const ranked = rankBy({ kind: 'mean' }, [...scores, ...twice, score('c', 'e0', 10)])
  assert.deepEqual(
    ranked.map(({ item, place }) => [item, place]),
    [
      ['a', 1],
      ['b', 1],
      ['c', 3],
    ],
  )
})

test('eigenvalues of a matrix are those worked out by hand', () => {
  // [[2, 1], [1, 2]] has 1 and 3.
  const { values, vectors } = eigenOf(Float64Array.from([2, 1, 1, 2]), 2)
  assert.deepEqual(
    [...values].map((value) => Math.round(value * 1e9) / 1e9).toSorted((a, b) => a - b),
    [1, 3],
  )
  assert.ok(Math.abs(vectors[0]! ** 2 - 0.5) < 1e-12)
})

test('in a full table the variances are those of the analysis of variance', () => {
  // Two experts on three items, differences e1 − e2 of 1, 3 and 5. For two experts REML has a closed form: the mean
  // square between experts is 3 items × (1.5² + 1.5²) = 13.5 on 1 degree, the residual Σ(d − 3)²/2 = 4 on 2 degrees, so
  // noise = 4/2 = 2, severity = (13.5 − 2)/3.
  const scores = [
    ['a', 51, 50],
    ['b', 63, 60],
    ['c', 75, 70],
  ] as const
  const model = fitSeverity(
    designOf(scores.flatMap(([item, one, two]) => [score(item, 'e1', one), score(item, 'e2', two)])),
  )
  assert.ok(model)
  assert.ok(Math.abs(model.noiseVariance - 2) < 1e-6)
  assert.ok(Math.abs(model.severityVariance - 11.5 / 3) < 1e-5)
  // ŝ = half the difference, 1.5, shrunk by 3γ/(1 + 3γ) with γ = severity : noise = 11.5/6: 1.5 × 5.75/6.75.
  assert.ok(Math.abs(model.severity[0]! - (1.5 * 5.75) / 6.75) < 1e-6)
  assert.ok(Math.abs(model.severity[0]! + model.severity[1]!) < 1e-9)
})

test('without spread between experts the adjusted means are the raw means', () => {
  const scores = ['a', 'b', 'c'].flatMap((item, at) =>
    ['e1', 'e2', 'e3'].map((expert, by) => score(item, expert, 60 + 5 * at + [0, 1, 2][(by + at) % 3]!)),
  )
  const model = fitSeverity(designOf(scores))
  assert.equal(model?.severityVariance, 0)
  assert.deepEqual([...(model?.adjusted ?? [])], [61, 66, 71])
})

const truths = [
  { name: 'none', severity: 0 },
  { name: 'moderate', severity: 5 },
  { name: 'strong', severity: 10 },
] as const

for (const { name, severity } of truths) {
  test(`over 200 simulated rounds with ${name} spread of severity the advice finds ${severity > 0 ? 'more' : 'no less'} of the true top`, (t) => {
    const gains: number[] = []
    let [raw, advised, covered, items] = [0, 0, 0, 0]
    for (let seed = 1; seed <= 200; seed += 1) {
      const { scores, truth } = simulate({ seed, items: 100, experts: 30, perItem: 5, quality: 8, severity, noise: 8 })
      const best = topOf(truth, 20)
      const model = fitSeverity(designOf(scores))
      assert.ok(model)
      const byRaw = rankBy({ kind: 'mean' }, scores)
        .slice(0, 20)
        .map(({ item }) => item)
      const byAdvice = topOf(
        model.design.items.map((item, index) => [item, model.adjusted[index]!] as const),
        20,
      )
      const found = (chosen: Iterable<string>): number => [...chosen].filter((item) => best.has(item)).length / 20
      gains.push(found(byAdvice) - found(byRaw))
      raw += found(byRaw) / 200
      advised += found(byAdvice) / 200
      const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
      const shift = mean([...model.adjusted]) - mean([...truth.values()])
      for (const [index, item] of model.design.items.entries()) {
        items += 1
        if (Math.abs(model.adjusted[index]! - shift - (truth.get(item) ?? 0)) < 1.96 * model.standardError[index]!)
          covered += 1
      }
    }
    const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length
    const deviation = Math.sqrt(gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (gains.length - 1))
    const margin = (1.96 * deviation) / Math.sqrt(gains.length)
    const words = `raw ${(100 * raw).toFixed(1)} %, advised ${(100 * advised).toFixed(1)} %, gain ${(100 * mean).toFixed(2)} ± ${(100 * margin).toFixed(2)} points; intervals hold ${((100 * covered) / items).toFixed(1)} %`
    t.diagnostic(words)
    if (severity > 0) assert.ok(mean - margin > 0, words)
    // Nothing lost: the interval of the difference reaches 0, and the loss is below a half point.
    else assert.ok(mean + margin >= 0 && mean > -0.005, words)
    assert.ok(covered / items > 0.93 && covered / items < 0.975, words)
  })
}

test('the advice marks outliers, the border zone, what is not connected, and what would change', () => {
  const usual = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((item, at) =>
    ['e1', 'e2', 'e3', 'e4'].map((expert, by) => score(item, expert, 80 - 8 * at + [0, 1, -1, 0][(by + at) % 4]!)),
  )
  // e1 gives f 100 where the others give about 40; e7 and e8 read only x and y, which nobody else reads.
  const scores = [
    ...usual.map((one) => (one.item === 'f' && one.expert === 'e1' ? score('f', 'e1', 100) : one)),
    ...['x', 'y'].flatMap((item) => [score(item, 'e7', 10), score(item, 'e8', 12)]),
  ]
  const outliers = { kind: 'standardised-residual', beyond: 3 } as const
  const advice = adviceOn({ scores, method: { kind: 'mean' }, outliers, selected: 2 })
  assert.deepEqual(
    advice?.outliers.map(({ item, expert }) => [item, expert]),
    [['f', 'e1']],
  )
  assert.deepEqual(advice?.groups, [
    ['e1', 'e2', 'e3', 'e4'],
    ['e7', 'e8'],
  ])
  assert.deepEqual(
    [advice?.published, advice?.advised].map((ranked) => ranked?.slice(0, 2).map(({ item }) => item)),
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
  )
  assert.deepEqual(advice?.changes, [])
  assert.ok(advice?.advised.every(({ low, adjusted, high }) => low < adjusted && adjusted < high))
})

test('a severe expert on one item is named as what would change the selection', () => {
  // b is as good as a for those who saw both, but only b was seen by e4, who scores everybody 12 lower.
  const others = ['m', 'n', 'o', 'p', 'q', 'r'].flatMap((item, at) =>
    ['e1', 'e2', 'e3']
      .map((expert, by) => score(item, expert, 50 + at + [0, 1, -1][(by + at) % 3]!))
      .concat(score(item, 'e4', 38 + at)),
  )
  const scores = [
    ...others,
    ...[70, 71, 69].map((points, index) => score('a', `e${index + 1}`, points)),
    score('b', 'e1', 72),
    score('b', 'e2', 73),
    score('b', 'e4', 60),
  ]
  const advice = adviceOn({ scores, method: { kind: 'mean' }, outliers: { kind: 'none' }, selected: 1 })
  assert.deepEqual(advice?.changes, [
    { cause: { kind: 'severity' }, enters: ['b'], leaves: ['a'] },
    { cause: { kind: 'without-expert', expert: 'e4' }, enters: ['b'], leaves: ['a'] },
  ])
  assert.deepEqual(
    advice?.advised.filter(({ border }) => border).map(({ item }) => item),
    ['b', 'a'],
  )
})
