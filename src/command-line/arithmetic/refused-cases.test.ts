import assert from 'node:assert/strict'
import test from 'node:test'
import { answerCases, sentenceOf } from './cases.ts'
import { readListedJson } from '../reading/listed-json.ts'

const codeOf = (given: unknown): string => {
  const read = readListedJson(new TextEncoder().encode(JSON.stringify({ cases: [given] })))
  const [only] = answerCases(read?.value)
  assert.ok(only)
  if (only.answer.ok) return 'answered'
  const { message, remedy } = only.answer.refusal
  for (const text of [message.zh, message.en, remedy.zh, remedy.en]) assert.match(text, /[。.]$/, text)
  return only.answer.refusal.code
}

const term = { start: '2025-01-01', end: '2026-01-01' }
const day = Array.from({ length: 24 }, () => '60')
const good = {
  endorse: { ...term, effective: '2025-07-01', premiumOld: '100', premiumNew: '200' },
  outOfSequence: { ...term, premium: '100', changes: [{ effective: '2025-07-01', delta: '-5' }] },
  cancel: { ...term, effective: '2025-07-01', premium: '100', paid: '100' },
  reinstate: { ...term, effective: '2025-07-01', premium: '100', limit: '1000', reinstated: '10' },
  split: { amount: '10', weights: ['1', '2'] },
  shareSeries: { payments: ['10'], weights: ['1', '2'] },
  cede: {
    payments: ['10'],
    quotaSharePpm: 400000,
    layer: { attachment: '1', limit: '1', placedPpm: 1000000 },
  },
  interruption: {
    outageStart: '2025-03-10T02:00:00+08:00',
    outageMinutes: 720,
    waitingMinutes: 720,
    mode: 'TIME_EXCESS',
    hourlyLoss: day,
  },
  claim: { loss: '10' },
  occurrence: { covers: [{ id: 'BI', loss: '10' }] },
  sequence: {
    aggregate: '10',
    sublimits: { BI: '10' },
    deductibles: { BI: '1' },
    claims: [{ id: '1', cover: 'BI', loss: '5' }],
  },
  allocate: { netByCover: { BI: '10' }, occurrenceLimit: '5' },
  reserve: { events: [{ type: 'SET', amount: '5' }, { type: 'CLOSE' }] },
} as const

type KindName = keyof typeof good

const changed = (kind: KindName, change: object): string => codeOf({ id: 'a', kind, ...good[kind], ...change })

test('a good case of each kind is answered, and fields that a kind does not use are ignored', () => {
  for (const kind of Object.keys(good) as KindName[]) {
    assert.equal(changed(kind, { note: -1, colour: null, events: undefined, ...good[kind] }), 'answered', kind)
  }
})

test('every field that a kind needs is missed', () => {
  for (const kind of Object.keys(good) as KindName[]) {
    for (const field of Object.keys(good[kind])) {
      assert.equal(changed(kind, { [field]: undefined }), 'missing', `${kind} without ${field}`)
      assert.equal(changed(kind, { [field]: null }), 'missing', `${kind} with ${field} null`)
    }
  }
})

test('an amount is whole fen as a decimal string, not negative, and nothing else', () => {
  for (const loss of ['1.5', '01', '+1', ' 1', '1e3', '', '１２', '3万', '1,000', '-0', '--1', 5, true, [], {}]) {
    assert.equal(changed('claim', { loss }), 'not-an-amount', JSON.stringify(loss))
  }
  assert.equal(changed('claim', { loss: '-1' }), 'negative-amount')
  assert.equal(changed('claim', { loss: '0' }), 'answered')
  assert.equal(changed('claim', { loss: '123456789012345678901234567890' }), 'answered')
})

test('an amount is looked at wherever it stands', () => {
  for (const [kind, change] of [
    ['endorse', { premiumNew: '-1' }],
    ['outOfSequence', { premium: '-1' }],
    ['cancel', { paid: '-1' }],
    ['reinstate', { limit: '-1' }],
    ['split', { amount: '-1' }],
    ['shareSeries', { payments: ['1', '-1'] }],
    ['cede', { payments: ['-1'] }],
    ['cede', { layer: { attachment: '-1', limit: '1', placedPpm: 1 } }],
    ['interruption', { hourlyLoss: [...day.slice(1), '-1'] }],
    ['interruption', { savedCost: '-1' }],
    ['claim', { sublimitRemaining: '-1' }],
    ['claim', { deductible: { fixed: '-1' } }],
    ['claim', { arrears: { due: '1', paid: '-1' } }],
    ['occurrence', { covers: [{ id: 'BI', loss: '-1' }] }],
    ['occurrence', { occurrenceDeductible: { fixed: '1', waiting: '-1' } }],
    ['sequence', { deductibles: { BI: '-1' } }],
    ['allocate', { netByCover: { BI: '-1' } }],
    ['reserve', { events: [{ type: 'SET', amount: '-1' }] }],
  ] as const) {
    assert.equal(changed(kind, change), 'negative-amount', `${kind} ${JSON.stringify(change)}`)
  }
})

test('a rate is a whole number from 0; what is given away or kept is at most the whole', () => {
  for (const ppm of [0.5, -1, '1', true, 2 ** 53]) assert.equal(changed('cede', { quotaSharePpm: ppm }), 'not-rate')
  assert.equal(changed('cede', { quotaSharePpm: 1000000 }), 'answered')
  assert.equal(changed('cede', { quotaSharePpm: 1000001 }), 'above-the-whole')
  assert.equal(changed('cancel', { basis: { kind: 'holdback', ppm: 1000001 } }), 'above-the-whole')
  assert.equal(changed('cancel', { basis: { kind: 'pre-inception', feePpm: 1000001 } }), 'above-the-whole')
  assert.equal(changed('claim', { insuredSharePpm: 1000001 }), 'answered') // it takes no more than is left
})

test('weights are positive whole numbers as strings, at least one', () => {
  for (const weights of [['0'], ['1', '0'], ['-1'], ['0.5'], [1], [null]]) {
    assert.notEqual(changed('split', { weights }), 'answered', JSON.stringify(weights))
    assert.notEqual(changed('shareSeries', { weights }), 'answered', JSON.stringify(weights))
  }
  assert.equal(changed('split', { weights: ['1', '0'] }), 'not-weight')
  assert.equal(changed('split', { weights: [] }), 'wrong-length')
})

test('days are real and lie in the term', () => {
  for (const effective of ['2025-02-29', '2025-13-01', '2025-1-1', '20250101', '2025-01-01T00:00:00Z', 20250101]) {
    assert.equal(changed('endorse', { effective }), 'not-day', String(effective))
  }
  for (const kind of ['endorse', 'cancel', 'reinstate'] as const) {
    assert.equal(changed(kind, { effective: '2024-12-31' }), 'effective-outside-term', kind)
    assert.equal(changed(kind, { effective: '2026-01-02' }), 'effective-outside-term', kind)
    assert.equal(changed(kind, { effective: '2025-01-01' }), 'answered', kind)
    assert.equal(changed(kind, { effective: '2026-01-01' }), 'answered', kind)
    assert.equal(changed(kind, { end: '2025-01-01', effective: '2025-01-01' }), 'term-without-days', kind)
  }
  assert.equal(
    changed('outOfSequence', { changes: [{ effective: '2026-01-02', delta: '1' }] }),
    'effective-outside-term',
  )
  assert.equal(changed('outOfSequence', { changes: [] }), 'answered')
})

test('a cancellation has a known basis with what it needs', () => {
  const based = (basis: unknown) => changed('cancel', { basis })
  assert.equal(based(null), 'answered')
  assert.equal(based({ kind: 'pro-rata' }), 'answered')
  assert.equal(based({ kind: 'monthly' }), 'unknown-code')
  assert.equal(based({}), 'missing')
  assert.equal(based('pro-rata'), 'not-object')
  assert.equal(based({ kind: 'holdback' }), 'missing')
  assert.equal(based({ kind: 'short-rate', table: Array.from({ length: 11 }, () => 1) }), 'wrong-length')
  assert.equal(based({ kind: 'short-rate', table: Array.from({ length: 12 }, () => 1) }), 'answered')
  assert.equal(based({ kind: 'pre-inception', feePpm: 1 }), 'effective-after-start')
})

test('an outage has an instant with its offset, whole minutes and a series of 24 or 168 hours', () => {
  for (const outageStart of ['2025-03-10T02:00:00', '2025-03-10', '2025-02-30T02:00:00Z', 5]) {
    assert.equal(changed('interruption', { outageStart }), 'not-instant', String(outageStart))
  }
  for (const outageMinutes of [-1, 0.5, '5']) {
    assert.equal(changed('interruption', { outageMinutes }), 'not-minutes', String(outageMinutes))
  }
  for (const length of [0, 23, 25, 167, 169]) {
    assert.equal(changed('interruption', { hourlyLoss: Array.from({ length }, () => '1') }), 'wrong-length')
  }
  assert.equal(changed('interruption', { mode: 'FRANCHISE' }), 'unknown-code')
  assert.equal(changed('interruption', { trigger: 'OVER' }), 'unknown-code')
  assert.equal(changed('interruption', { mode: 'GREATER_OF_MONEY' }), 'missing')
  assert.equal(changed('interruption', { mode: 'GREATER_OF_MONEY', money: '0' }), 'answered')
})

test('a claim has a known order of terms and rule of waiting', () => {
  assert.equal(changed('claim', { termOrder: ['waiting', 'waiting'] }), 'step-listed-twice')
  assert.equal(changed('claim', { termOrder: ['excess'] }), 'step-unknown')
  assert.equal(changed('claim', { termOrder: 'waiting' }), 'not-list')
  assert.equal(changed('claim', { termOrder: [1] }), 'not-text')
  assert.equal(changed('claim', { termOrder: [] }), 'answered')
  assert.equal(changed('claim', { waiting: { amount: '1', rule: 'lower' } }), 'unknown-code')
  assert.equal(changed('claim', { waiting: { amount: '1' } }), 'missing')
  assert.equal(changed('claim', { deductible: { ratePpm: 1 } }), 'missing')
  assert.equal(changed('claim', { sublimitRemaining: null }), 'answered') // no limit
})

test('what would be paid twice, or has no terms, is refused', () => {
  const claim = { id: '1', cover: 'BI', loss: '5' }
  assert.equal(changed('sequence', { claims: [claim, claim] }), 'claim-listed-twice')
  assert.equal(changed('sequence', { claims: [{ ...claim, cover: 'DATA' }] }), 'cover-without-sublimit')
  assert.equal(changed('sequence', { deductibles: {} }), 'cover-without-deductible')
  const cover = { id: 'BI', loss: '5' }
  assert.equal(changed('occurrence', { covers: [cover, cover] }), 'cover-listed-twice')
  assert.equal(changed('reserve', { events: [{ type: 'FINAL_PAY', amount: '1' }] }), 'payment-above-outstanding')
  assert.equal(changed('reserve', { events: [{ type: 'DECREASE', amount: '1' }] }), 'outstanding-below-nothing')
  assert.equal(changed('reserve', { events: [{ type: 'REOPEN' }] }), 'unknown-code')
  assert.equal(changed('reserve', { events: [{ type: 'SET' }] }), 'missing')
})

test('a case without id or kind, or of an unknown kind, is refused', () => {
  assert.equal(codeOf({ kind: 'claim', loss: '1' }), 'missing')
  assert.equal(codeOf({ id: {}, kind: 'claim', loss: '1' }), 'not-text')
  assert.equal(codeOf({ id: 7, kind: 'claim', loss: '1' }), 'answered')
  assert.equal(codeOf({ id: 'a', loss: '1' }), 'missing')
  for (const kind of ['Claim', 'constructor', '', 5]) assert.equal(codeOf({ id: 'a', kind }), 'unknown-code')
  for (const given of [null, 5, 'x', []]) assert.equal(codeOf(given), 'not-object')
})

test('a document that is none is one refused case', () => {
  for (const [text, code] of [
    ['null', 'not-object'],
    ['[]', 'not-object'],
    ['7', 'not-object'],
    ['{}', 'missing'],
    ['{"cases": null}', 'not-list'],
    ['{"cases": {}}', 'not-list'],
  ] as const) {
    const cases = answerCases(readListedJson(new TextEncoder().encode(text))?.value)
    assert.deepEqual(
      cases.map(({ id, answer }) => [id, !answer.ok && answer.refusal.code]),
      [[null, code]],
      text,
    )
  }
})

test('a refusal is a sentence in Chinese and in English that names the field, the value and what to do', () => {
  const [only] = answerCases(
    readListedJson(new TextEncoder().encode('{"cases": [{"id": "a", "kind": "claim", "loss": "12.50"}]}'))?.value,
  )
  assert.ok(only && !only.answer.ok)
  assert.equal(
    sentenceOf(only.answer.refusal),
    '字段 loss 的值 "12.50" 不是金额。金额以分计，没有小数：12.50 元写作 "1250"。 The field loss is "12.50", which is no amount. Amounts are in fen without decimals: 12.50 yuan is "1250".',
  )
})
