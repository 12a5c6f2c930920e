import {
  act,
  answer,
  implementContract,
  look,
  lookOpenly,
  type RequestContext,
  type UseCase,
} from '../../../foundation/access/server/index.ts'
import { implementation } from '../contract.ts'
import { beginReport } from './acts/begin-report.ts'
import { checkReport } from './acts/check-report.ts'
import { fileFlash, noteFlash, readFlash } from './acts/file-flash.ts'
import { acceptReport, correctReport, returnReport } from './acts/judge-report.ts'
import { addEntry, closeEntry, readWorkspace } from './acts/keep-workspace.ts'
import { saveReport } from './acts/save-report.ts'
import { editOutcome, enterOutcome, publishOutcome, readOutcome } from './acts/keep-outcome.ts'
import { movePeriod, setSchedule } from './acts/set-schedule.ts'
import { submitReport } from './acts/submit-report.ts'
import { findReports, listMine, listPeriods } from './looks/list-reports.ts'
import { readAnswers, readReport, readSection } from './looks/read-report.ts'
import { readFigureRows, readRollUp, readSplit } from './looks/read-roll-up.ts'

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

export function router() {
  const on = implementContract(implementation)
  return on.router({
    periods: on.periods.handler(({ input, context }) => answer(lookOpenly(context, listPeriods(input)))),
    setSchedule: on.setSchedule.handler(acts(setSchedule)),
    movePeriod: on.movePeriod.handler(acts(movePeriod)),

    mine: on.mine.handler(({ context }) => answer(look(context, listMine()))),
    board: on.board.handler(looks(findReports)),
    report: on.report.handler(looks(readReport)),
    answers: on.answers.handler(looks(readAnswers)),
    section: on.section.handler(looks(readSection)),
    begin: on.begin.handler(acts(beginReport)),
    saveGroup: on.saveGroup.handler(acts(saveReport)),
    check: on.check.handler(acts(checkReport)),
    submit: on.submit.handler(acts(submitReport)),
    accept: on.accept.handler(acts(acceptReport)),
    return: on.return.handler(acts(returnReport)),
    correct: on.correct.handler(acts(correctReport)),

    flash: on.flash.handler(looks(readFlash)),
    fileFlash: on.fileFlash.handler(acts(fileFlash)),
    noteFlash: on.noteFlash.handler(acts(noteFlash)),

    workspace: on.workspace.handler(looks(readWorkspace)),
    addEntry: on.addEntry.handler(acts(addEntry)),
    closeEntry: on.closeEntry.handler(acts(closeEntry)),

    outcome: on.outcome.handler(({ input, context }) => answer(lookOpenly(context, readOutcome(input)))),
    enterOutcome: on.enterOutcome.handler(acts(enterOutcome)),
    editOutcome: on.editOutcome.handler(acts(editOutcome)),
    publishOutcome: on.publishOutcome.handler(acts(publishOutcome)),

    rollUp: on.rollUp.handler(looks(readRollUp)),
    split: on.split.handler(looks(readSplit)),
    rows: on.rows.handler(looks(readFigureRows)),
  })
}
