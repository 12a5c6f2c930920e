import { add, type Fen, type Refusal, sumOf, zeroFen } from '../../../../foundation/kernel/index.ts'
import { type Break, endOfCover, type JudgedPolicy, nameOf } from '../../../policies/index.ts'
import { keepReserve, type ReserveRow } from '../reserve.ts'
import {
  bucketsDoNotSum,
  changedAfterLoss,
  claimCountedTwice,
  claimWithoutPolicy,
  closedWithOutstanding,
  insuredPaidFirst,
  limitOverdrawn,
  lossBeforeRetroactive,
  lossOutsideCover,
  noticedBeforeLoss,
  paidAboveDecision,
  paidThoughTooShort,
} from './claim-refusals.ts'
import type { ReportedClaim } from './reported-claim.ts'

export interface ClaimTotals {
  readonly claims: number
  readonly open: number
  readonly payable: Fen
  readonly paid: Fen
  readonly outstanding: Fen
  readonly recovered: Fen
  readonly netIncurred: Fen
}

export interface CountedClaim {
  readonly claim: ReportedClaim
  /** After the last of its entries; absent when there is none, or when they break. */
  readonly standing: ReserveRow | undefined
}

export interface JudgedClaims {
  /** Each claim once, and only those on a policy of the file. */
  readonly counted: readonly CountedClaim[]
  readonly breaks: readonly Break[]
}

/** Judges the claims of a file, in the order of decision, against the policies that are counted. */
export function judgeClaims(policies: readonly JudgedPolicy[], claims: readonly ReportedClaim[]): JudgedClaims {
  const covers = new Map(policies.map((one) => [nameOf(one.policy), one]))
  const used = new Map<string, Fen>()
  const rows = new Map<string, string>()
  const breaks: Break[] = []
  const counted: CountedClaim[] = []
  for (const claim of claims) {
    const tell = (...refusals: readonly Refusal[]) =>
      breaks.push(...refusals.map((one) => ({ row: claim.row, refusal: one })))
    const name = nameOf({ leader: claim.leader, number: claim.policy })
    const first = rows.get(`${claim.leader}|${claim.number}`)
    if (first !== undefined) {
      tell(claimCountedTwice(first))
      continue
    }
    rows.set(`${claim.leader}|${claim.number}`, claim.row)
    const cover = covers.get(name)
    const asked = add(used.get(name) ?? zeroFen, claim.payable)
    used.set(name, asked)
    const reserve = keepReserve(claim.events)
    const standing = reserve.ok ? reserve.value.at(-1) : undefined
    tell(...(cover ? [...judgeCover(claim, cover), ...overdrawn(claim, cover, asked)] : [claimWithoutPolicy()]))
    tell(...judgeFigures(claim), ...(reserve.ok ? judgeReserve(claim, standing) : [reserve.refusal]))
    if (cover) counted.push({ claim, standing })
  }
  return { counted, breaks }
}

/** Invariant 8: cover comes from what was in force, as known at the loss, or for claims-made at its notice. */
function judgeCover(claim: ReportedClaim, { policy, stack }: JudgedPolicy): readonly Refusal[] {
  const { basis, occurred, noticed, retroactive } = claim
  const made = basis === 'claims-made'
  const counts = made ? noticed : occurred
  const what = made ? { zh: '报案日', en: 'The notice' } : { zh: '出险日', en: 'The loss' }
  const inForce = policy.term.start <= counts && counts < endOfCover(policy.term, stack)
  const later = policy.transactions.flatMap(({ recorded, effective, act }, index) =>
    (act.type === 'ENDORSE' || act.type === 'REINSTATE') && recorded > noticed && effective <= occurred
      ? [changedAfterLoss(index + 1, recorded)]
      : [],
  )
  return [
    ...(noticed < occurred ? [noticedBeforeLoss(noticed, occurred)] : []),
    ...(inForce ? [] : [lossOutsideCover(counts, what)]),
    ...(made && retroactive !== undefined && occurred < retroactive
      ? [lossBeforeRetroactive(occurred, retroactive)]
      : []),
    ...later,
  ]
}

/** Invariant 10: what all claims together ask for stays within the sum insured; the claim that passes it is told. */
function overdrawn(claim: ReportedClaim, { policy }: JudgedPolicy, asked: Fen): readonly Refusal[] {
  const passes = asked > policy.sumInsured && claim.payable > zeroFen
  return passes ? [limitOverdrawn(asked, policy.sumInsured)] : []
}

/** Invariants 9 and 19, and the waiting time. */
function judgeFigures({ buckets, payable, loss, outage, liability }: ReportedClaim): readonly Refusal[] {
  const sum = add(sumOf(Object.values(buckets)), payable)
  const short =
    outage !== undefined &&
    (outage.trigger === 'AT_LEAST' ? outage.minutes < outage.waitingMinutes : outage.minutes <= outage.waitingMinutes)
  return [
    ...(sum === loss ? [] : [bucketsDoNotSum(sum, loss)]),
    ...(short && payable > zeroFen ? [paidThoughTooShort(outage.minutes, outage.waitingMinutes)] : []),
    ...(liability && liability.paidToInsured > liability.provedPaidByInsured
      ? [insuredPaidFirst(liability.paidToInsured, liability.provedPaidByInsured)]
      : []),
  ]
}

/** Invariants 12, 13 and 18. */
function judgeReserve(claim: ReportedClaim, standing: ReserveRow | undefined): readonly Refusal[] {
  if (!standing) return []
  const decided = add(claim.payable, claim.mitigationPayable)
  return [
    ...(standing.paid > decided ? [paidAboveDecision(standing.paid, decided)] : []),
    ...(claim.state === 'CLOSED' && standing.outstanding > zeroFen
      ? [closedWithOutstanding(standing.outstanding)]
      : []),
  ]
}

/** At 100%, whatever share the reporter bears. */
export function claimTotalsOf(counted: readonly CountedClaim[]): ClaimTotals {
  const sum = (figure: keyof ReserveRow): Fen => sumOf(counted.map(({ standing }) => standing?.[figure] ?? zeroFen))
  return {
    claims: counted.length,
    open: counted.filter(({ claim }) => claim.state === 'OPEN').length,
    payable: sumOf(counted.map(({ claim }) => add(claim.payable, claim.mitigationPayable))),
    paid: sum('paid'),
    outstanding: sum('outstanding'),
    recovered: sum('recovered'),
    netIncurred: sum('netIncurred'),
  }
}
