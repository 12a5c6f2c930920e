import { ok } from '../../foundation/kernel/index.ts'
import {
  allocate,
  type CoverAmount,
  type Deductible,
  erode,
  isHourlyLoss,
  keepReserve,
  type ReserveEvent,
  settleClaim,
  settleInterruption,
  settleOccurrence,
  type WaitingMode,
} from '../../insurance/claims/index.ts'
import { steps } from '../../insurance/cover/index.ts'
import { kindOf, type Kinds } from './kind.ts'
import {
  as,
  fields,
  listOf,
  named,
  oneOf,
  optional,
  otherwise,
  type Read,
  shapedBy,
  together,
  where,
} from '../reading/reading.ts'
import { wrongLength } from '../reading/reading-refusals.ts'
import { amount, minutes, moment, rate, text } from '../reading/values.ts'

const deductible: Read<Deductible> = as(fields({ fixed: amount, ratePpm: optional(rate) }), ({ fixed, ratePpm }) => ({
  fixed,
  rate: ratePpm,
}))

const hourlyLoss = where(listOf(amount), isHourlyLoss, wrongLength({ zh: ' 24 或 168 ', en: '24 or 168' }))

const waitingMode = shapedBy<WaitingMode>('mode', {
  TIME_EXCESS: () => ok({ kind: 'TIME_EXCESS' }),
  QUALIFYING: () => ok({ kind: 'QUALIFYING' }),
  GREATER_OF_MONEY: as(fields({ money: amount }), ({ money }) => ({ kind: 'GREATER_OF_MONEY', money })),
})

const outage = fields({
  outageStart: moment,
  outageMinutes: minutes,
  waitingMinutes: minutes,
  trigger: otherwise(oneOf('AT_LEAST', 'MORE_THAN'), 'AT_LEAST'),
  hourlyLoss,
  indemnityMinutes: optional(minutes),
  savedCost: optional(amount),
  extraCost: optional(amount),
  sublimit: optional(amount),
})

const claim = fields({
  loss: amount,
  notAccepted: optional(amount),
  otherRecoveries: optional(amount),
  valueRatio: optional(fields({ sumInsured: amount, value: amount })),
  waiting: optional(fields({ amount, rule: oneOf('both', 'higher') })),
  deductible: optional(deductible),
  insuredSharePpm: optional(rate),
  sublimitRemaining: optional(amount),
  occurrenceLimit: optional(amount),
  aggregateRemaining: optional(amount),
  arrears: optional(fields({ due: amount, paid: amount })),
  mitigation: optional(fields({ amount, sumInsured: amount })),
  termOrder: optional(listOf(text)),
})

const coverLoss = as(
  fields({
    id: text,
    loss: amount,
    deductible: optional(deductible),
    insuredSharePpm: optional(rate),
    sublimitRemaining: optional(amount),
  }),
  ({ id, insuredSharePpm, ...terms }) => ({ cover: id, insuredShare: insuredSharePpm, ...terms }),
)

export const reserveEvent = shapedBy<ReserveEvent>('type', {
  CLOSE: () => ok({ type: 'CLOSE' }),
  ...Object.fromEntries(
    (['SET', 'INCREASE', 'DECREASE', 'INTERIM_PAY', 'FINAL_PAY', 'RECOVERY'] as const).map((type) => [
      type,
      as(fields({ amount }), (given): ReserveEvent => ({ type, amount: given.amount })),
    ]),
  ),
})

/** What is paid on a loss. */
export const adjustKinds: Kinds = {
  interruption: kindOf(
    together(
      outage,
      as(waitingMode, (mode) => ({ mode })),
    ),
    (given) => ok(settleInterruption(given)),
  ),
  claim: kindOf(claim, ({ loss, insuredSharePpm, ...terms }) => {
    const settled = settleClaim(loss, { ...terms, insuredShare: insuredSharePpm })
    if (!settled.ok) return settled
    const { lines, payable, mitigationPayable } = settled.value
    const buckets = Object.fromEntries(
      steps.map((step) => [step, lines.find((line) => line.step === step)?.taken ?? 0n]),
    )
    return ok({ buckets, payable, mitigationPayable })
  }),
  occurrence: kindOf(
    fields({
      covers: listOf(coverLoss),
      occurrenceDeductible: optional(fields({ fixed: amount, waiting: amount })),
      occurrenceLimit: optional(amount),
      aggregateRemaining: optional(amount),
    }),
    (given) => {
      const settled = settleOccurrence(given)
      if (!settled.ok) return settled
      const { afterItems, byCover, ...event } = settled.value
      return ok({ afterItems: byId(afterItems), ...event, byCover: byId(byCover) })
    },
  ),
  sequence: kindOf(
    fields({
      aggregate: amount,
      sublimits: named(amount),
      deductibles: named(amount),
      claims: listOf(fields({ id: text, cover: text, loss: amount })),
    }),
    ({ sublimits, deductibles, ...given }) => {
      const eroded = erode({ ...given, sublimits: new Map(sublimits), deductibles: new Map(deductibles) })
      return eroded.ok ? ok({ claims: eroded.value }) : eroded
    },
  ),
  allocate: kindOf(
    fields({ netByCover: named(amount), occurrenceLimit: amount }),
    ({ netByCover, occurrenceLimit }) => {
      const nets = netByCover.map(([cover, net]) => ({ cover, amount: net }))
      const { payable, byCover } = allocate(nets, occurrenceLimit)
      return ok({ payable, byCover: byId(byCover) })
    },
  ),
  reserve: kindOf(fields({ events: listOf(reserveEvent) }), ({ events }) => {
    const rows = keepReserve(events)
    return rows.ok ? ok({ rows: rows.value }) : rows
  }),
}

const byId = (amounts: readonly CoverAmount[]) =>
  Object.fromEntries(amounts.map(({ cover, amount }) => [cover, amount] as const))
