import type { Actor, PermitObject, Relation } from '../../../../foundation/access/index.ts'
import type { AuditedTable } from '../../../../foundation/audit/server/index.ts'
import type { EvidenceEntry } from '../../../../foundation/storage/server/index.ts'
import type { ConversationRow, Side } from '../store/conversations.ts'
import type { NeedOwn, NeedRow } from '../store/needs.ts'

/** The unit's own, or another's that the net shows because it was shown to this unit. */
export function needObject(
  actor: Actor,
  { id, state, organisationId }: Pick<NeedRow, 'id' | 'state' | 'organisationId'>,
): PermitObject<'need'> {
  const relations: readonly Relation[] =
    actor.organisationId === null ? [] : actor.organisationId === organisationId ? ['own'] : ['partner']
  return { resource: 'need', id, state, relations }
}

export function conversationObject(
  actor: Actor,
  { id, enterpriseId, institutionId }: Pick<ConversationRow, 'id' | 'enterpriseId' | 'institutionId'>,
): PermitObject<'conversation'> {
  const { organisationId } = actor
  const relations: Relation[] = []
  if (organisationId !== null && organisationId === enterpriseId) relations.push('own')
  if (organisationId !== null && organisationId === institutionId) relations.push('partner')
  return { resource: 'conversation', id, state: '*', relations }
}

export const sideOf = (actor: Actor, { enterpriseId }: Pick<ConversationRow, 'enterpriseId'>): Side =>
  actor.organisationId === enterpriseId ? 'enterprise' : 'institution'

type Change = EvidenceEntry['changes'][number]

export function needChange({ id, version, ...row }: NeedRow): Change {
  const { organisationId, state, terms, summary } = row
  const { sector, scenarios, classes, cover, systems, region, size } = terms
  return {
    table: 'support.need',
    id,
    version,
    row: { organisationId, state, terms: { sector, scenarios, classes, cover, systems, region, size }, summary },
  }
}

/** Budget and policy are the unit's own; the log vouches for them and tells only who may read the log. */
export function needOwnChange({ id, version, needId, budget, shownTo, outcome }: NeedOwn): Change {
  const said = outcome && {
    kind: outcome.kind,
    conversationId: outcome.conversationId,
    policyNumber: outcome.policyNumber,
    note: outcome.note,
  }
  return { table: 'support.need_own', id, version, row: { needId, budget, shownTo, outcome: said } }
}

export function conversationChange({ id, version, ...row }: ConversationRow): Change {
  const { needId, entryId, entryVersion, enterpriseId, institutionId, openedBy } = row
  return {
    table: 'support.conversation',
    id,
    version,
    row: { needId, entryId, entryVersion, enterpriseId, institutionId, openedBy },
  }
}

export const auditedNeeds: readonly AuditedTable[] = [
  {
    table: 'support.need',
    read: `select id, version, jsonb_build_object('organisationId', organisation_id, 'state', state, 'terms', terms,
        'summary', summary) as row from support.need`,
  },
  {
    table: 'support.need_own',
    read: `select id, version, jsonb_build_object('needId', need_id, 'budget', budget::text,
        'shownTo', to_jsonb(shown_to), 'outcome', outcome) as row from support.need_own`,
  },
  {
    table: 'support.conversation',
    read: `select id, version, jsonb_build_object('needId', need_id, 'entryId', entry_id, 'entryVersion', entry_version,
        'enterpriseId', enterprise_id, 'institutionId', institution_id, 'openedBy', opened_by) as row
      from support.conversation`,
  },
]
