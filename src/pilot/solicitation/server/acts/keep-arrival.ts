import type { Acting } from '../../../../foundation/access/server/index.ts'
import type { ReceiptNumber } from '../../../../foundation/audit/index.ts'
import { copyCodeStem } from '../../domain/copy-code.ts'
import { expectCopies, markFormerCopies } from '../store/paper-copies.ts'
import { tieToLead } from '../relations.ts'
import { insertSealed } from '../store/sealed-versions.ts'
import type { Arrived } from './arrive.ts'
import type { SolutionAct } from './solution-act.ts'

const copiesOfTheNotice = 3

/** Keeps what arrived with its findings, the round's version and the time, and expects its paper copies. */
export async function keepArrival(
  { tx, actor }: Acting,
  act: SolutionAct<'submit' | 'file-late'>,
  kept: {
    readonly arrived: Arrived
    readonly receiptNumber: ReceiptNumber
    readonly kind: 'submission' | 'late-filing'
  },
): Promise<void> {
  const { attempt, judged, programmeVersion } = kept.arrived
  const deskId = tx.newId<'desk'>()
  const sealed = {
    id: tx.newId<'sealed-version'>(),
    ...attempt.sealed,
    sealedByName: actor.name,
    members: judged.members,
    findings: judged.findings,
    programmeVersion,
    receiptNumber: kept.receiptNumber,
    kind: kept.kind,
  }
  const codeStem = copyCodeStem(kept.receiptNumber)
  // Sent at once and done in this order: a desk is tied before its copies are there.
  await Promise.all([
    insertSealed(tx, act.permit, sealed),
    tieToLead(tx, deskId, act.row),
    expectCopies(tx, act.permit, { count: copiesOfTheNotice, codeStem, deskId }),
    markFormerCopies(tx, act.permit, attempt.sealed.fingerprint),
  ])
}
