import { runCases } from './arithmetic/command.ts'

/** What a policy costs over its life, and who shares it. */
export const run = (words: readonly string[]): Promise<number> => runCases('premium', words)
