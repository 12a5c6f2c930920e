import { notFound } from '../../../../foundation/access/index.ts'
import type { UseCase } from '../../../../foundation/access/server/index.ts'
import { day, ok, refuse } from '../../../../foundation/kernel/index.ts'
import { register } from '../../domain/paper-copy.ts'
import { refusals } from '../../domain/refusals.ts'
import { changed } from '../evidence.ts'
import { writeLetter } from '../letters.ts'
import { copyObject } from '../objects.ts'
import { type PaperCopyRow, lockCopy, saveRegistration } from '../store/paper-copies.ts'
import { findSolution } from '../store/solutions.ts'
import { latestSealed } from '../store/sealed-versions.ts'
import { type CopyView, copyViewOf } from '../views/copy-view.ts'

interface Sheet {
  readonly code: string
  /** The fingerprint read from the sheets, by scanner or by eye. */
  readonly printed: string
  readonly postmarkedOn?: string | undefined
}

/** Registers a paper copy by its code; one printed from another version is registered as differing. */
export const registerCopy =
  (input: Sheet): UseCase<CopyView> =>
  async (acting) => {
    const { tx, actor } = acting
    const row = await lockCopy(tx, input.code)
    // Only the desk is told which codes there are.
    if (!row) return refuse(acting.permitList('register', 'paper-copy').ok ? refusals.unknownCode() : notFound)
    const permit = acting.permit('register', copyObject(actor, row, await findSolution(tx, row.solutionId)))
    if (!permit.ok) return permit
    const sealed = await latestSealed(tx, row.solutionId)
    if (!sealed) return refuse(notFound)
    const printed = input.printed.trim().toLowerCase()
    if (!/^[0-9a-f]{64}$/.test(printed)) return refuse(refusals.fingerprintUnreadable())
    const copy = register(copyOf(row), { printed, held: sealed.fingerprint }, { by: actor.accountId, at: tx.now })
    const postmarkedOn = input.postmarkedOn === undefined ? null : day(input.postmarkedOn)
    const stored = await saveRegistration(tx, permit.value, { copy, byName: actor.name, postmarkedOn })
    if (stored.state === 'differs')
      await writeLetter(acting, 'paper-differs', { solution: stored.solutionId, code: stored.code })
    const { id, version } = stored
    tx.record({
      action: 'paper-copy.register',
      resource: 'paper-copy',
      id,
      version,
      clause: '4.1.p2.s1',
      changes: [changed.paperCopy(stored)],
    })
    return ok(copyViewOf(stored))
  }

const copyOf = (row: PaperCopyRow): { number: number; state: PaperCopyRow['state'] } => ({
  number: row.number,
  state: row.state,
})
