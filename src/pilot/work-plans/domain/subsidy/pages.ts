import type { Day, Instant } from '../../../../foundation/kernel/index.ts'
import type { SubsidyClaimState, SubsidyListState, SubsidyRuleState } from '../machines.ts'
import type { Limit } from './claim.ts'

/** Money is fen as decimal strings, the ratio in ppm. */
export interface SubsidyRuleView {
  readonly id: string
  readonly programme: string
  readonly regionCode: string
  readonly title: string
  readonly basis: string
  readonly ratio: number
  readonly capPerPolicy: string
  readonly capPerUnit: string
  readonly budget: string
  readonly from: Day
  readonly until: Day
  readonly publicationDays: number
  readonly state: SubsidyRuleState
  readonly draftedByName: string
  readonly enactedByName: string | null
  readonly version: number
  readonly actions: readonly string[]
}

export interface SubsidyRulesPage {
  readonly rules: readonly SubsidyRuleView[]
  readonly mayDraft: boolean
  readonly mayClaim: boolean
}

export interface SubsidyClaimView {
  readonly id: string
  readonly number: string
  readonly ruleId: string
  readonly organisationName: string
  readonly insurerCode: string
  readonly policyNumber: string
  readonly invoiceNumber: string
  readonly invoiced: string
  readonly paymentReference: string
  readonly paid: string
  readonly paidOn: Day
  readonly state: SubsidyClaimState
  readonly filedByName: string
  readonly filedAt: Instant
  readonly proposedByName: string | null
  readonly verdict: 'grant' | 'refuse' | null
  readonly reason: string | null
  readonly decidedByName: string | null
  readonly granted: string | null
  readonly version: number
}

export interface SubsidyClaimPage {
  readonly claim: SubsidyClaimView
  readonly rule: Pick<SubsidyRuleView, 'id' | 'title' | 'ratio' | 'capPerPolicy' | 'capPerUnit' | 'budget'>
  /** For who decides: how the amount comes about now, from the lesser of invoice and payment; null for everybody else. */
  readonly worked: {
    readonly base: string
    readonly steps: readonly { readonly limit: Limit; readonly left: string }[]
  } | null
  /** Whether an insurer has reported the policy in a statement in force: met, or not known yet. */
  readonly reported: boolean
  readonly actions: readonly string[]
}

export interface SubsidyListView {
  readonly id: string
  readonly number: string
  readonly ruleTitle: string
  readonly regionCode: string
  readonly state: SubsidyListState
  readonly publishedAt: Instant
  readonly until: Day
  readonly lines: readonly {
    readonly number: string
    readonly organisationName: string
    readonly amount: string
    readonly struck: boolean
  }[]
  readonly version: number
  readonly actions: readonly string[]
}
