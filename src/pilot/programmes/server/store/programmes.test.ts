import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../../../../../tests/database.ts'
import { recorder } from '../../../../foundation/audit/server/index.ts'
import { instant } from '../../../../foundation/kernel/index.ts'
import { readTx } from '../../../../foundation/storage/server/index.ts'
import { deadlineOf } from '../../../notice/index.ts'
import { installRounds, listRounds, readRound } from '../index.ts'
import { readNotice } from './notices.ts'
import { listVersions } from './programmes.ts'

let store: TestDatabase
before(async () => {
  store = await testDatabase({ recorder })
  await store.setClock(instant('2026-03-01T10:00:00+08:00'))
})
after(() => store.close())

const visitor = { kind: 'session', sessionHash: null } as const

test('installing puts in each shipped round once, the fictitious one only where a demo is wanted', async () => {
  const first = await installRounds(store.database, { demo: false })
  assert.deepEqual(first, { ok: true, value: ['2023-356', '2025-second'] })
  const second = await installRounds(store.database, { demo: true })
  assert.deepEqual(second, { ok: true, value: ['demo-open'] })
  const third = await installRounds(store.database, { demo: true })
  assert.deepEqual(third, { ok: true, value: [] })
})

test('everybody reads the announced rounds, and the demo round follows the day of installation', async () => {
  await readTx(store.database, visitor, async (tx) => {
    const codes = (await listRounds(tx)).map(({ round }) => round.id)
    assert.deepEqual([...codes].sort(), ['2023-356', '2025-second', 'demo-open'])
    const demo = await readRound(tx, 'demo-open')
    assert.ok(demo)
    // 2026-03-01 + 14 days = 2026-03-15, until 24:00 Beijing time
    assert.equal(deadlineOf(demo.round, 'solution-deadline'), '2026-03-15T16:00:00.000Z')
    assert.equal(demo.version, 1)
    const notice = await readNotice(tx, demo.id)
    assert.deepEqual(notice?.report, { sentences: 58, altered: [], unexplained: [], missing: [], misquoted: [] })
    assert.equal(notice?.reading.clauses.at(-1)?.id, 'z')
    assert.deepEqual(
      (await listVersions(tx, demo.id)).map(({ version, action }) => [version, action]),
      [[1, 'install']],
    )
    assert.equal(await readRound(tx, 'absent'), undefined)
  })
})
