import { createHash } from 'node:crypto'
import { addDays, dayOf, instant, type Instant, startOf } from '../src/foundation/kernel/index.ts'
import type { RoundPage, RoundSettings } from '../src/pilot/review/index.ts'
import { usualSettings } from '../src/pilot/review/index.ts'
import { expectStatus, plantSolicitation, type PlantedSolicitation, programme } from './planted-solicitation.ts'
import type { PlantedRound, PlantedUnit } from './planted-round.ts'
import type { Answer, TestClient } from './server.ts'

export const nonce = '随机数 7f3a 由经办人保管'
export const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex')

/** A small panel, so that a test can be followed by hand: three seats, three reviews a solution, two reserves. */
export const smallSettings: RoundSettings = {
  ...usualSettings,
  strata: [
    { profession: 'security', count: 2, reserves: 1 },
    { profession: 'law', count: 1, reserves: 1 },
  ],
  perItem: 3,
  professionsPerItem: { law: 1 },
}

export interface PlantedExpert {
  readonly id: string
  readonly name: string
  readonly client: TestClient
}

/** What a planted review adds to a round, on a server in this process or in another one. */
export interface ReviewParts {
  readonly officer: TestClient
  readonly approver: TestClient
  readonly units: readonly PlantedUnit[]
  /** Ids of what was submitted in time. */
  readonly solutions: readonly string[]
  readonly experts: readonly PlantedExpert[]
  readonly roundId: string
  readonly page: () => Promise<RoundPage>
  readonly act: (line: string, body?: unknown, by?: TestClient) => Promise<Answer>
  readonly expert: (given: { readonly profession: string; readonly [more: string]: unknown }) => Promise<PlantedExpert>
  /** Some minutes on by the platform's clock. */
  readonly later: (minutes: number) => Promise<Instant>
}

export type PlantedReview = PlantedSolicitation & ReviewParts

/** A round with the means to look behind it and to move its clock. */
export type ReviewGround = PlantedRound & Pick<PlantedSolicitation, 'sql' | 'setClock'>

/** A call that is closed with solutions of two units, a register whose people hold accounts, and a review begun. */
export async function plantReview(count = 2): Promise<PlantedReview> {
  const planted = await plantSolicitation()
  return { ...planted, ...(await reviewOn(planted, count)) }
}

export async function reviewOn(ground: ReviewGround, count: number): Promise<ReviewParts> {
  const { officer, approver } = ground
  const units = [await ground.unit('北溟示例财险'), await ground.unit('南浦示例财险')]
  const solutions: string[] = []
  for (let index = 0; index < count; index += 1) {
    const lead = units[index % units.length]!
    const ready = await ground.readyDraft(lead)
    const body = { answersVersion: ready.answersVersion }
    await expectStatus(lead.certifier.ask(`POST /api/solutions/${ready.id}/submit`, { body, key: `s${index}` }), 200)
    solutions.push(ready.id)
  }
  let now = await closeCall(ground)
  let keys = 0
  const act: ReviewParts['act'] = (line, body = {}, by = officer) => {
    keys += 1
    return by.ask(line, { body, key: `review-${keys}` })
  }
  const expert: ReviewParts['expert'] = async (given) => plantExpert(ground, act, given)
  const experts: PlantedExpert[] = []
  for (const profession of ['security', 'security', 'security', 'law', 'law'])
    experts.push(await expert({ profession }))
  const opened = (await expectStatus(act('POST /api/review-rounds', { programme }), 200)) as { id: string }
  return {
    officer,
    approver,
    units,
    solutions,
    experts,
    roundId: opened.id,
    act,
    expert,
    page: async () => (await expectStatus(officer.ask(`GET /api/review-rounds/${opened.id}`), 200)) as RoundPage,
    async later(minutes) {
      now = instant(new Date(Date.parse(now) + minutes * 60_000).toISOString())
      await ground.setClock(now)
      await freshen(ground)
      return now
    },
  }
}

async function closeCall(planted: ReviewGround): Promise<Instant> {
  const [call] = await planted.sql<{ deadline: string; drain: number }>(
    `select to_char(deadline at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as deadline, drain_minutes as drain
     from solicitation.call where programme_id = $1`,
    [programme],
  )
  const over = startOf(addDays(dayOf(instant(call!.deadline)), 2))
  await planted.setClock(over)
  await freshen(planted)
  await expectStatus(planted.officer.ask(`POST /api/calls/${programme}/begin-closing`, { body: {}, key: 'c1' }), 200)
  await expectStatus(planted.officer.ask(`POST /api/calls/${programme}/seal`, { body: {}, key: 'c2' }), 200)
  return over
}

/** A moved clock would end every session. */
async function freshen({ sql }: ReviewGround): Promise<void> {
  await sql(
    `update access.session set last_seen_at = clock_now(), ends_at = clock_now() + interval '12 hours',
       stepped_up_at = clock_now() where ended_at is null`,
  )
}

let experts = 0

async function plantExpert(
  planted: ReviewGround,
  act: ReviewParts['act'],
  given: { readonly profession: string },
): Promise<PlantedExpert> {
  experts += 1
  const name = `示例专家${String(experts).padStart(2, '0')}`
  const details = { name, employers: [], former: [], declared: [], topics: {}, maxLoad: 8, away: null, ...given }
  const made = (await expectStatus(act('POST /api/experts', { details }), 200)) as { expert: { id: string } }
  const { id } = made.expert
  const { code } = (await expectStatus(act(`POST /api/experts/${id}/claim-code`), 200)) as { code: string }
  const client = await planted.official('expert')
  await expectStatus(act('POST /api/experts/claim', { code }, client), 200)
  return { id, name, client }
}

/** Takes a begun review to the state that is wanted, all experts saying yes. */
export async function playRound(review: ReviewParts, to: 'frozen' | 'drawn' | 'accepted' | 'scoring'): Promise<void> {
  const { roundId, act } = review
  const { round } = await review.page()
  const edit = { version: round.version, settings: smallSettings, groups: {} }
  await expectStatus(act(`PUT /api/review-rounds/${roundId}`, edit), 200)
  await expectStatus(act(`POST /api/review-rounds/${roundId}/promise`, { promise: sm3(nonce) }), 200)
  await review.later(1)
  await expectStatus(act(`POST /api/review-rounds/${roundId}/freeze`), 200)
  if (to === 'frozen') return
  const publicAt = await review.later(60)
  await review.later(1)
  const parts = { nonce, publicNumber: '03 11 17 22 25 31', publicSource: '示例彩票第 2026001 期', publicAt }
  await expectStatus(act(`POST /api/review-rounds/${roundId}/draw`, parts), 200)
  if (to === 'drawn') return
  await expectStatus(act(`POST /api/review-rounds/${roundId}/invite`), 200)
  for (const { client } of review.experts) {
    const mine = (await expectStatus(client.ask('GET /api/reviews'), 200)) as { seats: readonly { id: string }[] }
    for (const { id } of mine.seats)
      await expectStatus(act(`POST /api/seats/${id}/accept`, { declared: true }, client), 200)
  }
  if (to === 'accepted') return
  await expectStatus(act(`POST /api/review-rounds/${roundId}/assign`, { existing: 'anew' }), 200)
  const scoreUntil = new Date(Date.parse(await review.later(1)) + 7 * 86_400_000).toISOString()
  await expectStatus(act(`POST /api/review-rounds/${roundId}/begin-scoring`, { scoreUntil }), 200)
}

const long =
  '该项内容具体，依据方案相应章节的表述，场景、责任与流程对得上，可以核验，且已经说明了与其他各项之间的关系，足以支持所给的这一分数。'

/** A whole sheet with one mark for every criterion and reasons long enough for any. */
export function wholeSheet(criteria: readonly { readonly id: string }[], mark = 3): object {
  return {
    marks: Object.fromEntries(criteria.map(({ id }) => [id, { mark, reason: long }])),
    overall: { forApplicant: long.repeat(2), forPanel: '', advice: 'list', confidence: 'high' },
  }
}
