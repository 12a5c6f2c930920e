import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../../../../foundation/kernel/index.ts'
import { statementOf } from '../../../../../tests/fixtures/statement-file.ts'
import { compareStatements, judgeStatement, nationalOf, readStatement, type StatementFile } from '../../index.ts'

const stands = { creditCode: 'A', saltDigest: 'S', today: day('2026-10-01'), lastAsOf: null }

const read = (document: unknown): StatementFile => {
  const answer = readStatement(document)
  assert.ok(answer.ok, JSON.stringify(answer))
  return answer.value
}
const codeOf = (document: unknown): string => {
  const answer = readStatement(document)
  return answer.ok ? 'ok' : answer.refusal.code
}
const sound = statementOf({ reporter: 'A', saltDigest: 'S', asOf: '2026-09-30', led: 17, followed: 2 })
const found = (change: object, more: object = {}): readonly string[] =>
  judgeStatement({ ...read(sound), ...change }, { ...stands, ...more }).map(({ code }) => code)

test('a sound statement has no finding', () => {
  assert.deepEqual(found({}), [])
})

test('a statement of another insurer, of another salt or of a wrong day is told, each by itself', () => {
  assert.deepEqual(found({}, { creditCode: 'B' }), ['statement-of-another-insurer'])
  assert.deepEqual(found({}, { saltDigest: 'T' }), ['salt-of-another-round'])
  assert.deepEqual(found({}, { today: day('2026-09-30') }), [])
  assert.deepEqual(found({}, { today: day('2026-09-29') }), ['as-of-in-future'])
  assert.deepEqual(found({}, { lastAsOf: day('2026-09-30') }), [])
  assert.deepEqual(found({}, { lastAsOf: day('2026-10-01') }), ['as-of-before-last'])
})

test('keys must be as many as policies, each once', () => {
  const { ledKeys, followedKeys } = read(sound)
  assert.deepEqual(found({ ledKeys: ledKeys.slice(1) }), ['keys-differ-from-policies'])
  assert.deepEqual(found({ followedKeys: [...followedKeys.slice(1), ledKeys[0]] }), ['key-listed-twice'])
})

test('cells add up to what is led, with at least one policy and fewer than any shown in each hidden cell', () => {
  const cell = { coverClass: 'property', sector: 's', regionCode: '110000' }
  const cells = (...policies: readonly (number | null)[]) => ({
    cells: policies.map((one, index) => ({
      ...cell,
      sector: `s${index}`,
      policies: one,
      premiumGross: one === null ? null : String(one * 106),
    })),
  })
  // 17 policies of 106 fen each.
  assert.deepEqual(found(cells(12, 5)), [])
  assert.deepEqual(found(cells(12, 6)), ['cells-do-not-add-up', 'cell-premiums-do-not-add-up'])
  assert.deepEqual(found(cells(12, null, null)), [])
  assert.deepEqual(found(cells(16, null, null)), ['cells-do-not-add-up'])
  // Two hidden cells hold at most 4 each when 5 is the smallest shown: 8, and 12 are missing.
  assert.deepEqual(found(cells(5, null, null)), ['cells-do-not-add-up'])
  assert.deepEqual(found(cells(13, 4)), ['small-cell-shown'])
  assert.deepEqual(found(cells(null)), [])
  assert.deepEqual(found(cells()), ['cells-do-not-add-up', 'cell-premiums-do-not-add-up'])
  assert.deepEqual(found({ cells: [...cells(12).cells, ...cells(5).cells] }), ['cell-listed-twice'])
})

test('totals that contradict themselves are told', () => {
  const { led } = read(sound)
  for (const wrong of [{ inForce: 18 }, { open: 1 }, { premiumTax: '0' }, { netIncurred: '1' }])
    assert.deepEqual(found({ led: { ...led, ...wrong } }), ['totals-contradict-themselves'], JSON.stringify(wrong))
})

test('a field that cannot be read is named with its place and what to do', () => {
  const [first, ...others] = sound.keys
  assert.equal(codeOf([]), 'statement-does-not-hold')
  assert.equal(codeOf({ ...sound, totals: null }), 'statement-without-totals')
  for (const key of ['xyz', 'A'.repeat(64), 7]) {
    const answer = readStatement({ ...sound, keys: [{ ...first, key }, ...others] })
    assert.ok(!answer.ok && answer.refusal.message.en.includes('keys[0].key'))
  }
  for (const premiumGross of [1802, '18.02', '１８０２', '']) {
    const totals = { ...sound.totals, led: { ...sound.totals.led, premiumGross } }
    assert.equal(codeOf({ ...sound, totals }), 'statement-field-unreadable')
  }
  assert.equal(codeOf({ ...sound, totals: { ...sound.totals, asOf: '2026-02-30' } }), 'statement-field-unreadable')
  assert.equal(codeOf({ ...sound, keys: Array.from({ length: 200_001 }, () => first) }), 'statement-too-large')
})

test('of two statements every figure and cell that differs is listed, and nothing else', () => {
  const later = statementOf({ reporter: 'A', saltDigest: 'S', asOf: '2026-10-01', led: 18, followed: 2 })
  const { figures, cells } = compareStatements(read(sound), read(later))
  assert.deepEqual(
    figures.map(({ role, field, before, after, change }) => [role, field, before, after, change]),
    [
      ['led', 'policies', '17', '18', '1'],
      ['led', 'inForce', '17', '18', '1'],
      ['led', 'transactions', '17', '18', '1'],
      ['led', 'premiumGross', '1802', '1908', '106'],
      ['led', 'premiumNet', '1700', '1800', '100'],
      ['led', 'premiumTax', '102', '108', '6'],
      ['led', 'sumInsuredInForce', '17000', '18000', '1000'],
    ],
  )
  assert.deepEqual(cells, [
    { coverClass: 'property', sector: 'industrial-internet', regionCode: '310000', before: 17, after: 18 },
  ])
})

test('nationally what is led is added, what is followed or attributed adds no premium, and hidden cells stay hidden', () => {
  const { led } = read(sound)
  const cell = { coverClass: 'property', sector: 's', regionCode: '110000' }
  const counted = { policies: 35, followedOnly: 1, contested: 0, unconfirmed: 3 }
  const national = nationalOf(
    [
      { id: 'one', led, cells: [{ ...cell, policies: 17, premiumGross: '1802' }] },
      {
        id: 'two',
        led,
        cells: [
          { ...cell, policies: null, premiumGross: null },
          { ...cell, sector: 't', policies: null, premiumGross: null },
        ],
      },
    ],
    counted,
  )
  assert.deepEqual([national.led.policies, national.led.premiumGross, national.policies], [34, '3604', 35])
  assert.deepEqual(national.cells, [
    { ...cell, policies: 17, premiumGross: '1802', hiddenIn: 1, statements: ['one', 'two'] },
    { ...cell, sector: 't', policies: null, premiumGross: null, hiddenIn: 1, statements: ['two'] },
  ])
})
