import type { Canonical } from '../../../foundation/kernel/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'

/** The events of 方案征集 that people are written to about. */
export type LetterKind =
  | 'partner-invited'
  | 'partner-reminded'
  | 'partner-answered'
  | 'submitted'
  | 'waiver-requested'
  | 'waiver-decided'
  | 'assigned'
  | 'determination-asked'
  | 'determination-decided'
  | 'paper-differs'
  | 'correction-requested'
  | 'extended'
  | 'late-decided'

export const letterJob = 'solicitation.letter'

/**
 * Has the letters of an event written: the worker drafts one a recipient in the outbox, where they are read before they
 * are sent. Queued with the act's own COMMIT, so there is a letter exactly when there was an act.
 */
export async function writeLetter(
  { tx }: { readonly tx: Tx },
  kind: LetterKind,
  about: { readonly [name: string]: Canonical },
): Promise<void> {
  await tx.enqueue(letterJob, { kind, about })
}
