export { assertNever, ok, refuse } from './result.ts'
export type { Citation, Refusal, RefusalKind, Result, Text } from './result.ts'
export { isId, makeId } from './id.ts'
export type { Id } from './id.ts'
export {
  addDays,
  clockTimeOf,
  day,
  dayOf,
  daysBetween,
  endOf,
  instant,
  instantOf,
  millisecondsOf,
  isCivil,
  parseDay,
  parseInstant,
  startOf,
  weekdayOf,
} from './time.ts'
export type { Day, Instant } from './time.ts'
export {
  add,
  divideHalfAway,
  fen,
  greaterOf,
  lesserOf,
  parseFen,
  splitByWeights,
  subtract,
  sumOf,
  zeroFen,
} from './fen.ts'
export type { Fen } from './fen.ts'
export { partOf, ppm, proportion, wholePpm } from './rates.ts'
export type { Ppm } from './rates.ts'
export { shareSeries } from './sharing.ts'
export { canonicalText, compareCodePoints } from './canonical.ts'
export type { Canonical } from './canonical.ts'
export { creditCodeCheck, creditCodeFault, isCreditCode, organisationCheck } from './credit-code.ts'
export type { CreditCodeFault } from './credit-code.ts'
