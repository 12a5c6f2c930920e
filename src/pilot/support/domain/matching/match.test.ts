import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {
  askableScenarios,
  type Criterion,
  criteriaOf,
  matchEntries,
  type MatchedEntry,
  matchEntry,
  needFault,
  neutralOrder,
  type NeedTerms,
  outcomeFault,
} from '../../index.ts'

const entry = (more: Partial<MatchedEntry> = {}): MatchedEntry => ({
  entryId: 'entry-1',
  version: 1,
  number: 'ML-001',
  title: '示例方案',
  leadOrganisationId: 'lead-1',
  leadOrganisation: '示例单位',
  sectors: ['industrial-internet'],
  classes: ['property'],
  scenarios: ['line-stop', 'data-locked'],
  region: '330000',
  ...more,
})

const need: NeedTerms = {
  sector: 'industrial-internet',
  scenarios: ['line-stop'],
  classes: ['property'],
  cover: ['fp.bi'],
  systems: ['industrial-protocol'],
  region: '330000',
  size: 'medium',
  budget: '5000000',
}

test('an entry is listed with a reason for each criterion, and what it does not say is asked and not a no', () => {
  const [match] = matchEntries(criteriaOf(need), [entry()], 'need-1')
  assert.ok(match)
  assert.deepEqual(
    match.reasons.map(({ criterion, fit }) => [criterion.kind, fit]),
    [
      ['sector', 'met'],
      ['scenario', 'met'],
      ['class', 'met'],
      ['cover', 'unknown'],
      ['system', 'met'],
      ['region', 'met'],
      ['size', 'unknown'],
      ['budget', 'unknown'],
    ],
  )
  assert.equal(match.whole, false)
  assert.equal(match.reasons[1]?.words.zh, '风险场景「自动化生产线停止运行」：条目写明')
  assert.ok(match.reasons.every(({ words }) => words.zh !== '' && words.en !== ''))
})

test('no reason names a price: the budget is never held against an entry', () => {
  const without = matchEntries(criteriaOf({ ...need, budget: null }), [entry()], 'need-1')
  const withOne = matchEntries(criteriaOf({ ...need, budget: '1' }), [entry()], 'need-1')
  assert.deepEqual(
    withOne.map((match) => match.entry),
    without.map((match) => match.entry),
  )
  assert.ok(!JSON.stringify(withOne[0]?.reasons.map(({ words }) => words)).includes('5000000'))
})

test('an entry that says no is not listed: another sector, scenario or class', () => {
  const listedWith = (more: Partial<NeedTerms>) => matchEntry(criteriaOf({ ...need, ...more }), entry()) !== undefined
  assert.ok(listedWith({}))
  assert.ok(!listedWith({ sector: 'telecom-internet', scenarios: [] }))
  assert.ok(!listedWith({ scenarios: ['control-failure'] }))
  assert.ok(!listedWith({ classes: ['liability'] }))
  // A liability head cannot be had where the entry has property cover alone.
  assert.ok(!listedWith({ cover: ['tp.breach'] }))
  // 其他场景 leaves open which it is.
  const open = entry({ scenarios: ['line-stop', 'scenario-other'] })
  assert.equal(matchEntry(criteriaOf({ ...need, scenarios: ['control-failure'] }), open)?.reasons[1]?.fit, 'unknown')
})

const codes = {
  sector: ['industrial-internet', 'telecom-internet', 'connected-vehicle', 'other'],
  scenario: askableScenarios.map(({ code }) => code),
  class: ['property', 'liability'],
  cover: ['fp.bi', 'fp.data', 'tp.breach'],
  system: ['cloud', 'industrial-protocol', 'supplier'],
  region: ['330000', '310000'],
  size: ['small', 'large'],
  budget: ['100', '200'],
} as const
const criterion: fc.Arbitrary<Criterion> = fc
  .constantFrom(...(Object.keys(codes) as (keyof typeof codes)[]))
  .chain((kind) => fc.constantFrom(...codes[kind]).map((code) => ({ kind, code })))
const someEntry: fc.Arbitrary<MatchedEntry> = fc.record({
  entryId: fc.uuid(),
  version: fc.constant(1),
  number: fc.constant('ML'),
  title: fc.constant('示例'),
  leadOrganisationId: fc.constant(null),
  leadOrganisation: fc.constant('示例'),
  sectors: fc.subarray([...codes.sector]),
  classes: fc.subarray([...codes.class]),
  scenarios: fc.subarray([...codes.scenario, 'scenario-other'], { maxLength: 8 }),
  region: fc.constantFrom(...codes.region),
})

test('adding a criterion that an entry meets never removes it, nor puts another before it that was behind', () => {
  fc.assert(
    fc.property(
      fc.array(criterion, { maxLength: 6 }),
      criterion,
      fc.uniqueArray(someEntry, { maxLength: 12, selector: (one) => one.entryId }),
      fc.uuid(),
      (criteria, added, entries, seed) => {
        const before = matchEntries(criteria, entries, seed)
        const after = matchEntries([...criteria, added], entries, seed)
        const meets = (one: MatchedEntry): boolean => matchEntry([added], one)?.reasons[0]?.fit === 'met'
        const place = (list: typeof before, id: string): number =>
          list.findIndex(({ entry: one }) => one.entryId === id)
        for (const { entry: one } of before.filter((match) => meets(match.entry))) {
          assert.ok(place(after, one.entryId) >= 0)
          const ahead = after.slice(0, place(after, one.entryId)).map(({ entry: other }) => other.entryId)
          const wasAhead = new Set(before.slice(0, place(before, one.entryId)).map(({ entry: other }) => other.entryId))
          for (const id of ahead) assert.ok(wasAhead.has(id))
        }
        // Nothing appears by asking for more.
        const known = new Set(before.map(({ entry: one }) => one.entryId))
        assert.ok(after.every(({ entry: one }) => known.has(one.entryId)))
      },
    ),
    { numRuns: 10_000 },
  )
})

test('the order is the need’s own and nothing that an entry says moves it', () => {
  const ids = Array.from({ length: 40 }, (_, index) => `0190${String(index).padStart(4, '0')}`)
  const order = (change: (one: MatchedEntry) => MatchedEntry, seed: string) =>
    matchEntries(
      [],
      ids.map((entryId) => change(entry({ entryId }))),
      seed,
    ).map(({ entry: one }) => one.entryId)
  const plain = order((one) => one, 'need-1')
  const dressed = order(
    (one) => ({ ...one, title: `AAA 最优 ${one.entryId}`, leadOrganisation: '一', number: '0' }),
    'need-1',
  )
  assert.deepEqual(plain, dressed)
  assert.notDeepEqual(
    plain,
    order((one) => one, 'need-2'),
  )
  assert.deepEqual(
    plain,
    neutralOrder(
      [...ids].reverse().map((entryId) => ({ entryId })),
      'need-1',
    ).map((one) => one.entryId),
  )
})

test('over many needs each of five entries stands first about as often as the others', () => {
  const entries = ['a', 'b', 'c', 'd', 'e'].map((entryId) => ({ entryId }))
  const first = new Map<string, number>()
  for (let index = 0; index < 10_000; index += 1) {
    const id = neutralOrder(entries, `0190-${index}`)[0]?.entryId ?? ''
    first.set(id, (first.get(id) ?? 0) + 1)
  }
  // 2,000 each; five standard deviations of a binomial with p = 1/5 are 5 × 40 = 200.
  for (const { entryId } of entries) assert.ok(Math.abs((first.get(entryId) ?? 0) - 2000) < 200, entryId)
})

test('a need with a scenario of another sector, an unknown code or something twice is refused', () => {
  assert.equal(needFault(need), undefined)
  assert.equal(needFault({ ...need, scenarios: ['platform-outage'] })?.code, 'need-names-unknown-codes')
  assert.equal(needFault({ ...need, sector: 'poetry', scenarios: [] })?.code, 'need-names-unknown-codes')
  assert.equal(needFault({ ...need, region: '999999' })?.code, 'need-names-unknown-codes')
  assert.equal(needFault({ ...need, classes: ['property', 'property'] })?.code, 'need-states-twice')
})

test('an insured outcome names with whom and by which policy, and no other outcome names a policy', () => {
  const outcome = { kind: 'insured', conversationId: 'c', policyNumber: 'P-1', note: '' } as const
  assert.equal(outcomeFault(outcome), undefined)
  assert.equal(outcomeFault({ ...outcome, conversationId: null })?.code, 'outcome-with-whom')
  assert.equal(outcomeFault({ ...outcome, policyNumber: null })?.code, 'outcome-needs-a-policy')
  assert.equal(outcomeFault({ ...outcome, kind: 'no-agreement' })?.code, 'policy-without-cover')
  assert.equal(outcomeFault({ kind: 'not-needed', conversationId: null, policyNumber: null, note: '' }), undefined)
})
