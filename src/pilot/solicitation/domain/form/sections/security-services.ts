import type { Check } from '../../../../../foundation/forms/index.ts'
import { cites } from '../cites.ts'
import type { FormPart } from '../part.ts'
import { words } from '../words.ts'

const phases = [
  ['before', '承保之前', 'before cover'],
  ['during', '保险期间', 'during cover'],
  ['after', '事件之后', 'after an incident'],
] as const

const everyPhaseHasAService: readonly Check[] = phases.map(([code, zh, en]) => ({
  id: `service-${code}`,
  field: 'service.rows',
  lacks: true,
  holds: { eq: ['service.rows.phase', code] },
  message: words(`「${zh}」还没有服务，请至少加一项`, `There is no service ${en} yet; add at least one`),
}))

export const securityServices: FormPart = {
  section: {
    id: 'service',
    chapter: 'solution',
    title: words('风险评估与防护服务', 'Security services'),
    intro: words(
      '列出随保险提供的安全服务。三个阶段各至少一项；说得出交付物和确认办法的才列入。',
      'The security services that come with the insurance: at least one in each phase, and only what has a deliverable and a way to confirm it.',
    ),
    cites: [cites.riskSystem, cites.serviceModel],
    questions: [
      {
        question: words('持续监测的次数怎么填', 'How often does continuous monitoring count?'),
        answer: words('填 0，表示持续提供。', 'Enter 0 for a continuous service.'),
      },
    ],
  },
  fields: [
    {
      id: 'service.rows',
      section: 'service',
      type: 'repeat',
      label: words('服务清单', 'Services'),
      rowLabel: words('服务', 'Service'),
      headline: 'kind',
      required: true,
      limits: { minRows: 3, maxRows: 24 },
      cites: [cites.riskSystem, cites.serviceModel],
      fields: [
        {
          id: 'phase',
          type: 'choice',
          label: words('阶段', 'Phase'),
          required: true,
          list: 'phases',
          width: 'third',
        },
        {
          id: 'kind',
          type: 'choice',
          label: words('服务', 'Service'),
          required: true,
          list: 'services',
          width: 'two-thirds',
        },
        {
          id: 'provider',
          type: 'organisation',
          label: words('由谁承担', 'Provider'),
          required: true,
          among: 'members',
          width: 'two-thirds',
        },
        {
          id: 'times',
          type: 'number',
          label: words('每张保单的次数', 'Times per policy'),
          help: words('持续服务填 0。', '0 for a continuous service.'),
          unit: words('次', 'times'),
          required: true,
          limits: { min: '0', max: '365', decimals: 0 },
          width: 'third',
        },
        {
          id: 'charge',
          type: 'choice',
          label: words('费用', 'Charge'),
          required: true,
          list: 'charges',
          width: 'third',
        },
        {
          id: 'deliverable',
          type: 'text',
          label: words('交付物和确认办法', 'Deliverable and how it is confirmed'),
          required: true,
          limits: { minChars: 6, maxChars: 120 },
          width: 'two-thirds',
        },
      ],
    },
    {
      id: 'service.remote',
      section: 'service',
      type: 'number',
      label: words('远程响应承诺', 'Remote response within'),
      unit: words('分钟', 'minutes'),
      required: true,
      limits: { min: '5', max: '1440', decimals: 0 },
      width: 'third',
      cites: [cites.riskSystem],
    },
    {
      id: 'service.onsite',
      section: 'service',
      type: 'number',
      label: words('同省现场响应承诺', 'On site in the same province within'),
      unit: words('小时', 'hours'),
      required: true,
      limits: { min: '1', max: '168', decimals: 0 },
      width: 'third',
    },
    {
      id: 'service.hotline',
      section: 'service',
      type: 'choice',
      label: words('是否全天有人值守', 'Is somebody on duty day and night?'),
      required: true,
      list: 'yes-no',
      width: 'third',
    },
  ],
  checks: everyPhaseHasAService,
}
