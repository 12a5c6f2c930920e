import type { Api, DeskRound } from '../foundation/interface/web/index.ts'
import type { contract as programmes } from '../pilot/programmes/contract.ts'

/** The rounds of the selector in the top bar, open ones first. */
export async function readRounds(api: Api): Promise<readonly DeskRound[]> {
  const { rounds } = await api.of<typeof programmes>('programmes').list()
  const open = rounds.filter(({ state }) => state === 'open')
  const others = rounds.filter(({ state }) => state !== 'open')
  return [...open, ...others].map(({ code, title }) => ({ id: code, name: title }))
}
