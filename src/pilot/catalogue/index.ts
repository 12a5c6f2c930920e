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
