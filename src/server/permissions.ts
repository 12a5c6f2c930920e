import { permissionTable } from '../foundation/access/index.ts'
import { slices } from './slices.ts'

/** The one table: what no row of it allows is denied. */
export const permissions = permissionTable(
  slices.flatMap((slice) => slice.permissions),
  slices.flatMap((slice) => slice.prohibitions ?? []),
)
