import type { Status } from '../../../../foundation/interface/index.ts'
import { instant, type Instant, parseInstant } from '../../../../foundation/kernel/index.ts'
import { type PolicyStatus, type PolicyTransaction, transactionOf } from '../../index.ts'
import type { Answers } from '../reading.ts'

export type PolicyView = Answers['readPolicy']
export type PolicyLine = Answers['listPolicies']['policies'][number]
export type PolicyState = PolicyLine['state']

/** Reads that an act on a policy makes untrue. */
export const bookKeys = [['policies', 'book']] as const

export const statusOfState: Readonly<Record<PolicyState, Status>> = {
  pending: 'to-do',
  issued: 'valid',
  abandoned: 'withdrawn',
}

export const statusOfCover: Readonly<Record<PolicyStatus, Status>> = {
  unrecorded: 'not-started',
  upcoming: 'not-started',
  'in-force': 'valid',
  cancelled: 'ended',
  expired: 'ended',
  reversed: 'withdrawn',
}

export const transactionsIn = ({ transactions }: PolicyView): readonly PolicyTransaction[] =>
  transactions.map(transactionOf)

/** The last transaction that this page has seen; every change names it. */
export const lastSeen = ({ transactions }: PolicyView): string => transactions.at(-1)?.id ?? ''

/** A minute as a person types it, `2026-12-01T09:30`, to its last moment in Beijing; undefined where it is none. */
export const endOfMinute = (typed: string): Instant | undefined => parseInstant(`${typed}:59.999+08:00`)

/** A minute as a person types it, to its begin. */
export const startOfMinute = (typed: string): Instant | undefined => parseInstant(`${typed}:00+08:00`)

export const momentOf = (text: string): Instant => instant(text)
