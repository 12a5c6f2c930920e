import type { Tx } from '../../../foundation/storage/server/index.ts'
import { nationalOf, type NationalTotals } from '../index.ts'
import { attributionOfSubject, countConfirmed } from './store/attributions.ts'
import { attributedCounts, countKeys } from './store/keys.ts'
import { statementsInForce } from './store/statements.ts'

/**
 * What all statements in force of a round say together, each policy once; `roundId` is the programme's id. Money in fen as
 * decimal strings. The caller has asked its own gate, and the transaction is the ministry's or the system's: for anybody
 * else row security leaves only what is their own.
 */
export async function nationalTotals(tx: Tx, roundId: string): Promise<NationalTotals> {
  const statements = await statementsInForce(tx, roundId)
  const keys = await countKeys(
    tx,
    statements.map(({ id }) => id),
  )
  const attributed = await attributedCounts(tx, roundId)
  const unconfirmed = attributed.find(({ part }) => part === 'all')?.unconfirmed ?? 0
  return nationalOf(statements, { ...keys, unconfirmed })
}

export interface Attribution {
  /** Different policies that the reporter says are its own. */
  readonly reported: number
  /** Of these, policies that an insurer has sent in a statement in force. */
  readonly confirmed: number
}

/** What an organisation has reported of a round; in a transaction of its own people or of the system. */
export function attributionOf(tx: Tx, organisationId: string, roundId: string): Promise<Attribution> {
  return attributionOfReporter(tx, `organisation:${organisationId}`, roundId)
}

/** What the authorities of a region have reported of a round; in a transaction of theirs or of the system. */
export function attributionOfRegion(tx: Tx, regionCode: string, roundId: string): Promise<Attribution> {
  return attributionOfReporter(tx, `region:${regionCode}`, roundId)
}

async function attributionOfReporter(tx: Tx, subject: string, roundId: string): Promise<Attribution> {
  const row = await attributionOfSubject(tx, roundId, subject)
  if (!row) return { reported: 0, confirmed: 0 }
  return { reported: row.policies, confirmed: await countConfirmed(tx, row) }
}
