import type { Host } from '../../../foundation/access/server/index.ts'
import { installDefinitions } from '../../../foundation/forms/server/index.ts'
import { ok, type Day, type Instant } from '../../../foundation/kernel/index.ts'
import { withTx } from '../../../foundation/storage/server/index.ts'
import { pastDemoRounds } from '../../../pilot/notice/index.ts'
import { installMissing } from '../../../pilot/programmes/server/index.ts'
import { solutionForm } from '../../../pilot/solicitation/index.ts'
import { plantExperts } from '../experts.ts'
import { anew, plantCast, type Cast } from '../plant.ts'
import { prepare } from '../play.ts'
import { callersOf, openCall, registerOf, type SetStage } from '../stage.ts'
import { pastSolutions, type PastRound } from './filed.ts'
import { atHour, daysAgo, expertsOf, freeze, seat, type Review } from './panel.ts'
import { meet } from './meet.ts'
import { score } from './score.ts'

/** A door to the application as it is at one moment of the story. */
export interface Door {
  readonly fetch: (request: Request, source: string) => Promise<Response>
  close(): void
}

export interface PastStaging {
  readonly host: Host
  readonly origin: string
  /** The day of installation, at which the story arrives. */
  readonly today: Day
  /** Moves the platform's clock, and opens the application as it is then. */
  readonly enter: (at: Instant) => Promise<Door>
  readonly say: (words: string) => void
}

const rounds: readonly PastRound[] = ['demo-review', 'demo-selection']

/** Plays two rounds whose calls are over, on the days on which each step happened; answers the cast that played them. */
export async function playPast(staging: PastStaging): Promise<Cast> {
  const { host, today } = staging
  let cast: Cast | undefined
  const on = async (at: Instant, run: (scene: Scene) => Promise<void>): Promise<void> => {
    const door = await staging.enter(at)
    cast = cast ? await anew(host, cast) : await begin(staging)
    await run({ ...staging, fetch: door.fetch, cast })
    door.close()
  }
  const drafts: Draft[] = []
  const half = Math.ceil(pastSolutions.length / 2)
  const reviews: Review[] = []
  await on(atHour(daysAgo(today, 40), 9), async (scene) => {
    const caller = callersOf(scene)
    for (const programme of rounds) await draft(await openCall(scene, { programme, caller }), drafts, scene)
  })
  await on(atHour(daysAgo(today, 31), 10), (scene) => submit(scene, drafts.slice(0, half)))
  await on(atHour(daysAgo(today, 27), 16), (scene) => submit(scene, drafts.slice(half)))
  await on(atHour(daysAgo(today, 25), 9), async (scene) => {
    reviews.push(...(await closeCalls(scene)))
  })
  await on(atHour(daysAgo(today, 24), 15), async (scene) => {
    const caller = callersOf(scene)
    const panel = { officer: caller('ministry.officer'), expert: expertsOf(caller) }
    const publicAt = atHour(daysAgo(today, 24), 11)
    for (const review of reviews)
      await seat(panel, { review, publicAt, scoreUntil: atHour(scoreUntil(review, today), 18) })
  })
  await on(atHour(daysAgo(today, 5), 14), async (scene) => {
    const caller = callersOf(scene)
    await meet({ officer: caller('ministry.officer'), expert: expertsOf(caller) }, reviews, today)
    await score(caller, reviews)
  })
  if (!cast) throw new Error('the past has no cast')
  return cast
}

interface Scene extends PastStaging {
  readonly fetch: Door['fetch']
  readonly cast: Cast
}

interface Draft {
  readonly id: string
  readonly answersVersion: number
  readonly lead: string
}

/** What is under review is still open for a week; of what is being selected scoring ended yesterday. */
const scoreUntil = ({ programme }: Review, today: Day): Day => daysAgo(today, programme === 'demo-review' ? -6 : 1)

async function begin({ host, today }: PastStaging): Promise<Cast> {
  const installed = await installMissing(host.database, pastDemoRounds)
  const forms = await withTx(host.database, { kind: 'system', actor: 'installation' }, async (tx) =>
    ok(await installDefinitions(tx, [solutionForm])),
  )
  if (!installed.ok || !forms.ok) throw new Error('the rounds of the past could not be put in')
  return plantCast(host, today)
}

/** Those of one lead begin from its first one, so that they differ in little more than their titles; leads work side by side. */
async function draft(stage: SetStage, drafts: Draft[], { say }: Scene): Promise<void> {
  const here = pastSolutions.filter(({ round }) => round === stage.programme)
  const leads = [...new Set(here.map(({ lead }) => lead))]
  await Promise.all(
    leads.map(async (lead) => {
      for (const solution of here.filter((one) => one.lead === lead)) {
        const first = pastSolutions.findIndex(({ key }) => key === solution.model)
        const made = await prepare(stage, solution, drafts[first]?.id)
        drafts[pastSolutions.indexOf(solution)] = { ...made, lead }
        say(solution.title)
      }
    }),
  )
}

async function submit(scene: Scene, drafts: readonly Draft[]): Promise<void> {
  const caller = callersOf(scene)
  for (const { id, answersVersion, lead } of drafts)
    await caller(`${lead}.story`).send('POST', `/api/solutions/${id}/submit`, { answersVersion })
}

async function closeCalls(scene: Scene): Promise<readonly Review[]> {
  const caller = callersOf(scene)
  const officer = caller('ministry.officer')
  await plantExperts(registerOf(caller, scene))
  const reviews: Review[] = []
  for (const programme of rounds) {
    await officer.send('POST', `/api/calls/${programme}/begin-closing`, {})
    await officer.send('POST', `/api/calls/${programme}/seal`, {})
    await caller('ministry.approver').send('POST', `/api/rounds/${programme}/close`, { version: 1 })
    reviews.push(await freeze(officer, programme))
  }
  return reviews
}
