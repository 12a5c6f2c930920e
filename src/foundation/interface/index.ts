export { isLocale, joinWords, languageTag, locales, say } from './domain/locale.ts'
export type { Locale } from './domain/locale.ts'
export {
  formatCount,
  formatFen,
  formatFenChange,
  formatFenIn,
  formatRange,
  formatShare,
  formatTotal,
  minusSign,
  moneyUnit,
  notApplicable,
} from './domain/money.ts'
export type { MoneyUnit, Total } from './domain/money.ts'
export {
  formatDay,
  formatDayOfYear,
  formatDayWithWeekday,
  formatDeadline,
  formatDeadlineOfYear,
  formatExactMoment,
  formatMoment,
  formatPeriod,
  formatWeekday,
  limitOf,
  periodNote,
  tableDay,
  tableDeadline,
  tableTime,
} from './domain/dates.ts'
export { withBrackets, withColon } from './domain/punctuation.ts'
export { formatDuration, formatRemaining, formatRemainingShort, remainingUntil } from './domain/remaining.ts'
export type { Remaining } from './domain/remaining.ts'
export { chineseNumeral, clauseLabel, isLawArticle, lawCitation } from './domain/clauses.ts'
export { formatBytes, groupsOfFour, shortFingerprint } from './domain/fingerprint.ts'
export { href, ownPath } from './domain/safe-link.ts'
export { glyphs, shield } from './domain/glyphs.ts'
export type { Glyph, GlyphName } from './domain/glyphs.ts'
export { statuses } from './domain/statuses.ts'
export type { Status, StatusDescription, StatusTag, Tone } from './domain/statuses.ts'
export { countFindings, findingLevels, joinConclusions } from './domain/findings.ts'
export type { Finding, FindingCount, FindingLevel, FindingLevelDescription, FindingLink } from './domain/findings.ts'
export { dueGroupOf } from './domain/due.ts'
export type { DueGroup } from './domain/due.ts'
export { clockSentence, faceOf } from './domain/clocks.ts'
export type { Clock, ClockFace, ClockState, ClockTone, Pause } from './domain/clocks.ts'
