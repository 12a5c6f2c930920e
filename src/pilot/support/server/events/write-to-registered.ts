import type { Text } from '../../../../foundation/kernel/index.ts'
import { owe, release } from '../../../../foundation/deadlines/server/index.ts'
import { writeLetter } from '../../../../foundation/outbox/server/index.ts'
import type { Tx } from '../../../../foundation/storage/server/index.ts'
import { formatStart } from '../../index.ts'
import type { EventRow } from '../store/events.ts'
import type { RegistrationRow } from '../store/registrations.ts'
import { eventLetters } from './letters.ts'

const desk = 'role:support-officer'
const when = ({ startsAt }: EventRow): Text => ({ zh: formatStart(startsAt, 'zh'), en: formatStart(startsAt, 'en') })
const about = ({ id }: EventRow) => ({ resource: 'event', id, href: `/desk/events?event=${id}` })
const to = ({ accountId }: RegistrationRow) => ({ subject: `account:${accountId}` as const })
const actOf = (act: string, { id, version }: RegistrationRow): string => `${act}:${id}:${version}`

/** A place was given: the letter with the code, and the day on the person's home page. */
export async function tellPlaced(tx: Tx, event: EventRow, row: RegistrationRow): Promise<void> {
  const { title, place } = event.content
  await writeLetter(tx, {
    template: eventLetters.placed,
    facts: { title, when: when(event), place, code: row.code },
    act: actOf('registration.placed', row),
    to: to(row),
    about: about(event),
    desk,
  })
  await oweAttendance(tx, event, row)
}

/** What a person who holds a place is to do, first on the home page until the start. */
export async function oweAttendance(tx: Tx, event: EventRow, row: RegistrationRow): Promise<void> {
  await owe(tx, {
    key: keyOf(row),
    owner: `account:${row.accountId}`,
    title: { zh: '参加已报名的活动', en: 'Attend the event' },
    object: {
      resource: 'event',
      id: event.id,
      label: event.content.title.zh,
      action: { zh: '查看', en: 'See' },
      href: `/events?event=${event.id}`,
    },
    source: { clause: '4.4.p1.s1', words: '宣贯培训和交流对接' },
    due: { instant: event.startsAt },
  })
}

export const releaseAttendance = (tx: Tx, row: Pick<RegistrationRow, 'id'>): Promise<void> => release(tx, keyOf(row))

export const keyOf = ({ id }: Pick<RegistrationRow, 'id'>): string => `registration:${id}`

export async function tellWaiting(tx: Tx, event: EventRow, row: RegistrationRow): Promise<void> {
  await writeLetter(tx, {
    template: eventLetters.waiting,
    facts: { title: event.content.title, ahead: String(event.waiting) },
    act: actOf('registration.waiting', row),
    to: to(row),
    about: about(event),
    desk,
  })
}

export async function tellChanged(tx: Tx, event: EventRow, row: RegistrationRow): Promise<void> {
  const { title, place } = event.content
  await writeLetter(tx, {
    template: eventLetters.changed,
    facts: { title, when: when(event), place },
    act: `event.edit:${event.id}:${event.version}`,
    to: to(row),
    about: about(event),
    desk,
  })
  if (row.state === 'registered') await oweAttendance(tx, event, row)
}

export async function tellCancelled(tx: Tx, event: EventRow, row: RegistrationRow): Promise<void> {
  await writeLetter(tx, {
    template: eventLetters.cancelled,
    facts: { title: event.content.title, when: when(event), reason: event.cancelReason },
    act: `event.cancel:${event.id}`,
    to: to(row),
    about: about(event),
    desk,
  })
  await releaseAttendance(tx, row)
}

export async function tellReminder(tx: Tx, event: EventRow, row: RegistrationRow): Promise<void> {
  const { title, place } = event.content
  await writeLetter(tx, {
    template: eventLetters.reminder,
    facts: { title, when: when(event), place, code: row.code },
    act: `event.remind:${event.id}:${event.startsAt}`,
    to: to(row),
    about: about(event),
    desk,
  })
}
