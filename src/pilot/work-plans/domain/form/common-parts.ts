import { choice, choices, days, file, line, passage, rows } from './asked.ts'
import { codesOfKind } from './lists.ts'
import { cites, part, type PlanPart, words } from './words.ts'

const contact = [
  line('contact', words('联系人', 'Contact person'), 30, {
    personal: true,
    seenBy: ['own', 'members', 'officials'],
    width: 'half',
  }),
  line('phone', words('联系电话', 'Contact phone'), 20, {
    format: 'phone',
    personal: true,
    seenBy: ['own', 'members', 'officials'],
    width: 'half',
  }),
]

/** 方案概况 as every plan begins; `more` is what one kind asks besides. */
export const basicPart = (
  applicant: string,
  cite: (typeof cites)[keyof typeof cites],
  more: Parameters<typeof part>[1] = [],
): PlanPart =>
  part(
    {
      id: 'basic',
      chapter: 'plan',
      title: words('方案概况', 'Overview'),
      intro: words(
        '名称、编制单位和期限在入选后公布，联系方式只供工作联系。',
        'Title, applicant and period are published once the plan is selected; contact details are for working contact only.',
      ),
      cites: [cite, cites.handedIn],
    },
    [
      line('title', words('方案名称', 'Title'), 60, {
        limits: { minChars: 6, maxChars: 60 },
        seenBy: ['own', 'members', 'officials', 'experts', 'public'],
        cites: [cite],
      }),
      {
        id: 'applicant',
        type: 'organisation',
        label: words(applicant, 'Applicant'),
        required: true,
        among: 'any',
        prefill: 'organisation',
        width: 'two-thirds',
      },
      ...more,
      days('period', words('实施期限', 'Period'), {
        seenBy: ['own', 'members', 'officials', 'experts', 'public'],
      }),
      ...contact,
    ],
  )

/** 目标: the indicator settles which field the figure goes into, so that no unit can be mixed up. */
export const targetsPart: PlanPart = part(
  {
    id: 'targets',
    chapter: 'promise',
    title: words('目标与里程碑', 'Targets and milestones'),
    intro: words(
      '指标取自指标字典，每个指标只有一个单位；金额按元填写，平台不接受“万元”。试点期间按季度与报告对照。',
      'Indicators come from the dictionary, each with one unit; amounts are in yuan and never in 10,000 yuan. Reports are compared with them each quarter.',
    ),
    cites: [
      {
        ...cites.tasks,
        reading: words(
          '指标字典为本平台自拟；至少含期末被保险企业数、新增保额和承保前风险评估。',
          'The dictionary is our own; enterprises insured, new sum insured and assessments before cover are needed.',
        ),
      },
      cites.reports,
    ],
    questions: [
      {
        question: words('四个季度都要填吗', 'Must every quarter be filled in?'),
        answer: words(
          '可以只填全年；四个季度都填了的，流量指标之和须等于全年，期末数以第四季度为全年。',
          'The year alone is enough; where all quarters are given, flows sum to the year and a stock of the year is the last quarter’s.',
        ),
      },
    ],
  },
  [
    rows(
      'rows',
      words('量化目标', 'Targets'),
      { of: words('目标', 'Target'), headline: 'indicator', between: [3, 60] },
      {
        cites: [cites.tasks],
        feeds: 'targets',
        fields: [
          choice('indicator', words('指标', 'Indicator'), 'indicators', { width: 'two-thirds' }),
          choice('segment', words('业务线', 'Line'), 'segments', { width: 'third' }),
          choice('period', words('期间', 'Period'), 'target-periods', { width: 'half' }),
          {
            id: 'count',
            type: 'number',
            label: words('目标值', 'Target'),
            required: true,
            limits: { min: '0', max: '1000000000', decimals: 0 },
            condition: { in: ['targets.rows.indicator', codesOfKind('count')] },
            width: 'half',
          },
          {
            id: 'amount',
            type: 'money',
            label: words('目标值', 'Target'),
            required: true,
            limits: { min: '0' },
            condition: { in: ['targets.rows.indicator', codesOfKind('money')] },
            width: 'half',
          },
          {
            id: 'measure',
            type: 'number',
            label: words('目标值', 'Target'),
            required: true,
            limits: { min: '0', max: '100000', decimals: 2 },
            condition: { in: ['targets.rows.indicator', codesOfKind('ratio', 'duration')] },
            width: 'half',
          },
        ],
      },
    ),
    rows(
      'milestones',
      words('里程碑', 'Milestones'),
      { of: words('里程碑', 'Milestone'), headline: 'result', between: [2, 12] },
      {
        fields: [
          line('result', words('要达到的结果', 'Result'), 100, { width: 'two-thirds' }),
          { id: 'due', type: 'date', label: words('完成日期', 'Due'), required: true, width: 'third' },
        ],
      },
    ),
    passage('effect', words('预期成效', 'Expected effect'), [40, 500], { cites: [cites.promotion] }),
  ],
)

export const commitmentsPart: PlanPart = part(
  {
    id: 'commitments',
    chapter: 'promise',
    title: words('承诺与保密审查', 'Commitments and secrecy review'),
    intro: words(
      '逐项确认承诺，上传保密审查意见。严禁上传涉密信息。',
      'Confirm each commitment and upload the secrecy review. Classified information must not be uploaded.',
    ),
    cites: [cites.reports],
  },
  [
    choices('confirm', words('逐项确认', 'Confirm each'), 'commitments', {
      limits: { minChoices: 4, maxChoices: 4 },
      givenAnew: true,
      missing: words('请逐项确认四条承诺', 'Confirm each of the four commitments'),
    }),
    file('secrecy-review', words('保密审查意见', 'Secrecy review'), {
      help: words('由本单位保密部门审查后出具。', 'Made out by your secrecy office after its review.'),
      limits: { minCount: 1, maxCount: 1, formats: ['pdf'], maxMegabytes: 20 },
      givenAnew: true,
    }),
  ],
)
