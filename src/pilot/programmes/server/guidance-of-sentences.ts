import { port } from '../../../foundation/access/server/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import type { Screen } from '../../notice/index.ts'

/** By sentence id, the articles that explain it: address and title. */
export type GuidanceReferences = ReadonlyMap<string, readonly Screen[]>

/** What explains the sentences of notices, for the reader; whoever keeps guidance fills it. */
export interface GuidanceOfSentences {
  readonly inForce: (tx: Tx) => Promise<GuidanceReferences>
}

export const guidanceOfSentences = port<GuidanceOfSentences>('guidance of sentences')
