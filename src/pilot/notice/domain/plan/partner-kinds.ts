import { text } from '../wording.ts'
import { texts } from '../texts.ts'
import { enterprisePlan, plan } from './example-facts.ts'
import type { PlanRuleKind } from './rule.ts'
import { planTexts } from './texts.ts'

const institution = { name: '示例财产保险有限公司', confirmed: true }

export const joinsInstitutions: PlanRuleKind<'joins-institutions'> = {
  kind: 'joins-institutions',
  describe: ({ atLeast }) => (atLeast === null ? texts.notAnnounced : planTexts.joined.condition(atLeast)),
  judge: ({ atLeast }, { joined }) => {
    const facts = { joined: joined?.length ?? null, atLeast }
    if (atLeast === null) return { verdict: 'undetermined', facts, message: texts.notAnnounced }
    if (!joined) return { verdict: 'undetermined', facts, message: planTexts.joined.unknown }
    const { length } = joined
    if (length < atLeast) return { verdict: 'unmet', facts, message: planTexts.joined.unmet(length, atLeast) }
    return { verdict: 'met', facts, message: planTexts.joined.met(length) }
  },
  examples: [
    {
      name: text('联合一家服务机构', 'one institution is joined'),
      settings: { atLeast: 1 },
      facts: enterprisePlan({}),
      verdict: 'met',
    },
    {
      name: text('企业单独申报', 'an enterprise alone'),
      settings: { atLeast: 1 },
      facts: enterprisePlan({ joined: [] }),
      verdict: 'unmet',
    },
    {
      name: text('尚未填写', 'not filled in yet'),
      settings: { atLeast: 1 },
      facts: enterprisePlan({ joined: undefined }),
      verdict: 'undetermined',
    },
  ],
}

export const allConfirmed: PlanRuleKind<'all-confirmed'> = {
  kind: 'all-confirmed',
  describe: () => planTexts.confirmed.condition,
  judge: (_settings, { joined }) => {
    const waiting = (joined ?? []).filter(({ confirmed }) => !confirmed).map(({ name }) => name)
    const facts = { joined: joined?.length ?? null, waiting }
    if (!joined) return { verdict: 'undetermined', facts, message: planTexts.confirmed.unknown }
    if (joined.length === 0) return { verdict: 'met', facts, message: planTexts.confirmed.none }
    if (waiting.length > 0) return { verdict: 'unmet', facts, message: planTexts.confirmed.unmet(waiting.join('、')) }
    return { verdict: 'met', facts, message: planTexts.confirmed.met }
  },
  examples: [
    {
      name: text('都已确认', 'all have confirmed'),
      settings: {},
      facts: enterprisePlan({ joined: [institution] }),
      verdict: 'met',
    },
    {
      name: text('一家未确认', 'one has not'),
      settings: {},
      facts: enterprisePlan({ joined: [institution, { name: '示例安全技术有限公司', confirmed: false }] }),
      verdict: 'unmet',
    },
    { name: text('没有联合单位', 'nobody to ask'), settings: {}, facts: plan({ joined: [] }), verdict: 'met' },
    {
      name: text('尚未填写', 'not filled in yet'),
      settings: {},
      facts: plan({ joined: undefined }),
      verdict: 'undetermined',
    },
  ],
}

export const enterpriseOnce: PlanRuleKind<'enterprise-once'> = {
  kind: 'enterprise-once',
  describe: () => planTexts.once.condition,
  judge: (_settings, { elsewhere }) => {
    const names = (elsewhere ?? []).map(({ enterprise }) => enterprise)
    if (!elsewhere) return { verdict: 'undetermined', facts: { elsewhere: null }, message: planTexts.once.unknown }
    if (names.length > 0)
      return { verdict: 'unmet', facts: { elsewhere: names }, message: planTexts.once.unmet(names.join('、')) }
    return { verdict: 'met', facts: { elsewhere: names }, message: planTexts.once.met }
  },
  examples: [
    {
      name: text('只在本方案', 'the enterprise stands here alone'),
      settings: {},
      facts: enterprisePlan({}),
      verdict: 'met',
    },
    {
      name: text('已进入另一份方案', 'the enterprise stands in another plan already'),
      settings: {},
      facts: enterprisePlan({ elsewhere: [{ enterprise: '示例装备集团' }] }),
      verdict: 'unmet',
    },
    {
      name: text('情况不明', 'an unknown case stays open'),
      settings: {},
      facts: enterprisePlan({ elsewhere: undefined }),
      verdict: 'undetermined',
    },
  ],
}
