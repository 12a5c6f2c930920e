import type { Answers, Definition, FilledForm, Option } from '../../../foundation/forms/index.ts'
import { dayOf, type Instant } from '../../../foundation/kernel/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import { type Finding, judgePlan, type PlanFacts, type Round } from '../../notice/index.ts'
import { factsOf } from '../../parties/server/index.ts'
import { citedFacts, type EntryReference, entryCode } from '../domain/entry-version.ts'
import { type PlanAnswers, planAnswers } from '../domain/form/facts-from-answers.ts'
import { isPresent } from '../domain/partner.ts'
import type { EntryVersion } from '../index.ts'
import { entriesCited } from './store/entries.ts'
import type { IntakeRow } from './store/intakes.ts'
import type { PartnerRow } from './store/partners.ts'
import { placedElsewhere } from './store/places.ts'
import type { PlanRow } from './store/plans.ts'
import type { SealedMember } from './store/sealed-plans.ts'

export interface PlanSources {
  readonly row: PlanRow
  readonly definition: Definition
  readonly answers: Answers
  readonly partners: readonly PartnerRow[]
  readonly intake: IntakeRow
  readonly submittedAt: Instant
  /** Regions in which the person who hands it in holds an office on that day. */
  readonly regionCodes: readonly string[]
}

export interface JudgedPlan {
  readonly said: PlanAnswers
  readonly findings: readonly Finding[]
  readonly members: readonly SealedMember[]
  /** Names of those, applicant or partner, whose right to take part was withdrawn (四（五）). */
  readonly disqualified: readonly string[]
  /** Legal persons that stand in the plan as enterprises, by name. */
  readonly enterprises: ReadonlyMap<string, string>
}

/** Judges a plan by the rules of its round, from its answers and from what the records and the catalogue say. */
export async function judgePlanOf(tx: Tx, round: Round, sources: PlanSources): Promise<JudgedPlan> {
  const { row, definition, answers, partners } = sources
  const said = planAnswers({ definition, answers })
  const named = said.partners.flatMap(({ organisation }) => (organisation?.id ? [organisation.id] : []))
  const [entries, known] = await Promise.all([
    entriesCited(tx, said.entries),
    factsOf(tx, [row.applicantId, ...named], dayOf(sources.submittedAt)),
  ])
  const enterprises = new Map(
    enterprisesOf(row, said).map((id) => {
      const found = known.get(id)
      return [found?.legalPersonId ?? id, found?.name ?? row.applicantName] as const
    }),
  )
  const elsewhere = await placedElsewhere(tx, row.id, [...enterprises.keys()])
  const facts: PlanFacts = {
    kind: row.kind,
    submittedAt: sources.submittedAt,
    authorityIn: sources.regionCodes,
    region: said.region,
    entries: said.entries.map((one) => citedFacts(one, versionOf(entries, one), [row.applicantId, row.legalPersonId])),
    joined: said.partners.map(({ organisation }) => ({
      name: organisation?.name ?? '',
      confirmed: stateOf(partners, organisation?.id) === 'confirmed',
    })),
    elsewhere: [...elsewhere].map((id) => ({ enterprise: enterprises.get(id) ?? '' })),
    targets: [...new Set(said.targets.map(({ indicator }) => indicator))],
    measures: said.measures.length,
  }
  const { findings } = judgePlan(withDeadlineOf(round, sources.intake), facts, { asOf: 'submission', waivers: [] })
  const disqualified = [...known.values()].filter(({ standing }) => standing === 'disqualified').map(({ name }) => name)
  return { said, findings, enterprises, disqualified, members: membersOf(row, said) }
}

/** The options of the list whose source is the catalogue, for reading answers that cite it. */
export const entryOptions = (entries: readonly EntryVersion[]): readonly Option[] =>
  entries.map((entry) => {
    const words = `${entry.number} ${entry.title}（${entry.leadName}）`
    const version = { zh: `${words} 第${entry.version}版`, en: `${words} version ${entry.version}` }
    return { code: entryCode(entry), label: version }
  })

/** What the platform gives the form beside the answers: cited entries always, and those that may be cited. */
export async function formLists(
  tx: Tx,
  form: Pick<FilledForm, 'definition' | 'answers'>,
  offered: readonly EntryVersion[] = [],
): Promise<NonNullable<FilledForm['lists']>> {
  const cited = await entriesCited(tx, planAnswers(form).entries)
  const held = new Set(offered.map(entryCode))
  return { 'catalogue-entries': entryOptions([...offered, ...cited.filter((one) => !held.has(entryCode(one)))]) }
}

/** Invited organisations that the answers do not name. */
export function strayPartners(partners: readonly PartnerRow[], said: PlanAnswers): readonly string[] {
  const named = new Set(said.partners.map(({ organisation }) => organisation?.id))
  return partners
    .filter((one) => isPresent(one.state) && !named.has(one.organisationId))
    .map((one) => one.organisationName)
}

/** The lead of an enterprise's plan, and in an institution's plan those that take part as insured enterprises. */
const enterprisesOf = (row: PlanRow, said: PlanAnswers): readonly string[] => [
  ...(row.kind === 'enterprise' ? [row.applicantId] : []),
  ...said.partners.flatMap(({ organisation, isEnterprise }) =>
    isEnterprise && organisation?.id ? [organisation.id] : [],
  ),
]

const versionOf = (entries: readonly EntryVersion[], reference: EntryReference): EntryVersion | undefined =>
  entries.find((one) => one.entryId === reference.entryId && one.version === reference.version)

const stateOf = (partners: readonly PartnerRow[], organisationId: string | undefined): string | undefined =>
  partners.find((one) => one.organisationId === organisationId && isPresent(one.state))?.state

const membersOf = (row: PlanRow, said: PlanAnswers): SealedMember[] => [
  { organisationId: row.applicantId, name: row.applicantName, part: 'applicant' },
  ...said.partners.map(({ organisation }): SealedMember => ({
    organisationId: organisation?.id ?? '',
    name: organisation?.name ?? '',
    part: 'partner',
  })),
]

/** The deadline that the intake has now is that of the rule. */
function withDeadlineOf(round: Round, { deadline }: IntakeRow): Round {
  const planRules = round.planRules.map((rule) =>
    rule.kind === 'plan-submitted-before' ? { ...rule, settings: { deadline } } : rule,
  )
  return { ...round, planRules }
}
