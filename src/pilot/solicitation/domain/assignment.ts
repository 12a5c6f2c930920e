import type { Role } from '../../../foundation/access/index.ts'
import { type Instant, type Result, ok, refuse } from '../../../foundation/kernel/index.ts'
import { refusals } from './refusals.ts'

/** 谁填哪一节: a section of a draft, or the whole draft (null), and the person of the unit who was asked to fill it. */
export interface Assignment {
  readonly section: string | null
  readonly accountId: string
  readonly name: string
  readonly assignedByName: string
  readonly assignedAt: Instant
}

export interface Colleague {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
}

export interface Wanted {
  readonly section: string | null
  /** Null takes the assignment back. */
  readonly accountId: string | null
  /** Whom the asker saw there; another person there now means that somebody else has assigned meanwhile. */
  readonly was: string | null
}

const filling: ReadonlySet<Role> = new Set(['filler', 'unit-administrator', 'certifier'])

/** The person to whom the section goes, or null to take it back; only people of the unit who may fill. */
export function assign(
  wanted: Wanted,
  given: {
    readonly sections: readonly string[]
    readonly colleagues: readonly Colleague[]
    readonly present: Assignment | undefined
  },
): Result<Colleague | null> {
  if (wanted.section !== null && !given.sections.includes(wanted.section)) return refuse(refusals.noSuchSection())
  if ((given.present?.accountId ?? null) !== wanted.was) return refuse(refusals.assignedMeanwhile(given.present?.name))
  if (wanted.accountId === null) return ok(null)
  const person = given.colleagues.find((one) => one.id === wanted.accountId)
  if (!person?.roles.some((role) => filling.has(role))) return refuse(refusals.notOfThisUnit())
  return ok(person)
}

/** Who fills a section: whoever it was given to, else whoever has the whole draft. */
export function fillerOf(assignments: readonly Assignment[], section: string): Assignment | undefined {
  return assignments.find((one) => one.section === section) ?? assignments.find((one) => one.section === null)
}
