import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { Connection } from '../src/foundation/storage/server/index.ts'
import type { Acts } from './kill-acts.ts'
import { keepWriter } from './kill-victims.ts'

export const plainTables = `set role shidian_owner;
  create schema kill;
  create table kill.act (id uuid primary key, key text not null);
  create index on kill.act (key);
  grant usage on schema kill to shidian_app;
  grant insert on kill.act to shidian_app`

/** The smallest acts that there are: one row, one entry in the evidence log, one idempotency key, through withTx. */
export function plainActs(app: Connection): Acts {
  const writer = keepWriter(app)
  const pending = new Map<number, string>()
  let fresh: string[] = []
  let made = 0
  return {
    faults: [],
    killServer: () => writer.kill(),
    close: () => writer.stop(),
    async act(client) {
      const key = pending.get(client) ?? `act-${(made += 1)}`
      pending.set(client, key)
      const origin = writer.origin()
      const answer = origin ? await fetch(`${origin}/${key}`, { method: 'POST' }).catch(() => undefined) : undefined
      await answer?.body?.cancel()
      if (answer?.status !== 200) {
        await pause(20)
        return false
      }
      pending.delete(client)
      fresh.push(key)
      return true
    },
    async lost(client) {
      const asked = fresh
      fresh = []
      return missingKeys(client, asked)
    },
    async twice(client) {
      const { rowCount } = await client.query('select key from kill.act group by key having count(*) > 1')
      return rowCount ?? 0
    },
  }
}

async function missingKeys(client: pg.Client, keys: readonly string[]): Promise<readonly string[]> {
  const { rows } = await client.query<{ key: string }>(
    'select k as key from unnest($1::text[]) k where not exists (select from kill.act where key = k)',
    [keys],
  )
  return rows.map(({ key }) => key)
}
