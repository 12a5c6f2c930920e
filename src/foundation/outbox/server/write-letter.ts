import type { Role } from '../../access/index.ts'
import type { Subject } from '../../access/server/index.ts'
import type { Tx } from '../../storage/server/index.ts'
import { fillTemplate } from '../index.ts'
import type { Channel, FactValue, LetterTemplate } from '../index.ts'
import { insertLetter } from './store.ts'

/** Somebody with an account, all people of a unit, region or office (with one of the roles), or a mail address. */
export type Recipient =
  | { readonly subject: Exclude<Subject, 'public'>; readonly roles?: readonly Role[] }
  | { readonly name: string; readonly email: string; readonly locale: 'zh' | 'en' }

export interface LetterOrder<Fact extends string> {
  readonly template: LetterTemplate<Fact>
  readonly facts: Readonly<Record<Fact, FactValue>>
  /** The act that writes, such as `solution.submit:<id>:<version>`; with the recipient it makes the letter's key. */
  readonly act: string
  readonly to: Recipient
  readonly about: { readonly resource: string; readonly id: string; readonly href?: string }
  /** Whose outbox it stands in. */
  readonly desk: Exclude<Subject, 'public'>
  /** A draft waits until somebody at the desk has read it and sends it. */
  readonly hold?: true
  /** Instead of the template's channels. */
  readonly channels?: readonly Channel[]
}

/**
 * Writes a letter in the transaction of the act; a worker delivers it after COMMIT. The same act to the same recipient
 * writes once, however often it is repeated.
 */
export async function writeLetter<Fact extends string>(tx: Tx, order: LetterOrder<Fact>): Promise<void> {
  const { template, to, about, desk } = order
  const { subject, body } = fillTemplate(template, order.facts)
  const toAddress = 'email' in to
  const recipient = toAddress ? 'address' : to.subject
  const id = tx.newId<'letter'>()
  const isNew = await insertLetter(tx, {
    id,
    key: `${order.act}>${toAddress ? to.email : recipient}`,
    template: template.id,
    templateVersion: template.version,
    channels: toAddress ? ['mail'] : (order.channels ?? template.channels),
    recipient,
    recipientRoles: toAddress ? [] : (to.roles ?? []),
    addressName: toAddress ? to.name : '',
    addressEmail: toAddress ? to.email : '',
    addressLocale: toAddress ? to.locale : 'zh',
    subjectZh: subject.zh,
    subjectEn: subject.en,
    bodyZh: body.zh,
    bodyEn: body.en,
    href: about.href ?? '',
    resource: about.resource,
    resourceId: about.id,
    desk,
    state: order.hold ? 'draft' : 'queued',
    writtenBy: tx.actor ?? 'visitor',
  })
  if (isNew && !order.hold) await tx.enqueue(deliverJob, { letter: id })
}

export const deliverJob = 'outbox.deliver'
