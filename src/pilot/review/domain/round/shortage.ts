import type { Profession } from '../expert.ts'

/** Too few experts of a profession for a group, and where the others went. */
export interface Shortage {
  readonly group: string
  readonly profession: Profession
  readonly wanted: number
  readonly clear: number
  readonly conflict: number
  readonly undetermined: number
  readonly away: number
}
