import type { Check } from '../../../../../foundation/forms/index.ts'
import { cites } from '../cites.ts'
import type { FormPart } from '../part.ts'
import { words } from '../words.ts'

const wanted: readonly Check[] = [
  ['insured.enterprises', '期末被保险企业数', 'enterprises insured'],
  ['sum-insured.issued', '新增保额', 'sum insured'],
  ['assessments.before-cover', '承保前风险评估', 'assessments before cover'],
].map(([code = '', zh = '', en = '']) => ({
  id: `target-${code.replaceAll('.', '-')}`,
  field: 'rollout.targets',
  lacks: true,
  holds: { eq: ['rollout.targets.indicator', code] },
  message: words(`目标里还没有「${zh}」`, `The targets lack ${en}`),
}))

export const rollout: FormPart = {
  section: {
    id: 'rollout',
    chapter: 'evidence',
    title: words('实施计划与资源保障', 'Rollout and resources'),
    intro: words(
      '入选以后怎样推广、投入多少、做到什么程度。目标会在试点期间逐期对照。',
      'How it is rolled out once listed, with which resources and to what extent. Reports compare with these targets.',
    ),
    cites: [cites.resources, cites.investment, cites.reports],
  },
  fields: [
    {
      id: 'rollout.plan',
      section: 'rollout',
      type: 'long',
      label: words('推广区域、渠道和步骤', 'Regions, channels and steps'),
      required: true,
      limits: { minChars: 100, maxChars: 600 },
      cites: [cites.resources],
    },
    {
      id: 'rollout.steps',
      section: 'rollout',
      type: 'repeat',
      label: words('里程碑', 'Milestones'),
      rowLabel: words('里程碑', 'Milestone'),
      headline: 'result',
      required: true,
      limits: { minRows: 2, maxRows: 12 },
      fields: [
        {
          id: 'result',
          type: 'text',
          label: words('要达到的结果', 'Result'),
          required: true,
          limits: { minChars: 4, maxChars: 80 },
          width: 'two-thirds',
        },
        { id: 'by', type: 'date', label: words('完成日期', 'By'), required: true, width: 'third' },
      ],
    },
    {
      id: 'rollout.funds',
      section: 'rollout',
      type: 'money',
      label: words('计划投入资金', 'Funds to be invested'),
      required: true,
      limits: { min: '0' },
      width: 'third',
      cites: [cites.investment],
    },
    {
      id: 'rollout.people',
      section: 'rollout',
      type: 'number',
      label: words('计划投入人员', 'People assigned'),
      unit: words('人', 'people'),
      required: true,
      limits: { min: '1', max: '5000', decimals: 0 },
      width: 'third',
      cites: [cites.investment],
    },
    {
      id: 'rollout.matching',
      section: 'rollout',
      type: 'long',
      label: words('供需对接和服务的资源', 'Resources for matching and service'),
      required: true,
      limits: { minChars: 40, maxChars: 400 },
      cites: [cites.resources],
    },
    {
      id: 'rollout.targets',
      section: 'rollout',
      type: 'repeat',
      label: words('量化目标', 'Targets'),
      rowLabel: words('目标', 'Target'),
      headline: 'indicator',
      help: words(
        '至少含被保险企业数、新增保额和承保前评估；单位见指标名称。',
        'At least enterprises insured, sum insured and assessments before cover; units stand in the indicator.',
      ),
      required: true,
      limits: { minRows: 3, maxRows: 24 },
      cites: [cites.replicable, cites.reports],
      fields: [
        {
          id: 'indicator',
          type: 'choice',
          label: words('指标', 'Indicator'),
          required: true,
          list: 'indicators',
          width: 'two-thirds',
        },
        {
          id: 'segment',
          type: 'choice',
          label: words('业务线', 'Line'),
          required: true,
          list: 'segments',
          width: 'third',
        },
        {
          id: 'period',
          type: 'choice',
          label: words('期间', 'Period'),
          required: true,
          list: 'periods',
          width: 'half',
        },
        {
          id: 'value',
          type: 'number',
          label: words('目标值', 'Target'),
          required: true,
          limits: { min: '0', max: '1000000000', decimals: 2 },
          width: 'half',
        },
      ],
    },
  ],
  checks: wanted,
}
