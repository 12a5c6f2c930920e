import { type Day, dayOf } from '../../../../foundation/kernel/index.ts'
import type { Tx } from '../../../../foundation/storage/server/index.ts'
import { factsOf, linksAround, type OrganisationFacts } from '../../../parties/server/index.ts'
import {
  type Circles,
  circlesOn,
  type Expert,
  type ExpertInterest,
  interestsOf,
  isAvailable,
  judgeRecusal,
  type KnownOrganisation,
  type Recusal,
  recusalWords,
} from '../../index.ts'
import { allExperts, type ExpertRow } from '../store/experts.ts'
import { pinsOf, type RoundRow } from '../store/rounds.ts'
import { viewOf } from '../expert/expert-view.ts'
import type { Listed } from './listed.ts'

/** Everybody of the register against everything on the list. */
export interface Interests {
  readonly experts: readonly ExpertRow[]
  readonly isAvailable: (expert: ExpertRow) => boolean
  readonly judge: (expert: ExpertRow, item: Listed) => Recusal
  readonly nameOf: (organisation: string) => string
}

/** Judges on verified legal persons as they stand today, by the day on which each solution was filed: five statements. */
export async function loadInterests(tx: Tx, round: RoundRow, listed: readonly Listed[]): Promise<Interests> {
  const [experts, pins] = await Promise.all([allExperts(tx), pinsOf(tx, round.id)])
  const named = [
    ...listed.flatMap(({ members }) => members.map(({ organisationId }) => organisationId)),
    ...experts.flatMap(({ employers, former, declared }) =>
      [...(employers ?? []), ...former, ...declared].flatMap(({ organisationId }) => organisationId ?? []),
    ),
  ]
  const today = dayOf(tx.now)
  const onRecord = await factsOf(tx, named, today)
  const legalPersons = [...onRecord.values()].map(({ legalPersonId }) => legalPersonId)
  const links = await linksAround(tx, [...new Set([...named, ...legalPersons])])
  const organisations = new Map([...onRecord.values()].map((one) => [one.id as string, knownOf(one)]))
  const names = new Map<string, string>([
    ...[...onRecord.values()].map(({ id, name }) => [id, name] as const),
    ...listed.flatMap(({ members }) => members.map(({ organisationId, name }) => [organisationId, name] as const)),
  ])
  const circles = new Map<Day, Circles>()
  const circlesOf = (day: Day): Circles => {
    const known = circles.get(day) ?? circlesOn(links, day)
    circles.set(day, known)
    return known
  }
  const { formerEmployerYears, formerEmployerReach } = round.settings
  const saysOf = pins.map(({ expertId, solutionId, says }) => ({ expert: expertId, item: solutionId, says }))
  return {
    experts,
    isAvailable: (expert) => isAvailable(expertOf(expert), today),
    nameOf: (id) => names.get(id) ?? id,
    judge: (expert, item) =>
      judgeRecusal(
        interestsOf(expertOf(expert)),
        { item: item.solutionId, members: leadFirst(item) },
        {
          day: item.submittedOn,
          parameters: { formerEmployerYears, formerEmployerReach },
          organisations,
          circles: circlesOf(item.submittedOn),
          pins: saysOf,
        },
      ),
  }
}

/** The table of interests: only what bars is named. */
export function interestTable(interests: Interests, listed: readonly Listed[]): readonly ExpertInterest[] {
  const live = listed.filter(({ standing }) => standing === 'listed' || standing === 'open')
  return interests.experts.map((expert) => {
    const barred = live.flatMap((item): ExpertInterest['barred'] => {
      const recusal = interests.judge(expert, item)
      if (recusal.verdict === 'clear') return []
      const { solutionId, number } = item
      return [{ solutionId, number, verdict: recusal.verdict, why: recusalWords(recusal, interests.nameOf) }]
    })
    const { id, name, profession, accountId } = expert
    return {
      expertId: id,
      name,
      profession,
      available: interests.isAvailable(expert),
      hasAccount: accountId !== null,
      clear: live.length - barred.length,
      barred,
    }
  })
}

const expertOf = (row: ExpertRow): Expert => ({ ...viewOf(row), id: row.id, state: row.state })

function leadFirst({ members }: Listed): readonly string[] {
  const lead = members.filter(({ part }) => part === 'lead')
  const partners = members.filter(({ part }) => part === 'partner')
  return [...lead, ...partners].map(({ organisationId }) => organisationId)
}

/** Only what an official has verified counts as known. */
function knownOf({ id, legalPersonId, state, isBranch, member }: OrganisationFacts): KnownOrganisation {
  return {
    id,
    legalPersonId: isBranch && legalPersonId === id ? undefined : legalPersonId,
    holdersKnown: state === 'verified',
    isCompany: member.kind !== 'research-institute',
  }
}
