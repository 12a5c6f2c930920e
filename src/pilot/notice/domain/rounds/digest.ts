import { dayOf, addDays, type Instant, type Text } from '../../../../foundation/kernel/index.ts'
import type { SentenceRecord } from '../sentence-record.ts'
import { dayInWords, text } from '../wording.ts'
import { screensOf } from './screens.ts'

export interface Digest {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly served?: readonly (keyof ReturnType<typeof screensOf>)[]
  readonly why?: Text
}

export interface RoundDates {
  readonly solution: Instant
  readonly workPlan: Instant
  readonly summary: Instant
}

/** The record of a sentence in one round: its digest with that round's dates and the addresses of its pages. */
export function recordOf(
  digest: Digest,
  round: { readonly id: string; readonly dates: RoundDates },
  fingerprint: string | null,
): SentenceRecord {
  const screens = screensOf(round.id)
  return {
    id: digest.id,
    fingerprint,
    digest: text(
      filled(digest.zh, (moment) => dayInWords(lastDay(moment)), round.dates),
      filled(digest.en, lastDay, round.dates),
    ),
    servedBy: (digest.served ?? []).map((name) => screens[name]),
    ...(digest.why ? { explained: digest.why } : {}),
  }
}

/** The day that ends at a deadline of 24:00. */
const lastDay = (moment: Instant) => addDays(dayOf(moment), -1)

function filled(words: string, shown: (moment: Instant) => string, dates: RoundDates): string {
  return words
    .replace('{solution}', shown(dates.solution))
    .replace('{workPlan}', shown(dates.workPlan))
    .replace('{summary}', shown(dates.summary))
}
