import type { PermissionTable } from '../src/foundation/access/index.ts'
import type { Mark } from './canary-marks.ts'
import { mayRead } from './proof-relations.ts'
import type { Onlooker } from './proof-world.ts'
import type { Judged } from './row-agreement.ts'

interface Known {
  readonly table: PermissionTable
  readonly judged: Judged
}

export interface Sighting {
  readonly address: string
  readonly mark: Mark
}

const titled = ['solicitation.partnership', 'solicitation.waiver', 'solicitation.paper_copy']

/**
 * What follows from the table beyond the row itself: a title stands on the invitation, the waiver and the paper copy of
 * its solution, so who may read one of these is told the title; who may say which colleague fills a section is told the
 * names of colleagues. In demo mode the sign-in page lists who may sign in.
 */
export function exceptionsFor({ table, judged }: Known): (person: Onlooker, sighting: Sighting) => boolean {
  const isColleague = ({ organisationId }: Onlooker, { table: of, key }: Mark): boolean =>
    organisationId !== null && judged.get(of)?.rows.get(key)?.own.includes(organisationId) === true
  return (person, { address, mark }) => {
    if (address === '/sign-in' && mark.table === 'access.account') return true
    if (mark.table === 'access.account') return isColleague(person, mark) && mayAssign(table, person)
    if (mark.isTitle !== true) return false
    return titled.some((carrier) =>
      [...(judged.get(carrier)?.rows.values() ?? [])].some(
        (row) => row.about === mark.key && mayRead(table, person, row),
      ),
    )
  }
}

function mayAssign(table: PermissionTable, { role }: Onlooker): boolean {
  return table.find(role, 'solution').some(({ action, relation }) => action === 'assign' && relation === 'own')
}
