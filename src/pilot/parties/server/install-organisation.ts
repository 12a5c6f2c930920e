import { relate } from '../../../foundation/access/server/index.ts'
import type { Tx } from '../../../foundation/storage/server/index.ts'
import type { Id } from '../../../foundation/kernel/index.ts'
import type { Licence, Organisation } from '../index.ts'
import { heldChange, organisationChange } from './evidence-entries.ts'
import { relationsOf } from './objects.ts'
import { insertWholeLicence, insertWholeLink, insertWholeOrganisation, insertWholeVerification } from './store/whole.ts'
import type { WholeLink } from './store/whole.ts'

export interface InstalledOrganisation extends Omit<Organisation, 'id' | 'version'> {
  readonly licences: readonly Omit<Licence, 'id' | 'evidenceId'>[]
  readonly links: readonly WholeLink[]
  readonly isDemo: boolean
}

// No account: the operator of the installation, whose act is in the log as the system's.
const operator = { id: '00000000-0000-7000-8000-000000000001', name: '随数据装入' }

/** Puts a whole record in place, for the demo cast and for imports by the operator; in a system transaction only. */
export async function installOrganisation(tx: Tx, given: InstalledOrganisation): Promise<Id<'organisation'>> {
  if (tx.scope.kind !== 'system') throw new Error('a record is put in place only by the system')
  const { licences, links, isDemo, ...rest } = given
  const organisation: Organisation = { ...rest, id: tx.newId<'organisation'>(), version: 1 }
  const { id } = organisation
  await relate(tx, relationsOf(organisation))
  await insertWholeOrganisation(tx, organisation, isDemo)
  const changes = [organisationChange(organisation)]
  if (organisation.state !== 'unverified') {
    await insertWholeVerification(tx, id, { outcome: organisation.state, by: operator })
  }
  for (const licence of licences) changes.push(heldChange('licence', await insertWholeLicence(tx, id, licence)))
  for (const link of links) changes.push(heldChange('link', await insertWholeLink(tx, id, link)))
  tx.record({ action: 'organisation.install', resource: 'organisation', id, version: 1, facts: { isDemo }, changes })
  return id
}
