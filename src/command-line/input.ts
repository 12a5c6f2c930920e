import { readFile } from 'node:fs/promises'

/** What a command of the command line answers: sysexits says 64 for wrong use. */
export const exit = { good: 0, refused: 1, unreadable: 2, wrongUse: 64 } as const

/** The bytes of FILE, `-` being standard input; undefined (with a message) when it cannot be read. */
export async function readInput(command: string, file: string): Promise<Uint8Array | undefined> {
  try {
    return file === '-' ? await standardInput() : await readFile(file)
  } catch (error) {
    say(`shidian ${command}: cannot read ${file === '-' ? 'standard input' : file}: ${reasonOf(error)}`)
    return undefined
  }
}

async function standardInput(): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  for await (const piece of process.stdin) pieces.push(Buffer.from(piece as Uint8Array))
  return Buffer.concat(pieces)
}

/** Messages go to standard error, answers to standard output. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

export function answer(line: string): void {
  // A reader that has seen enough, such as head, goes away; that is no fault.
  process.stdout.once('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? exit.good : 1))
  process.stdout.write(`${line}\n`)
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EISDIR') return 'it is a folder'
  return code === 'EACCES' ? 'no permission' : String(error)
}
