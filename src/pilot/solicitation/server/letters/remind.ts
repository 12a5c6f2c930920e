import type { Host } from '../../../../foundation/access/server/index.ts'
import { formatDeadline, formatDuration, remainingUntil } from '../../../../foundation/interface/index.ts'
import { type Result, type Text, ok } from '../../../../foundation/kernel/index.ts'
import { writeLetter } from '../../../../foundation/outbox/server/index.ts'
import { type Scope, type Tx, withTx } from '../../../../foundation/storage/server/index.ts'
import { choiceOf } from '../../../notice/index.ts'
import { readRound } from '../../../programmes/server/index.ts'
import { type Reminder, dueReminders, hoursBefore, remindersOf } from '../../domain/reminder.ts'
import { type CallRow, listCalls, lockCall } from '../store/calls.ts'
import {
  type UnsubmittedDrafts,
  deadlineSince,
  insertReminder,
  remindersDone,
  unsubmittedDrafts,
} from '../store/reminders.ts'
import { letters } from './templates.ts'

const worker: Scope = { kind: 'system', actor: 'worker' }

/** For rounds from before there was a choice. */
const usual = '7d-3d-1d-4h'

/** The reminders of a call by its round's choice and its present deadline. */
export async function scheduledReminders(tx: Tx, call: CallRow): Promise<readonly Reminder[]> {
  const found = await readRound(tx, call.programmeId)
  return remindersOf(hoursBefore((found && choiceOf(found.round, 'filing-reminders')) ?? usual), call.deadline)
}

/** Writes what is due of each open call to whoever holds a draft that is not submitted; once a minute. */
export async function remindOfDeadlines(host: Host): Promise<void> {
  const open = await withTx(host.database, worker, async (tx) =>
    ok((await listCalls(tx)).filter((call) => call.state === 'open' && tx.now < call.deadline)),
  )
  if (!open.ok) return
  for (const { programmeId } of open.value) {
    const done = await withTx(host.database, worker, (tx) => remindOf(tx, programmeId))
    if (!done.ok) throw new Error(done.refusal.message.en)
  }
}

async function remindOf(tx: Tx, programmeId: string): Promise<Result<true>> {
  // Locked, so that an extension that is being granted comes before or after, never between schedule and letters.
  const call = await lockCall(tx, programmeId)
  if (call?.state !== 'open') return ok(true)
  const { deadline } = call
  const due = dueReminders(await scheduledReminders(tx, call), {
    deadline,
    now: tx.now,
    since: await deadlineSince(tx, programmeId, deadline),
    done: (await remindersDone(tx, programmeId, deadline)).map((one) => one.hours),
  })
  for (const { hours } of due.passOver) await insertReminder(tx, call, { hours, outcome: 'passed-over', letters: 0 })
  if (!due.write) return ok(true)
  const drafts = await unsubmittedDrafts(tx, programmeId)
  for (const one of drafts) await writeReminder(tx, call, { hours: due.write.hours, drafts: one })
  const done = { hours: due.write.hours, outcome: 'written', letters: drafts.length } as const
  await insertReminder(tx, call, done)
  const { id, version, sourceClause: clause } = call
  const facts = { hours: done.hours, letters: done.letters, deadline }
  tx.record({ action: 'call.remind', resource: 'call', id, version, clause, facts, changes: [] })
  return ok(true)
}

async function writeReminder(
  tx: Tx,
  call: CallRow,
  reminder: { readonly hours: number; readonly drafts: UnsubmittedDrafts },
): Promise<void> {
  const { deadline, programmeId } = call
  const { leadId, titles } = reminder.drafts
  const remaining = remainingUntil(deadline, tx.now)
  await writeLetter(tx, {
    template: letters.reminder,
    facts: {
      count: String(titles.length),
      titles: namesOf(titles),
      deadline: inBoth((locale) => formatDeadline(deadline, locale)),
      remaining: inBoth((locale) => formatDuration(remaining, locale)),
    },
    act: `call.remind:${programmeId}:${deadline}:${reminder.hours}`,
    to: { subject: `organisation:${leadId}`, roles: ['unit-administrator', 'filler', 'certifier'] },
    about: { resource: 'call', id: call.id, href: '/desk/solutions' },
    desk: 'role:ministry-officer',
  })
}

const named = 3

function namesOf(titles: readonly string[]): Text {
  const first = titles.slice(0, named)
  const more = titles.length > named
  const zh = first.map((title) => `「${title}」`).join('')
  const en = first.map((title) => `“${title}”`).join(', ')
  return { zh: more ? `${zh}等` : zh, en: more ? `${en} and others` : en }
}

const inBoth = (say: (locale: 'zh' | 'en') => string): Text => ({ zh: say('zh'), en: say('en') })
