import type { Text } from '../../../foundation/kernel/index.ts'
import type { CauseCode } from './causes.ts'

/** What many insureds may depend on together, so that one event reaches all of them. */
export type Dependency =
  | 'cloud'
  | 'name-resolution'
  | 'common-vulnerability'
  | 'industrial-protocol'
  | 'vehicle-update'
  | 'payment'
  | 'supplier'

export interface Consequence {
  readonly code: string
  readonly label: Text
  /** The notice's words for it, verbatim; absent where the words are ours. */
  readonly words?: string
  readonly heads: readonly string[]
  readonly sharedBy: readonly Dependency[]
}

/** One of the eight texts of 三. */
export interface CoverSector {
  readonly code: string
  readonly category: 'enterprise' | 'product-service'
  readonly label: Text
  readonly clause: string
  /** Whom the text names, verbatim; the lists are open. */
  readonly subjects: readonly string[]
  readonly causes: readonly CauseCode[]
  readonly consequences: readonly Consequence[]
  /** Heads that the text lists, `tp` standing for third-party claims of any head; null: the solution states its own. */
  readonly lists: readonly string[] | null
}
