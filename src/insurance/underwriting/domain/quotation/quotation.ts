import type { Day, Fen, Instant } from '../../../../foundation/kernel/index.ts'
import type { Exclusion, TraceLine } from '../../../cover/index.ts'
import type { AuthorityGrade, IssueLevel } from '../issues/issue.ts'
import type { ContingencyState } from '../issues/contingency.ts'
import type { ChosenTerm, CoverPeriod } from './chosen-term.ts'

/** What a quotation promises, frozen when it is priced: nothing of it is worked out again. */
export interface QuotedContent {
  readonly productCode: string
  readonly productVersion: string
  readonly term: CoverPeriod
  readonly items: readonly ChosenTerm[]
  /** Shared limits by id with what they hold in the year, and the heads that draw on them. */
  readonly pools: readonly { readonly id: string; readonly heads: readonly string[]; readonly aggregate: Fen }[]
  readonly termOrder: readonly string[]
  /** 报行合一: every line from the filed base rate to the premium. */
  readonly trace: readonly TraceLine[]
  readonly premium: Fen
  readonly net: Fen
  readonly tax: Fen
  readonly exclusions: readonly Exclusion[]
}

/** The frozen content that a policy is bound from (design of the bind gate), with what is still open beside it. */
export interface AcceptedQuotation extends Omit<QuotedContent, 'exclusions'> {
  readonly id: string
  readonly proposalId: string
  readonly number: number
  readonly insurerId: string
  readonly applicantId: string
  readonly insuredId: string
  readonly brokerId?: string | undefined
  /** The pilot round in which the policy counts; absent for a policy outside any. */
  readonly roundId?: string | undefined
  readonly state: 'accepted' | 'bound'
  /** SM3 of the signed answers that were quoted on, and of those that stand signed now. */
  readonly answersHash: string
  readonly presentAnswersHash: string | null
  /** The last day on which it may be bound. */
  readonly validUntil: Day
  /** When the insurer decided to underwrite: premium taken before it is flagged (解释二 4). */
  readonly decidedAt: Instant
  readonly openBlocks: readonly { readonly code: string; readonly level: IssueLevel; readonly grade: AuthorityGrade }[]
  readonly contingencies: readonly { readonly code: string; readonly state: ContingencyState }[]
  readonly exclusions: readonly Exclusion[]
  /** Codes of the exclusions that are without effect unless shown, explained and acknowledged (保险法 17). */
  readonly exclusionsToShow: readonly string[]
}
