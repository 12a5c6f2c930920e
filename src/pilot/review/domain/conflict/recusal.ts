import { type Day, parseDay } from '../../../../foundation/kernel/index.ts'
import type { Circles } from './circles.ts'

/** What is on record of an organisation that an expert or a consortium names. */
export interface KnownOrganisation {
  readonly id: string
  /** Itself, or the legal person of a branch; undefined while nobody has said. */
  readonly legalPersonId: string | undefined
  /** An official has verified who controls it and who holds shares in it. */
  readonly holdersKnown: boolean
  /** A company can hold shares in another; a university or an association does not. */
  readonly isCompany: boolean
}

export interface Affiliation {
  readonly organisationId: string
  /** The last day of employment; undefined while it is not known. */
  readonly until: Day | undefined
}

/** What an expert's record says of interests. */
export interface ExpertInterests {
  readonly expert: string
  /** Present employers; undefined while the expert has stated none, not even self-employment. */
  readonly employers: readonly string[] | undefined
  readonly former: readonly Affiliation[]
  /** Organisations against which the expert has declared an interest. */
  readonly declared: readonly string[]
  /** Items which the expert has declared to step aside from. */
  readonly declaredItems: readonly string[]
}

/** A solution with everybody who stands behind it. */
export interface Reviewed {
  readonly item: string
  /** The lead first, then the partners. */
  readonly members: readonly string[]
}

/** An official's word on a pair: a conflict always counts; that there is none only settles what was not known. */
export interface Pin {
  readonly expert: string
  readonly item: string
  readonly says: 'conflict' | 'none'
}

export interface RecusalParameters {
  readonly formerEmployerYears: number
  /** Whether a former employer's whole group counts, or the employer alone. */
  readonly formerEmployerReach: 'organisation' | 'group'
}

export interface RecusalFacts {
  /** The day on which the solution was submitted. */
  readonly day: Day
  readonly parameters: RecusalParameters
  readonly organisations: ReadonlyMap<string, KnownOrganisation>
  readonly circles: Circles
  readonly pins: readonly Pin[]
}

export type ConflictKind =
  | 'same-organisation'
  | 'same-group'
  | 'shareholding'
  | 'former-employer'
  | 'declared'
  | 'pinned'

export interface ConflictReason {
  readonly kind: ConflictKind
  /** The expert's side and the consortium's side; both undefined for what was said of the pair itself. */
  readonly through?: string
  readonly member?: string
  readonly role?: 'lead' | 'partner'
}

export interface MissingFact {
  readonly fact: 'employers' | 'organisation' | 'legal-person' | 'holders' | 'employment-end'
  readonly organisation?: string
}

export type Recusal =
  | { readonly verdict: 'conflict'; readonly reasons: readonly ConflictReason[] }
  /** Blocks like a conflict, and says what is missing. */
  | { readonly verdict: 'undetermined'; readonly missing: readonly MissingFact[] }
  | { readonly verdict: 'clear' }

/** Whether an expert must step aside from an item: every rule is judged, and what is not known is never a quiet no. */
export function judgeRecusal(expert: ExpertInterests, reviewed: Reviewed, facts: RecusalFacts): Recusal {
  const reasons = [
    ...saidOfThePair(expert, reviewed, facts),
    ...fromEmployers(expert, reviewed, facts),
    ...fromFormer(expert, reviewed, facts),
    ...fromDeclared(expert, reviewed, facts),
  ]
  if (reasons.length > 0) return { verdict: 'conflict', reasons }
  const missing = distinct(missingFor(expert, reviewed, facts))
  if (missing.length > 0 && !pinned(expert, reviewed, facts, 'none')) return { verdict: 'undetermined', missing }
  return { verdict: 'clear' }
}

/** Only a clear pair may be invited, assigned, shown or scored. */
export function mayReview(recusal: Recusal): boolean {
  return recusal.verdict === 'clear'
}

function saidOfThePair(expert: ExpertInterests, reviewed: Reviewed, facts: RecusalFacts): readonly ConflictReason[] {
  const declared = expert.declaredItems.includes(reviewed.item)
  return [
    ...(declared ? [{ kind: 'declared' as const }] : []),
    ...(pinned(expert, reviewed, facts, 'conflict') ? [{ kind: 'pinned' as const }] : []),
  ]
}

function fromEmployers(expert: ExpertInterests, { members }: Reviewed, facts: RecusalFacts): readonly ConflictReason[] {
  return pairsOf(expert.employers ?? [], members).flatMap(([through, member, role]) => {
    const kind = relationOf(through, member, facts)
    return kind ? [{ kind, through, member, role }] : []
  })
}

function fromFormer(expert: ExpertInterests, { members }: Reviewed, facts: RecusalFacts): readonly ConflictReason[] {
  const since = yearsBefore(facts.day, facts.parameters.formerEmployerYears)
  const recent = expert.former.filter(({ until }) => until !== undefined && until >= since)
  const left = recent.map(({ organisationId }) => organisationId)
  return pairsOf(left, members)
    .filter(([through, member]) => countsAfterLeaving(through, member, facts))
    .map(([through, member, role]) => ({ kind: 'former-employer', through, member, role }))
}

function fromDeclared(expert: ExpertInterests, { members }: Reviewed, facts: RecusalFacts): readonly ConflictReason[] {
  return pairsOf(expert.declared, members)
    .filter(([through, member]) => relationOf(through, member, facts) === 'same-organisation')
    .map(([through, member, role]) => ({ kind: 'declared', through, member, role }))
}

/** What would have to be known before the pair can be called clear. */
function missingFor(expert: ExpertInterests, { members }: Reviewed, facts: RecusalFacts): readonly MissingFact[] {
  const { organisations, parameters, day } = facts
  const since = yearsBefore(day, parameters.formerEmployerYears)
  const employers = expert.employers ?? []
  const former = expert.former.filter(({ until }) => until === undefined || until >= since)
  const unended = former.filter(({ until }) => until === undefined).map(({ organisationId }) => organisationId)
  const named = [...members, ...employers, ...expert.declared, ...former.map(({ organisationId }) => organisationId)]
  const companies = employers.filter((id) => organisations.get(id)?.isCompany ?? true)
  const holders = companies.length === 0 ? [] : [...members, ...companies]
  return [
    ...(expert.employers === undefined ? [{ fact: 'employers' as const }] : []),
    ...named
      .filter((id) => !organisations.has(id))
      .map((organisation) => ({ fact: 'organisation' as const, organisation })),
    ...named
      .filter((id) => organisations.has(id) && organisations.get(id)?.legalPersonId === undefined)
      .map((organisation) => ({ fact: 'legal-person' as const, organisation })),
    ...holders
      .filter((id) => organisations.get(id)?.holdersKnown === false)
      .map((organisation) => ({ fact: 'holders' as const, organisation })),
    ...unended
      .filter((id) => members.some((member) => countsAfterLeaving(id, member, facts)))
      .map((organisation) => ({ fact: 'employment-end' as const, organisation })),
  ]
}

function relationOf(
  one: string,
  other: string,
  facts: RecusalFacts,
): 'same-organisation' | 'same-group' | 'shareholding' | undefined {
  const [a, b] = [legalPerson(one, facts), legalPerson(other, facts)]
  if (a === b) return 'same-organisation'
  if (facts.circles.group(a) === facts.circles.group(b)) return 'same-group'
  return facts.circles.stake(a) === facts.circles.stake(b) ? 'shareholding' : undefined
}

function countsAfterLeaving(former: string, member: string, facts: RecusalFacts): boolean {
  const relation = relationOf(former, member, facts)
  return (
    relation === 'same-organisation' || (relation === 'same-group' && facts.parameters.formerEmployerReach === 'group')
  )
}

function legalPerson(id: string, { organisations }: RecusalFacts): string {
  return organisations.get(id)?.legalPersonId ?? id
}

function pinned(expert: ExpertInterests, { item }: Reviewed, { pins }: RecusalFacts, says: Pin['says']): boolean {
  return pins.some((pin) => pin.expert === expert.expert && pin.item === item && pin.says === says)
}

function pairsOf(sides: readonly string[], members: readonly string[]) {
  return sides.flatMap((side) =>
    members.map((member, index) => [side, member, index === 0 ? ('lead' as const) : ('partner' as const)] as const),
  )
}

function distinct(missing: readonly MissingFact[]): readonly MissingFact[] {
  return [...new Map(missing.map((one) => [`${one.fact} ${one.organisation ?? ''}`, one])).values()]
}

/** The same day so many years earlier; the 28th where there is no 29 February. */
export function yearsBefore(day: Day, years: number): Day {
  const year = String(Number(day.slice(0, 4)) - years).padStart(4, '0')
  const before = parseDay(`${year}${day.slice(4)}`) ?? parseDay(`${year}-02-28`)
  if (before === undefined) throw new RangeError(`no day ${years} years before ${day}`)
  return before
}
