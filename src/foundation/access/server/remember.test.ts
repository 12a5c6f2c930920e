import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testDatabase, type TestDatabase } from '../../../../tests/database.ts'
import { plantPeople, type PlantedPeople } from '../../../../tests/planted-people.ts'
import { ok, refuse } from '../../kernel/index.ts'
import { withTx } from '../../storage/server/index.ts'
import { notFound } from '../index.ts'
import type { RequestContext } from './host.ts'
import { remember } from './remember.ts'

let db: TestDatabase
let people: PlantedPeople

before(async () => {
  db = await testDatabase({ recorder: () => [] })
  people = plantPeople(db, [])
})
after(() => db.close())

async function actOn(resource: string): Promise<void> {
  const done = await withTx(db.database, { kind: 'session', sessionHash: null }, (tx) => {
    tx.record({ action: 'change', resource, id: 'one', changes: [] })
    return Promise.resolve(ok(undefined))
  })
  assert.ok(done.ok)
}

/** A page that counts how often it was read, and for whom. */
function counted(watched: readonly string[]) {
  const readers: string[] = []
  const page = remember(watched, ({ actor }) => Promise.resolve(ok(readers.push(actor.accountId))))
  return { readers, read: (context: RequestContext) => page(context) }
}

test('a hundred readers at once cost one reading, made as a visitor', async () => {
  const member = await people.person({ name: '甲', roles: ['filler'] })
  const { readers, read } = counted(['programme'])
  const answers = await Promise.all(Array.from({ length: 100 }, () => read(member.context)))
  assert.deepEqual(
    answers.map((answer) => answer.ok && answer.value),
    Array.from({ length: 100 }, () => 1),
  )
  assert.equal(readers.length, 1)
  assert.notEqual(readers[0], member.accountId)
})

test('an act on what the page shows is seen by the next reader, another act is not waited for', async () => {
  const { readers, read } = counted(['programme'])
  await read(people.visitor)
  await actOn('solution')
  await read(people.visitor)
  assert.equal(readers.length, 1)
  await actOn('programme')
  await read(people.visitor)
  assert.equal(readers.length, 2)
})

test('a refusal is not remembered', async () => {
  let asked = 0
  const page = remember<number>([], () => {
    asked += 1
    return Promise.resolve(asked === 1 ? refuse(notFound) : ok(asked))
  })
  assert.equal((await page(people.visitor)).ok, false)
  assert.deepEqual(await page(people.visitor), { ok: true, value: 2 })
})
