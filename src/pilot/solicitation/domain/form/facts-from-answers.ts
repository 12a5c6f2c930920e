import type { Answers, FilledForm, OrganisationAnswer, Reading, Row } from '../../../../foundation/forms/index.ts'
import { isCodes, isOrganisation, readForm, rowPath, rowsAt } from '../../../../foundation/forms/index.ts'
import { solutionForm } from './solution-form.ts'

/** A head of cover, with its words where the code only says "another". */
export type NamedCover = string | { readonly code: string; readonly text: string }

export interface LicenceAnswer {
  readonly organisation: OrganisationAnswer | undefined
  readonly kind: string | undefined
  readonly number: string | undefined
  /** A day, `long-term`, or undefined while it is not said. */
  readonly validUntil: string | undefined
}

export interface PartnerAnswer {
  /** The row of the form, which stays the same for life: the invitation hangs on it. */
  readonly row: string
  readonly organisation: OrganisationAnswer | undefined
  readonly kind: string | undefined
  readonly duties: readonly string[]
}

/** What the answers say of the facts that rules judge. Registration and licences are completed from the records. */
export interface AnswerFacts {
  readonly title: string
  readonly summary: string
  readonly categories: readonly string[]
  readonly sectors: readonly string[]
  readonly classes: readonly string[]
  readonly cover: readonly NamedCover[]
  readonly scenarios: readonly string[]
  readonly lead: OrganisationAnswer | undefined
  readonly leadKind: string | undefined
  /** Whether the lead has described its capability; undefined while it has not. */
  readonly capability: true | undefined
  readonly partners: readonly PartnerAnswer[]
  readonly licences: readonly LicenceAnswer[]
  /** The applicant's own reason for a solution beyond the limit. */
  readonly reason: string | undefined
}

/** The fields that lists and invitations show; everything else may change without them. */
export const fieldsInLists = ['overview.title', 'overview.categories', 'scope.sectors', 'scope.classes'] as const

/** Reads the facts out of a solution's answers; what is hidden by a condition does not count. */
export function factsFromAnswers(
  answers: Answers,
  given: Pick<FilledForm, 'definition' | 'facts' | 'lists'> = { definition: solutionForm },
): AnswerFacts {
  const reading = readForm({ ...given, answers })
  const text = (path: string): string | undefined => textAt(reading, path)
  return {
    title: text('overview.title') ?? '',
    summary: text('overview.summary') ?? '',
    categories: codesAt(reading, 'overview.categories'),
    sectors: codesAt(reading, 'scope.sectors'),
    classes: codesAt(reading, 'scope.classes'),
    cover: coverOf(reading, rowsAt(answers, 'scenarios.matrix')),
    scenarios: unique(rowsAt(answers, 'scenarios.matrix').flatMap((row) => cell(reading, row, 'scenario') ?? [])),
    lead: organisationAt(reading, 'lead.organisation'),
    leadKind: text('lead.kind'),
    capability: text('lead.capability') === undefined ? undefined : true,
    partners: rowsAt(answers, 'partners.rows').map((row) => ({
      row: row.id,
      organisation: organisationAt(reading, rowPath('partners.rows', row.id, 'organisation')),
      kind: text(rowPath('partners.rows', row.id, 'kind')),
      duties: codesAt(reading, rowPath('partners.rows', row.id, 'duties')),
    })),
    licences: rowsAt(answers, 'licence.holders').map((row) => licenceOf(reading, row)),
    reason: text('commitments.over-limit-reason'),
  }
}

/** Heads of cover over all rows, each once; "another" once for each of its names. */
function coverOf(reading: Reading, rows: readonly Row[]): readonly NamedCover[] {
  const named = rows.flatMap((row): readonly NamedCover[] =>
    codesAt(reading, rowPath('scenarios.matrix', row.id, 'cover')).map((code) => {
      const words = code === 'fp.other' ? 'other-first-party' : code === 'tp.other' ? 'other-third-party' : undefined
      return words === undefined ? code : { code, text: cell(reading, row, words) ?? '' }
    }),
  )
  const seen = new Set<string>()
  return named.filter((one) => {
    const key = typeof one === 'string' ? one : `${one.code} ${one.text}`
    return seen.has(key) ? false : seen.add(key)
  })
}

function licenceOf(reading: Reading, row: Row): LicenceAnswer {
  const at = (field: string): string => rowPath('licence.holders', row.id, field)
  return {
    organisation: organisationAt(reading, at('organisation')),
    kind: textAt(reading, at('kind')),
    number: textAt(reading, at('number')),
    validUntil: textAt(reading, at('no-end')) === 'yes' ? 'long-term' : textAt(reading, at('valid-until')),
  }
}

function cell(reading: Reading, row: Row, field: string): string | undefined {
  return textAt(reading, rowPath('scenarios.matrix', row.id, field))
}

function textAt(reading: Reading, path: string): string | undefined {
  const answer = reading.answer(path)
  return typeof answer === 'string' ? answer : undefined
}

function codesAt(reading: Reading, path: string): readonly string[] {
  const answer = reading.answer(path)
  return answer !== undefined && isCodes(answer) ? answer : []
}

function organisationAt(reading: Reading, path: string): OrganisationAnswer | undefined {
  const answer = reading.answer(path)
  return answer !== undefined && isOrganisation(answer) ? answer : undefined
}

function unique(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)]
}
