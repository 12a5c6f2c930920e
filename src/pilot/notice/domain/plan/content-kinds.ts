import { instant } from '../../../../foundation/kernel/index.ts'
import { submittedBefore } from '../kinds/filing.ts'
import { unknownFacts } from '../facts.ts'
import { joinedNames, momentInWords, text } from '../wording.ts'
import { texts } from '../texts.ts'
import { authorityPlan, plan } from './example-facts.ts'
import type { PlanRuleKind } from './rule.ts'
import { planTexts } from './texts.ts'

export const authorityOfRegion: PlanRuleKind<'authority-of-region'> = {
  kind: 'authority-of-region',
  describe: ({ regions }) => (regions === null ? texts.notAnnounced : planTexts.authority.condition),
  judge: ({ regions }, { region, authorityIn }) => {
    const facts = { region: region ?? null, authorityIn: authorityIn ?? null }
    if (regions === null) return { verdict: 'undetermined', facts, message: texts.notAnnounced }
    if (region === undefined || !authorityIn)
      return { verdict: 'undetermined', facts, message: planTexts.authority.unknown }
    if (!regions.includes(region)) return { verdict: 'unmet', facts, message: planTexts.authority.outside(region) }
    if (!authorityIn.includes(region)) return { verdict: 'unmet', facts, message: planTexts.authority.unmet(region) }
    return { verdict: 'met', facts, message: planTexts.authority.met(region) }
  },
  examples: [
    {
      name: text('本地区的主管部门', 'the region’s own authority'),
      settings: { regions: ['330000', '330200'] },
      facts: authorityPlan({}),
      verdict: 'met',
    },
    {
      name: text('外地区的主管部门', 'another region’s authority'),
      settings: { regions: ['330000', '330200'] },
      facts: authorityPlan({ authorityIn: ['330200'] }),
      verdict: 'unmet',
    },
    {
      name: text('地区不参与本批次', 'a region that does not take part'),
      settings: { regions: ['110000'] },
      facts: authorityPlan({}),
      verdict: 'unmet',
    },
    {
      name: text('未写明地区', 'no region named yet'),
      settings: { regions: ['330000'] },
      facts: authorityPlan({ region: undefined }),
      verdict: 'undetermined',
    },
  ],
}

const insured = { code: 'insured.enterprises', label: text('期末被保险企业数', 'enterprises insured') }
const sum = { code: 'sum-insured.issued', label: text('新增保额', 'new sum insured') }

export const targetsNamed: PlanRuleKind<'targets-named'> = {
  kind: 'targets-named',
  describe: ({ indicators }) => planTexts.targets.condition(indicators.length),
  judge: ({ indicators }, { targets }) => {
    const missing = indicators.filter(({ code }) => !targets?.includes(code))
    const lacking = missing.map(({ code }) => code)
    if (!targets) return { verdict: 'undetermined', facts: { targets: null }, message: planTexts.targets.unknown }
    if (lacking.length > 0)
      return {
        verdict: 'unmet',
        facts: { lacking },
        message: planTexts.targets.unmet(joinedNames(missing.map(({ label }) => label))),
      }
    return { verdict: 'met', facts: { lacking }, message: planTexts.targets.met }
  },
  examples: [
    {
      name: text('必备指标齐全', 'all needed indicators'),
      settings: { indicators: [insured, sum] },
      facts: plan({}),
      verdict: 'met',
    },
    {
      name: text('缺一项', 'one is lacking'),
      settings: { indicators: [insured, sum] },
      facts: plan({ targets: ['insured.enterprises'] }),
      verdict: 'unmet',
    },
    {
      name: text('尚未填写', 'not filled in yet'),
      settings: { indicators: [insured] },
      facts: plan({ targets: undefined }),
      verdict: 'undetermined',
    },
  ],
}

export const measuresEncouraged: PlanRuleKind<'measures-encouraged'> = {
  kind: 'measures-encouraged',
  describe: () => planTexts.measures.condition,
  judge: (_settings, { measures = 0 }) => ({
    verdict: 'met',
    facts: { measures },
    message: measures > 0 ? planTexts.measures.met(measures) : planTexts.measures.none,
  }),
  examples: [
    { name: text('写明两项', 'two are stated'), settings: {}, facts: authorityPlan({}), verdict: 'met' },
    {
      name: text('一项也没有，照常受理', 'none is no bar'),
      settings: {},
      facts: authorityPlan({ measures: 0 }),
      verdict: 'met',
    },
  ],
}

const deadline = instant('2024-03-16T00:00:00+08:00')

/** The same judgement as of solutions, with a remedy of its own: a plan has no late filing. */
export const planSubmittedBefore: PlanRuleKind<'plan-submitted-before'> = {
  kind: 'plan-submitted-before',
  describe: submittedBefore.describe,
  judge: (settings, { submittedAt }, vocabulary) => {
    const judgement = submittedBefore.judge(settings, { ...unknownFacts, submittedAt }, vocabulary)
    if (judgement.verdict !== 'unmet' || submittedAt === undefined || settings.deadline === null) return judgement
    const message = planTexts.deadline.late(momentInWords(submittedAt), momentInWords(settings.deadline))
    return { ...judgement, message }
  },
  examples: [
    {
      name: text('3月15日最后一毫秒收到', 'the last millisecond of the day is in time'),
      settings: { deadline },
      facts: plan({ submittedAt: instant('2024-03-15T23:59:59.999+08:00') }),
      verdict: 'met',
    },
    {
      name: text('24:00整收到', 'midnight is not'),
      settings: { deadline },
      facts: plan({ submittedAt: deadline }),
      verdict: 'unmet',
    },
    {
      name: text('截止时间未公布', 'without an announced deadline nothing is said'),
      settings: { deadline: null },
      facts: plan({}),
      verdict: 'undetermined',
    },
  ],
}
