import { type Acting, relate } from '../../../../foundation/access/server/index.ts'
import { dayOf, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { sm3 } from '../../../../pilot/notice/server/index.ts'
import { judgeStatement, saltDigestOf, type StatementFile, statementDoesNotHold } from '../../index.ts'
import { licensedInsurer, roundToReport } from '../licensed-insurer.ts'
import { statementChange, statementObject } from '../objects.ts'
import { policyRefusals } from '../refusals.ts'
import { roundSalt } from '../store/keys.ts'
import { insertStatement, lockInsurer, replaceDraft, type StatementRow, statementsOf } from '../store/statements.ts'
import { statementView, type StatementView } from './look-at-statements.ts'

export interface SentStatement {
  readonly round: string
  readonly file: StatementFile
  /** SM3 of the file as it came. */
  readonly fingerprint: string
}

/** Keeps what an insurer's own machine answered as the draft of its statement, in place of an earlier draft. */
export async function keepStatement(acting: Acting, sent: SentStatement): Promise<Result<StatementView>> {
  const { tx, actor } = acting
  const round = await roundToReport(tx, sent.round)
  if (!round.ok) return round
  const roundId = round.value.id
  const organisationId = actor.organisationId ?? ''
  await lockInsurer(tx, roundId, organisationId)
  const earlier = actor.organisationId === null ? [] : await statementsOf(tx, roundId, organisationId)
  const draft = earlier.find(({ state }) => state === 'draft')
  const begun = { id: tx.newId<'policy-statement'>(), state: 'draft', organisationId, uploadedBy: '' } as const
  const permit = acting.permit('upload', statementObject(draft ?? begun, actor))
  if (!permit.ok) return permit
  const insurer = await licensedInsurer(tx, actor.organisationId)
  if (!insurer.ok) return insurer
  const inForce = earlier.find(({ state }) => state === 'signed')
  const findings = judgeStatement(sent.file, {
    creditCode: insurer.value.creditCode,
    saltDigest: saltDigestOf(await roundSalt(tx, permit.value, roundId), sm3),
    today: dayOf(tx.now),
    lastAsOf: inForce?.asOf ?? null,
  })
  if (findings.length > 0) return refuse(statementDoesNotHold(findings))
  if (earlier[0]?.fingerprint === sent.fingerprint) return refuse(policyRefusals.sameAsBefore)
  const { file, fingerprint } = sent
  const written = { file, fingerprint, byName: actor.name }
  if (draft) return kept(acting, await replaceDraft(tx, permit.value, written))
  await relate(tx, [{ subject: `organisation:${organisationId}`, relation: 'own', resource: permit.value.id }])
  const number = (earlier[0]?.number ?? 0) + 1
  return kept(acting, await insertStatement(tx, permit.value, { ...written, roundId, organisationId, number }))
}

function kept(acting: Acting, row: StatementRow): Promise<Result<StatementView>> {
  const { id, version } = row
  acting.tx.record({
    action: 'policy-statement.upload',
    resource: 'policy-statement',
    id,
    version,
    clause: '4.3.p1.s2',
    changes: [statementChange(row)],
  })
  return statementView(acting, row)
}
