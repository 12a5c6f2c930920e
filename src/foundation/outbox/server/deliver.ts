import type { Host, Job, Progress } from '../../access/server/index.ts'
import { instantOf, millisecondsOf, ok } from '../../kernel/index.ts'
import type { Canonical, Instant } from '../../kernel/index.ts'
import { withTx } from '../../storage/server/index.ts'
import type { Tx } from '../../storage/server/index.ts'
import { longestTrying, outcomeOf } from '../index.ts'
import { mailer } from './mailer.ts'
import type { Mail, Mailer } from './mailer.ts'
import { deliveries, lockLetter } from './store.ts'
import type { Letter } from './store.ts'
import {
  claimMail,
  finishMail,
  finishStoredLetter,
  insertDelivery,
  insertMessage,
  peopleOf,
  retryDeliveries,
  stuckLetters,
} from './store-delivery.ts'
import type { Addressee } from './store-delivery.ts'
import { deliverJob } from './write-letter.ts'

const worker = { kind: 'system', actor: 'worker' } as const

export const outboxJobs: readonly Job[] = [
  { name: deliverJob, run: deliver },
  { name: 'outbox.take-up', cron: '*/10 * * * *', run: takeUp },
]

async function deliver(host: Host, payload: Canonical, _progress: Progress): Promise<void> {
  const { letter: id, again } = payload as { readonly letter: string; readonly again?: boolean }
  const addressees = await inTx(host, (tx) => spread(host, tx, id, again === true))
  if (addressees === undefined) return
  const post = host.find(mailer)
  let failed: unknown
  for (;;) {
    // What failed in this run waits for the queue's next try; the others are not kept waiting by it.
    const next = await inTx(host, (tx) => claimMail(tx, { letterId: id, begun: addressees.begun, most: longestTrying }))
    if (next === undefined || post === undefined) break
    const fault = await send(post, { ...addressees, accountId: next.accountId, deliveryId: next.id })
    failed = fault ?? failed
    await inTx(host, (tx) => finishMail(tx, next.id, fault === undefined ? 'sent' : 'failed', faultOf(fault)))
  }
  const isOver = await inTx(host, (tx) => settle(tx, id))
  if (failed !== undefined && !isOver) throw failed
}

interface Spread {
  readonly letter: Letter
  readonly people: ReadonlyMap<string, Addressee>
  readonly begun: Instant
}

/** Finds who the recipient is today and puts the letter into each person's message centre, once. */
async function spread(host: Host, tx: Tx, id: string, again: boolean): Promise<Spread | undefined> {
  const letter = await lockLetter(tx, id)
  if (letter?.state !== 'queued') return undefined
  if (again) await retryDeliveries(tx, id)
  if (letter.recipient === 'address') {
    const state = host.find(mailer) === undefined ? 'no-mail-server' : 'queued'
    await insertDelivery(tx, { letterId: id, accountId: null, channel: 'mail', state })
    return { letter, people: new Map(), begun: tx.now }
  }
  const people = await peopleOf(tx, letter.recipient, letter.recipientRoles)
  const had = new Set((await deliveries(tx, id)).map((one) => `${one.channel} ${one.accountId}`))
  for (const person of people) {
    for (const channel of letter.channels) {
      if (had.has(`${channel} ${person.id}`)) continue
      const state = channel === 'message' ? 'sent' : mailStateFor(host, person)
      await insertDelivery(tx, { letterId: id, accountId: person.id, channel, state })
      if (channel === 'message')
        await insertMessage(tx, { accountId: person.id, letterId: id, ...words(letter, person.locale) })
    }
  }
  return { letter, people: new Map(people.map((person) => [person.id, person])), begun: tx.now }
}

function mailStateFor(host: Host, person: Addressee): 'queued' | 'no-address' | 'no-mail-server' {
  if (person.email === null || person.email === '') return 'no-address'
  return host.find(mailer) === undefined ? 'no-mail-server' : 'queued'
}

const words = (letter: Letter, locale: 'zh' | 'en'): { subject: string; body: string; href: string } => ({
  subject: locale === 'zh' ? letter.subjectZh : letter.subjectEn,
  body: locale === 'zh' ? letter.bodyZh : letter.bodyEn,
  href: letter.href,
})

interface Sending extends Spread {
  readonly accountId: string | null
  readonly deliveryId: string
}

/** Undefined when the mail is out, else the fault. */
async function send(post: Mailer, { letter, people, accountId, deliveryId }: Sending): Promise<unknown> {
  const person = accountId === null ? undefined : people.get(accountId)
  const address = accountId === null ? letter.addressEmail : (person?.email ?? '')
  if (address === '') return new Error('the person has no mail address any more')
  const { subject, body } = words(letter, person?.locale ?? letter.addressLocale)
  const mail: Mail = {
    messageId: deliveryId,
    to: { name: person?.name ?? letter.addressName, address },
    subject,
    text: body,
  }
  try {
    await post.send(mail)
    return undefined
  } catch (error) {
    return error
  }
}

/** A short reason for the desk; addresses and server answers beyond it stay out of the database. */
function faultOf(error: unknown): string {
  if (error === undefined) return ''
  const { code, responseCode } = error as { readonly code?: string; readonly responseCode?: number }
  return [code ?? 'ERROR', responseCode].filter(Boolean).join(' ').slice(0, 60)
}

async function settle(tx: Tx, id: string): Promise<boolean> {
  const all = await deliveries(tx, id)
  const outcome = all.length === 0 ? 'failed' : outcomeOf(all)
  if (outcome === undefined) return false
  const faults = new Set(all.filter((one) => one.state !== 'sent').map((one) => one.fault || one.state))
  await finishStoredLetter(tx, id, outcome, all.length === 0 ? 'nobody' : [...faults].join(', '))
  return true
}

/** Letters whose job was lost with a crashed queue are taken up again. */
async function takeUp(host: Host): Promise<void> {
  await inTx(host, async (tx) => {
    const before = instantOf(millisecondsOf(tx.now) - 10 * 60_000)
    for (const id of await stuckLetters(tx, before)) await tx.enqueue(deliverJob, { letter: id })
  })
}

async function inTx<Value>(host: Host, run: (tx: Tx) => Promise<Value>): Promise<Value> {
  const outcome = await withTx(host.database, worker, async (tx) => ok(await run(tx)))
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}
