import { runCases } from './arithmetic/command.ts'

/** What is paid on a loss, and from which limit. */
export const run = (words: readonly string[]): Promise<number> => runCases('adjust', words)
