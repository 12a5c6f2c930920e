import { accessSlice } from '../foundation/access/server/index.ts'
import type { ServerSlice } from '../foundation/access/server/index.ts'
import { deadlines } from '../foundation/deadlines/server/index.ts'
import { formsSlice } from '../foundation/forms/server/index.ts'
import { slice as programmes } from '../pilot/programmes/server/index.ts'

/** All slices in the order of the house; the whole product is put together from this list. */
export const slices: readonly ServerSlice[] = [accessSlice, formsSlice, deadlines, programmes]
