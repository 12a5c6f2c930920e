import type { Permit } from '../../access/index.ts'
import { notFound } from '../../access/index.ts'
import type { Acting } from '../../access/server/index.ts'
import { relate } from '../../access/server/index.ts'
import type { Canonical, Result } from '../../kernel/index.ts'
import { ok, refuse } from '../../kernel/index.ts'
import type { Definition } from '../index.ts'
import { check } from '../index.ts'
import { fingerprintOf } from './keep-definitions.ts'
import { definitionCircular, definitionFaulty, draftEditedMeanwhile, draftExists, formUnknown } from './refusals.ts'
import type { DefinitionRow } from './store/definitions.ts'
import {
  discardDraft,
  findLatest,
  findVersion,
  insertDefinitionDraft,
  listDefinitions,
  lockVersion,
  publishDraft,
  saveDefinitionDraft,
  versionsOf,
} from './store/definitions.ts'

interface Named {
  readonly form: string
  readonly version: number
}

export async function listForms(acting: Acting) {
  const leave = acting.permitList('list', 'form-definition')
  return leave.ok ? ok(await listDefinitions(acting.tx, leave.value)) : leave
}

export async function readForm(acting: Acting, { form, version }: Named): Promise<Result<DefinitionRow>> {
  const row = await findVersion(acting.tx, form, version)
  if (!row) return refuse(notFound)
  const leave = permitOn(acting, 'read', row)
  return leave.ok ? ok(row) : leave
}

/** Begins the next version of a form as a copy of its newest published one. */
export async function draftVersion(
  acting: Acting,
  { form }: { readonly form: string },
): Promise<Result<DefinitionRow>> {
  const { tx, actor } = acting
  const id = tx.newId<'form-definition'>()
  const leave = acting.permit('create', { resource: 'form-definition', id, state: 'draft', relations: [] })
  if (!leave.ok) return leave
  const newest = await findLatest(tx, form)
  if (!newest) return refuse(formUnknown)
  const { highest, hasDraft } = await versionsOf(tx, form)
  if (hasDraft) return refuse(draftExists)
  const body: Definition = { ...newest.body, version: highest + 1 }
  const row = await insertDefinitionDraft(tx, leave.value, { body, by: actor })
  record(acting, 'create', row)
  return ok(row)
}

/** Saves a draft whatever its faults, circles excepted: half a form is work in progress, a circle has no answer. */
export async function saveDraft(
  acting: Acting,
  edit: Named & { readonly revision: number; readonly definition: Definition },
): Promise<Result<DefinitionRow>> {
  const row = await lockVersion(acting.tx, edit.form, edit.version)
  if (!row) return refuse(notFound)
  const leave = permitOn(acting, 'edit', row)
  if (!leave.ok) return leave
  if (row.revision !== edit.revision) {
    return refuse(draftEditedMeanwhile(row.savedByName, row.savedAt, row.revision))
  }
  const body: Definition = { ...edit.definition, id: row.form, version: row.version }
  const circles = check(body).filter((fault) => fault.code === 'cycle')
  if (circles.length > 0) return refuse(definitionCircular(circles))
  return ok(await saveDefinitionDraft(acting.tx, leave.value, { body, by: acting.actor }))
}

export async function publishVersion(
  acting: Acting,
  act: Named & { readonly revision: number; readonly reason: string },
): Promise<Result<DefinitionRow>> {
  const { tx, actor } = acting
  const row = await lockVersion(tx, act.form, act.version)
  if (!row) return refuse(notFound)
  const leave = permitOn(acting, 'publish', row)
  if (!leave.ok) return leave
  if (row.revision !== act.revision) {
    return refuse(draftEditedMeanwhile(row.savedByName, row.savedAt, row.revision))
  }
  const faults = check(row.body)
  if (faults.length > 0) return refuse(definitionFaulty(faults))
  await relate(tx, [{ subject: 'public', relation: 'any', resource: row.id }])
  const published = await publishDraft(tx, leave.value, {
    body: row.body,
    fingerprint: fingerprintOf(row.body),
    by: actor,
    reason: act.reason,
  })
  record(acting, 'publish', published, act.reason)
  return ok(published)
}

export async function discardVersion(acting: Acting, named: Named): Promise<Result<DefinitionRow>> {
  const row = await lockVersion(acting.tx, named.form, named.version)
  if (!row) return refuse(notFound)
  const leave = permitOn(acting, 'discard', row)
  if (!leave.ok) return leave
  const discarded = await discardDraft(acting.tx, leave.value)
  record(acting, 'discard', discarded)
  return ok(discarded)
}

function permitOn<Action extends string>(
  acting: Acting,
  action: Action,
  row: DefinitionRow,
): Result<Permit<'form-definition', Action>> {
  const drafted = row.draftedBy === acting.actor.accountId
  return acting.permit(action, {
    resource: 'form-definition',
    id: row.id,
    state: row.state,
    relations: drafted ? ['drafted'] : [],
  })
}

function record(acting: Acting, action: string, row: DefinitionRow, reason?: string): void {
  acting.tx.record({
    action,
    resource: 'form-definition',
    id: row.id,
    version: row.version,
    facts: { form: row.form, ...(reason === undefined ? {} : { reason }) },
    changes: [{ table: 'forms.definition', id: row.id, version: row.state === 'draft' ? 1 : 2, row: evidenceRow(row) }],
  })
}

/** The business row as the evidence log knows it; the body stands in it by its fingerprint once it is published. */
function evidenceRow({ id, form, version, state, fingerprint }: DefinitionRow): Canonical {
  return { id, form, version, state, fingerprint }
}
