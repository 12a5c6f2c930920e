import { type Answers, canonicalAnswers, completeness } from '../../../foundation/forms/index.ts'
import { type Instant, dayOf } from '../../../foundation/kernel/index.ts'
import { judge, shippedRounds } from '../../notice/index.ts'
import { factsFromAnswers } from '../domain/form/facts-from-answers.ts'
import { solutionForm } from '../domain/form/solution-form.ts'
import { type FactsBeside, solutionFacts } from './facts-of-solution.ts'

/**
 * Does once what a filing asks of the pure code, on answers of nobody: completeness, the content of a seal, the facts and
 * the judgement of every shipped round. A start does it some dozen times, so that the first applicant meets compiled code.
 */
export function rehearseFiling(now: Instant): void {
  const day = dayOf(now)
  const form = { definition: solutionForm, answers, facts: { ledByLeadAlready: 1, deadlineDay: day } }
  completeness(form, ['overview', 'scope'])
  canonicalAnswers(form)
  const said = factsFromAnswers(answers, form)
  const facts = solutionFacts({ row: nobody, placesHeld: 1, submittedAt: now, paperCopies: 3 }, said, new Map())
  for (const round of shippedRounds(day)) judge(round, facts, { asOf: 'submission', waivers: [] })
}

const nobody: FactsBeside['row'] = { leadId: '' as FactsBeside['row']['leadId'], leadName: '' }
const organisation = { id: '', name: '示例单位', creditCode: '' }

const answers: Answers = {
  'overview.title': '示例方案',
  'overview.summary': '示例摘要',
  'overview.categories': ['enterprise'],
  'scope.sectors': ['telecom-internet', 'other'],
  'scope.classes': ['property', 'liability'],
  'lead.organisation': organisation,
  'lead.capability': '示例能力',
  'partners.rows': ['row-00001', 'row-00002'].map((id) => ({
    id,
    answers: { organisation, kind: 'insurer', duties: ['underwriting'] },
  })),
  'licence.holders': [
    { id: 'row-00001', answers: { organisation, kind: 'insurer', number: 'P10001', 'no-end': 'yes' } },
  ],
  'scenarios.matrix': ['row-00001', 'row-00002', 'row-00003'].map((id) => ({
    id,
    answers: {
      sector: 'telecom-internet',
      scenario: 'platform-outage',
      causes: ['attack'],
      cover: ['fp.bi', 'fp.data'],
    },
  })),
  'claims.promises': [{ id: 'row-00001', answers: { step: 'pay', amount: '10', unit: 'calendar-day' } }],
}
