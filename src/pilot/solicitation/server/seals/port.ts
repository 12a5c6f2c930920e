import { port } from '../../../../foundation/access/server/index.ts'
import type { Seal } from '../../domain/seal.ts'

/** How this site verifies electronic seals; without it they are kept and said to be unverified. */
export const electronicSeals = port<Seal>('electronic seals')
