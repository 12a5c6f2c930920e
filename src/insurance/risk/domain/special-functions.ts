/**
 * erfcx(x)·(1 + 2x) as a Chebyshev series in (x − 3.75)/(x + 3.75), x ≥ 0: the mapping of Schonfelder (1978), the
 * coefficients worked out anew from 64 nodes with 40 digits. What is left out is below 3e-18.
 */
const scaledErrorCoefficients: readonly number[] = [
  1.1775789345674017, -0.004590054580646478, -0.08424913336651792, 0.05920993999819189, -0.026658668435305753,
  0.009074997670705265, -0.002413163540417608, 0.0004907758365258086, -6.916973302501207e-5, 4.13902798607301e-6,
  7.74038306619849e-7, -2.1886401049234397e-7, 1.076499946567091e-8, 4.521959811218287e-9, -7.754400208831351e-10,
  -6.318088340886684e-11, 2.86879501093067e-11, 1.9455868545777372e-13, -9.654696748433437e-13, 3.252548148148765e-14,
  3.3478119482868296e-14, -1.8645628804190717e-15, -1.2507950530686268e-15, 7.41823525664749e-17, 5.068148904819187e-17,
]

/** 1 − erf(x), to about 1e-15 of itself. */
export function complementaryError(x: number): number {
  const size = Math.abs(x)
  if (size > 27.3) return x > 0 ? 0 : 2
  const t = (size - 3.75) / (size + 3.75)
  let next = 0
  let last = 0
  for (let index = scaledErrorCoefficients.length - 1; index > 0; index--) {
    const kept = next
    next = 2 * t * next - last + scaledErrorCoefficients[index]!
    last = kept
  }
  const scaled = t * next - last + scaledErrorCoefficients[0]!
  const tail = (Math.exp(-size * size) * scaled) / (1 + 2 * size)
  return x < 0 ? 2 - tail : tail
}

/** P(Z ≤ z) of the standard normal law. */
export const normalBelow = (z: number): number => 0.5 * complementaryError(-z * Math.SQRT1_2)

/** Lanczos (1964) with g = 7 and nine terms: ln Γ(x) for x > 0, to about 1e-14. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  let sum = 0.9999999999998099
  for (const [index, term] of lanczosTerms.entries()) sum += term / (x + index)
  const base = x + 6.5
  return 0.9189385332046727 + (x - 0.5) * Math.log(base) - base + Math.log(sum)
}

const lanczosTerms: readonly number[] = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]

/** Q(a, x) = Γ(a, x)/Γ(a): series below a + 1, Lentz's continued fraction above. */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1
  const weight = Math.exp(a * Math.log(x) - x - logGamma(a))
  return x < a + 1 ? 1 - weight * lowerSeries(a, x) : weight * upperFraction(a, x)
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let step = 1; step < 10_000; step++) {
    term *= x / (a + step)
    sum += term
    if (term < sum * 1e-17) break
  }
  return sum
}

function upperFraction(a: number, x: number): number {
  const tiny = 1e-300
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let value = d
  for (let step = 1; step < 10_000; step++) {
    const numerator = -step * (step - a)
    b += 2
    d = 1 / (numerator * d + b || tiny)
    c = b + numerator / c || tiny
    const factor = d * c
    value *= factor
    if (Math.abs(factor - 1) < 1e-16) break
  }
  return value
}

/** The z that the standard normal law exceeds with probability p (Wichura 1988, AS 241, to about 1e-15). */
export function normalAbove(p: number): number {
  if (p <= 0 || p >= 1) return p <= 0 ? Infinity : -Infinity
  const q = 0.5 - p
  if (Math.abs(q) <= 0.425) return q * ratio(central, 0.180625 - q * q)
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)))
  const size = r <= 5 ? ratio(middle, r - 1.6) : ratio(outer, r - 5)
  return p < 0.5 ? size : -size
}

type Ratio = readonly [over: readonly number[], under: readonly number[]]

const central: Ratio = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  [
    1.0, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
]
const middle: Ratio = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1.0, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
]
const outer: Ratio = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  [
    1.0, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
]

function ratio([over, under]: Ratio, x: number): number {
  const polynomial = (terms: readonly number[]): number => terms.reduceRight((sum, term) => sum * x + term, 0)
  return polynomial(over) / polynomial(under)
}
