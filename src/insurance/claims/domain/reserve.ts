import {
  add,
  assertNever,
  type Fen,
  ok,
  refuse,
  type Result,
  subtract,
  zeroFen,
} from '../../../foundation/kernel/index.ts'
import { outstandingBelowNothing, paymentAboveOutstanding } from './refusals.ts'

/** An entry in the history of a claim's reserve; amounts are not negative. */
export type ReserveEvent =
  | { readonly type: 'CLOSE' }
  | { readonly type: 'SET' | 'INCREASE' | 'DECREASE'; readonly amount: Fen }
  | { readonly type: 'INTERIM_PAY' | 'FINAL_PAY' | 'RECOVERY'; readonly amount: Fen }

/** C11: incurred is what was paid and what is outstanding; net of what was recovered. */
export interface ReserveRow {
  readonly outstanding: Fen
  readonly paid: Fen
  readonly recovered: Fen
  readonly grossIncurred: Fen
  readonly netIncurred: Fen
}

type Standing = Pick<ReserveRow, 'outstanding' | 'paid' | 'recovered'>

/** How the reserve stands after each event. A payment needs a reserve, and the outstanding never falls below nothing. */
export function keepReserve(events: readonly ReserveEvent[]): Result<readonly ReserveRow[]> {
  let standing: Standing = { outstanding: zeroFen, paid: zeroFen, recovered: zeroFen }
  const rows: ReserveRow[] = []
  for (const event of events) {
    const next = after(standing, event)
    if (!next.ok) return next
    standing = next.value
    const grossIncurred = add(standing.paid, standing.outstanding)
    rows.push({ ...standing, grossIncurred, netIncurred: subtract(grossIncurred, standing.recovered) })
  }
  return ok(rows)
}

function after(standing: Standing, event: ReserveEvent): Result<Standing> {
  const { outstanding, paid, recovered } = standing
  switch (event.type) {
    case 'SET':
      return ok({ ...standing, outstanding: event.amount })
    case 'INCREASE':
      return ok({ ...standing, outstanding: add(outstanding, event.amount) })
    case 'DECREASE':
      return event.amount > outstanding
        ? refuse(outstandingBelowNothing(event.amount, outstanding))
        : ok({ ...standing, outstanding: subtract(outstanding, event.amount) })
    case 'INTERIM_PAY':
    case 'FINAL_PAY':
      return event.amount > outstanding
        ? refuse(paymentAboveOutstanding(event.amount, outstanding))
        : ok({ ...standing, outstanding: subtract(outstanding, event.amount), paid: add(paid, event.amount) })
    case 'CLOSE':
      return ok({ ...standing, outstanding: zeroFen })
    case 'RECOVERY':
      return ok({ ...standing, recovered: add(recovered, event.amount) })
    default:
      return assertNever(event)
  }
}
