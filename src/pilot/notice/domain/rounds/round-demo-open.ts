import { type Day, endOf } from '../../../../foundation/kernel/index.ts'
import type { Round } from '../round.ts'
import { text } from '../wording.ts'
import { demoDateWords, demoDays, demoIssuer, demoNumber, demoTitle } from './demo-days.ts'
import { type Digest, recordOf } from './digest.ts'
import { process } from './digests-process.ts'
import { purposeAndCover } from './digests-purpose-and-cover.ts'
import { pilotHeadings } from './headings.ts'
import { addressedRegions, pilotParameters } from './pilot-parameters.ts'
import { pilotPlanForms, pilotPlanRules } from './plan-rules.ts'
import { pilotRules } from './pilot-rules.ts'
import { reasons } from './reasons.ts'
import { firstRoundVocabulary } from './first-round-vocabulary.ts'

const head: readonly Digest[] = [
  { id: '0.p1.s1', zh: '标题：虚构的演示批次。', en: 'Title: the fictitious demo round.', why: reasons.head },
  { id: '0.p2.s1', zh: '虚构的文号。', en: 'A fictitious number.', why: reasons.head },
  {
    id: '0.p3.s1',
    zh: '主送：各省级和计划单列市有关部门和单位。',
    en: 'Addressed to the authorities of the provinces and planning cities, and to institutions.',
    served: ['conditions'],
    why: reasons.addressees,
  },
  {
    id: '0.p4.s1',
    zh: '说明这是演示批次，内容虚构。',
    en: 'Says that this round is made up for trying the platform.',
    why: reasons.head,
  },
  { id: '0.p4.s2', zh: '引出正文。', en: 'Leads over to the text.', why: reasons.head },
]

const signature: readonly Digest[] = [
  { id: 'z.p1.s1', zh: '虚构的发文单位。', en: 'A fictitious issuer.', why: reasons.signature },
  { id: 'z.p2.s1', zh: '成文日期。', en: 'The date.', why: reasons.signature },
]

/** A made-up open round in the shape of the first, for trying everything; its dates follow the day of installation. */
export const demoOpenRound = (installedOn: Day): Round =>
  demoRound(installedOn, { id: 'demo-open', title: text('演示批次（征集中）', 'Demo round (open)') })

/** Made-up rounds whose call ends two weeks after `from`: the one is played up to scoring, the other up to selecting. */
export const pastDemoRounds = (from: Day): readonly Round[] => [
  demoRound(from, { id: 'demo-review', title: text('演示批次（评审中）', 'Demo round (under review)') }),
  demoRound(from, { id: 'demo-selection', title: text('演示批次（遴选中）', 'Demo round (being selected)') }),
]

function demoRound(installedOn: Day, { id, title }: Pick<Round, 'id' | 'title'>): Round {
  const days = demoDays(installedOn)
  const dates = {
    solution: endOf(days.solution),
    workPlan: endOf(days.workPlan),
    summary: endOf(days.summary),
  }
  const words = demoDateWords(days)
  return {
    id,
    title,
    state: 'open',
    fictitious: true,
    basedOn: '2023-356',
    notice: {
      number: demoNumber(days),
      title: text(demoTitle, 'Fictitious notice on the demo round of the cyber-insurance pilot'),
      issuers: [text(demoIssuer, 'Demonstration desk of the platform')],
      issuedOn: days.issuedOn,
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
      recordOf(digest, { id, dates }, null),
    ),
  }
}
