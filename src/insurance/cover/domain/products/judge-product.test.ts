import assert from 'node:assert/strict'
import test from 'node:test'
import { breach, interruption, ransom, score, size, soundProduct } from '../../../../../tests/fixtures/sound-product.ts'
import { day, fen, ppm } from '../../../../foundation/kernel/index.ts'
import { type CoverTerm, filedFacts, judgeProduct, type Product, productRules, versionOn } from '../../index.ts'

/** The rules that a changed product does not keep, with their places. */
const unmet = (change: Partial<Product>): readonly (readonly [rule: string, places: string])[] =>
  judgeProduct({ ...soundProduct, ...change }).flatMap(({ rule, verdict, places }) =>
    verdict === 'unmet' ? [[rule, places.join(' ')] as const] : [],
  )
const withCover = (change: Partial<CoverTerm>, at: CoverTerm = interruption) =>
  unmet({ covers: [interruption, breach, ransom].map((one) => (one === at ? { ...one, ...change } : one)) })

test('every rule is judged every time, and a sound product keeps them all', () => {
  const findings = judgeProduct(soundProduct)
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    productRules.map(({ id }) => id),
  )
  assert.deepEqual(
    findings.filter(({ verdict }) => verdict !== 'met'),
    [],
  )
})

test('a rule is a sentence with its clause, in both languages', () => {
  assert.equal(new Set(productRules.map(({ id }) => id)).size, productRules.length)
  for (const { id, cites, says, remedy } of productRules) {
    assert.match(id, /^[a-z]+(-[a-z]+)+$/)
    assert.match(cites.clause, /^(保险法2015:\d+|\d(\.\w+)+)$/, id)
    for (const text of [says.zh, remedy.zh]) assert.match(text, /。$/)
    for (const text of [says.en, remedy.en]) assert.match(text, /\.$/)
  }
})

test('a wording that is not on record is not known, and one with a wrong fingerprint is refused', () => {
  const verdict = (wordingHash: string | undefined) =>
    judgeProduct({ ...soundProduct, wordingHash }).find(({ rule }) => rule === 'wording-is-on-record')?.verdict
  assert.equal(verdict(undefined), 'undetermined')
  assert.equal(verdict('A'.repeat(64)), 'unmet')
})

test('a product is filed, sold for a day at least, by an insurer that exists', () => {
  assert.deepEqual(unmet({ filing: { number: ' ', status: 'filed' } }), [['terms-and-rates-are-filed', 'filing']])
  assert.deepEqual(unmet({ filing: { number: 'EX', status: 'withdrawn' } }), [['terms-and-rates-are-filed', 'filing']])
  assert.deepEqual(unmet({ validUntil: day('2026-01-01') }), [['validity-has-a-day', 'validUntil']])
  assert.deepEqual(unmet({ validUntil: day('2026-01-02') }), [])
  assert.deepEqual(unmet({ insurer: '911100006000373410' }), [['insurer-has-a-valid-credit-code', 'insurer']])
})

test('sectors and categories are those of the notice and fit each other', () => {
  const rule = 'sectors-are-those-of-the-notice'
  assert.deepEqual(unmet({ sectors: ['telecom-internet', 'mining'] }), [[rule, 'sectors[1]']])
  assert.deepEqual(unmet({ categories: ['product-service'] }), [[rule, 'sectors[0] categories[0]']])
  assert.deepEqual(unmet({ categories: ['enterprise', 'product-service'] }), [[rule, 'categories[1]']])
})

test('exclusions are complete and shown, and the order of settlement is clear', () => {
  const [exclusion] = soundProduct.exclusions
  assert.ok(exclusion)
  const rule = 'exclusions-are-shown-and-explained'
  assert.deepEqual(unmet({ exclusions: [exclusion, { ...exclusion, mustBeShown: false }] }), [[rule, 'exclusions[1]']])
  assert.deepEqual(unmet({ exclusions: [{ ...exclusion, text: { zh: '有', en: ' ' } }] }), [[rule, 'exclusions[0]']])
  assert.deepEqual(unmet({ termOrder: ['deductible', 'deductible'] }), [['order-of-settlement-is-clear', 'termOrder']])
})

test('heads are of the notice or part of one, and the open ones say what they are', () => {
  const rule = 'heads-are-those-of-the-notice'
  assert.deepEqual(withCover({ head: 'fp.war' }, ransom), [[rule, 'covers[2].head']])
  assert.deepEqual(withCover({ head: 'fp.bi.contingent' }, ransom), [])
  assert.deepEqual(withCover({ label: { zh: '赎金', en: '' } }, ransom), [[rule, 'covers[2].head']])
  assert.deepEqual(unmet({ covers: [interruption, breach, ransom, ransom] }), [
    ['each-head-stands-once', 'covers[3].head'],
  ])
})

test('the class of a product is that of the heads it promises', () => {
  const rule = 'heads-belong-to-the-class'
  assert.deepEqual(unmet({ coverClass: 'property' }), [[rule, 'coverClass']])
  assert.deepEqual(unmet({ coverClass: 'liability' }), [])
  assert.deepEqual(unmet({ covers: [interruption] }), [[rule, 'coverClass']])
  assert.deepEqual(unmet({ covers: [interruption, ransom], coverClass: 'property' }), [])
  assert.deepEqual(unmet({ covers: [interruption, ransom], coverClass: 'liability' }), [[rule, 'coverClass']])
})

test('a ransom is never promised, and what is not promised has no limit', () => {
  assert.deepEqual(
    withCover({ status: 'covered' }, ransom).map(([rule]) => rule),
    ['what-the-law-forbids-is-not-promised', 'what-is-promised-has-a-limit', 'promised-heads-have-a-filed-rate'],
  )
  const rule = 'what-is-promised-has-a-limit'
  assert.deepEqual(withCover({ aggregate: fen(1n) }, ransom), [[rule, 'covers[2]']])
  assert.deepEqual(withCover({ aggregate: null }), [[rule, 'covers[0]']])
  assert.deepEqual(withCover({ perOccurrence: null }), [[rule, 'covers[0]']])
})

test('limits stand in order and within the aggregate', () => {
  const limits = (least: bigint, usual: bigint, most: bigint) =>
    withCover({ perOccurrence: { least: fen(least), usual: fen(usual), most: fen(most) } })
  const broken = [['limits-stand-in-order', 'covers[0].perOccurrence']]
  assert.deepEqual(limits(1000n, 1000n, 1000n), [])
  assert.deepEqual(limits(0n, 1000n, 1000n), broken)
  assert.deepEqual(limits(1000n, 999n, 1000n), broken)
  assert.deepEqual(limits(1n, 1000n, 999n), broken)
  assert.deepEqual(limits(1n, 1001n, 2000n), broken)
})

test('a shared pool lists exactly the heads that draw on it', () => {
  const rule = 'pools-and-heads-agree'
  assert.deepEqual(unmet({ pools: [] }), [[rule, 'covers[0].pool']])
  assert.deepEqual(unmet({ pools: [{ id: 'main', heads: ['fp.bi', 'tp.breach'] }] }), [[rule, 'covers[1].pool']])
  assert.deepEqual(unmet({ pools: [{ id: 'main', heads: ['fp.bi', 'fp.pr'] }] }), [[rule, 'pools[0]']])
  assert.deepEqual(withCover({ pool: { kind: 'shared', pool: 'other' } }), [[rule, 'covers[0].pool']])
})

test('waiting times are of interruptions, among their options and shorter than the indemnity', () => {
  const rule = 'waiting-time-is-of-an-interruption'
  const broken = [[rule, 'covers[0].waiting']]
  assert.deepEqual(withCover({ waiting: null }), broken)
  assert.deepEqual(withCover({ waiting: null, deductible: { fixed: fen(5n), rate: ppm(0) } }), [])
  assert.deepEqual(withCover({ indemnityDays: null }), broken)
  assert.deepEqual(withCover({ indemnityDays: 30 }, breach), [[rule, 'covers[1].waiting']])
  assert.deepEqual(withCover({ waiting: interruption.waiting }, ransom), [[rule, 'covers[2].waiting']])
  const waiting = interruption.waiting
  assert.ok(waiting)
  const shorter = [['waiting-time-is-shorter-than-indemnity', 'covers[0].waiting']]
  assert.deepEqual(withCover({ waiting: { ...waiting, minutes: 600 } }), shorter)
  assert.deepEqual(withCover({ indemnityDays: 1 }), shorter) // 1,440 minutes are an option and a whole day
  assert.deepEqual(withCover({ indemnityDays: 2 }), [])
})

test('claims-made cover looks back to a date, and the insured never bears the whole', () => {
  assert.deepEqual(withCover({ basis: { kind: 'claims-made', retroactive: 'none-given' } }, breach), [
    ['claims-made-cover-says-how-far-it-looks-back', 'covers[1].basis'],
  ])
  const whole = [['shares-of-the-insured-are-below-the-whole', 'covers[1]']]
  assert.deepEqual(withCover({ insuredShare: ppm(1_000_000) }, breach), whole)
  assert.deepEqual(withCover({ insuredShare: ppm(999_999) }, breach), [])
  const uplifted = { ...breach.conditions, upliftIfOpenFinding: ppm(900_000) }
  assert.deepEqual(withCover({ conditions: uplifted }, breach), whole) // a tenth and nine tenths
})

test('filed rates cover every promised head, and options lie inside their factor', () => {
  const { tariff } = soundProduct
  const rates = (baseRates: Product['tariff']['baseRates']) => unmet({ tariff: { ...tariff, baseRates } })
  assert.deepEqual(rates({ ...tariff.baseRates, 'tp.breach': { standard: ppm(1) } }), [
    ['promised-heads-have-a-filed-rate', 'covers[1]'],
  ])
  const [a, b] = score.options
  assert.ok(a && b)
  for (const options of [[], [a, a], [{ ...a, usual: ppm(900_001) }], [{ ...b, most: ppm(1_300_001) }]]) {
    assert.deepEqual(unmet({ tariff: { ...tariff, factors: [size, { ...score, options }] } })[0], [
      'options-lie-inside-their-factor',
      'tariff.factors[1]',
    ])
  }
  // Usual factors together: 0.8 × 1.25 = 1 to 1 × 1.25 = 1.25.
  const range = (least: number, most: number) =>
    unmet({ tariff: { ...tariff, productRange: { least: ppm(least), most: ppm(most) } } })
  const broken = [['all-factors-can-be-used-together', 'tariff.productRange']]
  assert.deepEqual(range(1_250_000, 1_300_000), [])
  assert.deepEqual(range(1_250_001, 1_300_000), broken)
  assert.deepEqual(range(500_000, 1_000_000), [])
  assert.deepEqual(range(500_000, 999_999), broken)
  assert.deepEqual(range(1_200_000, 1_100_000), broken)
})

test('the version of a product is that of the day, and a withdrawn one is not sold', () => {
  const old = { ...soundProduct, version: '2026-1', validUntil: day('2026-07-01') }
  const next = { ...soundProduct, version: '2026-2', validFrom: day('2026-07-01') }
  const on = (value: string) => versionOn([old, next], day(value))?.version
  assert.deepEqual(['2025-12-31', '2026-06-30', '2026-07-01'].map(on), [undefined, '2026-1', '2026-2'])
  const withdrawn = { ...old, filing: { number: 'EX', status: 'withdrawn' as const } }
  assert.equal(versionOn([withdrawn], day('2026-06-30')), undefined)
})

test('what anybody may see of a product has no price', () => {
  const facts = filedFacts(soundProduct)
  assert.equal('tariff' in facts, false)
  assert.equal(facts.filing.number, 'EX-2026-1')
})
