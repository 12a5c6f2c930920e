import type { Canonical } from '../../../foundation/kernel/index.ts'
import type { EvidenceEntry } from '../../../foundation/storage/server/index.ts'
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

export function changedNotice({ id, version, fingerprint }: KeptNotice, programmeId: string): Change {
  return { table: 'programmes.notice', id, version, row: { programme_id: programmeId, fingerprint } }
}
