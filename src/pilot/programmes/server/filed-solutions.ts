import { port } from '../../../foundation/access/server/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import type { FiledSolution } from '../index.ts'

/** What was filed in the rounds so far, as far as the present session may see it; whoever keeps solutions fills it. */
export interface FiledSolutions {
  /** The findings of these rules, as each solution's last version holds them. */
  of(tx: Tx, rules: readonly string[]): Promise<readonly FiledSolution[]>
}

export const filedSolutions = port<FiledSolutions>('filed solutions')
