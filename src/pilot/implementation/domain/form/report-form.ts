import type { Definition, Field, Label, PlainField, Section } from '../../../../foundation/forms/index.ts'
import type { Citation } from '../../../../foundation/kernel/index.ts'
import type { PlanKind } from '../../../notice/index.ts'
import { indicatorsOf, reportDictionary } from '../indicators/dictionary.ts'
import { isByRow, type ReportIndicator, type Theme } from '../indicators/indicator.ts'
import { fieldOf } from '../report/report-answers.ts'
import { listsOf, words } from './lists.ts'

const reports: Citation = { clause: '4.3.p1.s2', words: '定期报告试点工作进展' }
const aim: Citation = { clause: '1.p1.s1' }

const who: Readonly<Record<PlanKind, Label>> = {
  authority: words('地方主管部门', 'local authority'),
  institution: words('服务机构', 'service institution'),
  enterprise: words('行业企业', 'enterprise'),
}

const themes: Readonly<Record<Exclude<Theme, 'business'>, Label>> = {
  resident: words('居民线（单独统计）', 'Resident line, kept apart'),
  product: words('产品与创新', 'Products and innovation'),
  before: words('保前服务', 'Before cover'),
  during: words('保中服务', 'During cover'),
  after: words('事件与理赔', 'Incidents and claims'),
  support: words('支持与推广', 'Support and promotion'),
}

/** The report of one kind of pilot: its own indicators, theme by theme, and nothing that somebody else reports. */
export function reportForm(kind: PlanKind): Definition {
  const mine = indicatorsOf(kind)
  const present = (Object.keys(themes) as (keyof typeof themes)[]).filter((theme) =>
    mine.some((one) => one.theme === theme),
  )
  const parts = [
    progress,
    ...(mine.some(isByRow) ? [business(mine.filter(isByRow)), totals(mine.filter(isByRow))] : []),
    ...present.map((theme) => themePart(theme, mine)),
    reasons,
    declaration,
  ]
  return {
    id: `report-${kind}`,
    version: reportDictionary.version,
    title: words(`试点工作进展报告（${who[kind].zh}）`, `Progress report (${who[kind].en})`),
    origin: words(
      '本平台自拟表式：通知未规定指标和周期',
      'Our own design: the notice fixes neither indicators nor period',
    ),
    minutes: 40,
    chapters: [
      { id: 'progress', title: words('一、进展', '1 Progress') },
      { id: 'figures', title: words('二、数据', '2 Figures') },
      { id: 'signature', title: words('三、说明与承诺', '3 Reasons and declaration') },
    ],
    sections: parts.map(({ section }) => section),
    fields: parts.flatMap(({ fields }) => fields),
    conditions: [],
    lists: listsOf(kind),
    checks: [],
  }
}

interface Part {
  readonly section: Section
  readonly fields: readonly Field[]
}

type WithoutSection = PlainField | Omit<Extract<Field, { readonly type: 'repeat' }>, 'section'>

const part = (section: Section, fields: readonly WithoutSection[]): Part => ({
  section,
  fields: fields.map((field): Field => ({ ...field, id: `${section.id}.${field.id}`, section: section.id })),
})

const progress = part(
  {
    id: 'progress',
    chapter: 'progress',
    title: words('工作进展', 'Progress'),
    intro: words(
      '写本期做了什么、与方案相比如何、下期打算。严禁上传涉密信息。',
      'What was done, how it compares with the plan, what comes next. Nothing classified.',
    ),
    cites: [reports],
  },
  [
    {
      id: 'done',
      type: 'long',
      label: words('本期工作', 'Work of the period'),
      required: true,
      limits: { minChars: 10, maxChars: 1000 },
    },
    {
      id: 'difficulties',
      type: 'long',
      label: words('问题与建议', 'Difficulties and proposals'),
      limits: { maxChars: 1000 },
    },
    { id: 'next', type: 'long', label: words('下期安排', 'Next steps'), limits: { maxChars: 1000 } },
    {
      id: 'contact',
      type: 'text',
      label: words('联系人', 'Contact'),
      required: true,
      personal: true,
      seenBy: ['own', 'members', 'officials'],
      limits: { minChars: 2, maxChars: 30 },
      width: 'half',
    },
    {
      id: 'phone',
      type: 'text',
      format: 'phone',
      label: words('联系电话', 'Phone'),
      required: true,
      personal: true,
      seenBy: ['own', 'members', 'officials'],
      limits: { maxChars: 20 },
      width: 'half',
    },
  ],
)

const choice = (id: string, label: Label, list: string, required = true): PlainField => ({
  id,
  type: 'choice',
  label,
  required,
  list,
  width: 'third',
})

/** A field in the one unit of its indicator; a written unit is no number and is refused. */
function figure({ code, name, unit, kind, definition }: ReportIndicator): PlainField {
  const label = words(name.zh, name.en)
  const shown = { id: fieldOf(code), label, help: definition, width: 'third' } as const
  if (kind === 'money') return { ...shown, type: 'money', limits: { min: '0', max: '10000000000000000' } }
  const decimals = kind === 'count' ? 0 : 2
  return {
    ...shown,
    type: 'number',
    unit,
    limits: { min: '0', max: kind === 'ratio' ? '100' : '1000000000', decimals },
  }
}

const business = (byRow: readonly ReportIndicator[]): Part =>
  part(
    {
      id: 'business',
      chapter: 'figures',
      title: words('企业线业务', 'Enterprise line'),
      intro: words(
        '每行一类：险种、行业、场景、规模和被保险人所在地。同一保单只在一行。金额按元填写，不接受“万元”。',
        'A row for each class, sector, scenario, size and region of the insured; a policy stands in one row. Amounts in yuan, never in 万元.',
      ),
      cites: [reports],
      questions: [
        {
          question: words('本期没有业务怎么办', 'Nothing happened in the period?'),
          answer: words('不加行即可，不要填零。', 'Add no rows, and no zeros.'),
        },
      ],
    },
    [
      {
        id: 'rows',
        type: 'repeat',
        label: words('分类数据', 'Rows'),
        rowLabel: words('行', 'Row'),
        headline: 'sector',
        limits: { minRows: 0, maxRows: 200 },
        cites: [reports],
        fields: [
          choice('class', words('险种', 'Class'), 'classes'),
          choice('sector', words('行业', 'Sector'), 'sectors'),
          choice('scenario', words('场景', 'Scenario'), 'scenarios', false),
          choice('size', words('企业规模', 'Size'), 'sizes'),
          choice('region', words('被保险人所在地', 'Region of the insured'), 'regions'),
          ...byRow.map(figure),
        ],
      },
    ],
  )

const totals = (byRow: readonly ReportIndicator[]): Part =>
  part(
    {
      id: 'totals',
      chapter: 'figures',
      title: words('企业线合计', 'Totals of the enterprise line'),
      intro: words(
        '由业务系统单独汇总，与各行之和核对。',
        'Taken from your own books, to be compared with the sum of the rows.',
      ),
      cites: [reports],
    },
    byRow.map(figure),
  )

const themePart = (theme: keyof typeof themes, mine: readonly ReportIndicator[]): Part =>
  part(
    {
      id: theme,
      chapter: 'figures',
      title: themes[theme],
      intro: words(
        '没有发生的平均数请留空，不要填零。',
        'Leave a mean empty where nothing happened; do not write zero.',
      ),
      cites: [theme === 'before' || theme === 'during' || theme === 'after' ? aim : reports],
    },
    mine.filter((one) => one.theme === theme).map(figure),
  )

const reasons = part(
  {
    id: 'reasons',
    chapter: 'signature',
    title: words('情况说明', 'Reasons'),
    intro: words('数据下降或异常而属实的，逐项写明理由。', 'Where a figure falls or stands out and is right, say why.'),
    cites: [reports],
  },
  [
    {
      id: 'rows',
      type: 'repeat',
      label: words('逐项理由', 'Reasons'),
      rowLabel: words('理由', 'Reason'),
      headline: 'indicator',
      limits: { minRows: 0, maxRows: 60 },
      fields: [
        { ...choice('indicator', words('指标', 'Indicator'), 'indicators'), width: 'two-thirds' },
        {
          id: 'why',
          type: 'long',
          label: words('理由', 'Reason'),
          required: true,
          limits: { minChars: 6, maxChars: 400 },
        },
      ],
    },
  ],
)

const declaration = part(
  {
    id: 'declaration',
    chapter: 'signature',
    title: words('承诺', 'Declaration'),
    cites: [reports],
  },
  [
    {
      id: 'confirm',
      type: 'multi',
      label: words('逐项确认', 'Confirm each'),
      required: true,
      list: 'commitments',
      limits: { minChoices: 3, maxChoices: 3 },
      givenAnew: true,
    },
  ],
)
