import type { Answers, Definition, FilledForm } from '../../../foundation/forms/index.ts'
import { type Day, type Instant, dayOf, parseDay } from '../../../foundation/kernel/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import {
  type CoverFacts,
  type LicenceFacts,
  type MemberFacts,
  type Round,
  type SolutionFacts,
  judge,
  licenceKinds,
} from '../../notice/index.ts'
import { type OrganisationFacts, factsOf } from '../../parties/server/index.ts'
import { type AnswerFacts, type LicenceAnswer, factsFromAnswers } from '../domain/form/facts-from-answers.ts'
import { solutionForm } from '../domain/form/solution-form.ts'
import type { JudgedFinding } from '../domain/determination.ts'
import { determined } from './determined.ts'
import type { CallRow } from './store/calls.ts'
import type { SealedMember } from './store/sealed-versions.ts'
import type { SolutionRow } from './store/solutions.ts'

export interface FactSources {
  readonly row: SolutionRow
  /** The form of a draft; a sealed version holds only what exists and needs none. */
  readonly definition?: Definition
  readonly answers: Answers
  /** Places that the lead already holds, this solution left out; unknown where it may not be seen. */
  readonly placesHeld: number | undefined
  readonly submittedAt: Instant
  readonly paperCopies?: number
}

/** What the facts need beside the answers. */
export interface FactsBeside extends Pick<FactSources, 'placesHeld' | 'submittedAt' | 'paperCopies'> {
  readonly row: Pick<SolutionRow, 'leadId' | 'leadName'>
}

export interface Judged {
  readonly answers: AnswerFacts
  readonly facts: SolutionFacts
  readonly findings: readonly JudgedFinding[]
  readonly members: readonly SealedMember[]
}

/** Judges a solution by all rules of its round, from its answers and from what the records say of its members. */
export async function judgeSolution(tx: Tx, round: Round, sources: FactSources): Promise<Judged> {
  const { row, definition = solutionForm, answers, submittedAt } = sources
  const said = factsFromAnswers(answers, { definition, facts: formFacts(sources) })
  const ids = [row.leadId, ...said.partners.flatMap((one) => (one.organisation?.id ? [one.organisation.id] : []))]
  const day = dayOf(submittedAt)
  const known = await factsOf(tx, ids, day)
  const facts = solutionFacts(sources, said, known)
  const judged = judge(round, facts, { asOf: 'submission', waivers: [] })
  const findings = await determined(tx, row.id, { facts, findings: judged.findings })
  return { answers: said, facts, findings, members: membersOf(row, facts, said, day) }
}

/** What the platform tells the form, since it decides which questions exist. */
export function formFacts({
  placesHeld,
  call,
}: {
  readonly placesHeld: number | undefined
  readonly call?: CallRow
}): NonNullable<FilledForm['facts']> {
  return {
    ...(placesHeld === undefined ? {} : { ledByLeadAlready: placesHeld }),
    ...(call ? { deadlineDay: lastDayOf(call.deadline) } : {}),
  }
}

/** The last calendar day that is in time, for a deadline that is the first instant too late. */
export function lastDayOf(deadline: Instant): Day {
  return dayOf(new Date(Date.parse(deadline) - 1).toISOString() as Instant)
}

/** The facts that rules judge, from the answers and from what the records say of the members by their ids. */
export function solutionFacts(
  { row, placesHeld, submittedAt, paperCopies }: FactsBeside,
  said: AnswerFacts,
  known: ReadonlyMap<string, OrganisationFacts>,
): SolutionFacts {
  const lead = known.get(row.leadId)
  return {
    submittedAt,
    ledByLeadAlready: placesHeld,
    categories: said.categories,
    sectors: said.sectors,
    classes: said.classes,
    cover: said.cover.map((one): CoverFacts => (typeof one === 'string' ? { code: one, text: undefined } : one)),
    lead: {
      count: 'one',
      member: completed(lead?.member, said, { id: row.leadId, name: row.leadName, creditCode: '' }, said.capability),
    },
    partners: said.partners.map((one) => {
      const organisation = one.organisation
      const record = organisation?.id ? known.get(organisation.id)?.member : undefined
      return { ...completed(record, said, organisation, undefined), kind: record?.kind ?? one.kind }
    }),
    paperCopies,
    // What arrives here is the electronic version.
    electronicCopy: true,
    recommendations: undefined,
  }
}

interface Named {
  readonly id: string
  readonly name: string
  readonly creditCode: string
}

/** The record first; where it says nothing, what the applicant typed; where that says nothing, unknown. */
function completed(
  record: MemberFacts | undefined,
  said: AnswerFacts,
  named: Named | undefined,
  capability: true | undefined,
): MemberFacts {
  const typed = said.licences.find((one) => named !== undefined && isSame(one.organisation, named))
  return {
    name: record?.name ?? (named?.name || undefined),
    creditCode: record?.creditCode ?? (named?.creditCode || undefined),
    kind: record?.kind,
    registeredInPrc: record?.registeredInPrc,
    legalPerson: record?.legalPerson,
    capability: record?.capability ?? capability,
    insuranceLicence: record?.insuranceLicence === undefined ? typedLicence(typed) : record.insuranceLicence,
    ...(record?.region === undefined ? {} : { region: record.region }),
  }
}

function isSame(answer: Named | undefined, named: Named): boolean {
  if (!answer) return false
  if (answer.id !== '' && answer.id === named.id) return true
  return answer.creditCode !== '' && answer.creditCode === named.creditCode
}

function typedLicence(typed: LicenceAnswer | undefined): LicenceFacts | undefined {
  if (!typed) return undefined
  const until = typed.validUntil
  return {
    kind: licenceKinds.find((kind) => kind === typed.kind),
    number: typed.number,
    validUntil: until === 'long-term' ? until : until === undefined ? undefined : parseDay(until),
  }
}

function membersOf(row: SolutionRow, facts: SolutionFacts, said: AnswerFacts, day: Day): SealedMember[] {
  const lead = facts.lead.count === 'one' ? facts.lead.member : undefined
  const partners = facts.partners ?? []
  return [
    { organisationId: row.leadId, name: row.leadName, part: 'lead', holdsLicence: holdsLicence(lead, day) },
    ...said.partners.map((one, index): SealedMember => ({
      organisationId: one.organisation?.id ?? '',
      name: partners[index]?.name ?? '',
      part: 'partner',
      holdsLicence: holdsLicence(partners[index], day),
    })),
  ]
}

function holdsLicence(member: MemberFacts | undefined, day: Day): boolean {
  const licence = member?.insuranceLicence
  if (!licence?.number || licence.validUntil === undefined) return false
  return licence.validUntil === 'long-term' || licence.validUntil >= day
}
