import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { chainStart, walkChain } from '../bench/kill-chain.ts'
import { keepWriter } from '../bench/kill-victims.ts'
import { attachDatabase, migrate, readMigrations } from '../src/foundation/storage/server/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'shidian-full-'))
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=220m,mode=0711', 'tmpfs', folder]).status === 0
if (!mounted) rmSync(folder, { recursive: true, force: true })
const reason = mounted ? false : 'a disk of its own for this test needs root and mount'

test(
  'on a full disk no success is answered for what is not kept, and it goes on by itself when there is room',
  { skip: reason },
  async () => {
    const attached = await attachDatabase({ dataFolder: join(folder, 'data'), settings: { max_wal_size: '64MB' } })
    const storage = readMigrations().filter(({ name }) => /^0[12]/.test(name))
    await migrate(attached.address, storage)
    await onDatabase(attached.address.owner, (client) =>
      client.query(`set role shidian_owner; create schema kill; create table kill.act (id uuid primary key, key text not null);
      grant usage on schema kill to shidian_app; grant insert on kill.act to shidian_app`),
    )
    const writer = keepWriter(attached.address.app)
    const acknowledged = new Set<string>()
    const ballast = join(folder, 'ballast')
    try {
      await until(async () => (await act(writer.origin(), 'first')) === 200)
      acknowledged.add('first')
      fillUp(ballast)
      const refused = await writeUntilRefused(writer.origin, acknowledged)
      assert.ok(refused >= 3, 'the disk was full')
      rmSync(ballast)
      await until(async () => (await act(writer.origin(), 'last')) === 200)
      acknowledged.add('last')
      await onDatabase(attached.address.owner, async (client) => {
        const { rows } = await client.query<{ key: string }>('select key from kill.act')
        const kept = new Set(rows.map(({ key }) => key))
        assert.deepEqual(
          [...acknowledged].filter((key) => !kept.has(key)),
          [],
        )
        assert.notEqual(typeof (await walkChain(client, chainStart)), 'string')
      })
    } finally {
      await writer.stop()
      rmSync(ballast, { force: true })
      await attached.release()
      spawnSync('umount', [folder])
      rmSync(folder, { recursive: true, force: true })
    }
  },
)

async function writeUntilRefused(origin: () => string | undefined, acknowledged: Set<string>): Promise<number> {
  let refused = 0
  const end = Date.now() + 60_000
  for (let round = 0; refused < 3 && Date.now() < end; round += 1) {
    const keys = Array.from({ length: 32 }, (_, index) => `act-${round}-${index}-${'x'.repeat(150)}`)
    const answers = await Promise.all(keys.map((key) => act(origin(), key)))
    for (const [index, status] of answers.entries()) {
      if (status === 200) acknowledged.add(keys[index] ?? '')
    }
    refused += answers.every((status) => status !== 200) ? 1 : 0
  }
  return refused
}

async function act(origin: string | undefined, key: string): Promise<number> {
  if (!origin) return 0
  const answer = await fetch(`${origin}/${key}`, { method: 'POST' }).catch(() => undefined)
  await answer?.body?.cancel()
  return answer?.status ?? 0
}

/** Leaves three megabytes. */
function fillUp(path: string): void {
  const megabyte = Buffer.alloc(1_000_000)
  while (statfsSync(folder).bavail * statfsSync(folder).bsize > 3_000_000) appendFileSync(path, megabyte)
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries += 1) {
    assert.ok(tries < 300, 'it did not come back')
    await pause(100)
  }
}

async function onDatabase(
  owner: pg.ClientConfig | undefined,
  run: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await run(client)
  } finally {
    await client.end()
  }
}
