import type { Acting } from '../../../../foundation/access/server/index.ts'
import { type Answers, canonicalAnswers } from '../../../../foundation/forms/index.ts'
import { canonicalText, type Day, dayOf, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import { sm3 } from '../../../../pilot/notice/server/index.ts'
import { questionnaireOf, questionsOf } from '../../index.ts'
import { type ProposalRow, saveProposal } from '../store/proposals.ts'
import { lockedProposal } from './locked-proposal.ts'
import { proposalRefusals } from './proposal-refusals.ts'
import { type ProposalView, recorded } from './proposal-view.ts'

interface Edit {
  readonly id: string
  readonly version: number
}

/** 保存答案: what is not answered yet may stay open; an answer that the form does not have is refused. */
export async function saveAnswers(
  acting: Acting,
  { answers, ...edit }: Edit & { readonly answers: Readonly<Record<string, string>> },
): Promise<Result<ProposalView>> {
  const locked = await lockedProposal(acting, 'answer', edit)
  if (!locked.ok) return locked
  const { row, permit } = locked.value
  const questions = new Map(questionsOf(row.sector).map((one) => [one.id, one]))
  const wrong = Object.entries(answers).find(
    ([question, value]) => !questions.get(question)?.answers.some((one) => one.value === value),
  )
  if (wrong) return refuse(proposalRefusals.unknownAnswer(wrong[0]))
  return recorded(acting, { action: 'answer', row: await saveProposal(acting.tx, permit, { ...row, answers }) })
}

/** 登记签署: from now on the answers stand by their hash, until they are opened again. */
export async function signProposal(
  acting: Acting,
  { signedBy, signedOn, ...edit }: Edit & { readonly signedBy: string; readonly signedOn: string },
): Promise<Result<ProposalView>> {
  const locked = await lockedProposal(acting, 'sign', edit)
  if (!locked.ok) return locked
  const { row, permit } = locked.value
  if (signedOn > dayOf(acting.tx.now)) return refuse(proposalRefusals.signedLater)
  const given = row.answers as Readonly<Record<string, string>>
  const missing = questionsOf(row.sector).flatMap(({ id }) => (given[id] === undefined ? [id] : []))
  if (missing.length > 0) return refuse(proposalRefusals.incomplete(missing))
  const signed: ProposalRow = {
    ...row,
    state: 'signed',
    answersHash: hashOf(row),
    signedByName: signedBy,
    signedOn: signedOn as Day,
  }
  return recorded(acting, { action: 'sign', row: await saveProposal(acting.tx, permit, signed) })
}

/** 退回更正: the signature goes, and what was quoted on it can no longer be bound until the same is signed again. */
export async function reopenProposal(acting: Acting, edit: Edit): Promise<Result<ProposalView>> {
  const locked = await lockedProposal(acting, 'reopen', edit)
  if (!locked.ok) return locked
  const { row, permit } = locked.value
  const opened: ProposalRow = { ...row, state: 'draft', answersHash: null, signedByName: null, signedOn: null }
  return recorded(acting, { action: 'reopen', row: await saveProposal(acting.tx, permit, opened) })
}

export async function withdrawProposal(acting: Acting, edit: Edit): Promise<Result<ProposalView>> {
  const locked = await lockedProposal(acting, 'withdraw', edit)
  if (!locked.ok) return locked
  const { row, permit } = locked.value
  const gone = await saveProposal(acting.tx, permit, { ...row, state: 'withdrawn' })
  return recorded(acting, { action: 'withdraw', row: gone })
}

/** SM3 of the canonical text of form, version and answers: the same answers signed twice have the same hash. */
function hashOf({ sector, answers }: Pick<ProposalRow, 'sector' | 'answers'>): string {
  const given = answers as Readonly<Record<string, string>>
  const asked: Answers = Object.fromEntries(
    questionsOf(sector).flatMap(({ id, domain }) => (given[id] === undefined ? [] : [[`${domain}.${id}`, given[id]]])),
  )
  return sm3(canonicalText(canonicalAnswers({ definition: questionnaireOf(sector), answers: asked })))
}
