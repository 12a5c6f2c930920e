/** Values of a log line; never personal ones. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null | undefined>>

export interface Log {
  info(event: string, facts?: LogFacts): void
  /** A bug or a broken machine: its name, message and stack, once, where it is caught. */
  fault(event: string, error: unknown, facts?: LogFacts): void
}

type Write = (line: string) => void

/** One JSON line an event on standard error, so that standard output stays a command's answer. */
export function openLog(write: Write = gathered()): Log {
  const put = (level: 'info' | 'fault', event: string, facts: LogFacts): void => {
    write(`${neutralised(JSON.stringify({ at: new Date().toISOString(), level, event, ...facts }))}\n`)
  }
  return {
    info: (event, facts = {}) => put('info', event, facts),
    fault: (event, error, facts = {}) => put('fault', event, { ...facts, ...factsOf(error) }),
  }
}

function factsOf(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { error: String(error) }
  const { code } = error as { code?: string }
  const cause = error.cause instanceof Error ? error.cause.message : undefined
  return { error: error.name, message: error.message, code, cause, stack: error.stack }
}

// JSON escapes the controls below U+0020 only. The others could move the cursor, break lines or turn the text around in
// the terminal of whoever reads the log.
const controls = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g

function neutralised(line: string): string {
  return line.replaceAll(controls, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

const mostGathered = 64_000
const gatheredMilliseconds = 100

/** Lines leave together a few times a second: under load a write for each would cost as much as answering. */
function gathered(): Write {
  let waiting = ''
  let timer: NodeJS.Timeout | undefined
  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    const lines = waiting
    waiting = ''
    if (lines !== '') process.stderr.write(lines)
  }
  process.once('exit', flush)
  return (line) => {
    waiting += line
    if (waiting.length > mostGathered) flush()
    else timer ??= setTimeout(flush, gatheredMilliseconds).unref()
  }
}
