import assert from 'node:assert/strict'
import { act, look } from '../src/foundation/access/server/index.ts'
import type { Acting } from '../src/foundation/access/server/index.ts'
import { recorder } from '../src/foundation/audit/server/index.ts'
import { ok } from '../src/foundation/kernel/index.ts'
import type { Result } from '../src/foundation/kernel/index.ts'
import { withTx } from '../src/foundation/storage/server/index.ts'
import type { Tx } from '../src/foundation/storage/server/index.ts'
import { installOrganisation, parties } from '../src/pilot/parties/server/index.ts'
import type { InstalledOrganisation } from '../src/pilot/parties/server/index.ts'
import { testDatabase } from './database.ts'
import type { TestDatabase } from './database.ts'
import { plantPeople } from './planted-people.ts'
import type { PlantedPeople, PlantedPerson } from './planted-people.ts'

/** An insurer of Shanghai, a security company of Beijing, their people and officials. */
export interface PlantedParties {
  readonly db: TestDatabase
  readonly people: PlantedPeople
  readonly qinghe: string
  readonly xuantie: string
  readonly administrator: PlantedPerson
  readonly filler: PlantedPerson
  readonly stranger: PlantedPerson
  readonly officer: PlantedPerson
  readonly support: PlantedPerson
  readonly shanghai: PlantedPerson
  readonly beijing: PlantedPerson
  readonly installing: (one: InstalledOrganisation) => Promise<string>
  /** Reads in the session of the filler of the insurer. */
  readonly asking: <Value>(run: (tx: Tx) => Promise<Value>) => Promise<Value>
  readonly versionOf: (id: string) => Promise<number>
  readonly work: (job: string, payload: { readonly id: string }) => Promise<void>
}

/** A record that states everything; a test says what differs. */
export const plantedRecord = (more: Partial<InstalledOrganisation> = {}): InstalledOrganisation => ({
  name: '青禾示例财产保险股份有限公司',
  creditCode: '91310000DEM000014U',
  state: 'unverified',
  kind: 'insurer',
  registeredInPrc: true,
  legalPerson: true,
  capability: true,
  capabilityGrounds: '',
  holdsNoLicence: false,
  regionCode: '310000',
  address: '',
  size: 'large',
  industry: 'J',
  branchOf: null,
  licences: [],
  links: [],
  isDemo: true,
  ...more,
})

export const insurersLicence = {
  kind: 'insurer',
  number: '演示许可001号',
  scope: '财产保险',
  validFrom: null,
  validUntil: 'long-term',
} as const

export const doing = <Value>(
  person: PlantedPerson,
  run: (acting: Acting) => Promise<Result<Value>>,
): Promise<Result<Value>> => act(person.context, {}, run)

export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code)

export async function plantParties(qingheMore: Partial<InstalledOrganisation> = {}): Promise<PlantedParties> {
  const db = await testDatabase({ recorder, migrations: ['01', '02', '03', '05', '06', '07', '11'] })
  const people = plantPeople(db, parties.permissions)
  const installing = async (one: InstalledOrganisation): Promise<string> => {
    const made = await withTx(db.database, { kind: 'system', actor: 'test' }, async (tx) =>
      ok(await installOrganisation(tx, one)),
    )
    assert.ok(made.ok)
    return made.value
  }
  const qinghe = await installing(plantedRecord(qingheMore))
  const adjuster = { kind: 'loss-adjuster', number: '1', scope: '', validFrom: null, validUntil: null } as const
  const xuantie = await installing(
    plantedRecord({
      name: '玄铁示例网络安全股份有限公司',
      creditCode: '91110000DEM000129L',
      kind: 'security-company',
      regionCode: '110000',
      holdsNoLicence: true,
      licences: [adjuster],
    }),
  )
  const filler = await people.person({ name: '乙示例', roles: ['filler'], organisationId: qinghe })
  return {
    db,
    people,
    qinghe,
    xuantie,
    filler,
    administrator: await people.person({ name: '甲示例', roles: ['unit-administrator'], organisationId: qinghe }),
    stranger: await people.person({ name: '丙示例', roles: ['unit-administrator'], organisationId: xuantie }),
    officer: await people.person({ name: '丁示例', roles: ['ministry-officer'] }),
    support: await people.person({ name: '戊示例', roles: ['support-officer'] }),
    shanghai: await people.person({ name: '己示例', roles: ['local-officer'], regionCodes: ['310000'] }),
    beijing: await people.person({ name: '庚示例', roles: ['local-officer'], regionCodes: ['110000'] }),
    installing,
    async asking(run) {
      const asked = await look(filler.context, async ({ tx }) => ok(await run(tx)))
      assert.ok(asked.ok)
      return asked.value
    },
    async versionOf(id) {
      const [row] = await db.sql<{ version: number }>('select version from parties.organisation where id = $1', [id])
      return row?.version ?? 0
    },
    async work(job, payload) {
      await parties.jobs?.find((one) => one.name === job)?.run(people.host, payload, () => Promise.resolve(true))
    },
  }
}
