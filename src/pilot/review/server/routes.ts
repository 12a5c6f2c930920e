import {
  type Acting,
  type RequestContext,
  act,
  answer,
  implementContract,
  look,
} from '../../../foundation/access/server/index.ts'
import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import type { Day, Result } from '../../../foundation/kernel/index.ts'
import { reviewContract } from '../contract.ts'
import { claimRecord, offerExpertClaim } from './expert/claim.ts'
import { importExperts } from './expert/import-experts.ts'
import { createExpert, editExpert, pause, resume } from './expert/keep-expert.ts'
import { lookAtExpert, lookAtExperts } from './expert/look-at-experts.ts'
import type { WrittenDetails } from './expert/written-details.ts'
import { editCheck, failCheck, openCheck, passCheck, returnCheck, takeUpCheck } from './formal/act-on-check.ts'
import { lookAtCheck, lookAtChecks } from './formal/look-at-checks.ts'
import {
  arriveAtMeeting,
  beginMeeting,
  editMeeting,
  keepMinutes,
  planMeeting,
  putOpinion,
  signOpinion,
  takeOpinionBack,
} from './meeting/act-on-meeting.ts'
import { lookAtMeeting, lookAtMeetings } from './meeting/look-at-meetings.ts'
import { acceptSeat, declineSeat } from './reviewing/answer-seat.ts'
import { lookAtMyReviews, lookAtReview, lookBeside } from './reviewing/look-at-reviews.ts'
import { recuseMyself, reopenScore, saveScore, setReviewAside, submitScore } from './reviewing/write-score.ts'
import { assignExperts } from './round/assign-experts.ts'
import { drawRound } from './round/draw.ts'
import { explainItem } from './round/explain.ts'
import { freezeList } from './round/freeze.ts'
import { inviteNext } from './round/invite.ts'
import { lookAtRound, lookAtRounds } from './round/look-at-round.ts'
import { editRound, openRound, pinPair, promiseNonce } from './round/prepare.ts'
import { lookAtSelection, lookAtSelections } from './selecting/look-at-selection.ts'
import {
  approveSelection,
  editSelection,
  openSelection,
  proposeSelection,
  returnSelection,
} from './selecting/select.ts'
import { beginScoring, closeScoring, dropWithdrawn } from './round/score.ts'

type UseCaseOf<Input, Value> = (acting: Acting, input: Input) => Promise<Result<Value>>

interface Call<Input> {
  readonly input: Input
  readonly context: RequestContext
}

const acts =
  <Input, Value>(useCase: UseCaseOf<Input, Value>) =>
  ({ input, context }: Call<Input>) =>
    answer(act(context, input, (acting) => useCase(acting, input)))

const looks =
  <Input, Value>(useCase: UseCaseOf<Input, Value>) =>
  ({ input, context }: Call<Input>) =>
    answer(look(context, (acting) => useCase(acting, input)))

const api = implementContract(reviewContract)

/** The contract has checked that a text is a day; `as` only says so to the compiler. */
type Given = Omit<WrittenDetails, 'former' | 'away'> & {
  readonly former: readonly (Omit<WrittenDetails['former'][number], 'until'> & { readonly until: string | null })[]
  readonly away: { readonly from: string; readonly until: string } | null
}

const detailsOf = (given: Given): WrittenDetails => ({
  ...given,
  former: given.former.map((one) => ({ ...one, until: one.until as Day | null })),
  away: given.away && { from: given.away.from as Day, until: given.away.until as Day },
})

export const router = {
  meetings: api.meetings.handler(({ context }) => answer(look(context, lookAtMeetings))),
  planMeeting: api.planMeeting.handler(acts(planMeeting)),
  meeting: api.meeting.handler(looks(lookAtMeeting)),
  editMeeting: api.editMeeting.handler(acts(editMeeting)),
  beginMeeting: api.beginMeeting.handler(acts(beginMeeting)),
  arriveAtMeeting: api.arriveAtMeeting.handler(acts(arriveAtMeeting)),
  keepMinutes: api.keepMinutes.handler(acts(keepMinutes)),
  putOpinion: api.putOpinion.handler(acts(putOpinion)),
  takeOpinionBack: api.takeOpinionBack.handler(acts(takeOpinionBack)),
  signOpinion: api.signOpinion.handler(acts(signOpinion)),

  formalChecks: api.formalChecks.handler(looks(lookAtChecks)),
  openFormal: api.openFormal.handler(acts(openCheck)),
  formalCheck: api.formalCheck.handler(looks(lookAtCheck)),
  editFormal: api.editFormal.handler(acts(editCheck)),
  returnFormal: api.returnFormal.handler(acts(returnCheck)),
  takeUpFormal: api.takeUpFormal.handler(acts(takeUpCheck)),
  passFormal: api.passFormal.handler(acts(passCheck)),
  failFormal: api.failFormal.handler(acts(failCheck)),

  rounds: api.rounds.handler(({ context }) => answer(look(context, lookAtRounds))),
  openRound: api.openRound.handler(acts(openRound)),
  round: api.round.handler(looks(lookAtRound)),
  editRound: api.editRound.handler(acts(editRound)),
  promise: api.promise.handler(acts(promiseNonce)),
  pin: api.pin.handler(acts(pinPair)),
  freeze: api.freeze.handler(acts(freezeList)),
  draw: api.draw.handler(acts(drawRound)),
  invite: api.invite.handler(acts(inviteNext)),
  assign: api.assign.handler(acts(assignExperts)),
  explain: api.explain.handler(looks(explainItem)),
  beginScoring: api.beginScoring.handler(acts(beginScoring)),
  dropWithdrawn: api.dropWithdrawn.handler(acts(dropWithdrawn)),
  closeScoring: api.closeScoring.handler(acts(closeScoring)),

  acceptSeat: api.acceptSeat.handler(acts(acceptSeat)),
  declineSeat: api.declineSeat.handler(acts(declineSeat)),
  myReviews: api.myReviews.handler(({ context }) => answer(look(context, lookAtMyReviews))),
  review: api.review.handler(looks(lookAtReview)),
  saveScore: api.saveScore.handler(acts(saveScore)),
  submitScore: api.submitScore.handler(acts(submitScore)),
  recuse: api.recuse.handler(acts(recuseMyself)),
  beside: api.beside.handler(looks(lookBeside)),
  setAside: api.setAside.handler(acts(setReviewAside)),
  reopenScore: api.reopenScore.handler(acts(reopenScore)),

  selections: api.selections.handler(({ context }) => answer(look(context, lookAtSelections))),
  openSelection: api.openSelection.handler(acts(openSelection)),
  selection: api.selection.handler(looks(lookAtSelection)),
  editSelection: api.editSelection.handler(acts(editSelection)),
  proposeSelection: api.proposeSelection.handler(acts(proposeSelection)),
  returnSelection: api.returnSelection.handler(acts(returnSelection)),
  approveSelection: api.approveSelection.handler(acts(approveSelection)),

  offerClaim: api.offerClaim.handler(acts(offerExpertClaim)),
  claim: api.claim.handler(acts(claimRecord)),
  list: api.list.handler(({ input, context }) => {
    const { profession, state, words, afterName, afterId, limit } = input
    const after = afterName === undefined || afterId === undefined ? null : { name: afterName, id: afterId }
    const filter = { profession: profession ?? null, state: state ?? null, words, after, limit }
    return answer(look(context, (acting) => lookAtExperts(acting, filter)))
  }),
  read: api.read.handler(({ input, context }) => answer(look(context, (acting) => lookAtExpert(acting, input.id)))),
  create: api.create.handler(({ input, context }) =>
    answer(act(context, input, (acting) => createExpert(acting, detailsOf(input.details)))),
  ),
  edit: api.edit.handler(({ input, context }) =>
    answer(act(context, input, (acting) => editExpert(acting, { ...input, details: detailsOf(input.details) }))),
  ),
  pause: api.pause.handler(({ input, context }) => answer(act(context, input, (acting) => pause(acting, input)))),
  resume: api.resume.handler(({ input, context }) => answer(act(context, input, (acting) => resume(acting, input)))),
  importTable: api.importTable.handler(({ input, context }) =>
    answer(act(context, input, (acting) => importExperts(acting, input))),
  ),
} as ReturnType<NonNullable<ServerSlice['router']>>
