import { desk as access } from '../foundation/access/web/index.ts'
import { desk as forms } from '../foundation/forms/web/index.ts'
import type { DeskSlice } from '../foundation/interface/web/index.ts'
import { desk as risk } from '../insurance/risk/web/index.ts'
import { desk as outbox } from '../foundation/outbox/web/index.ts'
import { desk as policies } from '../insurance/policies/web/index.ts'
import { desk as parties } from '../pilot/parties/web/index.ts'
import { desk as programmes } from '../pilot/programmes/web/index.ts'
import { desk as catalogue } from '../pilot/catalogue/web/index.ts'
import { desk as review } from '../pilot/review/web/index.ts'
import { desk as solicitation } from '../pilot/solicitation/web/index.ts'
import { desk as workPlans } from '../pilot/work-plans/web/index.ts'
import { desk as implementation } from '../pilot/implementation/web/index.ts'
import { desk as support } from '../pilot/support/web/index.ts'
import { desk as exit } from '../pilot/exit/web/index.ts'
import { platformClock } from './session.ts'
import { dueOfDeadlines } from './due-of-deadlines.ts'

/** All slices with pages on the desk; their pages are fetched when they are opened. */
export const deskSlices: readonly DeskSlice[] = [
  solicitation,
  review,
  workPlans,
  implementation,
  catalogue,
  risk,
  support,
  exit,
  policies,
  programmes,
  forms,
  parties,
  access,
  outbox,
  dueOfDeadlines(platformClock.set),
]
