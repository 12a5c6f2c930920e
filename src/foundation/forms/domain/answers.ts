/** Two ends; an end that is not given is the empty text. */
export interface RangeAnswer {
  readonly from: string
  readonly to: string
}

/** An organisation of the record (`id`), or one that is only named yet (`id` empty). */
export interface OrganisationAnswer {
  readonly id: string
  readonly name: string
  readonly creditCode: string
}

/** An uploaded file; `fingerprint` is the hash of its bytes, so that the sealed answers fix the file too. */
export interface FileAnswer {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly fingerprint: string
}

/** Texts stand for text, choice (code), date (day), number (decimal) and money (fen); codes in a list for multi. */
export type PlainAnswer = string | readonly string[] | RangeAnswer | OrganisationAnswer | readonly FileAnswer[]

/** A row keeps its id for life, so that differences and errors speak of the same row after a move. */
export interface Row {
  readonly id: string
  readonly answers: RowAnswers
}

export type RowAnswers = Readonly<Record<string, PlainAnswer>>
export type Answer = PlainAnswer | readonly Row[]

/** All answers by field id; an unanswered field is absent. */
export type Answers = Readonly<Record<string, Answer>>

export type Fact = string | number | boolean | null | readonly string[]
export type Facts = Readonly<Record<string, Fact>>

export function isRange(answer: Answer): answer is RangeAnswer {
  return typeof answer === 'object' && 'from' in answer
}

export function isOrganisation(answer: Answer): answer is OrganisationAnswer {
  return typeof answer === 'object' && 'creditCode' in answer
}

export function isCodes(answer: Answer): answer is readonly string[] {
  return Array.isArray(answer) && answer.every((part) => typeof part === 'string')
}

export function isFiles(answer: Answer): answer is readonly FileAnswer[] {
  return Array.isArray(answer) && answer.every((part) => typeof part === 'object' && 'fingerprint' in part)
}

export function isRows(answer: Answer): answer is readonly Row[] {
  return Array.isArray(answer) && answer.every((part) => typeof part === 'object' && 'answers' in part)
}

/** The rows of a repeat; none when it is unanswered. */
export function rowsAt(answers: Answers, repeat: string): readonly Row[] {
  const answer = answers[repeat]
  return answer !== undefined && isRows(answer) ? answer : []
}

export function isAnswered(answer: Answer | undefined): answer is Answer {
  if (answer === undefined) return false
  if (typeof answer === 'string') return answer !== ''
  if (isRange(answer)) return answer.from !== '' || answer.to !== ''
  if (isOrganisation(answer)) return answer.id !== '' || answer.name !== '' || answer.creditCode !== ''
  return answer.length > 0
}
