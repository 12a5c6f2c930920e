import { notFound } from '../../../../foundation/access/index.ts'
import { type Acting, accessSettings } from '../../../../foundation/access/server/index.ts'
import { type Result, dayOf, ok, refuse } from '../../../../foundation/kernel/index.ts'
import type { Round } from '../../../notice/index.ts'
import { readRound } from '../../../programmes/server/index.ts'
import { recommendationObject } from '../objects.ts'
import { countFiledIn, linesByIds } from '../store/lists.ts'
import { entriesOf, findRecommendation } from '../store/recommendations.ts'
import type { LetterEntry, LetterFacts } from './recommendation-letter.ts'

/** What letter and summary table are made of, for who may export them. */
export async function loadLetter(acting: Acting, id: string): Promise<Result<LetterFacts>> {
  const { tx } = acting
  const row = await findRecommendation(tx, id)
  if (!row) return refuse(notFound)
  const permit = acting.permit('export', recommendationObject(acting.actor, row))
  if (!permit.ok) return permit
  const found = await readRound(tx, row.programmeId)
  if (!found) return refuse(notFound)
  const { round } = found
  const entries = await entriesOf(tx, [row.id])
  const lines = new Map(
    (
      await linesByIds(
        tx,
        entries.map((entry) => entry.solutionId),
      )
    ).map((line) => [line.id as string, line]),
  )
  return ok({
    recommendation: row,
    entries: entries.flatMap(({ solutionId, rank, opinion }): LetterEntry[] => {
      const line = lines.get(solutionId)
      if (!line) return []
      const { title, number, leadName, sectors, classes, arrivedAt } = line
      const names = { sectors: namesIn(round, sectors), classes: namesIn(round, classes) }
      const arrivedOn = arrivedAt === null ? '' : dayOf(arrivedAt)
      return [{ solutionId, rank, opinion, title, number, leadName, ...names, arrivedOn }]
    }),
    filed: await countFiledIn(tx, row.programmeId, row.regionCode),
    notice: {
      title: round.notice.title.zh,
      number: round.notice.number,
      issuer: round.notice.issuers[0]?.zh ?? round.notice.title.zh,
    },
    address: `${acting.host.use(accessSettings).publicUrl}/receipts`,
    now: tx.now,
    fictitious: round.fictitious,
  })
}

/** The round's own names of its codes, in the order given. */
function namesIn(round: Round, codes: readonly string[]): string {
  const { sectors, classes } = round.vocabulary
  const names = new Map([...sectors, ...classes].map((option) => [option.code, option.label.zh]))
  return codes.map((code) => names.get(code) ?? code).join('、')
}
