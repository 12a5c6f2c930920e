import type { Day, Fen, Text } from '../../../foundation/kernel/index.ts'

/** Lines on which entries are compared, beside what every entry has; the answers are the consortium's own words. */
export const termLines = {
  waiting: { zh: '等待期', en: 'Waiting period' },
  indemnity: { zh: '营业中断赔偿期', en: 'Indemnity period' },
  deductible: { zh: '免赔', en: 'Deductible' },
  ransom: { zh: '勒索赎金', en: 'Ransom' },
  response: { zh: '应急响应时限', en: 'Response time' },
  assessment: { zh: '承保前评估', en: 'Assessment before cover' },
} as const satisfies Readonly<Record<string, Text>>

export type TermLine = keyof typeof termLines

export interface ListedPartner {
  /** Null when the list from which the entry was taken over names a unit that is not on record. */
  readonly organisationId: string | null
  readonly name: string
  /** A member kind of 四（一）, or `other`. */
  readonly kind: string
}

export interface LimitRange {
  readonly from: Fen
  readonly to: Fen
}

/** What an entry says, apart from when: codes are those of `cover`, of the regions and of the member kinds. */
export interface EntryContent {
  readonly title: string
  readonly summary: string
  /** The id is null when the list from which the entry was taken over names a unit that is not on record. */
  readonly lead: { readonly organisationId: string | null; readonly name: string; readonly kind: string }
  readonly partners: readonly ListedPartner[]
  readonly regionCode: string
  readonly sectors: readonly string[]
  readonly classes: readonly string[]
  readonly scenarios: readonly string[]
  readonly cover: readonly string[]
  /** Lowest and highest aggregate limit in fen; null where the solution states none. */
  readonly limit: LimitRange | null
  readonly terms: Readonly<Partial<Record<TermLine, string | undefined>>>
}

export type Standing = 'in force' | 'superseded' | 'withdrawn'

/** One version of an entry as other slices may cite it: it stays what it was, only its standing moves. */
export interface EntryVersion {
  readonly entryId: string
  readonly version: number
  /** Code of the round from which it came. */
  readonly round: string
  /** Null for an entry taken over from a list that was published before. */
  readonly solutionId: string | null
  readonly number: string
  readonly leadOrganisationId: string | null
  readonly leadOrganisation: string
  readonly title: string
  readonly sectors: readonly string[]
  readonly classes: readonly string[]
  readonly scenarios: readonly string[]
  readonly region: string
  readonly kind: string
  readonly effectiveFrom: Day
  /** The first day on which it is no longer in force; null while none is set. */
  readonly effectiveUntil: Day | null
  readonly standing: Standing
}

/** A version's days as they are kept: an end is set once, with its cause. */
export interface VersionDays {
  readonly effectiveFrom: Day
  readonly effectiveUntil: Day | null
  readonly endedBy: 'superseded' | 'withdrawn' | null
}

/** How a version stands on a day: `announced` before its first; the day on which it ends is no longer its own. */
export function standingOn({ effectiveFrom, effectiveUntil, endedBy }: VersionDays, day: Day): Standing | 'announced' {
  if (effectiveUntil !== null && endedBy !== null && day >= effectiveUntil) return endedBy
  return day < effectiveFrom ? 'announced' : 'in force'
}

/** ML-2026-0017: year of publication and a running number, never given twice. */
export function entryNumber(year: number, serial: number): string {
  return `ML-${year}-${String(serial).padStart(4, '0')}`
}

/** The year and serial of an entry's number; undefined when the text is none. */
export function readEntryNumber(number: string): { readonly year: number; readonly serial: number } | undefined {
  const found = /^ML-(\d{4})-(\d{4,})$/.exec(number)
  return found ? { year: Number(found[1]), serial: Number(found[2]) } : undefined
}
