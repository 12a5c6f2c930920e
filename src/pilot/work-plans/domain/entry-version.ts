import type { CitedEntryFacts, EntryStanding } from '../../notice/index.ts'

/** A catalogue entry in one of its versions, as a plan cites it: `<entry id>:<version>` in answers. */
export interface EntryReference {
  readonly entryId: string
  readonly version: number
}

/** What the catalogue says of one version of an entry. */
export interface EntryVersion extends EntryReference {
  readonly number: string
  readonly title: string
  /** null: the list from which the entry was taken over names a unit that is not on record. */
  readonly leadId: string | null
  readonly leadName: string
  /** Absent where the catalogue does not say who joined; then it is unknown whether somebody did. */
  readonly partnerIds?: readonly string[]
  readonly standing: EntryStanding
}

export const entryCode = ({ entryId, version }: EntryReference): string => `${entryId}:${version}`

export function readEntryCode(code: string): EntryReference | undefined {
  const match = /^([0-9a-f]{8}-[0-9a-f-]{27}):(\d{1,4})$/.exec(code)
  return match ? { entryId: match[1] ?? '', version: Number(match[2]) } : undefined
}

/** The part of an applicant in an entry; a branch acts for its legal person. */
export function partIn(entry: EntryVersion, applicant: readonly string[]): CitedEntryFacts['part'] {
  if (entry.leadId !== null && applicant.includes(entry.leadId)) return 'lead'
  if (!entry.partnerIds) return undefined
  return entry.partnerIds.some((id) => applicant.includes(id)) ? 'partner' : 'none'
}

export function citedFacts(
  reference: EntryReference,
  entry: EntryVersion | undefined,
  applicant: readonly string[],
): CitedEntryFacts {
  if (!entry) return { name: `${reference.entryId.slice(0, 8)}（${reference.version}）`, standing: null, part: 'none' }
  const name = `${entry.number}（第${entry.version}版）`
  return { name, standing: entry.standing, part: partIn(entry, applicant) }
}
