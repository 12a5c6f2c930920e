export { entryNumber, readEntryNumber, standingOn, termLines } from './domain/entry.ts'
export type {
  EntryContent,
  EntryVersion,
  LimitRange,
  ListedPartner,
  Standing,
  TermLine,
  VersionDays,
} from './domain/entry.ts'
export { canonicalContent, contentOf, keptContent } from './domain/content-text.ts'
export type { KeptContent } from './domain/content-text.ts'
export {
  concludePublicity,
  finalList,
  inTime,
  leastWorkingDays,
  publicityMachine,
  publicityPeriod,
} from './domain/publicity.ts'
export type { ItemChange, PublicisedItem, PublicityPeriod, RunningPublicity } from './domain/publicity.ts'
export { publicityRefusals } from './domain/publicity-refusals.ts'
export { counts, groundCodes, grounds, objectionMachine, setAside, stakeOf, takeObjection } from './domain/objection.ts'
export type { Finding, Ground, Investigator, ObjectionState, Objector, Remedy, Taking } from './domain/objection.ts'
export { objectionRefusals } from './domain/objection-refusals.ts'
export { endsInOrder, proposeRelease, releaseMachine, releaseNumber } from './domain/release.ts'
export type { LineChange, ReleaseState } from './domain/release.ts'
export { releaseRefusals } from './domain/release-refusals.ts'
export { listedContent } from './domain/listing.ts'
export type { FiledForListing } from './domain/listing.ts'
export {
  areas,
  entryScheme,
  facetFields,
  memberKinds,
  spellOutAreas,
  termsOfBoxes,
  withoutField,
} from './domain/entry-search.ts'
export type { FacetField } from './domain/entry-search.ts'
export { readEntryTable } from './domain/entry-table.ts'
export type { ReadList, RowFinding } from './domain/entry-table.ts'
export { tableColumns } from './domain/entry-table-words.ts'
