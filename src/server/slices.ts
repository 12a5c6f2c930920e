import { accessSlice, type ServerSlice } from '../foundation/access/server/index.ts'
import { attachments } from '../foundation/attachments/server/index.ts'
import { auditSlice } from '../foundation/audit/server/index.ts'
import { deadlines } from '../foundation/deadlines/server/index.ts'
import { documents } from '../foundation/documents/server/index.ts'
import { formsSlice } from '../foundation/forms/server/index.ts'
import { outbox } from '../foundation/outbox/server/index.ts'
import { coverSlice } from '../insurance/cover/server/index.ts'
import { claimsSlice } from '../insurance/claims/server/index.ts'
import { policiesSlice } from '../insurance/policies/server/index.ts'
import { riskSlice } from '../insurance/risk/server/index.ts'
import { underwritingSlice } from '../insurance/underwriting/server/index.ts'
import { parties } from '../pilot/parties/server/index.ts'
import { catalogueSlice } from '../pilot/catalogue/server/index.ts'
import { exitSlice } from '../pilot/exit/server/index.ts'
import { slice as programmes } from '../pilot/programmes/server/index.ts'
import { reviewSlice } from '../pilot/review/server/index.ts'
import { solicitationSlice } from '../pilot/solicitation/server/index.ts'
import { workPlansSlice } from '../pilot/work-plans/server/index.ts'
import { implementationSlice } from '../pilot/implementation/server/index.ts'
import { supportSlice } from '../pilot/support/server/index.ts'

/** All slices in the order of the house; the whole product is put together from this list. */
export const slices: readonly ServerSlice[] = [
  auditSlice,
  accessSlice,
  formsSlice,
  attachments,
  documents,
  outbox,
  deadlines,
  programmes,
  parties,
  solicitationSlice,
  reviewSlice,
  coverSlice,
  riskSlice,
  underwritingSlice,
  policiesSlice,
  claimsSlice,
  workPlansSlice,
  implementationSlice,
  supportSlice,
  catalogueSlice,
  exitSlice,
]
