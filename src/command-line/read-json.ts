import { readInput, say } from './input.ts'

/** The JSON of FILE, in UTF-8; undefined (with a message) when it cannot be read or is not well-formed. */
export async function readJson(command: string, file: string): Promise<{ readonly value: unknown } | undefined> {
  const bytes = await readInput(command, file)
  if (!bytes) return undefined
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown }
  } catch {
    say(`shidian ${command}: the input is not well-formed JSON in UTF-8`)
    return undefined
  }
}
