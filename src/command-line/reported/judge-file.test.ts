import assert from 'node:assert/strict'
import test from 'node:test'
import { codes, soundClaim, soundFile, soundPolicy } from '../../../tests/fixtures/reported-file.ts'
import { sm3 } from '../../pilot/notice/server/index.ts'
import { readListedJson } from '../reading/listed-json.ts'
import { type JudgedFile, judgeFile } from './judge-file.ts'

const judged = (file: object): JudgedFile =>
  judgeFile(readListedJson(new TextEncoder().encode(JSON.stringify(file)))?.value, sm3)

const told = (file: object): readonly (readonly [row: string, rule: string])[] => {
  const { breaks } = judged(file)
  for (const { refusal } of breaks) {
    for (const text of [refusal.message.zh, refusal.message.en, refusal.remedy.zh, refusal.remedy.en]) {
      assert.match(text, /[。.]$/)
      assert.doesNotMatch(text, /EX-1|9144030071526726XG/, 'a break leaves the insurer and names nobody')
    }
  }
  return breaks.map(({ row, refusal }) => [row, refusal.code])
}

const [issue, endorsement] = soundPolicy.transactions
assert.ok(issue && endorsement)

/** The sound policy with something changed, without segments unless they are given. */
const policy = (change: object): readonly (readonly [string, string])[] =>
  told({ ...soundFile, claims: [], policies: [{ ...soundPolicy, segments: undefined, ...change }] })
const booked = (...transactions: readonly object[]) => policy({ transactions })
const claim = (change: object) => told({ ...soundFile, claims: [{ ...soundClaim, ...change }] })

test('a sound file has no break, and its totals and key leave the insurer', () => {
  const { totals, keys, breaks } = judged(soundFile)
  assert.deepEqual(breaks, [])
  assert.deepEqual(keys, [{ key: sm3(`a-salt-of-the-round|${codes.leader}|EX-1`), role: 'leader' }])
  assert.deepEqual(totals, {
    reporter: codes.leader,
    saltDigest: sm3('salt|a-salt-of-the-round'),
    asOf: '2026-09-30',
    led: {
      policies: 1,
      inForce: 1,
      transactions: 2,
      premiumGross: 63_000n,
      premiumNet: 59_434n,
      premiumTax: 3566n,
      sumInsuredInForce: 1_000_000n,
      claims: 1,
      open: 0,
      payable: 400n,
      paid: 400n,
      outstanding: 0n,
      recovered: 0n,
      netIncurred: 400n,
    },
    followed: {
      policies: 0,
      inForce: 0,
      transactions: 0,
      premiumGross: 0n,
      premiumNet: 0n,
      premiumTax: 0n,
      sumInsuredInForce: 0n,
      claims: 0,
      open: 0,
      payable: 0n,
      paid: 0n,
      outstanding: 0n,
      recovered: 0n,
      netIncurred: 0n,
    },
    cells: [
      { coverClass: 'property', sector: 'telecom-internet', regionCode: '330100', policies: null, premiumGross: null },
    ],
  })
})

test('leader and follower send the same key, and the follower counts the policy apart', () => {
  const followed = judged({ ...soundFile, reporter: codes.follower })
  assert.deepEqual(followed.breaks, [])
  assert.deepEqual(
    followed.keys.map(({ key, role }) => [key, role]),
    [[judged(soundFile).keys[0]?.key, 'follower']],
  )
  const { led, followed: apart } = followed.totals as Record<string, { policies: number; claims: number }>
  assert.deepEqual([led?.policies, led?.claims, apart?.policies, apart?.claims], [0, 0, 1, 1])
})

test('a charge is that of the actual days', () => {
  assert.deepEqual(booked(issue, { ...endorsement, charge: { gross: '26501', net: '25001', tax: '1500' } }), [
    ['policies[0].transactions[1]', 'charge-differs'],
  ])
})

test('net and tax are one split, and a reversal keeps it', () => {
  const wrongSplit = { gross: '26500', net: '25001', tax: '1499' }
  assert.deepEqual(booked(issue, { ...endorsement, charge: wrongSplit }), [
    ['policies[0].transactions[1]', 'tax-differs'],
  ])
  const reversal = { type: 'REVERSE', reverses: 2, effective: '2026-04-11', recorded: '2026-04-20' }
  const split = { gross: '-26500', net: '-25000', tax: '-1500' }
  assert.deepEqual(booked(issue, endorsement, { ...reversal, charge: split }), [])
  const own = { ...reversal, charge: { gross: '-26500', net: '-25001', tax: '-1499' } }
  assert.deepEqual(booked(issue, endorsement, own), [['policies[0].transactions[2]', 'tax-differs']])
})

test('what takes effect earlier waits until what is later is reversed', () => {
  // From 2 January 364 days are left: 36,500 × 364/365 = 36,400 back for a premium of nothing.
  const earlier = {
    type: 'ENDORSE',
    effective: '2026-01-02',
    recorded: '2026-05-01',
    premium: '0',
    charge: { gross: '-36400', net: '-34340', tax: '-2060' },
  }
  assert.deepEqual(booked(issue, endorsement, earlier), [['policies[0].transactions[2]', 'later-change-not-reversed']])
  const reversal = {
    type: 'REVERSE',
    reverses: 2,
    effective: '2026-04-11',
    recorded: '2026-05-01',
    charge: { gross: '-26500', net: '-25000', tax: '-1500' },
  }
  assert.deepEqual(booked(issue, endorsement, reversal, earlier), [])
  assert.deepEqual(booked(issue, endorsement, { ...reversal, reverses: 1 }).at(0), [
    'policies[0].transactions[2]',
    'reverses-not-the-latest',
  ])
})

test('a policy is opened once, inside its term, and ends with its cancellation', () => {
  assert.deepEqual(booked(issue, issue), [['policies[0].transactions[1]', 'policy-opened-once']])
  assert.deepEqual(booked(endorsement)[0], ['policies[0].transactions[0]', 'policy-opened-once'])
  assert.deepEqual(booked({ ...issue, effective: '2026-01-02' }), [
    ['policies[0].transactions[0]', 'effective-outside-term'],
  ])
  // Cancelled on 11 April: 265 days of 100 go back.
  const cancelled = {
    type: 'CANCEL',
    effective: '2026-04-11',
    recorded: '2026-04-11',
    charge: { gross: '-26500', net: '-25000', tax: '-1500' },
  }
  assert.deepEqual(booked(issue, cancelled), [])
  assert.deepEqual(booked(issue, cancelled, { ...endorsement, recorded: '2026-04-12' }), [
    ['policies[0].transactions[2]', 'cancelled-already'],
  ])
  assert.deepEqual(booked(issue, { ...cancelled, effective: '2027-01-02' }), [
    ['policies[0].transactions[1]', 'effective-outside-term'],
  ])
  assert.deepEqual(booked(issue, { ...endorsement, recorded: '2025-12-19' }), [
    ['policies[0].transactions[1]', 'recorded-out-of-order'],
  ])
})

test('segments tile the term up to its end or cancellation, and cost what was charged for days of cover', () => {
  const { segments } = soundPolicy
  const [first, second] = segments
  assert.ok(first && second)
  assert.deepEqual(policy({ segments: [first] }), [['policies[0]', 'segments-do-not-tile']])
  assert.deepEqual(policy({ segments: [] }), [['policies[0]', 'segments-do-not-tile']])
  assert.deepEqual(policy({ segments: [first, { ...second, from: '2026-04-12' }] }), [
    ['policies[0]', 'segments-do-not-tile'],
  ])
  assert.deepEqual(policy({ segments: [first, { ...second, premium: '53001' }] }), [
    ['policies[0]', 'segments-do-not-sum'],
  ])
  // A tenth of the unearned 26,500 is held back: 23,850 go back; ten thousand was earned.
  const heldBack = {
    type: 'CANCEL',
    effective: '2026-04-11',
    recorded: '2026-04-11',
    basis: { kind: 'holdback', ppm: 100000 },
    charge: { gross: '-23850', net: '-22500', tax: '-1350' },
  }
  assert.deepEqual(policy({ segments: [first], transactions: [issue, heldBack] }), [])
  // Before inception a fee of a twentieth, 1,825, is kept and belongs to no segment.
  const never = {
    type: 'CANCEL',
    effective: '2025-12-28',
    recorded: '2025-12-28',
    basis: { kind: 'pre-inception', feePpm: 50000 },
    charge: { gross: '-34675', net: '-32712', tax: '-1963' },
  }
  assert.deepEqual(policy({ segments: [], transactions: [issue, never] }), [])
})

test('the premium, or its first instalment, is with the insurer before the issue', () => {
  const received = (receipts: readonly object[], more: object = {}) => policy({ receipts, ...more })
  const inHand = { on: '2025-12-20', by: 'insurer', amount: '36500' }
  const refused = [['policies[0]', 'issued-before-premium']]
  assert.deepEqual(received([]), refused)
  assert.deepEqual(received([{ ...inHand, on: '2025-12-21' }]), refused)
  assert.deepEqual(received([{ ...inHand, amount: '36499' }]), refused)
  assert.deepEqual(received([{ ...inHand, by: 'intermediary' }]), refused)
  assert.deepEqual(received([{ ...inHand, amount: '30000' }], { subsidised: '6500' }), [])
  assert.deepEqual(received([{ ...inHand, amount: '20000' }], { instalments: ['20000', '16500'] }), [])
  assert.deepEqual(received([inHand], { instalments: ['16500', '20000'] }), [['policies[0]', 'instalments-rise']])
  assert.deepEqual(received([inHand], { instalments: ['20000', '16501'] }), [['policies[0]', 'instalments-differ']])
})

test('policies issued before 1 November 2025 follow the rule of their day', () => {
  const early = (recorded: string) => policy({ receipts: [], transactions: [{ ...issue, recorded }] })
  assert.deepEqual(early('2025-10-31'), [])
  assert.deepEqual(early('2025-11-01'), [['policies[0]', 'issued-before-premium']])
})

test('shares sum to the whole, the leader first, and credit codes pass their checks', () => {
  const [first, second] = soundPolicy.shares
  assert.ok(first && second)
  assert.deepEqual(policy({ shares: [first, { ...second, ppm: 400001 }] }), [['policies[0]', 'shares-do-not-sum']])
  assert.deepEqual(
    policy({
      shares: [
        { ...second, ppm: 600000 },
        { ...first, ppm: 400000 },
      ],
    }),
    [['policies[0]', 'leader-not-first']],
  )
  assert.deepEqual(policy({ shares: [] }), [])
  const insured = { ...soundPolicy.insured, creditCode: '911100006000373410' }
  assert.deepEqual(policy({ insured }), [['policies[0]', 'credit-code-wrong']])
  assert.deepEqual(policy({ end: '2026-01-01' }), [['policies[0]', 'term-without-days']])
})

test('a policy is counted once, and another insurer’s not at all', () => {
  const twice = { ...soundFile, policies: [soundPolicy, soundPolicy], claims: [] }
  assert.deepEqual(told(twice), [['policies[1]', 'policy-listed-twice']])
  assert.equal(judged(twice).keys.length, 1)
  const foreign = { ...soundFile, reporter: codes.stranger, claims: [] }
  assert.deepEqual(told(foreign), [['policies[0]', 'policy-of-another-insurer']])
  assert.equal(judged(foreign).keys.length, 0)
})

test('a row that cannot be read is told with its field, and the others are judged', () => {
  const file = { ...soundFile, policies: [{ ...soundPolicy, sumInsured: '1.00' }, 5, soundPolicy] }
  assert.deepEqual(told(file), [
    ['policies[0]', 'not-an-amount'],
    ['policies[1]', 'not-object'],
  ])
  assert.equal(judged(file).keys.length, 1)
  assert.match(judged(file).breaks[0]?.refusal.message.en ?? '', /policies\[0\]\.sumInsured/)
  assert.deepEqual(told({ ...soundFile, salt: 'short' }), [['', 'too-short']])
  assert.deepEqual(told([]), [['', 'not-object']])
})

test('cover comes from the policy in force on the day of the loss, or of the notice', () => {
  assert.deepEqual(claim({ policy: 'EX-2' }), [['claims[0]', 'claim-without-policy']])
  assert.deepEqual(claim({ occurred: '2026-01-01', noticed: '2026-05-03' }), [])
  assert.deepEqual(claim({ occurred: '2025-12-31' }), [['claims[0]', 'loss-outside-cover']])
  assert.deepEqual(claim({ occurred: '2026-12-31', noticed: '2027-03-01' }), [])
  assert.deepEqual(claim({ occurred: '2027-01-01', noticed: '2027-03-01' }), [['claims[0]', 'loss-outside-cover']])
  const made = { basis: 'claims-made', occurred: '2024-06-01' }
  assert.deepEqual(claim(made), [])
  assert.deepEqual(claim({ ...made, retroactive: '2024-06-01' }), [])
  assert.deepEqual(claim({ ...made, retroactive: '2024-06-02' }), [['claims[0]', 'loss-before-retroactive-date']])
  assert.deepEqual(claim({ occurred: '2026-05-04' }), [['claims[0]', 'noticed-before-loss']])
})

test('a change recorded after the notice, with effect from before the loss, is shown', () => {
  assert.deepEqual(claim({ occurred: '2026-04-11', noticed: '2026-03-31' }).at(-1), [
    'claims[0]',
    'changed-after-known-loss',
  ])
  const late = { ...soundPolicy, transactions: [issue, { ...endorsement, recorded: '2026-05-04' }] }
  assert.deepEqual(told({ ...soundFile, policies: [late] }), [['claims[0]', 'changed-after-known-loss']])
})

test('the figures of a claim agree', () => {
  assert.deepEqual(claim({ loss: '501' }), [['claims[0]', 'buckets-do-not-sum']])
  const short = { minutes: 719, waitingMinutes: 720 }
  assert.deepEqual(claim({ outage: short }), [['claims[0]', 'waiting-longer-than-outage']])
  assert.deepEqual(claim({ outage: { ...short, minutes: 720 } }), [])
  assert.deepEqual(claim({ outage: { ...short, minutes: 720, trigger: 'MORE_THAN' } }), [
    ['claims[0]', 'waiting-longer-than-outage'],
  ])
  assert.deepEqual(claim({ liability: { paidToInsured: '400', provedPaidByInsured: '399' } }), [
    ['claims[0]', 'insured-paid-before-third-party'],
  ])
  assert.deepEqual(claim({ liability: { paidToInsured: '400', provedPaidByInsured: '400' } }), [])
})

test('no more is paid than decided, none without a reserve, and a closed claim leaves nothing outstanding', () => {
  const paid = (amount: string, ...more: readonly object[]) => [
    { type: 'SET', amount: '450' },
    { type: 'FINAL_PAY', amount },
    ...more,
  ]
  assert.deepEqual(claim({ events: paid('401', { type: 'CLOSE' }) }), [['claims[0]', 'paid-above-decision']])
  assert.deepEqual(claim({ events: paid('401', { type: 'CLOSE' }), mitigationPayable: '1' }), [])
  assert.deepEqual(claim({ events: paid('400') }), [['claims[0]', 'closed-with-outstanding']])
  assert.deepEqual(claim({ events: paid('400'), state: 'OPEN' }), [])
  assert.deepEqual(claim({ events: paid('451') }), [['claims[0]', 'payment-above-outstanding']])
  assert.deepEqual(claim({ events: [] }), [])
})

test('claims together stay within the sum insured, and each counts once', () => {
  const small = { ...soundPolicy, sumInsured: '799' }
  const two = [soundClaim, { ...soundClaim, number: 'CL-2' }]
  assert.deepEqual(told({ ...soundFile, policies: [small], claims: two }), [['claims[1]', 'limit-overdrawn']])
  assert.deepEqual(told({ ...soundFile, policies: [{ ...small, sumInsured: '800' }], claims: two }), [])
  const twice = { ...soundFile, claims: [soundClaim, soundClaim] }
  assert.deepEqual(told(twice), [['claims[1]', 'claim-listed-twice']])
  assert.equal((judged(twice).totals as { led: { claims: number } }).led.claims, 1)
})
