import type { ServerSlice } from '../foundation/access/server/index.ts'

/** All slices in the order of the house; the whole product is put together from this list. */
export const slices: readonly ServerSlice[] = []
