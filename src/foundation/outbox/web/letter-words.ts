import type { Locale, Status } from '../../interface/index.ts'
import type { LetterState } from '../index.ts'
import { words } from './words.ts'

export const statusOfLetter: Readonly<Record<LetterState, Status>> = {
  draft: 'draft',
  queued: 'in-progress',
  sent: 'done',
  failed: 'problem',
  discarded: 'ended',
}

interface Addressed {
  readonly recipient: string
  readonly addressName: string
  readonly addressEmail: string
}

export function recipientWords({ recipient, addressName, addressEmail }: Addressed, locale: Locale): string {
  if (recipient === 'address') return `${addressName}　${addressEmail}`
  const kind = recipient.split(':')[0]
  const said = words[locale].recipients
  return kind !== undefined && kind in said ? said[kind as keyof typeof said] : recipient
}
