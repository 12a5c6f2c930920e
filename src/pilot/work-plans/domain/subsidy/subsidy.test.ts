import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { day, fen, ppm } from '../../../../foundation/kernel/index.ts'
import { type ClaimedPolicy, entitlement, fileClaim, grantClaim, refuseClaim } from './claim.ts'
import { readPercent, readYuan } from './written-money.ts'
import { enactRule, readRule, type SubsidyRule } from './rule.ts'

/** 30 %, at most 50,000 yuan a policy, 80,000 an enterprise and year, 200,000 in all. */
const rule: SubsidyRule = {
  state: 'in-force',
  ratio: ppm(300_000),
  capPerPolicy: fen(5_000_000n),
  capPerUnit: fen(8_000_000n),
  budget: fen(20_000_000n),
  from: day('2024-04-01'),
  until: day('2025-03-31'),
  draftedBy: 'a',
}
const policy = (changed: Partial<ClaimedPolicy>): ClaimedPolicy => ({
  policyKey: 'k1',
  invoiced: fen(12_345_67n),
  paid: fen(12_345_67n),
  paidOn: day('2024-06-01'),
  ...changed,
})
const proposed = { state: 'proposed' as const, policy: policy({}), proposedBy: 'a', verdict: 'grant' as const }
const none = { inAll: fen(0n), toTheUnit: fen(0n) }
const amount = (one: Partial<ClaimedPolicy>, before = none): bigint => entitlement(rule, policy(one), before).amount
const codeOf = (result: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): string | undefined =>
  result.refusal?.code

test('a subsidy is the ratio of what was paid, rounded once to the fen', () => {
  // 12,345.67 × 30 % = 3,703.701 yuan → 3,703.70
  assert.equal(amount({}), 370_370n)
  // 12,345.65 × 30 % = 3,703.695 → half away from zero 3,703.70
  assert.equal(amount({ invoiced: fen(1_234_565n), paid: fen(1_234_565n) }), 370_370n)
})

test('the lesser of invoice and payment counts', () => {
  // paid 10,000.00 of an invoice of 12,345.67: 30 % of 10,000 = 3,000
  assert.equal(amount({ paid: fen(1_000_000n) }), 300_000n)
  assert.equal(amount({ invoiced: fen(1_000_000n) }), 300_000n)
})

test('the caps of policy, enterprise and budget hold one after the other', () => {
  // 30 % of 300,000 = 90,000; the policy's cap leaves 50,000
  const large = { invoiced: fen(30_000_000n), paid: fen(30_000_000n) }
  assert.equal(amount(large), 5_000_000n)
  // 60,000 were granted to the enterprise: 20,000 of its 80,000 are left
  assert.equal(amount(large, { inAll: fen(6_000_000n), toTheUnit: fen(6_000_000n) }), 2_000_000n)
  // 195,000 of the budget of 200,000 are gone: 5,000 are left
  assert.deepEqual(entitlement(rule, policy(large), { inAll: fen(19_500_000n), toTheUnit: fen(0n) }).steps, [
    { limit: 'ratio', left: 9_000_000n },
    { limit: 'policy', left: 5_000_000n },
    { limit: 'unit', left: 5_000_000n },
    { limit: 'budget', left: 500_000n },
  ])
})

test('what is used up is refused with its reason and never granted with zero', () => {
  const used = { by: 'b', before: { inAll: rule.budget, toTheUnit: fen(0n) } }
  assert.equal(codeOf(grantClaim(proposed, rule, used)), 'nothing-left')
  assert.equal(
    codeOf(grantClaim(proposed, { ...rule, state: 'ended' }, { by: 'b', before: none })),
    'rule-not-in-force',
  )
})

test('who proposed a claim neither grants nor refuses it', () => {
  assert.equal(codeOf(grantClaim(proposed, rule, { by: 'a', before: none })), 'drafter-may-not-decide')
  assert.equal(codeOf(refuseClaim(proposed, 'a')), 'drafter-may-not-decide')
  assert.ok(refuseClaim(proposed, 'b').ok)
})

test('a premium paid outside the year of the rule, or not at all, is not claimed', () => {
  assert.equal(codeOf(fileClaim(rule, policy({ paidOn: day('2024-03-31') }))), 'paid-outside-the-year')
  assert.equal(codeOf(fileClaim(rule, policy({ paidOn: day('2025-04-01') }))), 'paid-outside-the-year')
  assert.equal(codeOf(fileClaim(rule, policy({ paid: fen(0n) }))), 'nothing-paid')
  assert.ok(fileClaim(rule, policy({ paidOn: day('2025-03-31') })).ok)
})

test('a rule is enacted by another person than its drafter, with caps in order', () => {
  const draft = { ...rule, state: 'draft' as const }
  assert.equal(codeOf(enactRule(draft, 'a')), 'drafter-may-not-decide')
  assert.equal(codeOf(readRule({ ...rule, capPerPolicy: fen(9_000_000n) })), 'caps-out-of-order')
  assert.equal(codeOf(readRule({ ...rule, ratio: ppm(1_000_001) })), 'ratio-outside')
  const enacted = enactRule(draft, 'b')
  assert.ok(enacted.ok && enacted.value.state === 'in-force')
})

test('however claims follow each other, neither an enterprise nor the budget is exceeded', () => {
  const claims = fc.array(fc.record({ unit: fc.nat(3), premium: fc.bigInt(1n, 60_000_000n) }), { maxLength: 60 })
  fc.assert(
    fc.property(claims, (list) => {
      const granted = new Map<number, bigint>()
      let inAll = 0n
      for (const { unit, premium } of list) {
        const toTheUnit = granted.get(unit) ?? 0n
        const given = amount(
          { invoiced: fen(premium), paid: fen(premium) },
          { inAll: fen(inAll), toTheUnit: fen(toTheUnit) },
        )
        assert.ok(given >= 0n && given <= rule.capPerPolicy)
        granted.set(unit, toTheUnit + given)
        inAll += given
      }
      assert.ok(inAll <= rule.budget)
      for (const total of granted.values()) assert.ok(total <= rule.capPerUnit)
    }),
  )
})

test('yuan and per cent are read exactly, and what carries a unit or a sign is not read at all', () => {
  assert.equal(readYuan('12,345.6'), 1_234_560n)
  assert.equal(readYuan('１２.05'), 1_205n)
  assert.deepEqual(['1万', '-5', '1.234', ''].map(readYuan), [undefined, undefined, undefined, undefined])
  // 33.3333 % = 333,333 ppm
  assert.equal(readPercent('33.3333'), 333_333)
  assert.equal(readPercent('30%'), 300_000)
  assert.equal(readPercent('三成'), undefined)
})
