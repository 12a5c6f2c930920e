import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testDatabase } from '../../../../tests/database.ts'
import type { TestDatabase } from '../../../../tests/database.ts'
import { plantPeople } from '../../../../tests/planted-people.ts'
import type { PlantedPeople, PlantedPerson } from '../../../../tests/planted-people.ts'
import { act, look, relate } from '../../access/server/index.ts'
import { ok } from '../../kernel/index.ts'
import { documents, openPdfPrinter, pdfPrinter, queuePrint, readPrint } from './index.ts'
import type { KeptPrint, QueuedPrint } from './index.ts'
import { sampleLetter } from './sample-documents.ts'

const unit = '019aa000-0000-7000-8000-00000000000a'
const subject = '019aa000-0000-7000-8000-00000000000c'
let db: TestDatabase
let people: PlantedPeople
let filler: PlantedPerson
let stranger: PlantedPerson

before(async () => {
  db = await testDatabase({ migrations: ['01', '02', '03', '0650'] })
  people = plantPeople(db, [])
  filler = await people.person({ name: '甲示例', roles: ['filler'], organisationId: unit })
  stranger = await people.person({ name: '乙示例', roles: ['filler'] })
  await act(filler.context, {}, async ({ tx }) => {
    await relate(tx, [{ subject: `organisation:${unit}`, relation: 'own', resource: subject }])
    return ok(null)
  })
})
after(() => db.close())

async function queue(document = sampleLetter): Promise<QueuedPrint> {
  const queued = await act(filler.context, {}, async ({ tx }) => ok(await queuePrint(tx, subject, document)))
  assert.ok(queued.ok)
  return queued.value
}

async function read(person: PlantedPerson, id: string): Promise<KeptPrint | undefined> {
  const found = await look(person.context, async ({ tx }) => ok(await readPrint(tx, id)))
  assert.ok(found.ok)
  return found.value
}

const work = async (id: string): Promise<void> => {
  const host = people.host.with(pdfPrinter, openPdfPrinter())
  await documents.jobs?.find((job) => job.name === 'documents.print')?.run(host, { id }, () => Promise.resolve(true))
}

test('a print is queued in the request and ready after the worker', async () => {
  const { id } = await queue()
  assert.equal((await read(filler, id))?.state, 'queued')
  await work(id)
  const ready = await read(filler, id)
  assert.equal(ready?.state, 'ready')
  assert.equal(
    Buffer.from(ready.bytes ?? [])
      .subarray(0, 5)
      .toString(),
    '%PDF-',
  )
  assert.equal(ready.pages, 4) // two pages of text, the table in landscape, the copy block
})

test('the same document is printed once and another one anew', async () => {
  const first = await queue()
  assert.deepEqual([first.state, (await queue()).id], ['ready', first.id])
  const other = await queue({ ...sampleLetter, copiesTo: [] })
  assert.notEqual(other.id, first.id)
})

test('who may not see the subject does not see the print', async () => {
  const { id } = await queue()
  assert.equal(await read(stranger, id), undefined)
})

test('a print that fonts cannot show fails with its reason and can be asked for again', async () => {
  const document = { ...sampleLetter, addressees: ['𠀀示例'] }
  const { id } = await queue(document)
  await work(id)
  const failed = await read(filler, id)
  assert.deepEqual([failed?.state, failed?.refusal?.code], ['failed', 'font-lacks-characters'])
  assert.deepEqual(await queue(document), { id, state: 'queued' })
})
