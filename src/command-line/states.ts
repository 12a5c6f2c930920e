import { slices } from '../server/slices.ts'
import { answer, exit, say } from './input.ts'

/** The state machines of all slices as data. */
export function run(words: readonly string[]): Promise<number> {
  if (words.some((word) => word !== '--json')) {
    say('usage: shidian states [--json]')
    return Promise.resolve(exit.wrongUse)
  }
  const machines = slices
    .flatMap((slice) => slice.machines)
    .map(({ resource, states, initial, transitions }) => ({ resource, states, initial, transitions }))
  const lines = machines.flatMap(({ resource, initial, transitions }) => [
    `${resource} begins ${initial}`,
    ...transitions.map(({ from, action, to }) => `  ${from} -${action}-> ${to}`),
  ])
  answer(words.includes('--json') ? JSON.stringify(machines) : lines.join('\n'))
  return Promise.resolve(exit.good)
}
