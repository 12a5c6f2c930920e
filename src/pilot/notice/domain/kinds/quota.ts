import type { Text } from '../../../../foundation/kernel/index.ts'
import { leadOf, type MemberFacts, membersOf, type SolutionFacts } from '../facts.ts'
import type { QuotaScope, RuleKind } from '../rule.ts'
import { texts } from '../texts.ts'
import { text } from '../wording.ts'
import { member, solution } from './example-facts.ts'

interface Count {
  readonly name: Text
  /** With the solution that is judged; undefined while unknown. */
  readonly count: number | undefined
}

export const quota: RuleKind<'quota'> = {
  kind: 'quota',
  describe: ({ scope, per, max }) =>
    max === null ? texts.notAnnounced : texts.quota.condition(texts.quota.scopes[scope], texts.quota.per[per], max),
  judge: ({ scope, per, max }, given) => {
    const counts = per === 'region' ? [regionCount(given)] : memberCounts(scope, given)
    const facts = { counts: counts.map(({ count }) => count ?? null), atMost: max }
    if (max === null) return { verdict: 'undetermined', facts, message: texts.notAnnounced }
    const over = counts.find(({ count }) => count !== undefined && count > max)
    if (over) return { verdict: 'unmet', facts, message: texts.quota.unmet(over.name, over.count ?? 0, max) }
    if (counts.some(({ count }) => count === undefined))
      return { verdict: 'undetermined', facts, message: texts.quota.unknown }
    return { verdict: 'met', facts, message: texts.quota.met(Math.max(...counts.map(({ count }) => count ?? 0)), max) }
  },
  examples: [
    {
      name: text('牵头第5个方案', 'a fifth solution led'),
      settings: { scope: 'lead', per: 'organisation', max: 5 },
      facts: solution({ ledByLeadAlready: 4 }),
      verdict: 'met',
    },
    {
      name: text('牵头第6个方案', 'a sixth solution led'),
      settings: { scope: 'lead', per: 'organisation', max: 5 },
      facts: solution({ ledByLeadAlready: 5 }),
      verdict: 'unmet',
    },
    {
      name: text('已牵头数不明', 'number not known'),
      settings: { scope: 'lead', per: 'organisation', max: 5 },
      facts: solution({ ledByLeadAlready: undefined }),
      verdict: 'undetermined',
    },
    {
      name: text('联合单位已牵头1个、参与1个，再参与第3个', 'a partner that led one and joined one joins a third'),
      settings: { scope: 'lead-and-partner', per: 'organisation', max: 2 },
      facts: solution({
        lead: { count: 'one', member: member({ ledAlready: 0, joinedAlready: 0 }) },
        partners: [member({ ledAlready: 1, joinedAlready: 1 })],
      }),
      verdict: 'unmet',
    },
    {
      name: text('本地区第11个方案', 'an eleventh solution of a region'),
      settings: { scope: 'lead', per: 'region', max: 10 },
      facts: solution({ filedInRegionAlready: 10 }),
      verdict: 'unmet',
    },
  ],
}

function memberCounts(scope: QuotaScope, given: SolutionFacts): readonly Count[] {
  if (scope === 'lead') return [{ name: texts.member.lead, count: plusThis(given.ledByLeadAlready) }]
  const lead = leadOf(given)
  const partners = membersOf(given).slice(1)
  return [
    { name: texts.member.lead, count: lead && both(lead, given.ledByLeadAlready) },
    ...partners.map((one, index) => ({ name: texts.member.ordinal(index + 1), count: both(one, one.ledAlready) })),
  ]
}

const regionCount = (given: SolutionFacts): Count => ({
  name: texts.quota.region,
  count: plusThis(given.filedInRegionAlready),
})

function both({ ledAlready, joinedAlready }: MemberFacts, led: number | undefined): number | undefined {
  const leads = ledAlready ?? led
  return leads === undefined || joinedAlready === undefined ? undefined : leads + joinedAlready + 1
}

const plusThis = (already: number | undefined): number | undefined => (already === undefined ? undefined : already + 1)
