import { creditCodeFault } from '../../../../foundation/kernel/index.ts'
import { membersOf, type SolutionFacts } from '../facts.ts'
import type { RuleKind } from '../rule.ts'
import { texts } from '../texts.ts'
import { text } from '../wording.ts'
import { member, solution } from './example-facts.ts'

export const oneLead: RuleKind<'one-lead'> = {
  kind: 'one-lead',
  describe: () => texts.oneLead.condition,
  judge: (_, { lead }) => {
    if (lead.count === 'one') return { verdict: 'met', facts: { leads: 1 }, message: texts.oneLead.met }
    if (lead.count === 'none') return { verdict: 'unmet', facts: { leads: 0 }, message: texts.oneLead.none }
    return { verdict: 'unmet', facts: { leads: lead.number }, message: texts.oneLead.several(lead.number) }
  },
  examples: [
    { name: text('恰有1家牵头单位', 'one lead is enough'), settings: {}, facts: solution({}), verdict: 'met' },
    {
      name: text('没有牵头单位', 'no lead is too few'),
      settings: {},
      facts: solution({ lead: { count: 'none' } }),
      verdict: 'unmet',
    },
    {
      name: text('2家牵头单位', 'two leads are too many'),
      settings: {},
      facts: solution({ lead: { count: 'several', number: 2 } }),
      verdict: 'unmet',
    },
  ],
}

export const partnersAtMost: RuleKind<'partners-at-most'> = {
  kind: 'partners-at-most',
  describe: ({ max }) => (max === null ? texts.notAnnounced : texts.partners.condition(max)),
  judge: ({ max }, { partners }) => {
    const facts = { partners: partners?.length ?? null, atMost: max }
    if (!partners) return { verdict: 'undetermined', facts, message: texts.partners.unknown }
    if (max === null) return { verdict: 'undetermined', facts, message: texts.notAnnounced }
    if (partners.length > max) return { verdict: 'unmet', facts, message: texts.partners.unmet(partners.length, max) }
    return { verdict: 'met', facts, message: texts.partners.met(partners.length, max) }
  },
  examples: [
    {
      name: text('10家联合单位', 'ten partners'),
      settings: { max: 10 },
      facts: withPartners(10),
      verdict: 'met',
    },
    {
      name: text('11家联合单位', 'eleven partners'),
      settings: { max: 10 },
      facts: withPartners(11),
      verdict: 'unmet',
    },
    {
      name: text('2家联合单位', 'two partners'),
      settings: { max: 2 },
      facts: withPartners(2),
      verdict: 'met',
    },
    {
      name: text('联合单位不明', 'partners not known'),
      settings: { max: 10 },
      facts: solution({ partners: undefined }),
      verdict: 'undetermined',
    },
    {
      name: text('上限未公布', 'without an announced limit nothing is said'),
      settings: { max: null },
      facts: withPartners(3),
      verdict: 'undetermined',
    },
  ],
}

export const distinctMembers: RuleKind<'distinct-members'> = {
  kind: 'distinct-members',
  describe: () => texts.distinct.condition,
  judge: (_, given) => {
    const members = membersOf(given)
    const codes = members.flatMap(({ creditCode }) => (creditCode === undefined ? [] : [creditCode.toUpperCase()]))
    const repeated = repeatedIn(codes)
    const facts = { members: members.length, repeated }
    if (repeated.length > 0) return { verdict: 'unmet', facts, message: texts.distinct.unmet(repeated.join('、')) }
    const alone = given.lead.count === 'one' && given.partners?.length === 0
    if (codes.length < members.length && !alone)
      return { verdict: 'undetermined', facts, message: texts.distinct.unknown }
    return { verdict: 'met', facts, message: texts.distinct.met }
  },
  examples: [
    {
      name: text('成员互不相同', 'different organisations'),
      settings: {},
      facts: solution({ partners: [member({ creditCode: '9144030071526726XG' })] }),
      verdict: 'met',
    },
    {
      name: text('牵头单位又作联合单位', 'the lead cannot be its own partner'),
      settings: {},
      facts: solution({ partners: [member({})] }),
      verdict: 'unmet',
    },
    {
      name: text('有成员未填统一社会信用代码', 'a missing code leaves it open'),
      settings: {},
      facts: solution({ partners: [member({ creditCode: undefined })] }),
      verdict: 'undetermined',
    },
  ],
}

export const validCreditCodes: RuleKind<'valid-credit-codes'> = {
  kind: 'valid-credit-codes',
  describe: () => texts.creditCodes.condition,
  judge: (_, given) => {
    const codes = membersOf(given).map(({ creditCode }) => creditCode)
    const wrong = codes.flatMap((code) => {
      const fault = code === undefined ? undefined : creditCodeFault(code)
      return code === undefined || fault === undefined ? [] : [{ code, fault }]
    })
    const facts = { wrong, missing: codes.filter((code) => code === undefined).length }
    if (wrong.length > 0) {
      return {
        verdict: 'unmet',
        facts,
        message: texts.creditCodes.unmet(wrong.map(({ code }) => code).join('、')),
      }
    }
    if (facts.missing > 0) return { verdict: 'undetermined', facts, message: texts.creditCodes.unknown }
    return { verdict: 'met', facts, message: texts.creditCodes.met }
  },
  examples: [
    {
      name: text('两位校验码都正确', 'both check digits are right'),
      settings: {},
      facts: solution({}),
      verdict: 'met',
    },
    {
      name: text('末位校验码错误', 'the last character is wrong'),
      settings: {},
      facts: solution({ lead: { count: 'one', member: member({ creditCode: '911100006000373410' }) } }),
      verdict: 'unmet',
    },
    {
      name: text('有成员未填统一社会信用代码', 'a missing code leaves it open'),
      settings: {},
      facts: solution({ partners: [member({ creditCode: undefined })] }),
      verdict: 'undetermined',
    },
  ],
}

function withPartners(count: number): SolutionFacts {
  return solution({ partners: Array.from({ length: count }, () => member({})) })
}

function repeatedIn(codes: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const code of codes) (seen.has(code) ? repeated : seen).add(code)
  return [...repeated]
}
