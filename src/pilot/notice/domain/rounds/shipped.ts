import type { Day } from '../../../../foundation/kernel/index.ts'
import type { Round } from '../round.ts'
import { round2023356 } from './round-2023-356.ts'
import { round2025Second } from './round-2025-second.ts'
import { demoOpenRound } from './round-demo-open.ts'

/** The rounds that the product ships; those of the demo follow the day of installation. */
export const shippedRounds = (installedOn: Day): readonly Round[] => [
  round2023356,
  round2025Second,
  demoOpenRound(installedOn),
]
