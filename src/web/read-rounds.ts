import type { Api, DeskRound } from '../foundation/interface/web/index.ts'

/** The rounds of the selector in the top bar. */
export function readRounds(_api: Api): Promise<readonly DeskRound[]> {
  return Promise.resolve([])
}
