import type { OptionList } from '../../../../foundation/forms/index.ts'
import { option } from './words.ts'

/** What a solution promises in figures, with the unit in the label; the codes are those of the indicator dictionary. */
export const listsOfIndicators: readonly OptionList[] = [
  {
    id: 'indicators',
    source: 'own',
    options: [
      option('insured.enterprises', '期末被保险企业数（家）', 'Enterprises insured at period end'),
      option('insured.first-time', '首次投保企业数（家）', 'Enterprises insured for the first time'),
      option('policies.issued', '签发保单数（件）', 'Policies issued'),
      option('sum-insured.issued', '新增保额（万元）', 'Sum insured of new policies (10,000 yuan)'),
      option('premium.written', '保费（万元）', 'Premium written (10,000 yuan)'),
      option('assessments.before-cover', '承保前风险评估（次）', 'Assessments before cover'),
      option('findings.closed', '整改闭环问题（个）', 'Weaknesses closed'),
      option('services.delivered', '经确认的保险期间服务（次）', 'Services during cover that were confirmed'),
      option('drills.held', '演练与培训（次）', 'Drills and training'),
      option('response.minutes', '平均应急响应时间（分钟）', 'Mean time to respond (minutes)'),
      option('claims.days-to-close', '报案至结案平均天数（日）', 'Mean days from notice to closing'),
      option('products.filed', '新备案产品（款）', 'Products newly filed'),
      option('insured.small-share', '中小微企业占比（%）', 'Share of small and medium firms (%)'),
      option('policies.renewed-rate', '续保率（%）', 'Renewal rate (%)'),
    ],
  },
  {
    id: 'segments',
    source: 'own',
    options: [
      option('enterprise', '企业业务', 'Enterprise line'),
      option('resident', '居民业务（单独统计）', 'Resident line (counted apart)'),
    ],
  },
  {
    id: 'periods',
    source: 'own',
    options: [
      option('half-year', '试点开始后半年内', 'Within six months of the start'),
      option('year', '试点开始后一年内', 'Within a year of the start'),
      option('two-years', '试点开始后两年内', 'Within two years of the start'),
    ],
  },
]
