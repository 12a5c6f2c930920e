import type { TestServer } from './server.ts'

/** Whose word a canary is. */
export interface Mark {
  readonly table: string
  readonly key: string
  /** Titles go round by themselves: on invitations, in letters. */
  readonly isTitle?: true
}

/** Columns of free text that get the mark of their row; the key names the row as its shelf does. */
interface Marked {
  readonly table: string
  readonly key: string
  readonly texts?: readonly string[]
  /** Of jsonb, every text in it that somebody wrote. */
  readonly documents?: readonly string[]
}

const id = 't.id::text'

/** Every text that an organisation, a person or an office has written, but for the titles, which are marked in play. */
const marked: readonly Marked[] = [
  { table: 'solicitation.solution', key: id, texts: ['late_reason', 'late_opinion_reason'] },
  { table: 'solicitation.filler', key: `t.solution_id || ' ' || t.account_id`, texts: ['account_name'] },
  { table: 'solicitation.sealed_version', key: id, texts: ['sealed_by_name'] },
  { table: 'solicitation.correction', key: id, texts: ['requested_by_name'], documents: ['fields'] },
  {
    table: 'solicitation.assignment',
    key: `t.solution_id || ' ' || t.section`,
    texts: ['account_name', 'assigned_by_name'],
  },
  { table: 'solicitation.determination', key: id, texts: ['applicant_reason', 'decision_reason'] },
  { table: 'solicitation.electronic_seal', key: id, texts: ['attached_by_name'] },
  { table: 'solicitation.seal_page', key: id, texts: ['file_name'] },
  { table: 'solicitation.partnership', key: id, texts: ['reason'] },
  { table: 'solicitation.waiver', key: id, texts: ['applicant_reason', 'opinion_reason', 'decision_reason'] },
  { table: 'solicitation.paper_copy', key: id, texts: ['registered_by_name'] },
  { table: 'solicitation.extension', key: id, texts: ['reason', 'proposed_by_name'] },
  { table: 'solicitation.recommendation', key: id, texts: ['remarks', 'drafted_by_name'] },
  {
    table: 'solicitation.recommendation_entry',
    key: `t.recommendation_id || ' ' || t.solution_id`,
    texts: ['opinion'],
  },
  {
    table: 'forms.answer_group',
    key: `t.answer_set_id || ' ' || t.name`,
    texts: ['saved_by_name'],
    documents: ['answers'],
  },
  {
    table: 'forms.answer_history',
    key: `t.answer_set_id || ' ' || t.name || ' ' || t.version`,
    texts: ['saved_by_name'],
    documents: ['answers'],
  },
  { table: 'forms.sealed_answers', key: id, documents: ['answers'] },
  { table: 'documents.print', key: id, documents: ['document'] },
  { table: 'implementation.report', key: id, texts: ['reason'], documents: ['remarks'] },
  {
    table: 'implementation.workspace_entry',
    key: id,
    texts: ['words', 'added_by_name', 'closed_by_name', 'outcome'],
  },
  { table: 'implementation.outcome', key: id, texts: ['source', 'drafted_by_name', 'published_by_name'] },
  { table: 'implementation.sealed_report', key: id, texts: ['sealed_by_name'], documents: ['reasons'] },
  { table: 'implementation.flash_report', key: id, texts: ['summary', 'filed_by_name', 'noted_by_name', 'note'] },
  { table: 'work_plans.plan', key: id, texts: ['withdraw_reason', 'decision_reason'] },
  { table: 'work_plans.partner', key: id, texts: ['reason'] },
  { table: 'work_plans.sealed_plan', key: id, texts: ['sealed_by_name'] },
  { table: 'work_plans.measure', key: `t.plan_id || ' ' || t.position`, texts: ['content', 'basis'] },
  {
    table: 'work_plans.subsidy_claim',
    key: id,
    texts: ['organisation_name', 'invoice_number', 'payment_reference', 'filed_by_name', 'reason'],
  },
  { table: 'exit.exit_case', key: id, texts: ['statement', 'stated_by_name', 'proposal_reason', 'proposed_by_name'] },
  { table: 'work_plans.pilot_list', key: id, texts: ['drafted_by_name', 'published_by_name'] },
  { table: 'work_plans.pilot_line', key: `t.list_id || ' ' || t.plan_id`, texts: ['reason'] },
  { table: 'review.expert', key: id, texts: ['name'], documents: ['employers', 'former', 'declared'] },
  { table: 'review.round', key: id, texts: ['public_source', 'drawn_by_name'] },
  { table: 'review.pin', key: id, texts: ['reason', 'pinned_by_name'] },
  { table: 'review.entry', key: id, texts: ['lead_name'], documents: ['members'] },
  {
    table: 'review.formal_check',
    key: id,
    texts: ['opened_by_name', 'concluded_by_name'],
    documents: ['judgements', 'returned'],
  },
  { table: 'review.panel_meeting', key: id, texts: ['place', 'minutes', 'opinion'] },
  { table: 'review.frozen_answers', key: 't.entry_id::text', documents: ['answers'] },
  { table: 'review.seat', key: id, texts: ['expert_name', 'decline_reason'] },
  { table: 'review.review', key: id, texts: ['set_aside_reason'], documents: ['marks', 'overall'] },
  { table: 'review.selection', key: id, texts: ['return_reason', 'proposed_by_name', 'released_by_name'] },
  { table: 'review.decision', key: `t.selection_id || ' ' || t.solution_id`, texts: ['reason'] },
  { table: 'support.guidance', key: id, texts: ['drafted_by_name'], documents: ['content'] },
  { table: 'support.event', key: id, documents: ['content'] },
  { table: 'support.registration', key: id, texts: ['person_name', 'organisation_name'] },
  { table: 'support.need', key: id, texts: ['summary', 'stated_by_name'] },
  { table: 'support.need_own', key: id, documents: ['outcome'] },
  { table: 'support.message', key: id, texts: ['author_name', 'body'] },
  { table: 'support.question', key: id, texts: ['asked_by_name', 'subject', 'body', 'answer'] },
  { table: 'support.guidance_feedback', key: id, texts: ['remark'] },
  { table: 'risk.run', key: id, texts: ['name', 'created_by_name'], documents: ['book'] },
  { table: 'cover.product', key: id, texts: ['filed_by_name'] },
  {
    table: 'underwriting.proposal',
    key: id,
    texts: ['signed_by_name', 'assessed_by_name', 'created_by_name'],
    documents: ['answers', 'refusal'],
  },
  { table: 'underwriting.consent', key: id, texts: ['method', 'withdraw_by', 'signed_by_name'] },
  { table: 'underwriting.finding', key: id, texts: ['target', 'title'] },
  { table: 'underwriting.issue', key: id, texts: ['value', 'raised_by_name'] },
  { table: 'underwriting.issue_act', key: `t.issue_id || ' ' || t.number`, texts: ['reason', 'by_name'] },
  { table: 'underwriting.contingency', key: id, texts: ['reason', 'settled_by_name'] },
  {
    table: 'underwriting.quotation',
    key: id,
    texts: ['referred_reason', 'drafted_by_name', 'decided_by_name', 'accepted_by_name'],
  },
  { table: 'underwriting.authority', key: id, texts: ['account_name', 'given_by_name'] },
  { table: 'catalogue.release', key: id, texts: ['basis', 'returned_reason', 'prepared_by_name'] },
  { table: 'catalogue.release_line', key: id, texts: ['reason'], documents: ['content'] },
  {
    table: 'catalogue.objection',
    key: id,
    texts: ['name', 'contact', 'facts', 'declaration', 'report', 'answer', 'reason', 'investigator_name'],
    documents: ['amendment'],
  },
  { table: 'catalogue.tip', key: id, texts: ['facts'] },
  { table: 'policies.policy', key: id, texts: ['opened_by_name'] },
  { table: 'policies.premium_receipt', key: id, texts: ['voucher', 'recorded_by_name'] },
  { table: 'policies.transaction', key: id, texts: ['reason', 'recorded_by_name'] },
  { table: 'policies.statement', key: id, texts: ['uploaded_by_name'], documents: ['breaks'] },
  {
    table: 'policies.attribution_key',
    key: `t.attribution_id || ' ' || t.key`,
    texts: ['reported_by_name'],
  },
  { table: 'parties.organisation', key: id, texts: ['address', 'capability_grounds'] },
  { table: 'parties.evidence', key: id, texts: ['title', 'reference'] },
  { table: 'parties.licence', key: id, texts: ['scope'] },
  { table: 'parties.link', key: id, texts: ['other_name'] },
  { table: 'parties.standing', key: id, texts: ['reason'] },
  { table: 'parties.enrolment', key: id, texts: ['organisation_name', 'person_name'] },
  { table: 'access.account', key: id, texts: ['name', 'email'] },
  { table: 'access.role_grant', key: id, texts: ['reason'] },
  { table: 'access.session', key: id, texts: ['label'] },
  { table: 'access.invitation', key: id, texts: ['name', 'email'] },
  { table: 'attachments.file', key: id, texts: ['name'] },
  { table: 'outbox.letter', key: id, texts: ['subject_zh', 'subject_en', 'body_zh', 'body_en'] },
  { table: 'outbox.delivery', key: id, texts: ['fault'] },
  { table: 'outbox.message', key: id, texts: ['subject', 'body'] },
  { table: 'deadlines.obligation', key: id, documents: ['title', 'object'] },
]

/** The mark of a row; the same as the statements below work out. */
const markOf = ({ table, key }: Marked): string => `'canary' || left(md5('${table} ' || (${key})), 16)`

// A text in a document that holds a Chinese character was written by somebody; codes, days and ids are Latin.
const written = String.raw`"([^"\\]*[一-龥][^"\\]*)"(?!\s*:)`

/** Puts into every text of every row a word that stands nowhere else; answers whose word each is, by table and key. */
export async function markRows(server: TestServer): Promise<ReadonlyMap<string, Mark>> {
  const owners = new Map<string, Mark>()
  for (const one of marked) {
    const mark = markOf(one)
    const settings = [
      ...(one.texts ?? []).map((column) => `${column} = concat(t.${column}, ' ', ${mark})`),
      ...(one.documents ?? []).map(
        (column) => `${column} = regexp_replace(t.${column}::text, $1, '"\\1 ' || ${mark} || '"', 'g')::jsonb`,
      ),
    ]
    const rows = await server.sql<{ key: string; mark: string }>(
      `select ${one.key} as key, ${mark} as mark from ${one.table} t`,
    )
    for (const { key, mark: word } of rows) owners.set(word, { table: one.table, key })
    await server.sql(
      `do $do$ begin perform set_config('session_replication_role', 'replica', true);
         update ${one.table} t set ${settings.join(', ').replaceAll('$1', `'${written}'`)}; end $do$`,
    )
  }
  return owners
}
