import type { Instant } from '../../../../foundation/kernel/index.ts'
import type { Parameter, ParameterValue } from '../round.ts'
import { text } from '../wording.ts'

/** What a round sets; null is not announced. */
export interface PilotValues {
  readonly partnersAtMost: number | null
  readonly solutionsLedAtMost: number | null
  readonly solutionDeadline: Instant | null
  readonly paperCopiesAtLeast: number | null
  readonly workPlanDeadline: Instant | null
  readonly summaryDeadline: Instant | null
  readonly regions: readonly string[] | null
}

/** The words that carry the three dates; they are the only quoted words in which rounds of one shape differ. */
export interface DateWords {
  readonly solution: string
  readonly workPlan: string
  readonly summary: string
}

const count = (value: number | null): ParameterValue => ({ kind: 'count', value })
const deadline = (value: Instant | null): ParameterValue => ({ kind: 'deadline', value })

const dayIncluded = text('「前」含当日，至北京时间24:00。', 'The day itself is included, until 24:00 Beijing time.')

/** The parameters of a round in the shape of the first notice. */
export const pilotParameters = (values: PilotValues, words: DateWords): readonly Parameter[] => [
  {
    id: 'partners-at-most',
    label: text('联合单位上限（家）', 'Partners at most'),
    setting: count(values.partnersAtMost),
    cites: { clause: '4.1.p1.s1', words: '联合单位不超过10家' },
    interpretation: text('不含牵头单位。', 'The lead is not counted.'),
  },
  {
    id: 'solutions-led-at-most',
    label: text('每个单位牵头方案上限（个，原则上）', 'Solutions led by one organisation at most (in principle)'),
    setting: count(values.solutionsLedAtMost),
    cites: { clause: '4.1.p1.s2', words: '原则上不超过5个' },
  },
  {
    id: 'partners-are-applicants',
    label: text('联合单位是否也须满足申报主体条件', 'Whether partners must meet the conditions of applicants'),
    setting: {
      kind: 'choice',
      value: 'advice',
      options: [
        { code: 'must', label: text('必须满足', 'They must') },
        { code: 'advice', label: text('只提示，不阻断', 'They are told, not barred') },
      ],
    },
    cites: { clause: '4.1.p1.s2', words: '申报主体' },
    interpretation: text('通知未写明；默认只提示。', 'The notice does not say; by default they are only told.'),
  },
  {
    id: 'solution-deadline',
    label: text('方案征集截止', 'Deadline for solutions'),
    setting: deadline(values.solutionDeadline),
    cites: { clause: '4.1.p2.s1', words: words.solution },
    interpretation: dayIncluded,
  },
  {
    id: 'filing-reminders',
    label: text('截止前提醒未提交的单位', 'Reminders of the deadline to those who have not submitted'),
    setting: {
      kind: 'choice',
      value: '7d-3d-1d-4h',
      options: [
        { code: '7d-3d-1d-4h', label: text('7天、3天、1天、4小时前', '7, 3 and 1 days and 4 hours before') },
        { code: '3d-1d', label: text('3天、1天前', '3 days and 1 day before') },
        { code: '1d', label: text('1天前', 'one day before') },
        { code: 'none', label: text('不提醒', 'none') },
      ],
    },
    cites: { clause: '4.1.p2.s1', words: words.solution },
    interpretation: text('通知未作规定；提醒只为方便申报。', 'The notice does not ask for them; they are a courtesy.'),
  },
  {
    id: 'paper-copies-at-least',
    label: text('纸质版份数', 'Paper copies'),
    setting: count(values.paperCopiesAtLeast),
    cites: { clause: '4.1.p2.s1', words: '纸质版一式三份' },
  },
  {
    id: 'paper-timely-by',
    label: text('纸质版按什么判断及时', 'What makes paper timely'),
    setting: {
      kind: 'choice',
      value: 'postmark',
      options: [
        { code: 'postmark', label: text('寄出邮戳日', 'Postmark') },
        { code: 'arrival', label: text('收到日', 'Arrival') },
      ],
    },
    cites: { clause: '4.1.p2.s1', words: '纸质版一式三份' },
    interpretation: text(
      '通知未写明纸质版以寄出还是收到为准；默认以邮戳为准，电子版以收到为准。',
      'The notice does not say whether posting or arrival counts for paper; by default the postmark does, and arrival for the electronic copy.',
    ),
  },
  {
    id: 'publicity-working-days',
    label: text('公示期（工作日）', 'Working days of publicity'),
    setting: count(5),
    cites: { clause: '4.1.p2.s3', words: '评审遴选' },
    interpretation: text(
      '通知未规定公示；默认五个工作日，不得更短，开始之日不计。',
      'The notice does not ask for publicity; by default five working days, never fewer, the day of opening not counted.',
    ),
  },
  {
    id: 'listed-institutions',
    label: text('谁算“入选到《目录》”', 'Who counts as listed in the catalogue'),
    setting: {
      kind: 'choice',
      value: 'lead-and-partners',
      options: [
        { code: 'lead-and-partners', label: text('牵头和联合单位', 'Lead and partners') },
        { code: 'lead', label: text('仅牵头单位', 'The lead alone') },
      ],
    },
    cites: { clause: '4.2.p2.s1', words: '入选到《目录》' },
    interpretation: text(
      '通知未写明联合单位是否算入选；默认算，因为入选的是联合体的方案。',
      'The notice does not say whether partners count; by default they do, since the consortium’s solution was chosen.',
    ),
  },
  {
    id: 'work-plan-deadline',
    label: text('试点工作方案上报截止', 'Deadline for work plans'),
    setting: deadline(values.workPlanDeadline),
    cites: { clause: '4.2.p4.s1', words: words.workPlan },
    interpretation: dayIncluded,
  },
  {
    id: 'report-period',
    label: text('定期报告的周期', 'Period of the regular reports'),
    setting: {
      kind: 'choice',
      value: 'quarterly',
      options: [
        { code: 'monthly', label: text('每月', 'Monthly') },
        { code: 'quarterly', label: text('每季度', 'Quarterly') },
        { code: 'half-yearly', label: text('每半年', 'Half-yearly') },
      ],
    },
    cites: { clause: '4.3.p1.s2', words: '定期报告' },
    interpretation: text('通知只说定期；默认每季度。', 'The notice says “regularly” only; by default quarterly.'),
  },
  {
    id: 'summary-deadline',
    label: text('年度总结上报截止', 'Deadline for the annual summary'),
    setting: deadline(values.summaryDeadline),
    cites: { clause: '4.6.p1.s1', words: words.summary },
    interpretation: dayIncluded,
  },
  {
    id: 'participating-regions',
    label: text('参与地区', 'Participating regions'),
    setting: { kind: 'codes', value: values.regions },
    cites: { clause: '0.p3.s1', words: '各省、自治区、直辖市、计划单列市' },
    interpretation: text(
      '按主送机关列出31个省级地区和5个计划单列市；新疆生产建设兵团未列入主送。',
      'From the addressees: 31 provincial regions and five planning cities; the Xinjiang Corps is not addressed.',
    ),
  },
]

/** 31 provincial regions and the five planning cities, by GB/T 2260. */
export const addressedRegions: readonly string[] = [
  11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
  64, 65,
]
  .map((province) => `${province}0000`)
  .concat('210200', '330200', '350200', '370200', '440300')
