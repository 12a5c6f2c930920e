import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import type { FiledSolutions } from '../../programmes/server/index.ts'
import { machines } from '../index.ts'
import { auditedTables } from './audited-tables.ts'
import { downloads } from './downloads.ts'
import { invariants } from './invariants.ts'
import { jobs } from './jobs.ts'
import { permissions } from './permissions.ts'
import { prohibitions } from './prohibitions.ts'
import { publicPages } from './public-pages.ts'
import { router } from './routes.ts'
import { listFiledFindings } from './store/filed-findings.ts'
import { words } from './words.ts'

export { copyDrafts } from './acts/copy-drafts.ts'
export { requestCorrectionOf } from './acts/correct-solution.ts'
export { sealedVersionsOf } from './store/sealed-versions.ts'
export { saveDraft } from './acts/save-answers.ts'
export { electronicSeals } from './seals/port.ts'
export { openSeal } from './seals/sm2-seal.ts'
export { rehearseFiling } from './rehearse-filing.ts'
export { filedFacts } from './looks/filed-facts.ts'
export type { FiledFacts } from './looks/filed-facts.ts'
export { publicCallOf } from './looks/figures.ts'
export type { PublicCall } from './looks/figures.ts'
export { callStateOf, filedForReview, statesOf } from './store/for-review.ts'
export type { FiledSolution } from './store/for-review.ts'
export { printPack } from './papers/print-pack.ts'
export type { PackFacts } from './papers/print-pack.ts'
export { signedText } from './signed-text.ts'
export { furtherReceipts } from './further-receipts.ts'
export type { FurtherReceipts } from './further-receipts.ts'

/** For the desk of rounds: on which filed solutions another setting would say something else. */
export const filedForRounds: FiledSolutions = { of: listFiledFindings }

export const solicitationSlice: ServerSlice = {
  name: 'solicitation',
  permissions,
  prohibitions,
  machines,
  words,
  router,
  openRoutes: [...publicPages, ...downloads],
  jobs,
  invariants,
  auditedTables,
}
