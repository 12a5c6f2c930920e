import { createHash } from 'node:crypto'
import type pg from 'pg'

/** Where a walk along the evidence log has come to. */
export interface ChainPlace {
  readonly seq: bigint
  readonly head: Buffer
}

export const chainStart: ChainPlace = { seq: 0n, head: Buffer.alloc(32) }

/** Walks on from a place by code of its own and answers the new place, or the words for what is broken. */
export async function walkChain(client: pg.Client, from: ChainPlace): Promise<ChainPlace | string> {
  // One snapshot, since entries are added while we walk.
  await client.query('begin isolation level repeatable read read only')
  const end = await walk(client, from)
  await client.query('commit')
  return end
}

async function walk(client: pg.Client, from: ChainPlace): Promise<ChainPlace | string> {
  let { seq, head } = from
  for (;;) {
    const { rows } = await client.query<{ seq: string; pre: string; leaf: Buffer; head: Buffer }>(
      'select e.seq::text, e.pre, e.leaf, e.head from audit.entry e where e.seq > $1 order by e.seq limit 5000',
      [seq],
    )
    for (const row of rows) {
      const number = Buffer.alloc(8)
      number.writeBigUInt64BE(seq + 1n)
      const leaf = sm3(Buffer.from([0]), Buffer.from(row.pre))
      const next = sm3(Buffer.from([2]), head, number, leaf)
      if (BigInt(row.seq) !== seq + 1n) return `entry ${seq + 1n} is missing`
      if (!leaf.equals(row.leaf) || !next.equals(row.head)) return `entry ${row.seq} does not follow`
      seq += 1n
      head = next
    }
    if (rows.length === 0) break
  }
  const end = await client.query<{ seq: string; head: Buffer }>('select seq::text, head from audit.head')
  const last = end.rows[0]
  if (!last || BigInt(last.seq) !== seq || !last.head.equals(head)) return `the log ends before entry ${last?.seq}`
  return { seq, head }
}

function sm3(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('sm3')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
