import { notFound } from '../../../foundation/access/index.ts'
import type { UseCase } from '../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import { type Notice, parseNotice, type Round } from '../../notice/index.ts'
import { sm3 } from '../../notice/server/index.ts'
import { compareImport, type ImportReport, withFingerprints, withNotice } from '../index.ts'
import { changedNotice, changedProgramme, fingerprintOfText } from './evidence.ts'
import { objectOf } from './objects.ts'
import { atVersion, lockedRound, makerOf } from './present-round.ts'
import { insertNotice } from './store/notices.ts'
import { readRound, updateRound } from './store/programmes.ts'
import { movedView } from './views.ts'

interface ReadText {
  readonly notice: Notice
  readonly report: ImportReport
}

export interface ImportInput {
  readonly code: string
  readonly version: number
  readonly text: string
  readonly reason: string
}

/** How a text would be read, and in what it differs from what the round knows; nothing is kept. */
export const previewImport =
  ({ code, text }: Pick<ImportInput, 'code' | 'text'>): UseCase<ReadText> =>
  async ({ tx, actor, permit }) => {
    const kept = await readRound(tx, code)
    if (!kept) return refuse(notFound)
    const leave = permit('import-notice', objectOf(kept, actor.accountId))
    return leave.ok ? readFor(kept.round, text) : leave
  }

/** Makes a text the round's notice; earlier texts stay as versions. */
export const importNotice =
  ({ code, version, text, reason }: ImportInput): UseCase<ReturnType<typeof movedView>> =>
  async ({ tx, actor, permit }) => {
    const locked = await lockedRound(tx, code)
    if (!locked.ok) return locked
    const leave = permit('import-notice', objectOf(locked.value, actor.accountId))
    if (!leave.ok) return leave
    const present = atVersion(locked.value, version)
    if (!present.ok) return present
    const read = readFor(present.value.round, text)
    if (!read.ok) return read
    const { notice, report } = read.value
    const fingerprint = fingerprintOfText(text)
    const maker = makerOf(actor)
    const words = { id: tx.newId<'notice'>(), text, reading: notice, fingerprint, report, ...maker }
    const imported = await insertNotice(tx, leave.value, words)
    const making = { action: 'import-notice', changes: { fingerprint }, reason, ...maker }
    const round = learned(present.value.round, notice)
    const kept = await updateRound(tx, leave.value, { round, draftedBy: present.value.draftedBy, making })
    tx.record({
      action: 'programme.import-notice',
      resource: 'programme',
      id: kept.id,
      version: kept.version,
      facts: { reason, fingerprint, altered: report.altered },
      changes: [changedNotice(imported, kept.id), changedProgramme(kept)],
    })
    return ok(movedView(kept))
  }

function readFor(round: Round, text: string): Result<ReadText> {
  const notice = parseNotice(text, sm3)
  if (!notice.ok) return notice
  const report = compareImport(round, notice.value)
  return report.ok ? ok({ notice: notice.value, report: report.value }) : report
}

/** A round that did not know its notice learns number, date and words from it; one that did keeps what it knows. */
function learned(round: Round, notice: Notice): Round {
  return round.notice.number === null ? withFingerprints(withNotice(round, notice), notice) : round
}
