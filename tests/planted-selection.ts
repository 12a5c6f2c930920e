import { act, contextOf } from '../src/foundation/access/server/index.ts'
import { instant, ok, type Id, type Instant, type Result } from '../src/foundation/kernel/index.ts'
import { openPublicity } from '../src/pilot/catalogue/server/index.ts'
import { onRelease } from '../src/pilot/review/server/index.ts'
import { programme, type PlantedRound, type PlantedUnit } from './planted-round.ts'
import type { Answer, TestClient, TestServer } from './server.ts'

export interface SelectedSolution {
  readonly id: string
  readonly number: string
  readonly title: string
}

/** Solutions that are submitted over HTTP, one by each unit. */
export async function submitted(
  round: PlantedRound,
  leads: readonly PlantedUnit[],
): Promise<readonly SelectedSolution[]> {
  const filed: SelectedSolution[] = []
  for (const lead of leads) {
    const { id, answersVersion } = await round.readyDraft(lead)
    done(await lead.certifier.ask(`POST /api/solutions/${id}/submit`, { key: id, body: { answersVersion } }))
    const { solution } = done(await round.officer.ask(`GET /api/solutions/${id}`)) as {
      readonly solution: SelectedSolution
    }
    filed.push({ id, number: solution.number, title: solution.title })
  }
  return filed
}

/** Releases a selection of these as the approver would, through the port that the server has filled. */
export function release(
  server: TestServer,
  approver: Pick<TestClient, 'cookie'>,
  solutions: readonly SelectedSolution[],
  at: Instant = instant('2026-11-30T01:00:00Z'),
): Promise<Result<void>> {
  const request = new Request(`${server.origin}/api/selections/x/release`, { headers: { cookie: approver.cookie } })
  const known = { arrival: at, locale: 'zh', requestId: 'planted', source: 'planted' } as const
  const items = solutions.map(({ id, number }) => ({
    solutionId: id as Id<'solution'>,
    number,
    decision: 'selected' as const,
    reason: '示例理由',
  }))
  const selection = { roundId: programme, releasedAt: at, items }
  const follow = server.host.find(onRelease) ?? openPublicity
  return act(contextOf(server.host, request, known), selection, async (acting) => {
    const followed = await follow(acting, selection)
    return followed.ok ? ok(undefined) : followed
  })
}

export function done({ status, body }: Answer): unknown {
  if (status !== 200) throw new Error(`answered ${status}: ${JSON.stringify(body)}`)
  return body
}
