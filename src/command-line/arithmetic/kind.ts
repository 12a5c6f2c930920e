import type { Result } from '../../foundation/kernel/index.ts'
import type { Read } from '../reading/reading.ts'

/** Reads the fields of a case of this kind and answers it; money in the answer is bigint. */
export type Kind = (given: unknown) => Result<object>

export type Kinds = Readonly<Record<string, Kind>>

export function kindOf<Given>(read: Read<Given>, answer: (given: Given) => Result<object>): Kind {
  return (value) => {
    const given = read(value, '')
    return given.ok ? answer(given.value) : given
  }
}
