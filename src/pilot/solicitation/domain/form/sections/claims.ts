import type { Check, Condition } from '../../../../../foundation/forms/index.ts'
import { cites } from '../cites.ts'
import type { FormPart } from '../part.ts'
import { words } from '../words.ts'

const promised: readonly Check[] = [
  ['acknowledge', '受理报案', 'acknowledging the loss notice'],
  ['document-request', '一次性告知补充材料', 'one single request for papers'],
  ['decision', '作出核定', 'deciding the claim'],
  ['pay', '达成协议后付款', 'paying after agreement'],
].map(([code = '', zh = '', en = '']) => ({
  id: `promise-${code}`,
  field: 'claims.promises',
  lacks: true,
  holds: { eq: ['claims.promises.step', code] },
  message: words(`请写明「${zh}」的时限`, `Give the time for ${en}`),
}))

/**
 * A promise longer than the law's own time. Working days are counted as five in seven, holidays left out: our reading,
 * shown in the message.
 */
const notWorseThanTheLaw = (step: string, days: number, article: string, zh: string, en: string): Check => {
  const within = (unit: string, most: number): Condition => ({
    all: [{ eq: ['unit', unit] }, { lte: ['amount', String(most)] }],
  })
  return {
    id: `statutory-${step}`,
    field: 'claims.promises.amount',
    holds: {
      any: [
        { not: { eq: ['step', step] } },
        { not: { answered: 'unit' } },
        within('minute', days * 1440),
        within('hour', days * 24),
        within('calendar-day', days),
        within('working-day', Math.floor((days * 5) / 7)),
      ],
    },
    message: words(
      `${zh}不应长于 ${days} 个自然日（保险法第${article}条；工作日按七日五天折算）`,
      `${en} must not take longer than ${days} calendar days (Insurance Law art. ${article}; five working days count as seven)`,
    ),
  }
}

export const claims: FormPart = {
  section: {
    id: 'claims',
    chapter: 'solution',
    title: words('理赔与应急处置流程', 'Claims and incident handling'),
    intro: words(
      '从报案到付款的每一步由谁做、多久做完、凭什么材料；事件怎样认定，证据怎样保全。',
      'From loss notice to payment: who does each step, how long it takes, on which papers; how an incident is established and evidence kept.',
    ),
    cites: [
      cites.processStandards,
      {
        clause: '保险法2015:22',
        reading: words('补充材料应当及时一次性通知。', 'Missing papers are requested promptly and once.'),
      },
      {
        clause: '保险法2015:23',
        reading: words(
          '复杂案件三十日内核定，协议后十日内赔付。',
          'Complex claims are decided in thirty days; payment follows in ten.',
        ),
      },
      {
        clause: '保险法2015:24',
        reading: words('拒赔自核定起三日内发出通知并说明理由。', 'A refusal is sent with reasons within three days.'),
      },
      {
        clause: '保险法2015:25',
        reading: words(
          '六十日内不能确定数额的，先支付能确定的部分。',
          'What is certain is paid first when the amount is open after sixty days.',
        ),
      },
    ],
    questions: [
      {
        question: words('承诺的时限以后会核对吗', 'Will the promised times be checked later?'),
        answer: words(
          '会。试点期间的赔案按这里的承诺和法定时限计时并在报告中对照。',
          'Yes. Claims in the pilot run against these promises and the statutory times, and reports compare them.',
        ),
      },
    ],
  },
  fields: [
    {
      id: 'claims.process',
      section: 'claims',
      type: 'long',
      label: words('报案、查勘、定损、核赔、付款的流程', 'From loss notice to payment'),
      required: true,
      limits: { minChars: 100, maxChars: 700 },
      cites: [cites.processStandards],
    },
    {
      id: 'claims.promises',
      section: 'claims',
      type: 'repeat',
      label: words('时限承诺', 'Promised times'),
      rowLabel: words('承诺', 'Promise'),
      headline: 'step',
      help: words('不应劣于法律规定的时限。', 'Not worse than what the law gives.'),
      required: true,
      limits: { minRows: 4, maxRows: 8 },
      cites: [cites.processStandards],
      fields: [
        {
          id: 'step',
          type: 'choice',
          label: words('环节', 'Step'),
          required: true,
          list: 'promises',
          width: 'half',
        },
        {
          id: 'amount',
          type: 'number',
          label: words('时限', 'Time'),
          required: true,
          limits: { min: '0', max: '10000', decimals: 0 },
          width: 'third',
        },
        {
          id: 'unit',
          type: 'choice',
          label: words('单位', 'Unit'),
          required: true,
          list: 'time-units',
          width: 'third',
        },
      ],
    },
    {
      id: 'claims.papers',
      section: 'claims',
      type: 'long',
      label: words('索赔材料清单', 'Papers for a claim'),
      help: words(
        '逐项列出，写明哪些可以由平台或服务方直接提供。',
        'One by one, and which of them the platform or a provider supplies.',
      ),
      required: true,
      limits: { minChars: 40, maxChars: 400 },
    },
    {
      id: 'claims.evidence',
      section: 'claims',
      type: 'long',
      label: words('事件认定、证据保全与争议解决', 'Establishing the incident, keeping evidence, settling disputes'),
      help: words(
        '谁来认定、依据什么、证据怎样固定、一方不认可时怎么办。',
        'Who decides and on what basis, how evidence is fixed, what happens when a party disagrees.',
      ),
      required: true,
      limits: { minChars: 80, maxChars: 500 },
    },
    {
      id: 'claims.advance',
      section: 'claims',
      type: 'long',
      label: words('先予支付和应急费用垫付', 'Advance payments and paying responders first'),
      help: words(
        '企业急需处置时钱从哪里来，谁批准，怎样结算。',
        'Where the money comes from when response cannot wait, who approves it, how it is settled.',
      ),
      required: true,
      limits: { minChars: 40, maxChars: 400 },
      cites: [{ clause: '保险法2015:25' }],
    },
  ],
  checks: [
    ...promised,
    notWorseThanTheLaw('pay', 10, '23', '达成协议后付款', 'Payment after agreement'),
    notWorseThanTheLaw('refusal', 3, '24', '拒赔通知', 'A refusal'),
    notWorseThanTheLaw('advance', 60, '25', '先予支付', 'An advance payment'),
  ],
}
