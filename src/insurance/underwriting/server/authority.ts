import { notFound } from '../../../foundation/access/index.ts'
import { accountsOf, relate, type Acting } from '../../../foundation/access/server/index.ts'
import { ok, refuse, type Result } from '../../../foundation/kernel/index.ts'
import type { HeldGrade } from '../index.ts'
import { authorityChange } from './evidence-entries.ts'
import { authorities, findAuthority, storeAuthority } from './store/authority.ts'

const objectOf = ({ actor }: Acting, id: string) => ({
  resource: 'underwriting-authority' as const,
  id,
  state: '*',
  relations: actor.organisationId === null ? [] : (['own'] as const),
})

/** 核保权限: the underwriters of the insurer with the grade of each. */
export async function lookAtAuthority(acting: Acting) {
  const permitted = acting.permitList('list', 'underwriting-authority')
  if (!permitted.ok) return permitted
  const given = await authorities(acting.tx)
  const people = await accountsOf(acting.tx, acting.actor.organisationId)
  return ok({
    people: people
      .filter(({ roles }) => roles.includes('underwriter'))
      .map(({ id, name }) => {
        const held = given.find(({ accountId }) => accountId === id)
        return { accountId: id, name, grade: held?.grade ?? null, givenByName: held?.givenByName ?? null }
      }),
    mayGive: acting.permitList('give', 'underwriting-authority').ok,
  })
}

/** 授予权限: to an underwriter of one's own insurer; a later grade replaces the earlier one. */
export async function giveAuthority(
  acting: Acting,
  { account, grade }: { readonly account: string; readonly grade: HeldGrade },
): Promise<Result<{ readonly given: boolean }>> {
  const { tx, actor } = acting
  const old = await findAuthority(tx, account)
  const id = old?.id ?? tx.newId<'underwriting-authority'>()
  const permit = acting.permit('give', objectOf(acting, id))
  if (!permit.ok) return permit
  const insurerId = actor.organisationId ?? ''
  const person = (await accountsOf(tx, actor.organisationId)).find((one) => one.id === account)
  if (!person?.roles.includes('underwriter')) return refuse(notFound)
  if (!old) await relate(tx, [{ subject: `organisation:${insurerId}`, relation: 'own', resource: id }])
  const who = { accountId: account, accountName: person.name, givenByName: actor.name }
  const row = await storeAuthority(tx, { id, insurerId, grade, ...who })
  const entry = { resource: 'underwriting-authority', id, version: row.version, changes: [authorityChange(row)] }
  tx.record({ action: 'underwriting-authority.give', ...entry })
  return ok({ given: true })
}
