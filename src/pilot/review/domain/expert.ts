import type { StateMachine } from '../../../foundation/access/index.ts'
import { type Day, type Id, ok, refuse, type Result, type Text } from '../../../foundation/kernel/index.ts'
import type { ExpertInterests } from './conflict/recusal.ts'
import { reviewRefusals } from './refusals.ts'

export const professions = {
  insurance: { zh: '保险', en: 'Insurance' },
  security: { zh: '网络安全', en: 'Security' },
  law: { zh: '法律', en: 'Law' },
  industry: { zh: '行业', en: 'Industry' },
  actuarial: { zh: '精算', en: 'Actuarial' },
} as const satisfies Readonly<Record<string, Text>>

export type Profession = keyof typeof professions
export const professionCodes = Object.keys(professions) as readonly Profession[]

export interface NamedOrganisation {
  /** Null: not on record, and then nothing is known of its ties. */
  readonly organisationId: string | null
  readonly name: string
}

export interface FormerEmployer extends NamedOrganisation {
  /** The last day there; null while it is not known. */
  readonly until: Day | null
}

/** What the office keeps of an expert. */
export interface ExpertDetails {
  readonly name: string
  readonly profession: Profession
  /** Null: the expert has stated none yet, which blocks; an empty list states that there is none. */
  readonly employers: readonly NamedOrganisation[] | null
  readonly former: readonly FormerEmployer[]
  readonly declared: readonly NamedOrganisation[]
  /** 1 (knows) to 3 (works on it) by topic. */
  readonly topics: Readonly<Record<string, number>>
  readonly maxLoad: number
  /** Not available from the first day until the second, which is no longer part of it. */
  readonly away: { readonly from: Day; readonly until: Day } | null
}

interface ExpertCore extends ExpertDetails {
  readonly id: Id<'expert'>
  readonly version: number
}

export interface ListedExpert extends ExpertCore {
  readonly state: 'listed'
}

export interface PausedExpert extends ExpertCore {
  readonly state: 'paused'
  readonly pauseReason: string
}

export type Expert = ListedExpert | PausedExpert

export const expertMachine: StateMachine = {
  resource: 'expert',
  states: ['listed', 'paused'],
  initial: 'listed',
  transitions: [
    { from: 'listed', action: 'edit', to: 'listed' },
    { from: 'paused', action: 'edit', to: 'paused' },
    { from: 'listed', action: 'offer-claim', to: 'listed' },
    { from: 'listed', action: 'claim', to: 'listed' },
    { from: 'listed', action: 'pause', to: 'paused' },
    { from: 'paused', action: 'resume', to: 'listed' },
  ],
}

export function pauseExpert(expert: ListedExpert, reason: string): Result<PausedExpert> {
  const pauseReason = reason.trim()
  return pauseReason === '' ? refuse(reviewRefusals.pauseNeedsReason) : ok({ ...expert, state: 'paused', pauseReason })
}

export function resumeExpert({ pauseReason: _past, ...expert }: PausedExpert): ListedExpert {
  return { ...expert, state: 'listed' }
}

/** Checks what a form or a row of a table states of an expert. */
export function checkDetails(details: ExpertDetails, today: Day): Result<ExpertDetails> {
  const { employers, former, away, topics } = details
  if (former.some(({ until }) => until !== null && until > today)) return refuse(reviewRefusals.employmentEndsLater)
  if (away && away.until <= away.from) return refuse(reviewRefusals.awayOutOfOrder)
  if (Object.values(topics).some((level) => ![1, 2, 3].includes(level))) return refuse(reviewRefusals.levelOutOfRange)
  const stated = [...(employers ?? []), ...former].map(({ organisationId, name }) => organisationId ?? name)
  return new Set(stated).size === stated.length ? ok(details) : refuse(reviewRefusals.employerTwice)
}

/** Whether an expert can be drawn or invited on a day. */
export function isAvailable(expert: Expert, day: Day): boolean {
  return expert.state === 'listed' && !(expert.away && expert.away.from <= day && day < expert.away.until)
}

/** What the rules of recusal are told; an organisation that is not on record stands by its name, and blocks. */
export function interestsOf({ id, employers, former, declared }: Expert): ExpertInterests {
  const idOf = ({ organisationId, name }: NamedOrganisation): string => organisationId ?? name
  return {
    expert: id,
    employers: employers?.map(idOf),
    former: former.map((one) => ({ organisationId: idOf(one), until: one.until ?? undefined })),
    declared: declared.map(idOf),
    declaredItems: [],
  }
}
