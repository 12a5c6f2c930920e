import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../../../foundation/kernel/index.ts'
import { judge, readSolution, type Round, ruleKinds, shippedRounds, type Verdict } from '../index.ts'
import type { RuleKind, RuleKindName } from './rule.ts'

const [first, second] = shippedRounds(day('2026-03-01')) as [Round, Round]

/** A solution that meets everything, in the form of the command line. */
const good = {
  submittedAt: '2024-01-20T10:00:00+08:00',
  ledByLeadAlready: 0,
  categories: ['enterprise'],
  sectors: ['telecom-internet'],
  classes: ['property'],
  cover: ['fp.bi'],
  lead: {
    name: '示例财产保险有限公司',
    uscc: '91110000600037341L',
    kind: 'insurer',
    registeredInPrc: true,
    legalPerson: true,
    capability: true,
    insuranceLicence: { kind: 'insurer', number: '示例-1', validUntil: 'long-term' },
  },
  partners: [],
  paperCopies: 3,
  electronicCopy: true,
  recommendations: [],
  waivers: [],
}

const judged = (value: unknown, asOf: 'submission' | 'closing' = 'closing', round: Round = first) => {
  const { facts, waivers } = readSolution(value)
  return judge(round, facts, { asOf, waivers })
}
const verdicts = (value: unknown): Record<string, Verdict> =>
  Object.fromEntries(judged(value).findings.map(({ rule, verdict }) => [rule, verdict]))
const notMet = (value: unknown): string[] =>
  judged(value)
    .findings.filter(({ verdict }) => verdict !== 'met')
    .map(({ rule, verdict }) => `${rule}: ${verdict}`)

for (const name of Object.keys(ruleKinds) as RuleKindName[]) {
  const kind = ruleKinds[name] as RuleKind<RuleKindName>
  for (const example of kind.examples) {
    test(`${name}: ${example.name.en} → ${example.verdict}`, () => {
      const judgement = kind.judge(example.settings, example.facts, first.vocabulary)
      assert.equal(judgement.verdict, example.verdict)
      assert.ok(judgement.message.zh !== '' && judgement.message.en !== '')
    })
  }
  test(`${name} has an example on each side of its boundary`, () => {
    const shown = new Set(kind.examples.map(({ verdict }) => verdict))
    assert.ok(shown.has('met'))
    assert.equal(shown.has('unmet'), name !== 'never-a-gate')
  })
}

test('a good solution meets all seventeen rules, in the order of the design', () => {
  const { ok, findings } = judged(good)
  assert.equal(ok, true)
  assert.deepEqual(
    findings.map(({ rule, strength, settledBy, clause }) => `${rule} ${strength} ${settledBy} ${clause}`),
    [
      'one-lead must submission 4.1.p1.s1',
      'at-most-ten-partners must submission 4.1.p1.s1',
      'distinct-members must submission 4.1.p1.s1',
      'registered-in-prc must submission 4.1.p1.s2',
      'independent-legal-person must submission 4.1.p1.s2',
      'cyber-insurance-capability must submission 4.1.p1.s2',
      'partners-registered-in-prc advice submission 4.1.p1.s2',
      'partners-independent-legal-person advice submission 4.1.p1.s2',
      'valid-credit-codes must submission 4.1.p1.s2',
      'at-most-five-solutions-led in-principle closing 4.1.p1.s2',
      'one-member-holds-insurance-licence must submission 4.1.p1.s3',
      'submitted-before-deadline must submission 4.1.p2.s1',
      'three-paper-copies must closing 4.1.p2.s1',
      'electronic-copy must submission 4.1.p2.s1',
      'known-category-and-sector must submission 3.p1.s1',
      'cover-named must submission 2.p1.s1',
      'recommendation-is-optional advice submission 4.1.p2.s2',
    ],
  )
  assert.ok(findings.every(({ verdict }) => verdict === 'met'))
})

test('a sixth solution waits for an official at closing and stops nobody at submission', () => {
  const sixth = { ...good, ledByLeadAlready: 5 }
  assert.equal(judged(sixth, 'submission').ok, true)
  assert.equal(judged(sixth).ok, false)
  const waiver = { rule: 'at-most-five-solutions-led', by: '甲官员', reason: '面向三个不同行业' }
  const waived = judged({ ...sixth, waivers: [waiver] })
  assert.equal(waived.ok, true)
  const finding = waived.findings.find(({ rule }) => rule === waiver.rule)
  assert.deepEqual([finding?.verdict, finding?.waivable, finding?.waived], ['unmet', true, true])
  assert.match(finding?.message.zh ?? '', /原则上/)
})

test('a waiver without name or reason waives nothing, and a must cannot be waived', () => {
  const sixth = { ...good, ledByLeadAlready: 5 }
  for (const waiver of [{ by: '甲' }, { by: '甲', reason: ' ' }, { reason: '好' }, { by: 1, reason: '好' }, null]) {
    const waivers = [waiver && { rule: 'at-most-five-solutions-led', ...waiver }]
    assert.equal(judged({ ...sixth, waivers }).ok, false, JSON.stringify(waiver))
  }
  const late = { ...good, submittedAt: '2024-01-29T00:00:00+08:00' }
  const waivers = [{ rule: 'submitted-before-deadline', by: '甲', reason: '好' }]
  const finding = judged({ ...late, waivers }).findings.find(({ rule }) => rule === 'submitted-before-deadline')
  assert.deepEqual([finding?.verdict, finding?.waivable, finding?.waived], ['unmet', false, false])
})

test('paper copies are asked for at closing only, and unknown ones are not missing ones', () => {
  const { paperCopies: _, ...unknown } = good
  assert.deepEqual(notMet(unknown), ['three-paper-copies: undetermined'])
  assert.deepEqual([judged(unknown, 'submission').ok, judged(unknown).ok], [true, false])
})

test('without a lead the rules about the lead are undetermined', () => {
  for (const lead of [null, undefined, [], [good.lead, good.lead], 'x', 7]) {
    const found = verdicts({ ...good, lead })
    assert.equal(found['one-lead'], 'unmet', JSON.stringify(lead))
    for (const rule of ['registered-in-prc', 'independent-legal-person', 'cyber-insurance-capability']) {
      assert.equal(found[rule], 'undetermined', JSON.stringify(lead))
    }
    assert.equal(found['one-member-holds-insurance-licence'], 'undetermined')
    assert.equal(found['valid-credit-codes'], 'undetermined')
  }
})

test('a sector that does not belong cites its own sentence', () => {
  const astray = judged({ ...good, sectors: ['telecom-internet', 'it-product'] }).findings.find(
    ({ rule }) => rule === 'known-category-and-sector',
  )
  assert.deepEqual([astray?.verdict, astray?.clause, astray?.words], ['unmet', '3.2.3.s1', '信息技术产品'])
})

test('every well-formed value is judged, whatever its types', () => {
  const odd: readonly unknown[] = [null, 5, 'x', true, [], {}, [1], { a: {} }, [null], Number.MAX_VALUE, -1, 1.5, '']
  for (const value of odd) assert.equal(judged(value).findings.length, 17)
  for (const key of Object.keys(good)) {
    for (const value of odd) assert.equal(judged({ ...good, [key]: value }).findings.length, 17, key)
  }
  for (const key of Object.keys(good.lead)) {
    for (const value of odd) {
      const lead = { ...good.lead, [key]: value }
      assert.equal(judged({ ...good, lead, partners: [lead, value] }).findings.length, 17, key)
    }
  }
})

test('a draft round says of every open value that it is not announced', () => {
  const open = judged(good, 'closing', second).findings.filter(({ verdict }) => verdict === 'undetermined')
  assert.deepEqual(
    open.map(({ rule }) => rule),
    ['at-most-ten-partners', 'at-most-five-solutions-led', 'submitted-before-deadline', 'three-paper-copies'],
  )
  for (const { message } of open) assert.match(message.zh, /尚未公布/)
})
