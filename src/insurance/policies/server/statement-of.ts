import type { Tx } from '../../../foundation/storage/server/index.ts'
import type { WrittenTotals } from '../index.ts'
import { statementsOf } from './store/statements.ts'

export interface SignedStatement {
  readonly number: number
  readonly asOf: string
  /** What the insurer leads since the round began, at 100%; money in fen as decimal strings. */
  readonly led: WrittenTotals
}

/** The signed statement in force of one insurer for a round; in a transaction of its people, the ministry or the system. */
export async function statementOf(
  tx: Tx,
  roundId: string,
  organisationId: string,
): Promise<SignedStatement | undefined> {
  const signed = (await statementsOf(tx, roundId, organisationId)).find(({ state }) => state === 'signed')
  return signed && { number: signed.number, asOf: signed.asOf, led: signed.led }
}
