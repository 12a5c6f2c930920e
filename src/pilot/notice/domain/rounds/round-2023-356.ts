import { day, endOf } from '../../../../foundation/kernel/index.ts'
import type { Round } from '../round.ts'
import { text } from '../wording.ts'
import { type Digest, recordOf } from './digest.ts'
import { process } from './digests-process.ts'
import { purposeAndCover } from './digests-purpose-and-cover.ts'
import { fingerprints356 } from './fingerprints-2023-356.ts'
import { pilotHeadings } from './headings.ts'
import { addressedRegions, pilotParameters } from './pilot-parameters.ts'
import { pilotPlanForms, pilotPlanRules } from './plan-rules.ts'
import { pilotRules } from './pilot-rules.ts'
import { reasons } from './reasons.ts'
import { firstRoundVocabulary } from './first-round-vocabulary.ts'

const id = '2023-356'

const dates = {
  solution: endOf(day('2024-01-28')),
  workPlan: endOf(day('2024-03-15')),
  summary: endOf(day('2024-11-10')),
}

const words = { solution: '于2024年1月28日前', workPlan: '2024年3月15日之前', summary: '2024年11月10日之前' }

const head: readonly Digest[] = [
  {
    id: '0.p1.s1',
    zh: '标题：组织开展网络安全保险服务试点工作。',
    en: 'Title: organising the pilot of cyber-insurance services.',
    why: reasons.head,
  },
  { id: '0.p2.s1', zh: '文号。', en: 'The number of the document.', why: reasons.head },
  {
    id: '0.p3.s1',
    zh: '主送：各省级和计划单列市工业和信息化主管部门、通信管理局，以及有关企事业单位。',
    en: 'Addressed to the industry authorities and telecom administrations of the provinces and planning cities, and to enterprises and institutions.',
    served: ['conditions'],
    why: reasons.addressees,
  },
  {
    id: '0.p4.s1',
    zh: '依据两部法律和2023年的促进意见，组织开展试点。',
    en: 'On the ground of two laws and the Opinion of 2023, the pilot is organised.',
    why: reasons.head,
  },
  { id: '0.p4.s2', zh: '引出正文。', en: 'Leads over to the text.', why: reasons.head },
]

const signature: readonly Digest[] = [
  { id: 'z.p1.s1', zh: '发文机关。', en: 'The issuing office.', why: reasons.signature },
  { id: 'z.p2.s1', zh: '成文日期：2023年12月14日。', en: 'Dated 2023-12-14.', why: reasons.signature },
]

/** The first round of the pilot, with its real dates: closed. */
export const round2023356: Round = {
  id,
  title: text('2023年第一批次', 'First round, 2023'),
  state: 'closed',
  fictitious: false,
  basedOn: null,
  notice: {
    number: '工信厅网安函〔2023〕356号',
    title: text(
      '工业和信息化部办公厅关于组织开展网络安全保险服务试点工作的通知',
      'Notice of the General Office of the Ministry of Industry and Information Technology on organising the pilot of cyber-insurance services',
    ),
    issuers: [text('工业和信息化部办公厅', 'General Office of the Ministry of Industry and Information Technology')],
    issuedOn: day('2023-12-14'),
  },
  parameters: pilotParameters(
    {
      partnersAtMost: 10,
      solutionsLedAtMost: 5,
      solutionDeadline: dates.solution,
      paperCopiesAtLeast: 3,
      workPlanDeadline: dates.workPlan,
      summaryDeadline: dates.summary,
      regions: addressedRegions,
    },
    words,
  ),
  vocabulary: firstRoundVocabulary,
  rules: pilotRules(words.solution),
  planRules: pilotPlanRules(words.workPlan),
  planForms: pilotPlanForms,
  headings: pilotHeadings,
  sentences: [...head, ...purposeAndCover, ...process, ...signature].map((digest) =>
    recordOf(digest, { id, dates }, fingerprints356[digest.id] ?? null),
  ),
}
