import { ok, parseInstant, refuse, type Result } from '../../../foundation/kernel/index.ts'
import { findParameter, type Parameter, type ParameterValue, type Round } from '../../notice/index.ts'
import { type ChangeFault, refusals } from './refusals.ts'

export type SetValue = string | number | readonly string[] | null

/** A new value for one parameter; null leaves it open. */
export interface ParameterChange {
  readonly parameter: string
  readonly value: SetValue
}

const highestCount = 10_000

/** The round with other parameters; refused as a whole when one of them does not fit. */
export function changeParameters(round: Round, changes: readonly ParameterChange[]): Result<Round> {
  const faults = changes.flatMap((change) => faultsOf(round, change))
  if (faults.length > 0) return refuse(refusals.unfitting(faults))
  const real = changes.filter(({ parameter, value }) => !isSame(findParameter(round, parameter), value))
  if (real.length === 0) return refuse(refusals.nothingChanges)
  return ok(real.reduce(withValue, round))
}

function faultsOf(round: Round, { parameter: id, value }: ParameterChange): ChangeFault[] {
  const parameter = findParameter(round, id)
  if (!parameter) return [{ parameter: id, problem: refusals.problems.unknown }]
  if (value === null || fits(parameter.setting, value)) return []
  return [{ parameter: id, problem: refusals.problems[parameter.setting.kind] }]
}

function fits(setting: ParameterValue, value: Exclude<SetValue, null>): boolean {
  switch (setting.kind) {
    case 'count':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= highestCount
    case 'deadline':
      return typeof value === 'string' && parseInstant(value) === value
    case 'choice':
      return setting.options.some(({ code }) => code === value)
    default:
      return Array.isArray(value) && value.length <= 1_000 && value.every((code) => /^\d{6}$/.test(code))
  }
}

function withValue(round: Round, { parameter: id, value }: ParameterChange): Round {
  const changed = (parameter: Parameter): Parameter =>
    parameter.id === id ? { ...parameter, setting: { ...parameter.setting, value } as ParameterValue } : parameter
  return { ...round, parameters: round.parameters.map(changed) }
}

const isSame = (parameter: Parameter | undefined, value: SetValue): boolean =>
  JSON.stringify(parameter?.setting.value) === JSON.stringify(value)
