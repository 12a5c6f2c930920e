import { notFound } from '../../../../foundation/access/index.ts'
import { type Acting, relate } from '../../../../foundation/access/server/index.ts'
import { refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { licensedInsurer } from '../licensed-insurer.ts'
import { statementChange, statementObject } from '../objects.ts'
import { policyRefusals } from '../refusals.ts'
import { lockInsurer, lockStatement, storeSigned, supersedeInForce } from '../store/statements.ts'
import { statementView, type StatementView } from './look-at-statements.ts'

export interface SignStatement {
  readonly id: string
  /** Of the draft that the certifier has looked at. */
  readonly version: number
}

/** A certifier who did not upload the figures signs them; what was in force before is kept as superseded. */
export async function signStatement(acting: Acting, { id, version }: SignStatement): Promise<Result<StatementView>> {
  const { tx, actor } = acting
  const row = await lockStatement(tx, id)
  if (!row) return refuse(notFound)
  const permit = acting.permit('sign', statementObject(row, actor))
  if (!permit.ok) return permit
  if (row.version !== version) return refuse(policyRefusals.changedMeanwhile)
  const insurer = await licensedInsurer(tx, row.organisationId)
  if (!insurer.ok) return insurer
  await lockInsurer(tx, row.roundId, row.organisationId)
  const superseded = await supersedeInForce(tx, permit.value, row)
  const signed = await storeSigned(tx, permit.value, actor.name)
  // From now on the office counts it.
  await relate(tx, [
    { subject: 'role:ministry-officer', relation: 'any', resource: id },
    { subject: 'role:ministry-approver', relation: 'any', resource: id },
  ])
  tx.record({
    action: 'policy-statement.sign',
    resource: 'policy-statement',
    id,
    version: signed.version,
    clause: '4.3.p1.s2',
    changes: [...(superseded ? [superseded] : []), signed].map(statementChange),
  })
  return statementView(acting, signed)
}
