import type { PoolClient } from 'pg'
import { checkOut, type Database, type OpenDatabase } from './database.ts'
import type { Statement } from './statement.ts'

/**
 * Runs each reading statement once on every connection of the pool, without values and in a transaction that is rolled
 * back: the catalogue is read and the plan is made before the first visitor comes, who would wait for it otherwise
 * (a millisecond a statement and connection). Throws on a statement that is not a `select`.
 */
export async function rehearse(database: Database, statements: readonly Statement[]): Promise<void> {
  const writing = statements.find(({ text }) => !/^\s*select\b/i.test(text))
  if (writing) throw new RangeError(`only reading is rehearsed: ${writing.name}`)
  const held = database as OpenDatabase
  const { max } = held.pool('session').options
  const clients = await Promise.all(Array.from({ length: max }, () => checkOut(held, 'session')))
  const outcomes = await Promise.allSettled(clients.map((client) => rehearseOn(client, statements)))
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failed) throw failed.reason
}

async function rehearseOn(client: PoolClient, statements: readonly Statement[]): Promise<void> {
  let broken = true
  try {
    await client.query('begin')
    for (const one of statements) {
      const values = Array.from({ length: parametersOf(one) }, () => null)
      await client.query({ name: one.name, text: one.text, values })
    }
    await client.query('rollback')
    broken = false
  } finally {
    client.release(broken)
  }
}

function parametersOf({ text }: Statement): number {
  return Math.max(0, ...Array.from(text.matchAll(/\$(\d+)/g), ([, number]) => Number(number)))
}
