import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import {
  type PlantedSolicitation,
  type PlantedUnit,
  expectStatus,
  plantSolicitation,
  programme,
} from '../../../../tests/planted-solicitation.ts'
import { type Instant, instantOf, millisecondsOf } from '../../../foundation/kernel/index.ts'
import type { ReminderLine } from '../index.ts'
import { remindOfDeadlines } from './letters/remind.ts'

let planted: PlantedSolicitation
let drafting: PlantedUnit
let done: PlantedUnit
let deadline: Instant
const day = 24

before(async () => {
  planted = await plantSolicitation()
  drafting = await planted.unit('示例未提交财产保险股份有限公司')
  done = await planted.unit('示例已提交财产保险股份有限公司')
  for (const title of ['示例草稿甲方案', '示例草稿乙方案', '示例草稿丙方案', '示例草稿丁方案']) {
    await expectStatus(drafting.administrator.ask('POST /api/solutions', { body: { programme, title } }), 200)
  }
  const filed = await planted.readyDraft(done)
  const body = { answersVersion: filed.answersVersion }
  await expectStatus(done.certifier.ask(`POST /api/solutions/${filed.id}/submit`, { body }), 200)
  const [call] = (await expectStatus(planted.visitor.ask('GET /api/calls'), 200)) as { deadline: Instant }[]
  assert.ok(call)
  deadline = call.deadline
})
after(() => planted.close())

const before_ = (hours: number): Instant => instantOf(millisecondsOf(deadline) - hours * 3_600_000)

async function lettersAt(moment: Instant): Promise<readonly string[]> {
  await planted.setClock(moment)
  await remindOfDeadlines(planted.host)
  await remindOfDeadlines(planted.host)
  const rows = await planted.sql<{ key: string }>(
    `select key from outbox.letter where template = 'solicitation.reminder' order by written_at, key`,
  )
  return rows.map((row) => row.key)
}

const keyOf = (hours: number, at: Instant = deadline): string =>
  `call.remind:${programme}:${at}:${hours}>organisation:${drafting.id}`

test('seven days before, the unit with drafts is written to once and the one that has submitted is not', async () => {
  assert.deepEqual(await lettersAt(before_(7 * day + 1)), [])
  assert.deepEqual(await lettersAt(before_(7 * day)), [keyOf(168)])
  const [letter] = await planted.sql<{ subject_zh: string; body_zh: string; state: string; recipient_roles: string[] }>(
    `select subject_zh, body_zh, state, recipient_roles from outbox.letter where template = 'solicitation.reminder'`,
  )
  assert.equal(letter?.subject_zh, '距征集截止还有 7 天')
  assert.match(letter?.body_zh ?? '', /4 个方案草稿尚未提交：「示例草稿甲方案」「示例草稿乙方案」「示例草稿丙方案」等/)
  assert.deepEqual([letter?.state, letter?.recipient_roles], ['queued', ['unit-administrator', 'filler', 'certifier']])
})

test('after a pause of the worker only the latest goes out; the office sees which went and which were passed over', async () => {
  assert.deepEqual(await lettersAt(before_(day - 2)), [keyOf(168), keyOf(24)])
  const overview = await expectStatus(
    (await planted.official('ministry-officer')).ask(`GET /api/calls/${programme}/overview`),
    200,
  )
  const { reminders } = overview as { reminders: ReminderLine[] }
  assert.deepEqual(
    reminders.map((one) => [one.hours, one.outcome, one.letters]),
    [
      [168, 'written', 1],
      [72, 'passed-over', 0],
      [24, 'written', 1],
      [4, 'to-come', 0],
    ],
  )
})

test('an extension moves the reminders: none for the former deadline, each of the new one that is still to come', async () => {
  const officer = await planted.official('ministry-officer')
  const approver = await planted.official('ministry-approver')
  const newDeadline = instantOf(millisecondsOf(deadline) + 5 * day * 3_600_000)
  const body = { programme, newDeadline, reason: '示例：平台故障，全体顺延五天' }
  const { id } = (await expectStatus(officer.ask('POST /api/extensions', { body }), 200)) as { id: string }
  await expectStatus(approver.ask(`POST /api/extensions/${id}/grant`, { body: { reason: '同意' } }), 200)
  const former = [keyOf(168), keyOf(24)]
  assert.deepEqual(await lettersAt(before_(4)), former)
  // Granted five days and some hours before the new deadline, so that its 7-day reminder lay in the past.
  assert.deepEqual(await lettersAt(instantOf(millisecondsOf(newDeadline) - 3 * day * 3_600_000)), [
    ...former,
    keyOf(72, newDeadline),
  ])
})

test('each reminder stands in the log and in the table once', async () => {
  const [row] = await planted.sql<{ entries: number; rows: number }>(
    `select (select count(*)::integer from audit.entry where pre like '%"call.remind"%') as entries,
       (select count(*)::integer from solicitation.reminder) as rows`,
  )
  // Three written, one passed over.
  assert.deepEqual(row, { entries: 3, rows: 4 })
})
