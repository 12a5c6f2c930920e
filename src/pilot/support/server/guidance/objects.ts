import type { PermitObject } from '../../../../foundation/access/index.ts'
import type { AuditedTable } from '../../../../foundation/audit/server/index.ts'
import type { EvidenceEntry } from '../../../../foundation/storage/server/index.ts'
import type { GuidanceRow } from '../store/guidance.ts'
import type { GuidanceVersionRow } from '../store/guidance-versions.ts'

/** Whoever changed the text last has drafted it and does not publish it. */
export function guidanceObject(
  { id, state, draftedBy }: Pick<GuidanceRow, 'id' | 'state' | 'draftedBy'>,
  accountId: string,
): PermitObject<'guidance'> {
  return { resource: 'guidance', id, state, relations: draftedBy === accountId ? ['drafted'] : [] }
}

export const versionObject = ({ id }: Pick<GuidanceVersionRow, 'id'>): PermitObject<'guidance-version'> => ({
  resource: 'guidance-version',
  id,
  state: '*',
  relations: [],
})

type Change = EvidenceEntry['changes'][number]

export function guidanceChange({ id, version, ...row }: GuidanceRow): Change {
  const { code, state, clauses, publishedNumber } = row
  return {
    table: 'support.guidance',
    id,
    version,
    row: { code, state, clauses, content: plain(row.content), publishedNumber },
  }
}

export function versionChange({ id, version, ...row }: GuidanceVersionRow): Change {
  const { guidanceId, code, number, clauses, note, endReason } = row
  return {
    table: 'support.guidance_version',
    id,
    version,
    row: { guidanceId, code, number, clauses, content: plain(row.content), note, endReason },
  }
}

function plain({ title, question, answer, screens }: GuidanceRow['content']) {
  const both = ({ zh, en }: { readonly zh: string; readonly en: string }) => ({ zh, en })
  return {
    title: both(title),
    question: both(question),
    answer: both(answer),
    screens: screens.map(({ path, words }) => ({ path, words: both(words) })),
  }
}

export const auditedGuidance: readonly AuditedTable[] = [
  {
    table: 'support.guidance',
    read: `select id, version, jsonb_build_object('code', code, 'state', state, 'clauses', to_jsonb(clauses),
        'content', content, 'publishedNumber', published_number) as row from support.guidance`,
  },
  {
    table: 'support.guidance_version',
    read: `select id, version, jsonb_build_object('guidanceId', guidance_id, 'code', code, 'number', number,
        'clauses', to_jsonb(clauses), 'content', content, 'note', note, 'endReason', end_reason) as row
      from support.guidance_version`,
  },
]
