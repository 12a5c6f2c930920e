import { notFound } from '../../../../foundation/access/index.ts'
import { type Acting, relate } from '../../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { attributionRefusals, mostReported, type ReadAttribution, rowsDoNotHold } from '../../index.ts'
import { roundToReport } from '../licensed-insurer.ts'
import { attributionChange, attributionObject } from '../objects.ts'
import {
  addKeys,
  attributionNow,
  attributionOfSubject,
  type AttributionRow,
  insertAttribution,
  lockAttribution,
  lockSubjectOf,
  removeKey,
} from '../store/attributions.ts'
import { keysOfPolicies } from '../store/keys.ts'
import { attributionView, type AttributionView } from './look-at-attribution.ts'
import { partOf, reporterOf } from './reporter.ts'

export interface ReportPolicies {
  readonly round: string
  readonly read: ReadAttribution
}

export interface Reported extends AttributionView {
  readonly added: number
  /** Reported by the same reporter before. */
  readonly already: number
}

/** Keeps the keys of policies by number and leader; the numbers themselves are kept nowhere. All rows or none. */
export async function reportPolicies(acting: Acting, { round: code, read }: ReportPolicies): Promise<Result<Reported>> {
  const { tx, actor } = acting
  const round = await roundToReport(tx, code)
  if (!round.ok) return round
  const roundId = round.value.id
  const subject = reporterOf(actor)
  if (subject !== undefined) await lockSubjectOf(tx, roundId, subject)
  const begun = { id: tx.newId<'policy-attribution'>(), subject: subject ?? '' }
  const row = subject === undefined ? undefined : await attributionOfSubject(tx, roundId, subject)
  const permit = acting.permit('report', attributionObject(row ?? begun, actor))
  if (!permit.ok) return permit
  if (subject === undefined) return refuse(notFound)
  const part = await partOf(tx, subject)
  if (!part.ok) return part
  if (read.findings.length > 0) return refuse(rowsDoNotHold(read.findings))
  if (read.rows.length === 0) return refuse(attributionRefusals.empty)
  if (read.rows.length > mostReported) return refuse(attributionRefusals.tooMany)
  const keys = await keysOfPolicies(tx, roundId, read.rows)
  if (!row) {
    const relation = part.value === 'authority' ? 'region' : 'own'
    await relate(tx, [{ subject, relation, resource: permit.value.id }])
    await insertAttribution(tx, permit.value, { roundId, subject, part: part.value })
  }
  const added = await addKeys(tx, permit.value, { keys, byName: actor.name })
  const now = await attributionNow(tx, permit.value)
  if (added.size > 0) keptOnRecord(acting, 'policy-attribution.report', now)
  return ok({ ...(await attributionView(acting, now)), added: added.size, already: keys.length - added.size })
}

export interface RemovePolicy {
  readonly id: string
  readonly key: string
}

/** Takes back a policy that was reported by mistake. */
export async function removePolicy(acting: Acting, { id, key }: RemovePolicy): Promise<Result<AttributionView>> {
  const { tx, actor } = acting
  const row = await lockAttribution(tx, id)
  if (!row) return refuse(notFound)
  const permit = acting.permit('remove', attributionObject(row, actor))
  if (!permit.ok) return permit
  if (!(await removeKey(tx, permit.value, key))) return refuse(attributionRefusals.notThere)
  const now = await attributionNow(tx, permit.value)
  keptOnRecord(acting, 'policy-attribution.remove', now)
  return ok(await attributionView(acting, now))
}

function keptOnRecord(acting: Acting, action: string, row: AttributionRow): void {
  const { id, version } = row
  const changes = [attributionChange(row)]
  acting.tx.record({ action, resource: 'policy-attribution', id, version, clause: '4.3.p1.s2', changes })
}
