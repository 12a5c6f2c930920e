import type { Api, DeskRound } from '../foundation/interface/web/index.ts'
import type { contract as programmes } from '../pilot/programmes/contract.ts'

/** The rounds of the selector in the top bar, open ones first as the list gives them. */
export async function readRounds(api: Api): Promise<readonly DeskRound[]> {
  const { rounds } = await api.of<typeof programmes>('programmes').list()
  return rounds.map(({ code, title }) => ({ id: code, name: title }))
}
