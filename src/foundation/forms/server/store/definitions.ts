import type { Permit } from '../../../access/index.ts'
import type { Id, Instant } from '../../../kernel/index.ts'
import type { Tx } from '../../../storage/server/index.ts'
import { statement } from '../../../storage/server/index.ts'
import type { Definition } from '../../index.ts'

export type DefinitionState = 'draft' | 'published' | 'discarded'

export interface DefinitionHead {
  readonly id: Id<'form-definition'>
  readonly form: string
  readonly version: number
  readonly state: DefinitionState
  readonly revision: number
  readonly draftedBy: Id<'account'> | null
  readonly draftedByName: string
  readonly draftedAt: Instant
  readonly savedAt: Instant
  readonly savedByName: string
  readonly publishedAt: Instant | null
  readonly publishedByName: string | null
  readonly reason: string | null
  readonly fingerprint: string | null
}

export interface DefinitionRow extends DefinitionHead {
  readonly body: Definition
}

const head = `id, form, version, state, revision, drafted_by as "draftedBy", drafted_by_name as "draftedByName",
  drafted_at as "draftedAt", saved_at as "savedAt", saved_by_name as "savedByName", published_at as "publishedAt",
  published_by_name as "publishedByName", reason, fingerprint`

const byId = statement('forms.definition', `select ${head}, body from forms.definition where id = $1`)
const byVersion = statement(
  'forms.definition-by-version',
  `select ${head}, body from forms.definition where form = $1 and version = $2 and state <> 'discarded'`,
)
const latest = statement(
  'forms.latest-definition',
  `select ${head}, body from forms.definition where form = $1 and state = 'published' order by version desc limit 1`,
)
const lock = statement(
  'forms.definition-for-update',
  `select ${head}, body from forms.definition where form = $1 and version = $2 and state <> 'discarded' for update`,
)
const list = statement(
  'forms.definitions',
  `select ${head}, body->'title' as title from forms.definition where state <> 'discarded' order by form, version desc`,
)
const versions = statement(
  'forms.highest-version',
  `select coalesce(max(version) filter (where state = 'published'), 0) as highest,
     coalesce(bool_or(state = 'draft'), false) as "hasDraft" from forms.definition where form = $1`,
)
const insertDraft = statement(
  'forms.insert-draft',
  `insert into forms.definition (id, form, version, state, body, drafted_at, drafted_by, drafted_by_name, saved_at,
     saved_by, saved_by_name)
   values ($1, $2, $3, 'draft', $4, $5, $6, $7, $5, $6, $7) returning ${head}, body`,
)
const save = statement(
  'forms.save-draft',
  `update forms.definition set body = $2, revision = revision + 1, saved_at = $3, saved_by = $4, saved_by_name = $5
   where id = $1 returning ${head}, body`,
)
const publish = statement(
  'forms.publish-definition',
  `update forms.definition set state = 'published', body = $2, fingerprint = $3, published_at = $4, published_by = $5,
     published_by_name = $6, reason = $7 where id = $1 returning ${head}, body`,
)
const discard = statement(
  'forms.discard-draft',
  `update forms.definition set state = 'discarded', reason = null where id = $1 returning ${head}, body`,
)
const install = statement(
  'forms.install-definition',
  `insert into forms.definition (id, form, version, state, body, fingerprint, drafted_at, drafted_by_name, saved_at,
     saved_by_name, published_at, published_by_name, reason)
   values ($1, $2, $3, 'published', $4, $5, $6, $7, $6, $7, $6, $7, $8)
   on conflict (form, version) where state <> 'discarded' do nothing returning id`,
)

const first = <Row>(rows: readonly Row[]): Row => {
  const [row] = rows
  if (row === undefined) throw new Error('a statement on a locked form version changed no row')
  return row
}

export async function findDefinition(tx: Tx, id: string): Promise<DefinitionRow | undefined> {
  return (await tx.query<DefinitionRow>(byId, [id]))[0]
}

export async function findVersion(tx: Tx, form: string, version: number): Promise<DefinitionRow | undefined> {
  return (await tx.query<DefinitionRow>(byVersion, [form, version]))[0]
}

export async function findLatest(tx: Tx, form: string): Promise<DefinitionRow | undefined> {
  return (await tx.query<DefinitionRow>(latest, [form]))[0]
}

export async function lockVersion(tx: Tx, form: string, version: number): Promise<DefinitionRow | undefined> {
  return (await tx.query<DefinitionRow>(lock, [form, version]))[0]
}

export async function listDefinitions(
  tx: Tx,
  _permit: Permit<'form-definition', 'list'>,
): Promise<readonly (DefinitionHead & { readonly title: Definition['title'] })[]> {
  return tx.query(list)
}

export async function versionsOf(
  tx: Tx,
  form: string,
): Promise<{ readonly highest: number; readonly hasDraft: boolean }> {
  return first(await tx.query<{ highest: number; hasDraft: boolean }>(versions, [form]))
}

export interface Author {
  readonly accountId: Id<'account'>
  readonly name: string
}

export async function insertDefinitionDraft(
  tx: Tx,
  permit: Permit<'form-definition', 'create'>,
  draft: { readonly body: Definition; readonly by: Author },
): Promise<DefinitionRow> {
  const { body, by } = draft
  return first(
    await tx.query<DefinitionRow>(insertDraft, [
      permit.id,
      body.id,
      body.version,
      { ...body },
      tx.now,
      by.accountId,
      by.name,
    ]),
  )
}

export async function saveDefinitionDraft(
  tx: Tx,
  permit: Permit<'form-definition', 'edit'>,
  draft: { readonly body: Definition; readonly by: Author },
): Promise<DefinitionRow> {
  const { body, by } = draft
  return first(await tx.query<DefinitionRow>(save, [permit.id, { ...body }, tx.now, by.accountId, by.name]))
}

export async function publishDraft(
  tx: Tx,
  permit: Permit<'form-definition', 'publish'>,
  act: { readonly body: Definition; readonly fingerprint: string; readonly by: Author; readonly reason: string },
): Promise<DefinitionRow> {
  const { body, fingerprint, by, reason } = act
  return first(
    await tx.query<DefinitionRow>(publish, [
      permit.id,
      { ...body },
      fingerprint,
      tx.now,
      by.accountId,
      by.name,
      reason,
    ]),
  )
}

export async function discardDraft(tx: Tx, permit: Permit<'form-definition', 'discard'>): Promise<DefinitionRow> {
  return first(await tx.query<DefinitionRow>(discard, [permit.id]))
}

/** A version that the product ships; an existing one is left as it is. Answers whether it was new. */
export async function insertShipped(
  tx: Tx,
  shipped: { readonly id: string; readonly body: Definition; readonly fingerprint: string; readonly reason: string },
): Promise<boolean> {
  const { id, body, fingerprint, reason } = shipped
  const rows = await tx.query(install, [id, body.id, body.version, { ...body }, fingerprint, tx.now, 'Shidian', reason])
  return rows.length > 0
}
