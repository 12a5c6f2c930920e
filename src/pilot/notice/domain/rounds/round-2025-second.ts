import type { Parameter, Round } from '../round.ts'
import type { PlanRule } from '../plan/rule.ts'
import type { Rule } from '../rule.ts'
import type { Citation } from '../../../../foundation/kernel/index.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { text } from '../wording.ts'
import { pilotParameters } from './pilot-parameters.ts'
import { pilotPlanForms, pilotPlanRules } from './plan-rules.ts'
import { pilotRules } from './pilot-rules.ts'
import { firstRoundVocabulary } from './first-round-vocabulary.ts'

/** A sentence of the first round that stands in for one not yet known. */
const carried = ({ clause }: Citation): Citation => ({ clause: `2023-356:${clause}` })

function carriedOver<Value extends { readonly cites: Citation }>(value: Value): Value {
  return { ...value, cites: carried(value.cites) }
}

function openParameter(parameter: Parameter): Parameter {
  const cites = parameter.cites && carried(parameter.cites)
  return { ...parameter, cites }
}

const openRule = <One extends Rule | PlanRule>(rule: One): One => ({ ...rule, cites: [carried(rule.cites[0])] })

const reported = (words: string): Citation => ({ clause: 'reported', words })

const option = (code: string, zh: string, en: string) => ({ code, label: text(zh, en), cites: reported(zh) })

// Known from a press report of November 2025, of which only the opening could be read.
const vocabulary: Vocabulary = {
  categories: firstRoundVocabulary.categories.map(carriedOver),
  sectors: [
    { ...option('telecom-internet', '电信和互联网', 'Telecom and internet'), category: 'enterprise' },
    { ...option('industry', '工业', 'Industry'), category: 'enterprise' },
    { ...option('finance', '金融', 'Finance'), category: 'enterprise' },
    { ...option('other', '其他相关行业领域', 'Other related sectors'), category: 'enterprise' },
    { ...option('anti-ddos', '抗DDoS攻击', 'Protection against DDoS'), category: 'product-service' },
    { ...option('anti-ransomware', '防勒索攻击', 'Protection against ransomware'), category: 'product-service' },
    { ...option('endpoint', '终端防护', 'Endpoint protection'), category: 'product-service' },
    { ...option('managed-cloud-security', '安全托管云服务', 'Managed cloud security'), category: 'product-service' },
  ],
  classes: firstRoundVocabulary.classes.map(carriedOver),
  cover: firstRoundVocabulary.cover.map(carriedOver),
  segments: [
    option('key-enterprise', '重点企业', 'Key enterprises'),
    option('small-and-medium', '中小企业', 'Small and medium enterprises'),
    option('park', '产业园区', 'Industrial parks: one park, many insured'),
  ],
}

/** The second round as a draft: what is known is set, and every date and quota is open and shown as open. */
export const round2025Second: Round = {
  id: '2025-second',
  title: text('2025年第二批次（草案）', 'Second round, 2025 (draft)'),
  state: 'announced',
  fictitious: false,
  basedOn: '2023-356',
  notice: {
    number: null,
    title: text(
      '关于组织开展第二批次网络安全保险服务试点工作的通知',
      'Notice on organising the second round of the pilot of cyber-insurance services',
    ),
    issuers: [
      text('工业和信息化部办公厅', 'General Office of the Ministry of Industry and Information Technology'),
      text('金融监管总局办公厅', 'General Office of the National Financial Regulatory Administration'),
    ],
    issuedOn: null,
  },
  parameters: pilotParameters(
    {
      partnersAtMost: null,
      solutionsLedAtMost: null,
      solutionDeadline: null,
      paperCopiesAtLeast: null,
      workPlanDeadline: null,
      summaryDeadline: null,
      regions: null,
    },
    { solution: '', workPlan: '', summary: '' },
  ).map(openParameter),
  vocabulary,
  rules: pilotRules('').map(openRule),
  planRules: pilotPlanRules('').map(openRule),
  planForms: pilotPlanForms,
  headings: [],
  sentences: [],
}
