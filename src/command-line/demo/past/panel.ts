import { createHash } from 'node:crypto'
import { addDays, startOf, type Day, type Instant } from '../../../foundation/kernel/index.ts'
import { usualSettings, type MyReviews, type RoundPage, type RoundSettings } from '../../../pilot/review/index.ts'
import type { Caller } from '../caller.ts'
import { expertLogin, seatedExperts } from '../plant.ts'

/** Seven judge, three stand behind them, and three read each solution: small enough to be looked through by eye. */
const settings: RoundSettings = {
  ...usualSettings,
  strata: [
    { profession: 'security', count: 3, reserves: 0 },
    { profession: 'insurance', count: 2, reserves: 1 },
    { profession: 'law', count: 1, reserves: 1 },
    { profession: 'industry', count: 1, reserves: 1 },
  ],
  perItem: 3,
  professionsPerItem: { security: 1 },
}

export interface Review {
  readonly id: string
  readonly programme: string
}

export interface Panel {
  readonly officer: Caller
  readonly expert: (place: number) => Caller
}

const nonceOf = (programme: string): string => `演示随机数 ${programme} 由经办人保管`
const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex')

/** Opens the review of a round whose call is sealed, promises the number, and freezes the list. */
export async function freeze(officer: Caller, programme: string): Promise<Review> {
  const { id } = await officer.send<{ id: string }>('POST', '/api/review-rounds', { programme })
  const { round } = await officer.get<RoundPage>(`/api/review-rounds/${id}`)
  await officer.send('PUT', `/api/review-rounds/${id}`, { version: round.version, settings, groups: {} })
  await officer.send('POST', `/api/review-rounds/${id}/promise`, { promise: sm3(nonceOf(programme)) })
  await officer.send('POST', `/api/review-rounds/${id}/freeze`, {})
  return { id, programme }
}

interface Drawing {
  readonly review: Review
  readonly publicAt: Instant
  readonly scoreUntil: Instant
}

/** Draws, invites, assigns and begins scoring. One who was drawn has no time, and the reserve steps in. */
export async function seat({ officer, expert }: Panel, { review, publicAt, scoreUntil }: Drawing): Promise<void> {
  const { id, programme } = review
  const act = (step: string, body: object = {}): Promise<unknown> =>
    officer.send('POST', `/api/review-rounds/${id}/${step}`, body)
  await act('draw', {
    nonce: nonceOf(programme),
    publicNumber: '03 11 17 22 25 31',
    publicSource: '示例公共数发布站第 001 期（演示）',
    publicAt,
  })
  await act('invite')
  const { seats } = await officer.get<RoundPage>(`/api/review-rounds/${id}`)
  const busy = seats.find(({ profession, part }) => profession === 'insurance' && part === 'panel')
  await answer(expert, new Set(busy ? [busy.id] : []))
  await act('invite')
  await answer(expert, new Set())
  await act('assign', { existing: 'anew' })
  await act('begin-scoring', { scoreUntil })
}

async function answer(expert: Panel['expert'], declining: ReadonlySet<string>): Promise<void> {
  for (let place = 0; place < seatedExperts; place += 1) {
    const { seats } = await expert(place).get<MyReviews>('/api/reviews')
    for (const { id, state } of seats) {
      if (state !== 'invited') continue
      const decline = { code: 'time', reason: '评审期间出差，不能保证按期交分（演示）' }
      await (declining.has(id)
        ? expert(place).send('POST', `/api/seats/${id}/decline`, decline)
        : expert(place).send('POST', `/api/seats/${id}/accept`, { declared: true }))
    }
  }
}

export const expertsOf =
  (caller: (login: string) => Caller): Panel['expert'] =>
  (place) =>
    caller(expertLogin(place))

/** An hour of a day in Shanghai, which is eight hours ahead. */
export function atHour(day: Day, hour: number): Instant {
  const at = Date.parse(startOf(day)) + hour * 3_600_000
  return new Date(at).toISOString() as Instant
}

export const daysAgo = (today: Day, days: number): Day => addDays(today, -days)
