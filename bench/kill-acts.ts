import type pg from 'pg'

/** What is done under fire, and how to tell afterwards whether it is there. */
export interface Acts {
  /** Does one act as this client, its last one again when the outcome of that is unknown; true when acknowledged. */
  readonly act: (client: number) => Promise<boolean>
  readonly killServer: () => Promise<void>
  /** Of what was acknowledged since the last question: the acts that are not there. */
  readonly lost: (client: pg.Client) => Promise<readonly string[]>
  /** Acts that had their effect twice. */
  readonly twice: (client: pg.Client) => Promise<number>
  /** Answers that are neither yes nor "try again": bugs. */
  readonly faults: readonly string[]
  readonly close: () => Promise<void>
}
