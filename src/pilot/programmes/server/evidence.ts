import type { Canonical } from '../../../foundation/kernel/index.ts'
import type { EvidenceEntry } from '../../../foundation/storage/server/index.ts'
import { type Notice, withoutSpace } from '../../notice/index.ts'
import { sm3 } from '../../notice/server/index.ts'
import type { KeptNotice } from './store/notices.ts'
import type { KeptRound } from './store/programmes.ts'

type Change = EvidenceEntry['changes'][number]

/** What the evidence log fixes of a round: the whole value, since every judgement stands on it. */
export function changedProgramme({ id, version, round }: KeptRound): Change {
  const { state, fictitious } = round
  // A round is read from JSON, so it is canonical by nature.
  const definition = round as unknown as Canonical
  return { table: 'programmes.programme', id, version, row: { code: round.id, state, fictitious, definition } }
}

/** Of a whole text, the same for every spacing of it. */
export const fingerprintOfText = (text: string): string => sm3(withoutSpace(text))

/** The words and what they were read into are fixed apart: the reader shows the second. */
export function noticeRow(programmeId: string, fingerprint: string, reading: Notice): Canonical {
  const words = reading.clauses.map(({ label, text }) => label + text).join('')
  return { programme_id: programmeId, fingerprint, reading: fingerprintOfText(words) }
}

export function changedNotice({ id, version, fingerprint, reading }: KeptNotice, programmeId: string): Change {
  return { table: 'programmes.notice', id, version, row: noticeRow(programmeId, fingerprint, reading) }
}
