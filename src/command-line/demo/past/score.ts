import type { MyReviews, SelectionPage } from '../../../pilot/review/index.ts'
import type { Caller } from '../caller.ts'
import { seatedExperts } from '../plant.ts'
import { pastSolutions } from './filed.ts'
import { expertsOf, type Panel, type Review } from './panel.ts'
import { begun, sheetAround } from './sheets.ts'

/** Experts score; under review some of it is still to do, of the other round scoring is closed and the selection drafted. */
export async function score(caller: (login: string) => Caller, reviews: readonly Review[]): Promise<void> {
  const officer = caller('ministry.officer')
  const expert = expertsOf(caller)
  for (let place = 0; place < seatedExperts; place += 1) await scoreAs(expert, place)
  for (const { id, programme } of reviews) {
    if (programme !== 'demo-selection') continue
    await officer.send('POST', `/api/review-rounds/${id}/close-scoring`, {})
    await draftSelection(officer, id)
  }
}

/** Strict and lenient ones, so that the advice beside the ranking has something to say. */
const severityOf = (place: number): number => [0, 0.8, -0.4, 0.3, -0.7, 0.5, 0, -0.2, 0.4, -0.5][place] ?? 0

async function scoreAs(expert: Panel['expert'], place: number): Promise<void> {
  const { reviews } = await expert(place).get<MyReviews>('/api/reviews')
  const open = reviews.filter(({ programmeId }) => programmeId === 'demo-review')
  // The expert who is shown has the most left to do; of the others every third has one left.
  const left = place === 0 ? 4 : place % 3 === 0 ? 1 : 0
  const untouched = new Set(open.slice(open.length - left).map(({ id }) => id))
  const halfway = place === 0 ? open[open.length - left]?.id : undefined
  for (const { id, title } of reviews) {
    if (untouched.has(id) && id !== halfway) continue
    const { quality = 3 } = pastSolutions.find((one) => one.title === title) ?? {}
    const whole = sheetAround(quality, { severity: severityOf(place), dice: diceOf(`${place} ${title}`) })
    const sheet = id === halfway ? begun(whole) : whole
    const body = { version: 1, ...sheet }
    const { version } = await expert(place).send<{ version: number }>('PUT', `/api/reviews/${id}`, body)
    if (id !== halfway) await expert(place).send('POST', `/api/reviews/${id}/submit`, { version })
  }
}

/** The line at half of the list, every solution decided by its rank. */
async function draftSelection(officer: Caller, roundId: string): Promise<void> {
  const { id, version } = await officer.send<{ id: string; version: number }>('POST', '/api/selections', { roundId })
  const page = await officer.get<SelectionPage>(`/api/selections/${id}`)
  const { line } = page.selection
  const decisions = page.items.map(({ solutionId, place }) =>
    place <= line
      ? { solutionId, decision: 'selected', basis: 'ranks-within', reason: '综合得分列入选线内（演示理由）' }
      : { solutionId, decision: 'not-selected', basis: 'ranks-below', reason: '综合得分列入选线外（演示理由）' },
  )
  const portfolio = [{ of: 'sector', code: 'industrial-internet', least: 1 }]
  await officer.send('PUT', `/api/selections/${id}`, { version, line, portfolio, decisions })
}

/** Numbers in [0, 1) that follow from a text alone. */
function diceOf(text: string): () => number {
  let state = 0
  for (const character of text) state = (Math.imul(state, 31) + (character.codePointAt(0) ?? 0)) | 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return (state >>> 8) / 16_777_216
  }
}
