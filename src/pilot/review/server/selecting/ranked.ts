import type { Tx } from '../../../../foundation/storage/server/index.ts'
import { type Advice, adviceOn, pointsOf, rankBy, type Ranked, type Score, type SelectionItem } from '../../index.ts'
import { entriesOf, type EntryRow } from '../store/entries.ts'
import { listRounds, type RoundRow } from '../store/rounds.ts'
import { reviewsOf } from '../store/reviews.ts'

/** A round's scores that stand, and what comes of them. */
export interface RankedRound {
  readonly round: RoundRow
  /** In the order of the published ranking. */
  readonly items: readonly Omit<SelectionItem, 'decision'>[]
  readonly advice: Advice | undefined
}

export async function roundOf(tx: Tx, programmeId: string): Promise<RoundRow | undefined> {
  return (await listRounds(tx)).find((round) => round.programmeId === programmeId)
}

/** By the published method; the severity-adjusted means beside it as advice. */
export async function rankRound(tx: Tx, round: RoundRow, selected: number): Promise<RankedRound> {
  const [entries, reviews] = await Promise.all([entriesOf(tx, round.id), reviewsOf(tx, round.id)])
  const live = new Map(entries.filter(({ state }) => state === 'listed').map((entry) => [entry.id as string, entry]))
  const scores = reviews.flatMap(({ state, entryId, expertId, hundredths }): readonly Score[] =>
    state === 'submitted' && hundredths !== null && live.has(entryId)
      ? [{ item: entryId, expert: expertId, hundredths }]
      : [],
  )
  const { method, outliers } = round.settings
  const advice = adviceOn({ scores, method, outliers, selected })
  const items = rankBy(method, scores).flatMap((ranked) => {
    const entry = live.get(ranked.item)
    return entry ? [itemOf(entry, { ranked, advice, scores })] : []
  })
  return { round, items, advice }
}

function itemOf(
  entry: EntryRow,
  given: { readonly ranked: Ranked; readonly advice: Advice | undefined; readonly scores: readonly Score[] },
): Omit<SelectionItem, 'decision'> {
  const { ranked, advice, scores } = given
  const advised = advice?.advised.find(({ item }) => item === entry.id)
  const { solutionId, number, title, leadId, leadName, sectors, classes, regionCode } = entry
  return {
    solutionId,
    entryId: entry.id,
    number,
    title,
    leadId,
    leadName,
    sectors,
    classes,
    regionCode,
    place: ranked.place,
    points: pointsOf(ranked.mean),
    scores: scores.filter(({ item }) => item === entry.id).length,
    advised: advised
      ? {
          points: rounded(advised.adjusted),
          low: rounded(advised.low),
          high: rounded(advised.high),
          place: advised.place,
          border: advised.border,
        }
      : null,
  }
}

const rounded = (points: number): number => Math.round(points * 100) / 100
