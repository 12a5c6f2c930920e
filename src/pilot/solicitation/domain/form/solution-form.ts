import type { Definition, OptionList } from '../../../../foundation/forms/index.ts'
import { listsOfIndicators } from './lists-of-indicators.ts'
import { listsOfOurOwn } from './lists-of-our-own.ts'
import { listsOfTheRound } from './lists-of-the-round.ts'
import type { FormPart } from './part.ts'
import { assessment } from './sections/assessment.ts'
import { claims } from './sections/claims.ts'
import { commitments } from './sections/commitments.ts'
import { dataProtection } from './sections/data-protection.ts'
import { lead } from './sections/lead.ts'
import { licence } from './sections/licence.ts'
import { overview } from './sections/overview.ts'
import { partners } from './sections/partners.ts'
import { product } from './sections/product.ts'
import { record } from './sections/record.ts'
import { rollout } from './sections/rollout.ts'
import { scenarios } from './sections/scenarios.ts'
import { scope } from './sections/scope.ts'
import { securityServices } from './sections/security-services.ts'
import { sharing } from './sections/sharing.ts'
import { value } from './sections/value.ts'
import { option, words } from './words.ts'

const parts: readonly FormPart[] = [
  overview,
  lead,
  partners,
  licence,
  scope,
  scenarios,
  product,
  assessment,
  securityServices,
  claims,
  sharing,
  record,
  dataProtection,
  rollout,
  value,
  commitments,
]

const commitmentList: OptionList = {
  id: 'commitments',
  source: 'own',
  options: [
    option('truth', '所填内容真实，能够核对', 'What is stated is true and can be checked'),
    option('eligibility', '申报主体符合通知规定的条件', 'The applicants meet the conditions of the notice'),
    option('no-secrets', '所报材料不含涉密信息', 'Nothing filed is classified'),
    option('reports', '参与试点的，按期报告进展', 'Progress will be reported on time if we take part in the pilot'),
    option(
      'publication',
      '入选后可以公开摘要和《目录》所列事实',
      'The summary and the facts of the catalogue may be published',
    ),
  ],
}

/**
 * 网络安全保险服务方案, version 1. The fields of the official attachment 1 are not public: this form is our own design,
 * derived from the sentences that each question cites, and is labelled so wherever it is shown.
 */
export const solutionForm: Definition = {
  id: 'solution',
  version: 1,
  title: words('网络安全保险服务方案', 'Cyber insurance service solution'),
  origin: words(
    '本平台自拟表式：依据通知文字设计，并非官方附件1',
    'Our own design, derived from the notice’s words; not the official attachment 1',
  ),
  minutes: 180,
  chapters: [
    { id: 'applicants', title: words('一、申报主体', '1 Applicants') },
    { id: 'solution', title: words('二、服务方案', '2 Solution') },
    { id: 'evidence', title: words('三、佐证与实施', '3 Evidence and rollout') },
  ],
  sections: parts.map((part) => part.section),
  fields: parts.flatMap((part) => part.fields),
  conditions: [{ id: 'has-partners', condition: { answered: 'partners.rows' } }],
  lists: [...listsOfTheRound, ...listsOfOurOwn, ...listsOfIndicators, commitmentList],
  checks: parts.flatMap((part) => part.checks ?? []),
}
