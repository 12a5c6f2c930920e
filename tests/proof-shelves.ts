/** How rows of one table are judged. `rows` answers one line a row with what JudgedRow names. */
export interface Shelf {
  readonly table: string
  /** Names a row among those of the table. */
  readonly key: string
  /** A SELECT of `key` and of whatever differs from the defaults below. */
  readonly rows: string
}

const regionsOf = (code: string): string =>
  `array_remove(array[${code}, (select parent from parties.region where parties.region.code = ${code})], null)`

const solution = `select s.id, 'solution' as resource, s.state, array[s.lead_id::text, s.legal_person_id::text] as own,
    array(select p.organisation_id::text from solicitation.partnership p
          where p.solution_id = s.id and p.state = 'confirmed') as partner,
    array(select f.account_id::text from solicitation.filler f where f.solution_id = s.id) as assigned,
    ${regionsOf('s.region_code')} as regions from solicitation.solution s`

const plan = `select p.id, 'plan' as resource, p.state, array[p.applicant_id::text, p.legal_person_id::text] as own,
    array(select one.organisation_id::text from work_plans.partner one
          where one.plan_id = p.id and one.state = 'confirmed') as partner,
    ${regionsOf('p.region_code')} as regions from work_plans.plan p`

const pilotOf = (alias: string): string => `array[${alias}.unit_id::text] as own,
    array(select one::text from unnest(${alias}.partner_ids) one) as partner, ${regionsOf(`${alias}.region_code`)} as regions`

const officesOfReports = `'{ministry-officer,ministry-approver,support-officer}'::text[] as offices`

/** Who owes a report is overseen by the offices from the beginning; what it says is not there before it arrives. */
const expectedReport = `select r.id, 'related' as resource, ${officesOfReports}, ${pilotOf('r')} from implementation.report r`

const report = `select r.id, 'report' as resource, r.state, ${pilotOf('r')} from implementation.report r`

const flashReport = `select f.id, 'flash-report' as resource, f.state, ${pilotOf('f')} from implementation.flash_report f`

const pilotList = `select l.id, 'pilot-list' as resource, l.state from work_plans.pilot_list l`

const subsidyList = `select l.id, 'subsidy-list' as resource, l.state, array[l.region_code] as regions
  from work_plans.subsidy_list l`

const organisation = `select o.id, 'organisation' as resource, o.state,
    array_remove(array[o.id::text, o.branch_of::text], null) as own, ${regionsOf('o.region_code')} as regions
  from parties.organisation o`

const recommendation = `select r.id, 'recommendation' as resource, r.state, array[r.authority_id::text] as regions
  from solicitation.recommendation r`

const account = `select a.id, array_remove(array[a.organisation_id::text], null) as own, a.id::text as self
  from access.account a`

const programme = `select p.id, 'programme' as resource, p.state from programmes.programme p`

/** What an expert is shown is tied to the account, as long as it is not set aside. */
const judged = (row: string): string => `select ${row} as id, 'related' as resource,
    '{ministry-officer,ministry-approver,support-officer}'::text[] as offices,
    array(select r.account_id::text from review.review r where r.entry_id = e.id and r.state <> 'set-aside'
          and n.state in ('scoring', 'scored')) as assigned
  from review.entry e join review.round n on n.id = e.round_id`

const reviewRound = `select r.id, 'review-round' as resource, r.state from review.round r`

const selection = `select s.id, 'selection' as resource, s.state from review.selection s`

/** Splits a list of subjects: organisations and accounts, regions, offices. */
const subjects = (list: string): string => `
  array(select regexp_replace(one, '^(organisation|account):', '') from unnest(${list}) one
        where one ~ '^(organisation|account):') as own,
  array(select substr(one, 8) from unnest(${list}) one where one like 'region:%') as regions,
  array(select substr(one, 6) from unnest(${list}) one where one like 'role:%') as offices`

const policyStatement = `select s.id, 'policy-statement' as resource, s.state, array[s.organisation_id::text] as own
  from policies.statement s`

const policy = `select p.id, 'policy' as resource, p.state, array[p.insurer_id::text] as own,
    case when p.state = 'issued' then array[p.applicant_id::text, p.insured_id::text, p.broker_id::text] else '{}' end as partner
  from policies.policy p`

const attribution = `select a.id, 'policy-attribution' as resource, ${subjects('array[a.subject]')} from policies.attribution a`

const proposal = `select p.id, 'proposal' as resource, p.state, array[p.insurer_id::text] as own from underwriting.proposal p`

const letter = `select l.id, 'letter' as resource, l.state, ${subjects('array[l.desk]')} from outbox.letter l`

const need = `select n.id, 'need' as resource, n.state, array[n.organisation_id::text] as own,
    array(select lead::text from support.need_own o, unnest(o.shown_to) lead where o.need_id = n.id) as partner
  from support.need n`

const conversation = `select c.id, 'conversation' as resource, array[c.enterprise_id::text] as own,
    array[c.institution_id::text] as partner from support.conversation c`

/** A table whose rows hang on an object of another one. */
const hanging = (table: string, [key, column]: readonly [string, string], object: string): Shelf => ({
  table,
  key,
  rows: `select ${key.replaceAll('t.', 'hung.')} as key, object.* from ${table} hung
    join (${object}) object on object.id = hung.${column}`,
})

const itself = (table: string, object: string): Shelf => ({
  table,
  key: 't.id::text',
  rows: `select object.id::text as key, object.* from (${object}) object`,
})

const id = 't.id::text'

/** What proves who somebody is belongs to the account alone. */
const ofAccount = (table: string, key: string): Shelf => ({
  table,
  key,
  rows: `select ${key} as key, 'related' as resource, t.account_id::text as self from ${table} t`,
})

export const shelves: readonly Shelf[] = [
  itself('solicitation.solution', solution),
  hanging('solicitation.filler', [`t.solution_id || ' ' || t.account_id`, 'solution_id'], solution),
  hanging('solicitation.sealed_version', [id, 'solution_id'], solution),
  hanging('solicitation.correction', [id, 'solution_id'], solution),
  hanging('solicitation.seal_page', [id, 'solution_id'], solution),
  hanging('solicitation.assignment', [`t.solution_id || ' ' || t.section`, 'solution_id'], solution),
  hanging('solicitation.electronic_seal', [id, 'solution_id'], solution),
  hanging('forms.answer_set', [id, 'resource'], solution),
  hanging('forms.answer_group', [`t.answer_set_id || ' ' || t.name`, 'resource'], solution),
  hanging('forms.answer_history', [`t.answer_set_id || ' ' || t.name || ' ' || t.version`, 'resource'], solution),
  hanging('forms.sealed_answers', [id, 'resource'], solution),
  hanging('documents.print', [id, 'subject_id'], solution),
  itself(
    'solicitation.partnership',
    `select p.id, 'partnership' as resource, p.state, array[p.lead_id::text] as own,
       array[p.organisation_id::text] as partner, p.solution_id as about from solicitation.partnership p`,
  ),
  itself(
    'solicitation.waiver',
    `select w.id, 'waiver' as resource, w.state, object.own, w.solution_id as about from solicitation.waiver w
     join (${solution}) object on object.id = w.solution_id`,
  ),
  itself(
    'solicitation.paper_copy',
    `select c.id, 'paper-copy' as resource, c.state, object.own, c.solution_id as about from solicitation.paper_copy c
     join (${solution}) object on object.id = c.solution_id`,
  ),
  itself(
    'solicitation.determination',
    // An authority meets a solution once it has arrived.
    `select d.id, 'determination' as resource, d.state, object.own, object.partner,
       case when object.state in ('submitted', 'returned') then object.regions else '{}' end as regions
     from solicitation.determination d join (${solution}) object on object.id = d.solution_id`,
  ),
  itself('solicitation.call', `select c.id, 'call' as resource, c.state from solicitation.call c`),
  itself(
    'solicitation.reminder',
    `select r.id, 'related' as resource, '{ministry-officer,ministry-approver,support-officer}'::text[] as offices
     from solicitation.reminder r`,
  ),
  // The row that submissions lock, and the list that a closing seals: kept for the applicant and the ministry.
  itself(
    'solicitation.lead',
    `select l.id, 'related' as resource, array[l.organisation_id::text] as own,
       '{ministry-officer,ministry-approver}'::text[] as offices from solicitation.lead l`,
  ),
  itself(
    'solicitation.sealed_list',
    `select l.id, 'related' as resource, '{ministry-officer,ministry-approver}'::text[] as offices
     from solicitation.sealed_list l`,
  ),
  itself('solicitation.extension', `select e.id, 'extension' as resource, e.state from solicitation.extension e`),
  itself('solicitation.recommendation', recommendation),
  hanging(
    'solicitation.recommendation_entry',
    [`t.recommendation_id || ' ' || t.solution_id`, 'recommendation_id'],
    recommendation,
  ),
  hanging(
    'solicitation.recommendation_scan',
    [`t.recommendation_id || ' ' || t.file_id`, 'recommendation_id'],
    recommendation,
  ),
  itself(
    'work_plans.subsidy_claim',
    `select c.id, 'subsidy-claim' as resource, c.state, array[c.organisation_id::text] as own,
       array[c.region_code] as regions from work_plans.subsidy_claim c`,
  ),
  itself(
    'exit.exit_case',
    `select c.id, 'exit-case' as resource, c.state,
       case when c.state = 'opened' then '{}'::text[] else array[c.organisation_id::text] end as own from exit.exit_case c`,
  ),
  itself('exit.exit_notice', `select n.id, 'exit-notice' as resource, 'published' as state from exit.exit_notice n`),
  itself(
    'work_plans.subsidy_rule',
    `select r.id, 'subsidy-rule' as resource, r.state, array[r.region_code] as regions from work_plans.subsidy_rule r`,
  ),
  itself('work_plans.subsidy_list', subsidyList),
  hanging('work_plans.subsidy_line', [`t.list_id || ' ' || t.claim_id`, 'list_id'], subsidyList),
  itself('work_plans.plan', plan),
  hanging('work_plans.sealed_plan', [id, 'plan_id'], plan),
  hanging('work_plans.cited_entry', [`t.plan_id || ' ' || t.entry_id || ' ' || t.entry_version`, 'plan_id'], plan),
  hanging(
    'work_plans.target',
    [`t.plan_id || ' ' || t.indicator || ' ' || t.segment || ' ' || t.period`, 'plan_id'],
    plan,
  ),
  hanging('work_plans.measure', [`t.plan_id || ' ' || t.position`, 'plan_id'], plan),
  hanging('work_plans.enterprise_place', [`t.programme_id || ' ' || t.organisation_id`, 'plan_id'], plan),
  hanging('forms.answer_set', [id, 'resource'], plan),
  hanging('forms.answer_group', [`t.answer_set_id || ' ' || t.name`, 'resource'], plan),
  hanging('forms.answer_history', [`t.answer_set_id || ' ' || t.name || ' ' || t.version`, 'resource'], plan),
  hanging('forms.sealed_answers', [id, 'resource'], plan),
  hanging('documents.print', [id, 'subject_id'], plan),
  hanging('attachments.file', [id, 'subject'], plan),
  itself(
    'work_plans.partner',
    `select p.id, 'plan-partner' as resource, p.state, array[p.applicant_id::text] as own,
       array[p.organisation_id::text] as partner, p.plan_id as about from work_plans.partner p`,
  ),
  itself('implementation.period', `select p.id, 'everybody' as resource from implementation.period p`),
  itself('implementation.report', expectedReport),
  hanging('implementation.sealed_report', [id, 'report_id'], expectedReport),
  hanging('implementation.figure', [`t.report_id || ' ' || t.sequence || ' ' || t.place`, 'report_id'], expectedReport),
  itself('implementation.flash_report', flashReport),
  itself(
    'implementation.workspace_entry',
    `select w.id, 'workspace-entry' as resource, w.state, ${pilotOf('w')} from implementation.workspace_entry w`,
  ),
  itself('implementation.outcome', `select o.id, 'outcome' as resource, o.state from implementation.outcome o`),
  hanging('forms.answer_set', [id, 'resource'], report),
  hanging('forms.answer_group', [`t.answer_set_id || ' ' || t.name`, 'resource'], report),
  hanging('forms.answer_history', [`t.answer_set_id || ' ' || t.name || ' ' || t.version`, 'resource'], report),
  hanging('forms.sealed_answers', [id, 'resource'], report),
  itself('work_plans.intake', `select i.id, 'intake' as resource, i.state from work_plans.intake i`),
  itself('work_plans.pilot_list', pilotList),
  hanging('work_plans.pilot_line', [`t.list_id || ' ' || t.plan_id`, 'list_id'], pilotList),
  itself('work_plans.pilot', `select p.id, 'pilot' as resource, 'published' as state from work_plans.pilot p`),
  itself('parties.organisation', organisation),
  hanging('parties.evidence', [id, 'organisation_id'], organisation),
  hanging('parties.licence', [id, 'organisation_id'], organisation),
  hanging('parties.link', [id, 'organisation_id'], organisation),
  hanging('parties.verification', [id, 'organisation_id'], organisation),
  hanging('parties.standing', [id, 'organisation_id'], organisation),
  hanging('parties.participation', [id, 'organisation_id'], organisation),
  itself(
    'parties.enrolment',
    `select e.id, 'enrolment' as resource, e.state, array_remove(array[e.organisation_id::text], null) as own
     from parties.enrolment e`,
  ),
  itself('access.account', `select object.*, 'account' as resource from (${account}) object`),
  hanging(
    'access.role_grant',
    [id, 'account_id'],
    `select object.*, 'role-grant' as resource from (${account}) object`,
  ),
  hanging(
    'access.session',
    ['t.id::text', 'account_id'],
    `select object.*, 'session' as resource from (${account}) object`,
  ),
  itself(
    'access.invitation',
    `select i.id, 'invitation' as resource, i.state, array_remove(array[i.organisation_id::text], null) as own
     from access.invitation i`,
  ),
  {
    table: 'access.denial',
    key: `t.actor || t.resource || t.action || t.minute`,
    rows: `select d.actor || d.resource || d.action || d.minute as key, 'denial' as resource from access.denial d`,
  },
  // Who may read a file is settled by what it belongs to; one that belongs to nothing yet is its owner's.
  hanging('attachments.file', [id, 'subject'], solution),
  hanging('attachments.file', [id, 'subject'], organisation),
  // What the frozen copy of a solution names is there for whoever has the copy to judge.
  {
    table: 'attachments.file',
    key: id,
    rows: `select hung.file_id::text as key, object.* from review.frozen_file hung
      join (${judged('e.id')}) object on object.id = hung.entry_id`,
  },
  {
    table: 'attachments.file',
    key: id,
    rows: `select f.id::text as key, 'related' as resource, ${subjects('array[f.owner]')} from attachments.file f
      where f.subject_resource is null`,
  },
  itself('outbox.letter', letter),
  hanging('outbox.delivery', [id, 'letter_id'], letter),
  {
    table: 'outbox.message',
    key: id,
    rows: `select m.id::text as key, 'message' as resource, m.account_id::text as self, array[m.account_id::text] as own
      from outbox.message m`,
  },
  itself(
    'deadlines.obligation',
    `select d.id, 'obligation' as resource, ${subjects('array[d.owner] || d.escalated_to')} from deadlines.obligation d`,
  ),
  itself('review.expert', `select e.id, 'expert' as resource, e.state from review.expert e`),
  itself('review.round', reviewRound),
  hanging('review.panel', [id, 'round_id'], reviewRound),
  hanging('review.pin', [id, 'round_id'], reviewRound),
  itself('review.entry', judged('e.id')),
  itself('review.formal_check', `select c.id, 'formal-check' as resource, c.state from review.formal_check c`),
  itself(
    'review.panel_meeting',
    `select m.id, 'panel-meeting' as resource, m.state,
       array(select one ->> 'accountId' from jsonb_array_elements(m.members) one) as own from review.panel_meeting m`,
  ),
  hanging('review.frozen_file', [`t.entry_id || ' ' || t.file_id`, 'entry_id'], judged('e.id')),
  hanging('review.frozen_answers', ['t.entry_id::text', 'entry_id'], judged('e.id')),
  itself(
    'review.seat',
    `select s.id, 'related' as resource, array_remove(array[s.account_id::text], null) as own,
       '{ministry-officer,ministry-approver,support-officer}'::text[] as offices from review.seat s`,
  ),
  itself(
    'review.review',
    `select r.id, 'review' as resource, r.state,
       case when r.state <> 'set-aside' and n.state in ('scoring', 'scored') then array[r.account_id::text] else '{}' end as assigned
     from review.review r join review.round n on n.id = r.round_id`,
  ),
  itself('review.selection', selection),
  hanging('review.decision', [`t.selection_id || ' ' || t.solution_id`, 'selection_id'], selection),
  // What a release has published is everybody's; what is in hand is the office's.
  itself('catalogue.release', `select r.id, 'release' as resource, r.state from catalogue.release r`),
  itself(
    'catalogue.release_line',
    `select l.id, 'related' as resource, '{ministry-officer,ministry-approver}'::text[] as offices
     from catalogue.release_line l`,
  ),
  itself('catalogue.entry', `select e.id, 'everybody' as resource from catalogue.entry e`),
  itself('catalogue.entry_version', `select v.id, 'everybody' as resource from catalogue.entry_version v`),
  itself('catalogue.publicity', `select p.id, 'publicity' as resource, p.state from catalogue.publicity p`),
  itself('catalogue.publicity_item', `select i.id, 'everybody' as resource from catalogue.publicity_item i`),
  itself('catalogue.objection', `select o.id, 'objection' as resource, o.state from catalogue.objection o`),
  itself(
    'catalogue.tip',
    `select t.id, 'related' as resource, '{ministry-officer,ministry-approver,investigator}'::text[] as offices
     from catalogue.tip t`,
  ),
  itself('catalogue.removal', `select r.id, 'everybody' as resource from catalogue.removal r`),
  itself('support.guidance', `select g.id, 'guidance' as resource, g.state from support.guidance g`),
  itself(
    'support.guidance_feedback',
    `select f.id, 'related' as resource, '{ministry-officer,ministry-approver,support-officer}'::text[] as offices
     from support.guidance_feedback f`,
  ),
  itself('support.event', `select e.id, 'event' as resource, e.state from support.event e`),
  itself(
    'support.registration',
    `select r.id, 'related' as resource, r.account_id::text as self,
       '{ministry-officer,support-officer}'::text[] as offices from support.registration r`,
  ),
  itself('support.need', need),
  itself(
    'support.need_own',
    `select o.id, 'related' as resource, array[n.organisation_id::text] as own
     from support.need_own o join support.need n on n.id = o.need_id`,
  ),
  itself('support.conversation', conversation),
  hanging('support.message', [id, 'conversation_id'], conversation),
  itself(
    'support.question',
    `select q.id, 'question' as resource, q.state, q.asked_by::text as self, array[q.asked_by::text] as own
     from support.question q`,
  ),
  itself('support.published_answer', `select a.id, 'published-answer' as resource from support.published_answer a`),
  itself('support.guidance_version', `select v.id, 'guidance-version' as resource from support.guidance_version v`),
  itself(
    'risk.run',
    `select r.id, 'risk-run' as resource, r.state, array[r.organisation_id::text] as own from risk.run r`,
  ),
  itself(
    'cover.product',
    `select p.id, 'product' as resource, p.state, array[p.insurer_id::text] as own from cover.product p`,
  ),
  itself('underwriting.proposal', proposal),
  hanging('underwriting.consent', [id, 'proposal_id'], proposal),
  hanging('underwriting.evidence', [id, 'proposal_id'], proposal),
  hanging('underwriting.finding', [id, 'proposal_id'], proposal),
  hanging('underwriting.issue', [id, 'proposal_id'], proposal),
  hanging('underwriting.issue_act', [`t.issue_id || ' ' || t.number`, 'proposal_id'], proposal),
  hanging('underwriting.contingency', [id, 'proposal_id'], proposal),
  hanging('underwriting.quotation', [id, 'proposal_id'], proposal),
  itself(
    'underwriting.authority',
    `select a.id, 'related' as resource, array[a.insurer_id::text] as own from underwriting.authority a`,
  ),
  itself('policies.policy', policy),
  hanging('policies.premium_receipt', [id, 'policy_id'], policy),
  hanging('policies.transaction', [id, 'policy_id'], policy),
  hanging('policies.segment', [`t.policy_id || ' ' || t.sequence || ' ' || t.starts`, 'policy_id'], policy),
  hanging('claims.limit_account', [id, 'policy_id'], policy),
  hanging('claims.limit_entry', [id, 'policy_id'], policy),
  itself('policies.statement', policyStatement),
  hanging('policies.statement_key', [`t.statement_id || ' ' || t.key`, 'statement_id'], policyStatement),
  itself('policies.attribution', attribution),
  hanging('policies.attribution_key', [`t.attribution_id || ' ' || t.key`, 'attribution_id'], attribution),
  itself('deadlines.calendar_year', `select y.id, 'calendar-year' as resource from deadlines.calendar_year y`),
  itself('programmes.programme', programme),
  hanging('programmes.programme_version', [`t.programme_id || ' ' || t.version`, 'programme_id'], programme),
  hanging('programmes.notice', [id, 'programme_id'], programme),
  itself('forms.definition', `select d.id, 'form-definition' as resource, d.state from forms.definition d`),
  itself('parties.authority', `select a.id, 'authority' as resource from parties.authority a`),
  {
    table: 'parties.region',
    key: 't.code',
    rows: `select r.code as key, 'everybody' as resource from parties.region r`,
  },
  ofAccount('access.credential', 't.account_id::text'),
  ofAccount('access.second_factor', 't.account_id::text'),
  ofAccount('access.device', 't.hash'),
  ofAccount('access.recovery_code', `t.account_id || ' ' || t.code_hash`),
  ofAccount('access.external_identity', `t.issuer || ' ' || t.subject`),
]

/** Tables under row security that hold no business rows, with the reason. */
export const notOnShelves: Readonly<Record<string, string>> = {
  'policies.round_salt': 'for nobody: two functions of the owner use it',
  'risk.run_part': 'years of a run that is not yet put together, for the worker alone',
  'access.relation': 'the net itself: each sees the ties of its own subjects',
}
