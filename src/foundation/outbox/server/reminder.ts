import type { Subject } from '../../access/server/index.ts'
import type { Instant, Text } from '../../kernel/index.ts'
import { formatDeadline } from '../../interface/index.ts'
import type { Tx } from '../../storage/server/index.ts'
import { letterTemplate } from '../index.ts'
import { writeLetter } from './write-letter.ts'

const reminder = letterTemplate({
  id: 'reminder',
  version: 1,
  channels: ['message', 'mail'],
  facts: ['title', 'object', 'due', 'standing', 'action', 'clause'],
  subject: { zh: '{standing}：{title}', en: '{standing}: {title}' },
  happened: { zh: '{title}（{object}）{standing}。', en: '{title} ({object}): {standing}.' },
  basis: { zh: '{clause}', en: '{clause}' },
  todo: { zh: '{action}', en: '{action}.' },
  until: { zh: '{due}', en: '{due}' },
  where: { zh: '工作台首页「待我办理」。', en: 'On the home page of the desk, what is due from you.' },
  ask: { zh: '平台咨询台。', en: 'The help desk of the platform.' },
})

export interface Reminder {
  readonly id: string
  readonly title: Text
  readonly object: {
    readonly resource: string
    readonly id: string
    readonly label: string
    readonly action: Text
    readonly href: string
  }
  readonly source: { readonly clause: string }
  readonly due: Instant
  readonly to: string
  /** Hours after the due instant; negative before it. */
  readonly hours: number
}

/** Tells somebody that a duty is near or past its instant; each step of its escalation is told once. */
export function writeReminder(tx: Tx, { id, title, object, source, due, to, hours }: Reminder): Promise<void> {
  const standing = hours < 0 ? { zh: '即将到期', en: 'due soon' } : { zh: '已逾期', en: 'overdue' }
  return writeLetter(tx, {
    template: reminder,
    facts: {
      title,
      object: object.label,
      due: { zh: formatDeadline(due, 'zh'), en: formatDeadline(due, 'en') },
      standing,
      action: object.action,
      clause: source.clause,
    },
    act: `obligation.escalate:${id}:${hours}:${due}`,
    to: { subject: to as Exclude<Subject, 'public'> },
    about: { resource: object.resource, id: object.id, href: object.href },
    desk: 'role:ministry-officer',
  })
}
