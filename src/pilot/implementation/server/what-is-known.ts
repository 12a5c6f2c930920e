import type { Tx } from '../../../foundation/storage/server/index.ts'
import { statementOf } from '../../../insurance/policies/server/index.ts'
import { readRound } from '../../programmes/server/index.ts'
import type { Before } from '../domain/report/report-faults.ts'
import type { PeriodRow } from './store/periods.ts'
import { reportsOfPilot, type ReportRow } from './store/reports.ts'
import { totalsBefore, totalsOfReport } from './store/sealed-reports.ts'

/** What the checks compare a report with: the period before, all before, what it said itself, and a signed statement. */
export async function whatIsKnown(tx: Tx, row: ReportRow, period: PeriodRow): Promise<Before> {
  const earlier = await totalsBefore(tx, row.pilotId, row.periodNumber)
  const last = (await reportsOfPilot(tx, row.pilotId)).findLast(
    ({ periodNumber, sequence }) => periodNumber < row.periodNumber && sequence > 0,
  )
  const signed = await signedFigures(tx, row, earlier)
  return {
    earlier,
    ...(last ? { lastPeriod: await totalsOfReport(tx, last.id, last.acceptedSequence ?? last.sequence) } : {}),
    ...(row.sequence > 0 ? { sameReport: await totalsOfReport(tx, row.id, row.sequence) } : {}),
    // Only a statement of the very last day can be held against the figures of a period.
    ...(signed?.asOf === period.until ? { statement: signed.figures } : {}),
  }
}

export interface SignedFigures {
  readonly asOf: string
  readonly figures: ReadonlyMap<string, bigint>
}

/**
 * What the unit's signed statement in force says. It counts since the pilot began, so a flow of the period is its total less
 * what was reported before; where that is negative, the statement is older than the reports and says nothing of it.
 */
export async function signedFigures(
  tx: Tx,
  row: ReportRow,
  earlier: ReadonlyMap<string, bigint>,
): Promise<SignedFigures | undefined> {
  if (row.kind !== 'institution') return undefined
  const round = await readRound(tx, row.programmeId)
  const statement = round && (await statementOf(tx, round.id, row.unitId))
  if (!statement) return undefined
  const { led, asOf } = statement
  const flows: readonly (readonly [string, bigint])[] = [
    ['policies.issued', BigInt(led.policies)],
    ['premium.written', BigInt(led.premiumGross)],
    ['claims.registered', BigInt(led.claims)],
    ['claims.paid', BigInt(led.paid)],
  ]
  const ofPeriod = flows
    .map(([code, sum]) => [code, sum - (earlier.get(code) ?? 0n)] as const)
    .filter(([, value]) => value >= 0n)
  const stocks = [
    ['policies.in-force', BigInt(led.inForce)],
    ['sum-insured.in-force', BigInt(led.sumInsuredInForce)],
  ] as const
  return { asOf, figures: new Map<string, bigint>([...ofPeriod, ...stocks]) }
}
