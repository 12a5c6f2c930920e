import { act, answer, implementContract, look, lookOpenly } from '../../../foundation/access/server/index.ts'
import type { ServerSlice } from '../../../foundation/access/server/index.ts'
import { type Day, type Result, ok, refuse } from '../../../foundation/kernel/index.ts'
import { catalogueContract } from '../contract.ts'
import { concludePublicity } from './acts/conclude-publicity.ts'
import { dismiss, uphold } from './acts/decide-objection.ts'
import { giveBack, registerSeal, report, returnReport, setAsideUnsealed, take } from './acts/hear-objection.ts'
import { importList } from './acts/import-list.ts'
import {
  addChange,
  createRelease,
  discardRelease,
  editLine,
  editRelease,
  proposeForPublication,
  removeLine,
  returnRelease,
} from './acts/make-release.ts'
import { publishRelease } from './acts/publish-release.ts'
import {
  lookAtObjection,
  lookAtObjections,
  lookAtPublicities,
  lookAtPublicity,
  lookAtRelease,
  lookAtReleases,
  lookAtTips,
} from './looks/office-lists.ts'
import { type FoundEntries, searchEntries } from './looks/search-entries.ts'
import { keptOf } from './store/entries.ts'

const api = implementContract(catalogueContract)

/** Programs get the refusal itself; a page shows it above what it found. */
function understood(found: Result<FoundEntries>): Result<FoundEntries> {
  return found.ok && found.value.refusal ? refuse(found.value.refusal) : found
}

export const router = {
  publicities: api.publicities.handler(({ input, context }) =>
    answer(lookOpenly(context, lookAtPublicities({ programme: input.programme ?? null }))),
  ),
  publicity: api.publicity.handler(({ input, context }) => answer(lookOpenly(context, lookAtPublicity(input)))),
  conclude: api.conclude.handler(({ input, context }) => answer(act(context, input, concludePublicity(input)))),

  objections: api.objections.handler(({ input, context }) => {
    const { state, afterArrival, afterId, limit } = input
    const after = afterArrival && afterId ? { arrivedAt: afterArrival, id: afterId } : null
    return answer(look(context, lookAtObjections({ state: state ?? null, after, limit })))
  }),
  objection: api.objection.handler(({ input, context }) => answer(look(context, lookAtObjection(input)))),
  registerSeal: api.registerSeal.handler(({ input, context }) => answer(act(context, input, registerSeal(input)))),
  take: api.take.handler(({ input, context }) => answer(act(context, input, take(input)))),
  giveBack: api.giveBack.handler(({ input, context }) => answer(act(context, input, giveBack(input)))),
  setAside: api.setAside.handler(({ input, context }) => answer(act(context, input, setAsideUnsealed(input)))),
  report: api.report.handler(({ input, context }) => answer(act(context, input, report(input)))),
  returnReport: api.returnReport.handler(({ input, context }) => answer(act(context, input, returnReport(input)))),
  uphold: api.uphold.handler(({ input, context }) => answer(act(context, input, uphold(input)))),
  dismiss: api.dismiss.handler(({ input, context }) => answer(act(context, input, dismiss(input)))),
  tips: api.tips.handler(({ context }) => answer(look(context, lookAtTips()))),

  releases: api.releases.handler(({ input, context }) =>
    answer(look(context, lookAtReleases({ state: input.state ?? null }))),
  ),
  release: api.release.handler(({ input, context }) => answer(lookOpenly(context, lookAtRelease(input)))),
  createRelease: api.createRelease.handler(({ input, context }) => answer(act(context, input, createRelease(input)))),
  // The contract has checked that it is a day; `as` only says so to the compiler.
  editRelease: api.editRelease.handler(({ input, context }) =>
    answer(act(context, input, editRelease({ ...input, effectiveFrom: input.effectiveFrom as Day | null }))),
  ),
  editLine: api.editLine.handler(({ input, context }) => answer(act(context, input, editLine(input)))),
  removeLine: api.removeLine.handler(({ input, context }) => answer(act(context, input, removeLine(input)))),
  addChange: api.addChange.handler(({ input, context }) => answer(act(context, input, addChange(input)))),
  importList: api.importList.handler(({ input, context }) => answer(act(context, input, importList(input)))),
  propose: api.propose.handler(({ input, context }) => answer(act(context, input, proposeForPublication(input)))),
  returnRelease: api.returnRelease.handler(({ input, context }) => answer(act(context, input, returnRelease(input)))),
  discardRelease: api.discardRelease.handler(({ input, context }) =>
    answer(act(context, input, discardRelease(input))),
  ),
  publish: api.publish.handler(({ input, context }) => answer(act(context, input, publishRelease(input)))),

  entries: api.entries.handler(({ input, context }) => {
    const { q, page, size } = input
    const question = { typed: q, boxes: {}, page, size }
    return answer(lookOpenly(context, searchEntries(question)).then(understood).then(asEntries))
  }),
} as ReturnType<NonNullable<ServerSlice['router']>>

function asEntries(found: Result<FoundEntries>) {
  if (!found.ok) return found
  const entries = found.value.rows.map((row) => {
    const { entryId, number, programmeId: round, entryVersion: version, effectiveFrom, effectiveUntil } = row
    return { entryId, number, round, version, content: keptOf(row), effectiveFrom, effectiveUntil }
  })
  return ok({ entries, total: found.value.total })
}
