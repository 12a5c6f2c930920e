import type { Instant } from '../../../foundation/kernel/index.ts'

/** A draw as it is published: the parts before the names, and with the release all that is needed to draw again. */
export interface PublishedDraw {
  readonly promise: string
  readonly promisedAt: Instant
  readonly listHash: string | null
  readonly frozenAt: Instant | null
  readonly nonce: string | null
  readonly publicNumber: string | null
  readonly publicSource: string | null
  readonly drawnAt: Instant | null
  readonly panels: readonly {
    readonly name: string
    readonly listHash: string
    readonly strata:
      | readonly { readonly profession: string; readonly count: number; readonly reserves: number }[]
      | null
    /** Null until the selection is released: it names experts by their ids. */
    readonly request: object | null
  }[]
}
