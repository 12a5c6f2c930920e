import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import { productMachine } from '../index.ts'
import { permissions, prohibitions } from './permissions.ts'
import { auditedTables } from './product-view.ts'
import { router } from './routes.ts'
import { words } from './words.ts'

export { installProduct } from './file-product.ts'
export { licensedInstitution, licensedInsurer } from './licensed.ts'
export { productByEdition, productOf, productsOf } from './store.ts'
export type { ProductRow } from './store.ts'

/** 试点险种: filed products of insurers. */
export const coverSlice: ServerSlice = {
  name: 'cover',
  permissions,
  prohibitions,
  machines: [productMachine],
  words,
  router: () => router,
  auditedTables,
}
