import { notFound } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { type Day, dayOf, type Instant, ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { namesOf } from '../../../../pilot/parties/server/index.ts'
import {
  asOf,
  type BindFinding,
  judgeBind,
  type PolicySegment,
  type PolicyStatus,
  written,
  type Written,
} from '../../index.ts'
import {
  findPolicy,
  pageOfPolicies,
  type PageAsked,
  type PolicyRow,
  type ReceiptRow,
  receiptsOfPolicy,
} from '../store/policies.ts'
import { transactionsIn, transactionsOf, type TransactionRow } from '../store/transactions.ts'
import { bindFactsOf } from './bind-facts-of.ts'
import { policyObject } from './policy-object.ts'

export interface PolicyView {
  readonly policy: Omit<PolicyRow, 'openedBy' | 'findings'>
  readonly names: Readonly<Record<'insurer' | 'applicant' | 'insured', string>>
  /** What the bind gate says: now while it is pending, then what it said at issue. */
  readonly findings: readonly BindFinding[]
  readonly receipts: readonly ReceiptRow[]
  readonly transactions: readonly TransactionRow[]
  readonly asOf: {
    readonly effective: Day
    readonly knownAt: Instant
    readonly status: PolicyStatus
    readonly segment: Written<PolicySegment> | null
  }
  readonly actions: readonly string[]
}

export interface TwoTimes {
  readonly effective?: Day | undefined
  readonly knownAt?: Instant | undefined
}

export async function lookAtPolicy(
  acting: Acting,
  { id, ...at }: { readonly id: string } & TwoTimes,
): Promise<Result<PolicyView>> {
  const row = await findPolicy(acting.tx, id)
  if (!row) return refuse(notFound)
  const permitted = acting.permit('read', policyObject(row, acting.actor))
  return permitted.ok ? ok(await policyView(acting, row, at)) : permitted
}

/** The policy with its timeline, and how it stands at two times: now, unless others are asked for. */
export async function policyView(acting: Acting, row: PolicyRow, at: TwoTimes = {}): Promise<PolicyView> {
  const { tx, actor } = acting
  const { openedBy: _openedBy, findings: kept, ...opened } = row
  // What the insurer may bear and what its gate said is its own; the other party sees the contract.
  const isOwn = policyObject(row, actor).relations.includes('own')
  const policy = isOwn ? opened : { ...opened, arranged: { ...opened.arranged, singleRisk: null } }
  const names = await namesOf(tx, [row.insurerId, row.applicantId, row.insuredId])
  const facts = row.state === 'pending' ? await bindFactsOf(tx, row) : undefined
  const transactions = await transactionsOf(tx, row.id)
  const effective = at.effective ?? dayOf(tx.now)
  // What this very act recorded is later than the clock at which it began.
  const knownAt = at.knownAt ?? laterOf(tx.now, transactions.at(-1)?.recordedAt)
  const { status, segment } = asOf(transactionsIn(transactions), { effective, knownAt })
  const nameOf = (organisation: string): string => names.get(organisation)?.name ?? ''
  return {
    policy,
    names: { insurer: nameOf(row.insurerId), applicant: nameOf(row.applicantId), insured: nameOf(row.insuredId) },
    findings: isOwn ? (facts?.ok ? judgeBind(facts.value) : kept) : [],
    receipts: await receiptsOfPolicy(tx, row.id),
    transactions,
    asOf: { effective, knownAt, status, segment: segment ? written(segment) : null },
    actions: acting.actionsOpenTo(policyObject(row, actor)),
  }
}

const laterOf = (a: Instant, b: Instant | undefined): Instant => (b !== undefined && b > a ? b : a)

export interface PolicyList {
  readonly policies: readonly PolicyLine[]
  readonly next: string | null
  readonly mayOpen: boolean
}

export interface PolicyLine extends Pick<PolicyRow, 'id' | 'state' | 'number' | 'openedAt'> {
  readonly insuredName: string
  readonly insurerName: string
  readonly productCode: string
  readonly start: Day
  readonly end: Day
  readonly premium: string
}

/** Two statements, however many there are: the page and the names on it. */
export async function lookAtPolicies(acting: Acting, asked: PageAsked): Promise<Result<PolicyList>> {
  const permitted = acting.permitList('list', 'policy')
  if (!permitted.ok) return permitted
  const found = await pageOfPolicies(acting.tx, { ...asked, limit: asked.limit + 1 })
  const rows = found.slice(0, asked.limit)
  const names = await namesOf(acting.tx, [
    ...new Set(rows.flatMap(({ insuredId, insurerId }) => [insuredId, insurerId])),
  ])
  return ok({
    policies: rows.map(({ id, state, number, openedAt, insuredId, insurerId, agreed }) => ({
      id,
      state,
      number,
      openedAt,
      insuredName: names.get(insuredId)?.name ?? '',
      insurerName: names.get(insurerId)?.name ?? '',
      productCode: agreed.productCode,
      start: agreed.term.start,
      end: agreed.term.end,
      premium: agreed.premium,
    })),
    next: found.length > asked.limit ? (rows.at(-1)?.id ?? null) : null,
    mayOpen: acting.permitList('open', 'policy').ok,
  })
}
