import { annualLoss, claimLoss, type PortfolioPolicy, type Terms } from '../src/insurance/risk/index.ts'

// What one would write first: a ziggurat for the normal law (Marsaglia and Tsang 2000), Knuth's product for Poisson, and a
// loop over claims, years and policies.

const edges = new Float64Array(129)
const ratios = new Float64Array(128)
const heights = new Float64Array(129)
fillZiggurat()

function fillZiggurat(): void {
  const [tail, area] = [3.442619855899, 9.91256303526217e-3]
  const height = (x: number): number => Math.exp(-0.5 * x * x)
  edges[0] = area / height(tail)
  edges[1] = tail
  for (let index = 2; index < 128; index++) {
    const last = edges[index - 1]!
    edges[index] = Math.sqrt(-2 * Math.log(area / last + height(last)))
  }
  for (let index = 0; index < 128; index++) ratios[index] = edges[index + 1]! / edges[index]!
  for (let index = 0; index < 129; index++) heights[index] = height(edges[index]!)
}

let [s0, s1, s2, s3] = [1, 2, 3, 4]

function word(): number {
  const five = Math.imul(s1, 5)
  const out = Math.imul((five << 7) | (five >>> 25), 9)
  const shifted = s1 << 9
  s2 ^= s0
  s3 ^= s1
  s1 ^= s2
  s0 ^= s3
  s2 ^= shifted
  s3 = (s3 << 11) | (s3 >>> 21)
  return out >>> 0
}

const uniform = (): number => (word() + 0.5) * 2 ** -32

function normal(): number {
  for (;;) {
    const bits = word()
    const index = bits & 127
    const u = (bits | 0) * 2 ** -31
    const x = u * edges[index]!
    if (Math.abs(u) < ratios[index]!) return x
    if (index === 0) return Math.sign(u) * beyondTail()
    const between = heights[index]! + uniform() * (heights[index + 1]! - heights[index]!)
    if (between < Math.exp(-0.5 * x * x)) return x
  }
}

function beyondTail(): number {
  const tail = edges[1]!
  for (;;) {
    const x = -Math.log(uniform()) / tail
    if (-2 * Math.log(uniform()) >= x * x) return tail + x
  }
}

function poisson(limit: number): number {
  let product = uniform()
  let count = 0
  while (product > limit) {
    product *= uniform()
    count++
  }
  return count
}

/** Compound Poisson(5)-lognormal(10.5, 2) with terms; the mean comes back so that nothing is left out. */
export function plainCompound(years: number, terms: Terms): number {
  const none = Math.exp(-5)
  let total = 0
  for (let year = 0; year < years; year++) {
    let sum = 0
    for (let left = poisson(none); left > 0; left--) sum += claimLoss(terms, Math.exp(10.5 + 2 * normal()))
    total += annualLoss(terms, sum)
  }
  return total / years
}

/** Every policy in every year. */
export function policyByYear(years: number, policies: readonly PortfolioPolicy[]): number {
  const plain = policies.map(({ frequency, severity, terms }) => {
    if (frequency.dist !== 'poisson' || severity.dist !== 'lognormal') throw new Error('only Poisson and lognormal')
    return { none: Math.exp(-frequency.lambda), mu: severity.mu, sigma: severity.sigma, terms }
  })
  let total = 0
  for (let year = 0; year < years; year++) {
    for (const { none, mu, sigma, terms } of plain) {
      let sum = 0
      for (let left = poisson(none); left > 0; left--) sum += claimLoss(terms, Math.exp(mu + sigma * normal()))
      total += annualLoss(terms, sum)
    }
  }
  return total / years
}
