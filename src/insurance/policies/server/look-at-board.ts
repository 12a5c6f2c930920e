import type { Acting } from '../../../foundation/access/server/index.ts'
import { ok, type Result } from '../../../foundation/kernel/index.ts'
import { namesOf } from '../../../pilot/parties/server/index.ts'
import { nationalOf, type NationalTotals } from '../index.ts'
import { roundToReport } from './licensed-insurer.ts'
import { type AttributedCount, attributedCounts, countKeys } from './store/keys.ts'
import { statementsInForce } from './store/statements.ts'

export interface PolicyBoard {
  readonly national: NationalTotals
  /** Where every figure comes from. */
  readonly sources: readonly {
    readonly id: string
    readonly organisationName: string
    readonly number: number
    readonly asOf: string
    readonly led: number
    readonly followed: number
    readonly premiumGross: string
    readonly breaks: number
    readonly signedAt: string
  }[]
  readonly attributed: readonly AttributedCount[]
}

/** 保单统计 for officials: each policy once, with the statements behind it. */
export async function lookAtBoard(
  acting: Acting,
  { round: code }: { readonly round: string },
): Promise<Result<PolicyBoard>> {
  const { tx } = acting
  const permitted = acting.permitList('read', 'policy-board')
  if (!permitted.ok) return permitted
  const round = await roundToReport(tx, code)
  if (!round.ok) return round
  const statements = await statementsInForce(tx, round.value.id)
  const ids = statements.map(({ id }) => id)
  const keys = await countKeys(tx, ids)
  const attributed = await attributedCounts(tx, round.value.id)
  const names = await namesOf(
    tx,
    statements.map(({ organisationId }) => organisationId),
  )
  const unconfirmed = attributed.find(({ part }) => part === 'all')?.unconfirmed ?? 0
  return ok({
    national: nationalOf(statements, { ...keys, unconfirmed }),
    sources: statements.map((row) => ({
      id: row.id,
      organisationName: names.get(row.organisationId)?.name ?? '',
      number: row.number,
      asOf: row.asOf,
      led: row.led.policies,
      followed: row.followed.policies,
      premiumGross: row.led.premiumGross,
      breaks: row.breaks.length,
      signedAt: row.signedAt ?? row.uploadedAt,
    })),
    attributed,
  })
}
