import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../foundation/kernel/index.ts'
import { type AsOf, judge, readSolution, type Round, shippedRounds } from '../pilot/notice/index.ts'

/**
 * The table of rules of `check solution`, row by row: what is met, what is not, and what nobody can say. Every case
 * changes one thing of a solution that meets everything and states the verdict that the row's own words give.
 */
const [round] = shippedRounds(day('2026-03-01')) as [Round]

const licence = { kind: 'insurer', number: 'L-1', validUntil: 'long-term' }
const lead = {
  name: '示例财产保险有限公司',
  uscc: '91110000600037341L', // the public worked vector of GB 32100
  kind: 'insurer',
  registeredInPrc: true,
  legalPerson: true,
  capability: true,
  insuranceLicence: licence,
}
const partner = { ...lead, name: '示例安全有限公司', uscc: '9144030071526726XG', kind: 'security-company' }
const good = {
  submittedAt: '2024-01-20T10:00:00+08:00',
  ledByLeadAlready: 0,
  categories: ['enterprise'],
  sectors: ['telecom-internet'],
  classes: ['property'],
  cover: ['fp.bi', { code: 'fp.other', text: '取证费用' }],
  lead,
  partners: [partner],
  paperCopies: 3,
  electronicCopy: true,
  recommendations: [],
  waivers: [],
}

const judged = (value: unknown, asOf: AsOf = 'closing') => {
  const { facts, waivers } = readSolution(value)
  return judge(round, facts, { asOf, waivers })
}
const verdictOf = (rule: string, value: unknown): string | undefined =>
  judged(value).findings.find((finding) => finding.rule === rule)?.verdict

const without = (value: object, ...names: string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))

const led = (change: object) => ({ ...good, lead: { ...lead, ...change } })
const joined = (...changes: object[]) => ({ ...good, partners: changes.map((change) => ({ ...partner, ...change })) })
const held = (change: object) => ({
  ...good,
  lead: { ...lead, insuranceLicence: { ...licence, ...change } },
  partners: [{ ...partner, insuranceLicence: null }],
})
const partners = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...partner, uscc: undefined, name: `第${index + 1}家` }))

type Case = readonly [name: string, rule: string, value: unknown, verdict: 'met' | 'unmet' | 'undetermined']

const consortium: readonly Case[] = [
  ['one object leads', 'one-lead', good, 'met'],
  ['no lead', 'one-lead', without(good, 'lead'), 'unmet'],
  ['a lead of null', 'one-lead', { ...good, lead: null }, 'unmet'],
  ['an array of one lead', 'one-lead', { ...good, lead: [lead] }, 'unmet'],
  ['an empty array', 'one-lead', { ...good, lead: [] }, 'unmet'],
  ['a lead that is a text', 'one-lead', { ...good, lead: '示例' }, 'unmet'],
  ['an array leaves the lead’s rules open', 'registered-in-prc', { ...good, lead: [lead] }, 'undetermined'],
  ['no lead leaves them open', 'independent-legal-person', without(good, 'lead'), 'undetermined'],
  ['no lead leaves the capability open', 'cyber-insurance-capability', without(good, 'lead'), 'undetermined'],
  ['ten partners', 'at-most-ten-partners', { ...good, partners: partners(10) }, 'met'],
  ['eleven partners', 'at-most-ten-partners', { ...good, partners: partners(11) }, 'unmet'],
  ['partners not said', 'at-most-ten-partners', without(good, 'partners'), 'undetermined'],
  ['all different', 'distinct-members', good, 'met'],
  ['the lead once more as partner', 'distinct-members', joined({ uscc: lead.uscc }), 'unmet'],
  ['one partner twice', 'distinct-members', joined({}, {}), 'unmet'],
  ['once in small letters', 'distinct-members', joined({ uscc: lead.uscc.toLowerCase() }), 'unmet'],
  ['both digits right', 'valid-credit-codes', good, 'met'],
  ['a wrong last digit', 'valid-credit-codes', led({ uscc: '911100006000373410' }), 'unmet'],
  ['small letters', 'valid-credit-codes', led({ uscc: '91110000600037341l' }), 'unmet'],
  ['a space in front', 'valid-credit-codes', led({ uscc: ' 91110000600037341L' }), 'unmet'],
  ['full-width', 'valid-credit-codes', led({ uscc: '９１１１００００６０００３７３４１Ｌ' }), 'unmet'],
  ['one absent, none wrong', 'valid-credit-codes', joined({ uscc: undefined }), 'undetermined'],
  [
    'one absent, another wrong',
    'valid-credit-codes',
    { ...good, lead: { ...lead, uscc: '123' }, partners: [without(partner, 'uscc')] },
    'unmet',
  ],
]

const applicants: readonly Case[] = [
  ['registered', 'registered-in-prc', good, 'met'],
  ['abroad', 'registered-in-prc', led({ registeredInPrc: false }), 'unmet'],
  ['not said', 'registered-in-prc', led({ registeredInPrc: undefined }), 'undetermined'],
  ['null is not false', 'registered-in-prc', led({ registeredInPrc: null }), 'undetermined'],
  ['no legal person', 'independent-legal-person', led({ legalPerson: false }), 'unmet'],
  ['capability not said', 'cyber-insurance-capability', led({ capability: undefined }), 'undetermined'],
  ['every partner', 'partners-registered-in-prc', good, 'met'],
  ['no partners at all', 'partners-registered-in-prc', { ...good, partners: [] }, 'met'],
  ['some unknown, none false', 'partners-registered-in-prc', joined({}, { registeredInPrc: null }), 'undetermined'],
  [
    'false outweighs unknown',
    'partners-independent-legal-person',
    joined({ legalPerson: null }, { legalPerson: false }),
    'unmet',
  ],
  ['four led already', 'at-most-five-solutions-led', { ...good, ledByLeadAlready: 4 }, 'met'],
  ['five led already', 'at-most-five-solutions-led', { ...good, ledByLeadAlready: 5 }, 'unmet'],
  ['a number not said', 'at-most-five-solutions-led', without(good, 'ledByLeadAlready'), 'undetermined'],
]

const licensed: readonly Case[] = [
  ['an insurer without an end', 'one-member-holds-insurance-licence', held({}), 'met'],
  ['a reinsurer', 'one-member-holds-insurance-licence', held({ kind: 'reinsurer' }), 'met'],
  ['the last day counts', 'one-member-holds-insurance-licence', held({ validUntil: '2024-01-20' }), 'met'],
  ['the day after does not', 'one-member-holds-insurance-licence', held({ validUntil: '2024-01-19' }), 'unmet'],
  [
    'the day is that of Shanghai: 20 January 16:30 UTC is the 21st there',
    'one-member-holds-insurance-licence',
    { ...held({ validUntil: '2024-01-20' }), submittedAt: '2024-01-20T16:30:00Z' },
    'unmet',
  ],
  [
    'and 20 January 23:59 in Shanghai is still the 20th',
    'one-member-holds-insurance-licence',
    { ...held({ validUntil: '2024-01-20' }), submittedAt: '2024-01-20T15:59:59Z' },
    'met',
  ],
  ['no number', 'one-member-holds-insurance-licence', held({ number: undefined }), 'undetermined'],
  ['no end', 'one-member-holds-insurance-licence', held({ validUntil: undefined }), 'undetermined'],
  ['an end that is no day', 'one-member-holds-insurance-licence', held({ validUntil: '2024-02-30' }), 'undetermined'],
  ['a valid broker is for an official', 'one-member-holds-insurance-licence', held({ kind: 'broker' }), 'undetermined'],
  ['a valid agent too', 'one-member-holds-insurance-licence', held({ kind: 'agent' }), 'undetermined'],
  [
    'an expired broker leaves nothing to decide',
    'one-member-holds-insurance-licence',
    held({ kind: 'broker', validUntil: '2023-12-31' }),
    'unmet',
  ],
  ['a kind that nobody knows', 'one-member-holds-insurance-licence', held({ kind: 'bank' }), 'unmet'],
  [
    'nobody holds one',
    'one-member-holds-insurance-licence',
    { ...held({}), lead: { ...lead, insuranceLicence: null } },
    'unmet',
  ],
  [
    'absent is not null',
    'one-member-holds-insurance-licence',
    { ...held({}), lead: without(lead, 'insuranceLicence') },
    'undetermined',
  ],
  [
    'a partner’s serves everybody',
    'one-member-holds-insurance-licence',
    { ...good, lead: { ...lead, insuranceLicence: null }, partners: [partner] },
    'met',
  ],
]

const filing: readonly Case[] = [
  ['the last moment', 'submitted-before-deadline', { ...good, submittedAt: '2024-01-28T23:59:59.999+08:00' }, 'met'],
  [
    'finer than a millisecond',
    'submitted-before-deadline',
    { ...good, submittedAt: '2024-01-28T23:59:59.999999999+08:00' },
    'met',
  ],
  ['midnight', 'submitted-before-deadline', { ...good, submittedAt: '2024-01-29T00:00:00+08:00' }, 'unmet'],
  ['midnight written as UTC', 'submitted-before-deadline', { ...good, submittedAt: '2024-01-28T16:00:00Z' }, 'unmet'],
  ['a second before, as UTC', 'submitted-before-deadline', { ...good, submittedAt: '2024-01-28T15:59:59Z' }, 'met'],
  ['no zone', 'submitted-before-deadline', { ...good, submittedAt: '2024-01-20T10:00:00' }, 'undetermined'],
  ['no time', 'submitted-before-deadline', without(good, 'submittedAt'), 'undetermined'],
  ['two copies', 'three-paper-copies', { ...good, paperCopies: 2 }, 'unmet'],
  ['none', 'three-paper-copies', { ...good, paperCopies: 0 }, 'unmet'],
  ['not said', 'three-paper-copies', without(good, 'paperCopies'), 'undetermined'],
  ['no electronic copy', 'electronic-copy', { ...good, electronicCopy: false }, 'unmet'],
  ['not said either', 'electronic-copy', without(good, 'electronicCopy'), 'undetermined'],
  ['without a recommendation', 'recommendation-is-optional', without(good, 'recommendations'), 'met'],
]

const scope: readonly Case[] = [
  ['a sector of its category', 'known-category-and-sector', good, 'met'],
  ['no category', 'known-category-and-sector', { ...good, categories: [] }, 'unmet'],
  ['an unknown category', 'known-category-and-sector', { ...good, categories: ['enterprise', 'household'] }, 'unmet'],
  ['an unknown sector', 'known-category-and-sector', { ...good, sectors: ['telecom-internet', 'space'] }, 'unmet'],
  [
    'a sector without its category',
    'known-category-and-sector',
    { ...good, sectors: ['telecom-internet', 'it-product'] },
    'unmet',
  ],
  [
    'a category without a sector',
    'known-category-and-sector',
    { ...good, categories: ['enterprise', 'product-service'] },
    'unmet',
  ],
  ['categories not said', 'known-category-and-sector', without(good, 'categories'), 'undetermined'],
  ['a code that is a number', 'known-category-and-sector', { ...good, sectors: [7] }, 'unmet'],
  ['cover of its class', 'cover-named', good, 'met'],
  ['no class', 'cover-named', { ...good, classes: [], cover: [] }, 'unmet'],
  ['a head of another class', 'cover-named', { ...good, cover: ['fp.bi', 'tp.breach'] }, 'unmet'],
  ['an unknown head', 'cover-named', { ...good, cover: ['fp.bi', 'fp.ransom'] }, 'unmet'],
  ['an unknown class', 'cover-named', { ...good, classes: ['property', 'life'] }, 'unmet'],
  ['a class without cover', 'cover-named', { ...good, classes: ['property', 'liability'] }, 'unmet'],
  ['other without words', 'cover-named', { ...good, cover: ['fp.bi', 'fp.other'] }, 'unmet'],
  ['other with blank words', 'cover-named', { ...good, cover: [{ code: 'fp.other', text: ' ' }] }, 'unmet'],
  [
    'other of the liability class',
    'cover-named',
    { ...good, classes: ['liability'], cover: [{ code: 'tp.other', text: '名誉恢复' }] },
    'met',
  ],
  ['cover not said', 'cover-named', without(good, 'cover'), 'undetermined'],
]

for (const [name, rule, value, verdict] of [...consortium, ...applicants, ...licensed, ...filing, ...scope]) {
  test(`${rule}: ${name} → ${verdict}`, () => assert.equal(verdictOf(rule, value), verdict))
}

test('a sixth solution passes at submission, and at closing with a waiver that names who and why', () => {
  const sixth = { ...good, ledByLeadAlready: 5 }
  const rule = 'at-most-five-solutions-led'
  const waived = (...waivers: unknown[]) => judged({ ...sixth, waivers }).ok
  assert.equal(judged(sixth, 'submission').ok, true)
  assert.equal(judged(sixth).ok, false)
  assert.equal(waived({ rule, by: '张三', reason: '行业急需' }), true)
  assert.equal(waived({ rule, by: '张三' }), false)
  assert.equal(waived({ rule, by: '张三', reason: '  ' }), false)
  assert.equal(waived({ rule, reason: '行业急需' }), false)
  assert.equal(waived({ rule: 'three-paper-copies', by: '张三', reason: '行业急需' }), false)
})

test('a must cannot be waived, and advice never bars', () => {
  const late = { ...good, submittedAt: '2024-01-29T00:00:00+08:00' }
  const waivers = [{ rule: 'submitted-before-deadline', by: '张三', reason: '系统故障' }]
  const { ok, findings } = judged({ ...late, waivers })
  const finding = findings.find(({ rule }) => rule === 'submitted-before-deadline')
  assert.deepEqual([ok, finding?.waivable, finding?.waived], [false, false, false])
  assert.equal(judged(joined({ registeredInPrc: false, legalPerson: false })).ok, true)
})

test('paper is due at closing and not at submission', () => {
  const none = { ...good, paperCopies: 0 }
  assert.deepEqual([judged(none, 'submission').ok, judged(none).ok], [true, false])
})

test('fields that no rule reads are ignored, and a finding has the fields of the design in its order', () => {
  const { ok, findings } = judged({ ...good, colour: 'red', lead: { ...lead, colour: 'red' } })
  assert.equal(ok, true)
  const fields = ['rule', 'clause', 'words', 'strength', 'settledBy', 'verdict', 'waivable', 'waived', 'facts']
  assert.deepEqual(Object.keys(findings[0] ?? {}), [...fields, 'message'])
  assert.deepEqual(Object.keys(findings[1] ?? {}), [...fields, 'interpretation', 'message'])
  assert.deepEqual(findings.map(({ clause, words }) => `${clause} ${words}`).slice(0, 14), [
    '4.1.p1.s1 牵头单位1家',
    '4.1.p1.s1 联合单位不超过10家',
    '4.1.p1.s1 联合相关主体',
    '4.1.p1.s2 在中华人民共和国境内注册',
    '4.1.p1.s2 具备独立法人资格',
    '4.1.p1.s2 具有网络安全保险业务能力',
    '4.1.p1.s2 在中华人民共和国境内注册',
    '4.1.p1.s2 具备独立法人资格',
    '4.1.p1.s2 在中华人民共和国境内注册',
    '4.1.p1.s2 原则上不超过5个',
    '4.1.p1.s3 至少一家取得保险业务许可资格',
    '4.1.p2.s1 于2024年1月28日前',
    '4.1.p2.s1 纸质版一式三份',
    '4.1.p2.s1 电子版',
  ])
  assert.deepEqual(
    findings.slice(14).map(({ clause }) => clause),
    ['3.p1.s1', '2.p1.s1', '4.1.p2.s2'],
  )
})
