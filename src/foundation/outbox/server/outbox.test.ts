import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { testDatabase } from '../../../../tests/database.ts'
import type { TestDatabase } from '../../../../tests/database.ts'
import { plantPeople } from '../../../../tests/planted-people.ts'
import type { PlantedPeople, PlantedPerson } from '../../../../tests/planted-people.ts'
import { act, look } from '../../access/server/index.ts'
import type { Host } from '../../access/server/index.ts'
import { recorder } from '../../audit/server/index.ts'
import { ok } from '../../kernel/index.ts'
import { letterTemplate } from '../index.ts'
import { mailer, outbox, writeLetter } from './index.ts'
import type { Mail, Recipient } from './index.ts'
import { discardLetter, editDraft, queueLetter, readLetter, readLetters } from './letters.ts'
import { markRead, readMessageCentre } from './messages.ts'

const unit = '019aa000-0000-7000-8000-00000000000a'
const template = letterTemplate({
  id: 'sample',
  version: 3,
  channels: ['message', 'mail'],
  facts: ['unit'],
  subject: { zh: '{unit}：已收到', en: '{unit}: received' },
  happened: { zh: '已收到。', en: 'Received.' },
  basis: { zh: '四（一）', en: '四（一）' },
  todo: { zh: '保存回执。', en: 'keep the receipt.' },
  where: { zh: '回执页。', en: 'the receipt page.' },
  ask: { zh: '经办人。', en: 'the officer.' },
})

let db: TestDatabase
let people: PlantedPeople
let certifier: PlantedPerson
let administrator: PlantedPerson
let officer: PlantedPerson
let sent: Mail[] = []
let answer: 'takes' | 'refuses' = 'takes'
let host: Host

before(async () => {
  db = await testDatabase({ recorder, migrations: ['01', '02', '03', '06'] })
  people = plantPeople(db, outbox.permissions)
  const organisationId = unit
  certifier = await people.person({ name: '甲示例', roles: ['certifier'], organisationId, email: 'jia@example.test' })
  administrator = await people.person({
    name: 'B Example',
    roles: ['unit-administrator', 'filler'],
    organisationId,
    email: 'b@example.test',
    locale: 'en',
  })
  officer = await people.person({ name: '丙示例', roles: ['ministry-officer'] })
  host = people.host.with(mailer, {
    send: (mail) => {
      if (answer === 'refuses')
        return Promise.reject(Object.assign(new Error('busy'), { code: 'EENVELOPE', responseCode: 450 }))
      sent.push(mail)
      return Promise.resolve()
    },
    close: () => {},
  })
})
beforeEach(() => {
  sent = []
  answer = 'takes'
})
after(() => db.close())

async function write(actName: string, to: Recipient, hold?: true): Promise<string> {
  const written = await act(certifier.context, {}, async ({ tx }) => {
    await writeLetter(tx, {
      template,
      facts: { unit: '示例公司' },
      act: actName,
      to,
      about: { resource: 'solution', id: '1', href: '/desk/solutions/1' },
      desk: 'role:ministry-officer',
      ...(hold ? { hold } : {}),
    })
    return ok(null)
  })
  assert.ok(written.ok, JSON.stringify(written))
  const [row] = await db.sql<{ id: string }>('select id from outbox.letter where key like $1', [`${actName}>%`])
  return row?.id ?? ''
}

const deliver = async (letter: string, by = host, again = false): Promise<void> => {
  const job = outbox.jobs?.find((one) => one.name === 'outbox.deliver')
  await job?.run(by, { letter, again }, () => Promise.resolve(true))
}

const stateOf = async (id: string): Promise<string> => {
  const [row] = await db.sql<{ said: string }>(
    `select state || ' ' || fault as said from outbox.letter where id = $1`,
    [id],
  )
  return row?.said.trim() ?? ''
}

test('a letter to a unit reaches each of its people once, in their language, on the screen and by mail', async () => {
  const id = await write('solution.submit:1', { subject: `organisation:${unit}` })
  await deliver(id)
  await deliver(id)
  assert.deepEqual(sent.map((mail) => `${mail.to.address} ${mail.subject}`).sort(), [
    'b@example.test 示例公司: received',
    'jia@example.test 示例公司：已收到',
  ])
  assert.equal(await stateOf(id), 'sent')
  const centre = await look(administrator.context, (acting) => readMessageCentre(acting, { before: null, limit: 20 }))
  assert.ok(centre.ok)
  assert.deepEqual([centre.value.unread, centre.value.messages.map((one) => one.subject)], [1, ['示例公司: received']])
})

test('a repeated act writes no second letter', async () => {
  const first = await write('solution.submit:2', { subject: `account:${certifier.accountId}` })
  const second = await write('solution.submit:2', { subject: `account:${certifier.accountId}` })
  assert.equal(first, second)
})

test('only people with the named role are written to', async () => {
  const id = await write('sample:3', { subject: `organisation:${unit}`, roles: ['certifier'] })
  await deliver(id)
  assert.deepEqual(
    sent.map((mail) => mail.to.address),
    ['jia@example.test'],
  )
})

test('nobody reads another person’s messages or marks them as read', async () => {
  const centre = await look(certifier.context, (acting) => readMessageCentre(acting, { before: null, limit: 20 }))
  assert.ok(centre.ok)
  const ids = centre.value.messages.map((one) => one.id)
  const marked = await act(administrator.context, ids, (acting) => markRead(acting, ids))
  assert.ok(marked.ok)
  const after = await look(certifier.context, (acting) => readMessageCentre(acting, { before: null, limit: 20 }))
  assert.ok(after.ok)
  assert.equal(after.value.unread, centre.value.unread)
  const own = await act(certifier.context, ids, (acting) => markRead(acting, ids))
  assert.ok(own.ok)
  assert.equal(own.value.unread, 0)
})

test('a draft waits, is changed by its desk, then goes out with the changed words', async () => {
  const id = await write('bulk:1', { name: '外部单位', email: 'wai@example.test', locale: 'zh' }, true)
  await deliver(id)
  assert.equal(await stateOf(id), 'draft')
  const read = await look(officer.context, (acting) => readLetter(acting, id))
  assert.ok(read.ok, JSON.stringify(read))
  assert.deepEqual(read.value.actions.toSorted(), ['discard', 'edit', 'queue', 'read'])
  const { subjectEn, bodyZh, bodyEn } = read.value
  const words = { subjectZh: '改过的标题', subjectEn, bodyZh, bodyEn }
  const edited = await act(officer.context, words, (acting) => editDraft(acting, { id, version: 1, ...words }))
  assert.ok(edited.ok)
  const stale = await act(officer.context, {}, (acting) =>
    editDraft(acting, { id, version: 1, ...words, subjectZh: '另一个人的标题' }),
  )
  assert.ok(!stale.ok)
  assert.equal(stale.refusal.code, 'letter-changed-meanwhile')
  assert.ok((await act(officer.context, id, (acting) => queueLetter(acting, id))).ok)
  await deliver(id)
  assert.deepEqual(
    sent.map((mail) => `${mail.to.address} ${mail.subject}`),
    ['wai@example.test 改过的标题'],
  )
})

test('a letter of another desk is not there', async () => {
  const id = await write('bulk:2', { subject: `account:${certifier.accountId}` }, true)
  const read = await look(administrator.context, (acting) => readLetter(acting, id))
  assert.ok(!read.ok)
  assert.equal(read.refusal.code, 'not-found')
  const list = await look(administrator.context, (acting) =>
    readLetters(acting, { state: null, before: null, limit: 20 }),
  )
  assert.ok(list.ok)
  assert.deepEqual([list.value.letters, list.value.counts], [[], {}])
  assert.ok((await act(officer.context, id, (acting) => discardLetter(acting, id))).ok)
  assert.equal(await stateOf(id), 'discarded')
})

test('a server that says no is asked again, five times in all, and the desk sees why', async () => {
  const id = await write('sample:4', { subject: `account:${certifier.accountId}` })
  answer = 'refuses'
  for (let attempt = 1; attempt < 5; attempt += 1) await assert.rejects(deliver(id))
  assert.equal(await stateOf(id), 'queued')
  await deliver(id)
  assert.equal(await stateOf(id), 'failed EENVELOPE 450')
  answer = 'takes'
  assert.ok((await act(officer.context, id, (acting) => queueLetter(acting, id))).ok)
  await deliver(id, host, true)
  assert.equal(await stateOf(id), 'sent')
  assert.equal(sent.length, 1)
})

test('one address that fails keeps nobody else waiting', async () => {
  const id = await write('sample:6', { subject: `organisation:${unit}` })
  const picky = people.host.with(mailer, {
    send: (mail) => {
      if (mail.to.address.startsWith('b@')) return Promise.reject(new Error('no such box'))
      sent.push(mail)
      return Promise.resolve()
    },
    close: () => {},
  })
  await assert.rejects(deliver(id, picky))
  assert.deepEqual(
    sent.map((mail) => mail.to.address),
    ['jia@example.test'],
  )
})

test('without a mail server the message still arrives and the desk sees that no mail went out', async () => {
  const id = await write('sample:5', { subject: `account:${certifier.accountId}` })
  await deliver(id, people.host)
  assert.equal(await stateOf(id), 'sent no-mail-server')
})

test('a list page of letters takes few statements however many there are', async () => {
  const before = db.database.statementsSent
  const list = await look(officer.context, (acting) => readLetters(acting, { state: null, before: null, limit: 3 }))
  assert.ok(list.ok)
  assert.equal(list.value.letters.length, 3)
  assert.ok(list.value.next !== null)
  assert.ok(db.database.statementsSent - before <= 10, String(db.database.statementsSent - before))
})
