import { hearing } from './contract/hearing.ts'
import { listing } from './contract/listing.ts'
import { publicising } from './contract/publicising.ts'
import { releasing } from './contract/releasing.ts'

export const catalogueContract = { ...publicising, ...hearing, ...releasing, ...listing }
