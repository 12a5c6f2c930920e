import { createHash } from 'node:crypto'
import type { Text } from '../../../../foundation/kernel/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { assign, type Assignment, type AssignmentProblem, type Constraint, roundRefusals } from '../../index.ts'
import { sectorLabels } from './sector-labels.ts'
import type { PanelRow, RoundRow } from '../store/rounds.ts'
import type { ReviewRow } from '../store/reviews.ts'
import type { SeatRow } from '../store/seats.ts'
import type { Interests } from './interests.ts'
import type { Listed } from './listed.ts'

const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex')

/** What one panel's assignment is made from. */
export interface PanelWork {
  readonly round: RoundRow
  readonly panel: PanelRow
  readonly items: readonly Listed[]
  /** Who has accepted. */
  readonly seats: readonly SeatRow[]
  readonly interests: Interests
  /** Of the whole round; those set aside bar their pair for good. */
  readonly reviews: readonly ReviewRow[]
  /** Pairs that stand as they are: everything live where existing ones are kept. */
  readonly kept: readonly ReviewRow[]
}

/** The problem that `shidian assign` would solve: the panel against its group, by interests of today. */
export function problemOf(work: PanelWork): AssignmentProblem {
  const { round, panel, items, seats, interests, reviews, kept } = work
  const { perItem, professionsPerItem, onePerEmployer } = round.settings
  const records = new Map(interests.experts.map((expert) => [expert.id as string, expert]))
  const seated = seats.flatMap(({ expertId }) => records.get(expertId) ?? [])
  const most = Math.max(1, ...seated.map(({ maxLoad }) => maxLoad))
  const here = new Set(items.map(({ entryId }) => entryId))
  const loadElsewhere = (expertId: string): number =>
    reviews.filter((one) => one.expertId === expertId && one.state !== 'set-aside' && !here.has(one.entryId)).length
  const setAside = reviews.filter(({ state }) => state === 'set-aside')
  return {
    perItem,
    maxLoad: most,
    seed: `${round.listHash ?? ''}|${round.nonce ?? ''}|${round.publicNumber ?? ''}|${panel.name}`,
    professionsPerItem: new Map(Object.entries(professionsPerItem)),
    onePerEmployer,
    items: items.map(({ entryId, sectors }) => ({ id: entryId ?? '', topics: sectors })),
    experts: seated.map((expert) => ({
      id: expert.id,
      profession: expert.profession,
      employer: expert.employers?.[0]?.organisationId ?? expert.employers?.[0]?.name,
      // The limit is each expert's own: what is missing to the largest counts as taken.
      load: most - expert.maxLoad + loadElsewhere(expert.id),
      expertise: expertiseOf(expert.topics),
    })),
    conflicts: [
      ...items.flatMap((item) =>
        seated
          .filter((expert) => interests.judge(expert, item).verdict !== 'clear')
          .map((expert) => [item.entryId ?? '', expert.id as string] as const),
      ),
      ...setAside.map(({ entryId, expertId }) => [entryId, expertId] as const),
    ],
    fixed: kept.filter(({ entryId }) => here.has(entryId)).map(({ entryId, expertId }) => [entryId, expertId] as const),
  }
}

/** Levels by sector: an expert writes 车联网 where the form says 车联网企业, or the code itself. */
function expertiseOf(topics: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  const levels = new Map<string, number>()
  for (const [topic, level] of Object.entries(topics)) {
    const meant = sectorLabels.filter(({ code, label }) => code === topic || label.zh.includes(topic))
    for (const { code } of meant) levels.set(code, Math.max(level, levels.get(code) ?? 0))
  }
  return levels
}

/** Two seconds of branch and bound, as design 8 gives it; without the employer rule it is not needed. */
export function solve(work: PanelWork, explain?: string): Assignment {
  const until = performance.now() + 2_000
  const assigning = { sm3, mayGoOn: () => performance.now() < until }
  return assign(problemOf(work), explain === undefined ? assigning : { ...assigning, explain })
}

export function solved(work: PanelWork): Result<Assignment> {
  const answer = solve(work)
  if (answer.feasible) return ok(answer)
  const numbers = new Map(work.items.map(({ entryId, number }) => [entryId ?? '', number]))
  const parts = answer.relax.map(({ constraint, item, shortBy }) => {
    const { zh, en } = constraintWords[constraint]
    const number = item === undefined ? undefined : numbers.get(item)
    return {
      zh: `${number === undefined ? '' : `${number} `}${zh}，差 ${shortBy}`,
      en: `${number === undefined ? '' : `${number}: `}${en}, short by ${shortBy}`,
    }
  })
  const words: Text = { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') }
  return refuse(
    roundRefusals.notAssignable(
      work.panel.name,
      answer.relax.map(({ constraint }) => constraint),
      words,
    ),
  )
}

const constraintWords: Readonly<Record<Constraint, Text>> = {
  perItem: { zh: '每件评审人数', en: 'experts for each solution' },
  profession: { zh: '专业人数要求', en: 'professions asked for' },
  load: { zh: '专家最多评阅件数', en: 'load of the experts' },
  conflict: { zh: '无冲突的专家人数', en: 'experts clear of conflict' },
  employer: { zh: '同一单位不超过一人', en: 'at most one of an employer' },
  fixed: { zh: '已固定的指派', en: 'pairs that are kept' },
}
