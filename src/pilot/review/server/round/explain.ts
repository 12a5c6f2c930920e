import { notFound } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { costOf, type ExplainedItem, recusalWords } from '../../index.ts'
import { reviewsOf } from '../store/reviews.ts'
import { seatsOf } from '../store/seats.ts'
import { problemOf, solve } from './assigning.ts'
import { loadInterests } from './interests.ts'
import { listOf } from './listed.ts'
import { readRound } from './load-round.ts'

/** Why everybody of the panel does, or does not, judge one solution, by the assignment as it stands. */
export async function explainItem(
  acting: Acting,
  { id, entryId }: { readonly id: string; readonly entryId: string },
): Promise<Result<ExplainedItem>> {
  const { tx } = acting
  const found = await readRound(acting, id)
  if (!found.ok) return found
  const row = found.value
  const { listed, panels } = await listOf(tx, row)
  const item = listed.find((one) => one.entryId === entryId)
  const panel = panels.find((one) => one.id === item?.panelId)
  if (!item || !panel) return refuse(notFound)
  const interests = await loadInterests(tx, row, listed)
  const reviews = await reviewsOf(tx, row.id)
  const work = {
    round: row,
    panel,
    items: listed.filter(({ panelId, standing }) => panelId === panel.id && standing === 'listed'),
    seats: (await seatsOf(tx, row.id)).filter(({ panelId, state }) => panelId === panel.id && state === 'accepted'),
    interests,
    reviews,
    kept: reviews.filter(({ state }) => state !== 'set-aside'),
  }
  const problem = problemOf(work)
  const asked = problem.items.find((one) => one.id === entryId)
  const { explained = [] } = solve(work, entryId)
  return ok({
    number: item.number,
    title: item.title,
    experts: explained.flatMap(({ expert: expertId, chosen, code }) => {
      const expert = interests.experts.find((one) => one.id === expertId)
      const assignee = problem.experts.find((one) => one.id === expertId)
      if (!expert || !assignee || !asked) return []
      // A pair that stands was chosen for the reason that is on record, not because it stands.
      const kept = reviews.find((one) => one.entryId === entryId && one.expertId === expertId)
      const because = code === 'fixed' && kept ? kept.because : code
      const why = recusalWords(interests.judge(expert, item), interests.nameOf)
      const { name, profession } = expert
      return [{ expertId, name, profession, chosen, code: because, cost: costOf(asked, assignee), why }]
    }),
  })
}
