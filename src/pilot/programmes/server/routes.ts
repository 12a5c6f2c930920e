import { act, answer, type Host, implementContract, look, lookOpenly } from '../../../foundation/access/server/index.ts'
import { contract } from '../contract.ts'
import { changeRound, previewChange } from './change-round.ts'
import { cloneProgramme } from './clone-round.ts'
import { importNotice, previewImport } from './import-notice.ts'
import { moveRound } from './move-round.ts'
import { listProgrammes, readProgrammeDetail, readProgrammeNotice } from './read-rounds.ts'

/** Thin: each operation is one use case. */
export function router(_host: Host) {
  const on = implementContract(contract)
  return {
    list: on.list.handler(({ context }) => answer(lookOpenly(context, listProgrammes()))),
    read: on.read.handler(({ context, input }) => answer(lookOpenly(context, readProgrammeDetail(input.code)))),
    clone: on.clone.handler(({ context, input }) => answer(act(context, input, cloneProgramme(input)))),
    preview: on.preview.handler(({ context, input }) => answer(look(context, previewChange(input)))),
    change: on.change.handler(({ context, input }) => answer(act(context, input, changeRound(input)))),
    announce: on.announce.handler(({ context, input }) => answer(act(context, input, moveRound('announce', input)))),
    open: on.open.handler(({ context, input }) => answer(act(context, input, moveRound('open', input)))),
    close: on.close.handler(({ context, input }) => answer(act(context, input, moveRound('close', input)))),
    readNotice: on.readNotice.handler(({ context, input }) =>
      answer(lookOpenly(context, readProgrammeNotice(input.code))),
    ),
    previewNotice: on.previewNotice.handler(({ context, input }) => answer(look(context, previewImport(input)))),
    importNotice: on.importNotice.handler(({ context, input }) => answer(act(context, input, importNotice(input)))),
  }
}
