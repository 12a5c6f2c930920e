import { type Acting, accessSettings } from '../../../../foundation/access/server/index.ts'
import { formatExactMoment } from '../../../../foundation/interface/index.ts'
import type { Instant, Text } from '../../../../foundation/kernel/index.ts'
import { type Recipient, writeLetter } from '../../../../foundation/outbox/server/index.ts'
import { letters } from '../letters.ts'

const office = 'role:ministry-officer' as const

interface Told {
  readonly id: string
  readonly receiptNumber: string
  /** Of the solution that it is about. */
  readonly number: string
  readonly name: string
  readonly contact: string
}

const seals = {
  unit: {
    zh: '请在公示期内将盖章原件寄达，收到原件后开始办理。',
    en: 'Send the sealed original within the period; it is handled from then on.',
  },
  person: { zh: '', en: '' },
} as const satisfies Readonly<Record<string, Text>>

/** The receipt, as a letter to who left an e-mail address; in the language in which it was filed. */
export async function tellReceived(
  acting: Acting,
  { objector, arrivedAt, ...told }: Told & { readonly objector: 'person' | 'unit'; readonly arrivedAt: Instant },
): Promise<void> {
  const to = recipientOf(told, acting.actor.locale)
  if (!to) return
  const { id, receiptNumber, number } = told
  const arrival = { zh: formatExactMoment(arrivedAt, 'zh'), en: formatExactMoment(arrivedAt, 'en') }
  await writeLetter(acting.tx, {
    template: letters.received,
    facts: { receipt: receiptNumber, number, arrival, seal: seals[objector], address: statusOf(acting, receiptNumber) },
    act: `objection.file:${id}`,
    to,
    about: { resource: 'objection', id },
    desk: office,
  })
}

type Outcome = 'upheld' | 'dismissed' | 'set-aside'

const outcomes = {
  upheld: { zh: '成立', en: 'upheld' },
  dismissed: { zh: '不成立', en: 'not upheld' },
  'set-aside': { zh: '未收到盖章原件，已搁置', en: 'set aside: the sealed original never came' },
} as const satisfies Readonly<Record<Outcome, Text>>

/** The written answer; what is set aside has none but its reason. */
export async function tellDecided(
  acting: Acting,
  { outcome, answer, ...told }: Told & { readonly outcome: Outcome; readonly answer: string },
): Promise<void> {
  const to = recipientOf(told, 'zh')
  if (!to) return
  const { id, receiptNumber, number } = told
  const address = statusOf(acting, receiptNumber)
  await writeLetter(acting.tx, {
    template: letters.answered,
    facts: { receipt: receiptNumber, number, outcome: outcomes[outcome], answer, address },
    act: `objection.decide:${id}`,
    to,
    about: { resource: 'objection', id },
    desk: office,
  })
}

/** Whoever left a telephone number is called by the office. */
function recipientOf({ name, contact }: Told, locale: 'zh' | 'en'): Recipient | undefined {
  return /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(contact) ? { name, email: contact, locale } : undefined
}

const statusOf = ({ host }: Acting, receipt: string): string =>
  `${host.use(accessSettings).publicUrl}/objections?number=${receipt}`
