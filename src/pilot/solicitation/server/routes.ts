import {
  type RequestContext,
  type UseCase,
  act,
  answer,
  implementContract,
  look,
  lookOpenly,
} from '../../../foundation/access/server/index.ts'
import { type Result, ok } from '../../../foundation/kernel/index.ts'
import { solicitation } from '../contract.ts'
import {
  confirmPartnership,
  declinePartnership,
  leavePartnership,
  removePartnership,
} from './acts/answer-invitation.ts'
import { proposeExtensionForAll, grantExtensionForAll, refuseExtensionForAll } from './acts/change-deadline.ts'
import { askForDetermination } from './acts/ask-for-determination.ts'
import { assignSection } from './acts/assign-section.ts'
import { attachScan } from './acts/attach-scan.ts'
import { checkAnswers } from './acts/check-answers.ts'
import { closeCall } from './acts/close-call.ts'
import { closeCorrectionOf, requestCorrectionOf } from './acts/correct-solution.ts'
import { createDraft } from './acts/create-draft.ts'
import { acceptLateFiling, proposeLateFiling, refuseLateFiling } from './acts/decide-late.ts'
import { decideOnWaiver, proposeWaiver } from './acts/decide-waiver.ts'
import { determineRule } from './acts/determine.ts'
import { discardSolution } from './acts/discard-solution.ts'
import { draftRecommendation } from './acts/draft-recommendation.ts'
import { fileLateSolution } from './acts/file-late.ts'
import { invitePartner } from './acts/invite-partner.ts'
import { openCall } from './acts/open-call.ts'
import { printRecommendation } from './acts/print-recommendation.ts'
import { printSolution } from './acts/print-solution.ts'
import { registerCopy } from './acts/register-copy.ts'
import { remindPartner } from './acts/remind-partner.ts'
import { resubmitSolution } from './acts/resubmit-solution.ts'
import { saveDraft, saveNamedFields } from './acts/save-answers.ts'
import type { Outcome } from './acts/solution-act.ts'
import { sealSolution } from './acts/seal-solution.ts'
import { submitSolution } from './acts/submit-solution.ts'
import { reopenSolution, withdrawSolution } from './acts/withdraw-solution.ts'
import { editRecommendation, signRecommendation, withdrawSignedRecommendation } from './acts/write-recommendation.ts'
import { checkReceipt } from './looks/check-receipt.ts'
import {
  findCopies,
  listAllCalls,
  listExtensions,
  listRecommendations,
  listWaivers,
  overseeCall,
  readPartnership,
} from './looks/desks.ts'
import { listDeterminations } from './looks/determinations.ts'
import { readFigures } from './looks/figures.ts'
import { findOrganisation } from './looks/find-organisation.ts'
import { findSolutions, listMine } from './looks/list-solutions.ts'
import { readAllAnswers, readHistoryOf, readSection } from './looks/read-answers.ts'
import { receiptOf } from './looks/receipt-page.ts'
import { taskListOf } from './looks/task-list.ts'
import { signedText } from './signed-text.ts'

interface Call<Input> {
  readonly input: Input
  readonly context: RequestContext
}

const acts =
  <Input, Value>(useCase: (input: Input) => UseCase<Value>) =>
  ({ input, context }: Call<Input>) =>
    answer(act(context, input, useCase(input)))

const looks =
  <Input, Value>(useCase: (input: Input) => UseCase<Value>) =>
  ({ input, context }: Call<Input>) =>
    answer(look(context, useCase(input)))

/** Signs the receipt after COMMIT and answers with its text; a repeated request gets the same. */
const receipted =
  <Input>(useCase: (input: Input) => UseCase<Outcome>) =>
  ({ input, context }: Call<Input>) =>
    answer(act(context, input, useCase(input)).then((result) => withReceipt(context, result)))

async function withReceipt(context: RequestContext, result: Result<Outcome>) {
  if (!result.ok || result.value.receiptNumber === undefined) return result
  const receipt = await signedText(context.host, result.value.receiptNumber)
  return ok({ ...result.value, ...(receipt ? { receipt } : {}) })
}

export function router() {
  const on = implementContract(solicitation)
  return on.router({
    mine: on.mine.handler(({ context }) => answer(look(context, listMine()))),
    find: on.find.handler(looks(findSolutions)),
    create: on.create.handler(acts(createDraft)),
    taskList: on.taskList.handler(looks(taskListOf)),
    section: on.section.handler(looks(readSection)),
    saveGroup: on.saveGroup.handler(acts(saveDraft)),
    editNamedFields: on.editNamedFields.handler(acts(saveNamedFields)),
    answers: on.answers.handler(looks(readAllAnswers)),
    history: on.history.handler(looks(readHistoryOf)),
    assign: on.assign.handler(acts(assignSection)),
    discard: on.discard.handler(acts(discardSolution)),
    invite: on.invite.handler(acts(invitePartner)),
    findOrganisation: on.findOrganisation.handler(looks(findOrganisation)),
    check: on.check.handler(acts(checkAnswers)),
    submit: on.submit.handler(receipted(submitSolution)),
    fileLate: on.fileLate.handler(receipted(fileLateSolution)),
    seal: on.seal.handler(acts(sealSolution)),
    withdraw: on.withdraw.handler(acts(withdrawSolution)),
    reopen: on.reopen.handler(acts(reopenSolution)),
    requestCorrection: on.requestCorrection.handler(acts(requestCorrectionOf)),
    resubmit: on.resubmit.handler(receipted(resubmitSolution)),
    closeCorrection: on.closeCorrection.handler(acts(closeCorrectionOf)),
    proposeLate: on.proposeLate.handler(acts(proposeLateFiling)),
    acceptLate: on.acceptLate.handler(acts(acceptLateFiling)),
    refuseLate: on.refuseLate.handler(acts(refuseLateFiling)),
    print: on.print.handler(acts(printSolution)),
    receipt: on.receipt.handler(async ({ input, context }) => {
      const page = await answer(look(context, receiptOf(input)))
      return { ...page, receipt: await signedText(context.host, page.receiptNumber) }
    }),

    partnership: on.partnership.handler(looks(readPartnership)),
    confirm: on.confirm.handler(acts(confirmPartnership)),
    decline: on.decline.handler(acts(declinePartnership)),
    leave: on.leave.handler(acts(leavePartnership)),
    remind: on.remind.handler(acts(remindPartner)),
    remove: on.remove.handler(acts(removePartnership)),

    waivers: on.waivers.handler(looks(listWaivers)),
    proposeWaiver: on.proposeWaiver.handler(acts(proposeWaiver)),
    grantWaiver: on.grantWaiver.handler(acts((input) => decideOnWaiver('grant', input))),
    refuseWaiver: on.refuseWaiver.handler(acts((input) => decideOnWaiver('refuse', input))),

    askForDetermination: on.askForDetermination.handler(acts(askForDetermination)),
    determinations: on.determinations.handler(looks(listDeterminations)),
    findMet: on.findMet.handler(acts((input) => determineRule('met', input))),
    findUnmet: on.findUnmet.handler(acts((input) => determineRule('unmet', input))),

    copies: on.copies.handler(looks(findCopies)),
    registerCopy: on.registerCopy.handler(acts(registerCopy)),

    calls: on.calls.handler(({ context }) => answer(lookOpenly(context, listAllCalls()))),
    figures: on.figures.handler(({ input, context }) => answer(lookOpenly(context, readFigures(input)))),
    oversee: on.oversee.handler(looks(overseeCall)),
    openCall: on.openCall.handler(acts(openCall)),
    beginClosing: on.beginClosing.handler(acts((input) => closeCall('begin-closing', input))),
    sealList: on.sealList.handler(acts((input) => closeCall('seal', input))),
    extensions: on.extensions.handler(looks(listExtensions)),
    proposeExtension: on.proposeExtension.handler(acts(proposeExtensionForAll)),
    grantExtension: on.grantExtension.handler(acts(grantExtensionForAll)),
    refuseExtension: on.refuseExtension.handler(acts(refuseExtensionForAll)),

    recommendations: on.recommendations.handler(looks(listRecommendations)),
    draftRecommendation: on.draftRecommendation.handler(acts(draftRecommendation)),
    editRecommendation: on.editRecommendation.handler(acts(editRecommendation)),
    printRecommendation: on.printRecommendation.handler(acts(printRecommendation)),
    signRecommendation: on.signRecommendation.handler(acts(signRecommendation)),
    withdrawRecommendation: on.withdrawRecommendation.handler(acts(withdrawSignedRecommendation)),
    attachScan: on.attachScan.handler(acts(attachScan)),

    checkReceipt: on.checkReceipt.handler(async ({ input, context }) => {
      const found = await answer(lookOpenly(context, checkReceipt(input)))
      return { ...found, receipt: await signedText(context.host, found.number) }
    }),
  })
}
