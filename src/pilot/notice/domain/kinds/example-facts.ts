import { instant } from '../../../../foundation/kernel/index.ts'
import type { LicenceFacts, MemberFacts, SolutionFacts } from '../facts.ts'

/** An insurer that meets everything; an example states only what matters to it. */
export function member(changed: Partial<MemberFacts>): MemberFacts {
  return {
    name: '示例财产保险有限公司',
    creditCode: '91110000600037341L', // the public worked vector of GB 32100
    kind: 'insurer',
    registeredInPrc: true,
    legalPerson: true,
    capability: true,
    insuranceLicence: licence({}),
    ...changed,
  }
}

export function licence(changed: Partial<LicenceFacts>): LicenceFacts {
  return { kind: 'insurer', number: '示例-1', validUntil: 'long-term', ...changed }
}

/** A solution that meets every rule of the first round. */
export function solution(changed: Partial<SolutionFacts>): SolutionFacts {
  return {
    submittedAt: instant('2024-01-20T10:00:00+08:00'),
    ledByLeadAlready: 0,
    categories: ['enterprise'],
    sectors: ['telecom-internet'],
    classes: ['property'],
    cover: [{ code: 'fp.bi', text: undefined }],
    lead: { count: 'one', member: member({}) },
    partners: [],
    paperCopies: 3,
    electronicCopy: true,
    recommendations: 0,
    ...changed,
  }
}

export const ledBy = (lead: Partial<MemberFacts>): SolutionFacts =>
  solution({ lead: { count: 'one', member: member(lead) } })
