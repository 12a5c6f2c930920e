import { instant } from '../../../../foundation/kernel/index.ts'
import type { CitedEntryFacts, PlanFacts } from './facts.ts'

export const entry = (changed: Partial<CitedEntryFacts>): CitedEntryFacts => ({
  name: 'ML-2024-0001（第1版）',
  standing: 'in-force',
  part: 'lead',
  ...changed,
})

/** An institution's plan that meets every rule of the first round; an example states only what matters to it. */
export const plan = (changed: Partial<PlanFacts>): PlanFacts => ({
  kind: 'institution',
  submittedAt: instant('2024-03-10T10:00:00+08:00'),
  authorityIn: [],
  region: undefined,
  entries: [entry({})],
  joined: [],
  elsewhere: [],
  targets: ['insured.enterprises', 'sum-insured.issued', 'assessments.before-cover'],
  measures: 0,
  ...changed,
})

export const authorityPlan = (changed: Partial<PlanFacts>): PlanFacts =>
  plan({ kind: 'authority', region: '330000', authorityIn: ['330000'], measures: 2, ...changed })

export const enterprisePlan = (changed: Partial<PlanFacts>): PlanFacts =>
  plan({ kind: 'enterprise', entries: [], joined: [{ name: '示例财产保险有限公司', confirmed: true }], ...changed })
