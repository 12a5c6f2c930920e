import { ok, type Id, type Result } from '../../kernel/index.ts'
import type { Role } from '../index.ts'
import type { Acting } from './acting.ts'
import { accountObject } from './move-account.ts'
import { organisationNames } from './settings.ts'
import { enrolledAmong, listPeople, type Person } from './store/accounts.ts'

export interface PersonView extends Person {
  readonly organisation: string | null
  readonly hasSecondFactor: boolean
  readonly actions: readonly string[]
}

const seesAll = new Set<Role>(['security-administrator', 'audit-administrator'])

/** People of the own organisation; administrators see everybody. Paged by id. */
export async function listPeopleFor(
  acting: Acting,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<Result<{ people: PersonView[]; next: Id<'account'> | null }>> {
  const { tx, actor } = acting
  const permit = acting.permitList('read', 'account')
  if (!permit.ok) return permit
  const organisationId = actor.roles.some((role) => seesAll.has(role)) ? null : actor.organisationId
  const rows = await listPeople(tx, { after: after ?? null, limit: limit + 1, organisationId })
  const people = rows.slice(0, limit)
  const enrolled = await enrolledAmong(
    tx,
    people.map(({ id }) => id),
  )
  const names = await namesOfOrganisations(
    acting,
    people.map((one) => one.organisationId),
  )
  const views = people.map((one) =>
    Object.assign({}, one, {
      organisation: names.get(one.organisationId ?? '') ?? null,
      hasSecondFactor: enrolled.has(one.id),
      actions: acting.actionsOpenTo(accountObject(actor, one)),
    }),
  )
  return ok({ people: views, next: rows.length > limit ? (people[people.length - 1]?.id ?? null) : null })
}

export async function namesOfOrganisations(
  { tx, host }: Acting,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))]
  return (await host.find(organisationNames)?.namesOf(tx, known)) ?? new Map<string, string>()
}
