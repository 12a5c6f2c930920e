import { refuseUnknownNames } from '../foundation/storage/server/index.ts'
import { commands } from './commands.ts'

process.exitCode = await main(process.argv.slice(2))

async function main(words: readonly string[]): Promise<number> {
  const match = commands
    .filter((command) => command.name.split(' ').every((word, index) => words[index] === word))
    .sort((a, b) => b.name.length - a.name.length)[0]
  if (!match && asksForHelp(words)) {
    process.stdout.write(usage())
    return 0
  }
  if (!match) {
    const head = words.length > 0 ? `shidian: there is no command "${words.join(' ')}"\n` : ''
    process.stderr.write(`${head}${usage()}`)
    return 64
  }
  try {
    refuseUnknownNames()
  } catch (error) {
    process.stderr.write(`shidian: ${error instanceof Error ? error.message : String(error)}\n`)
    return 64
  }
  const { run } = await match.load()
  return run(words.slice(match.name.split(' ').length))
}

function asksForHelp([first = '']: readonly string[]): boolean {
  return ['help', '--help', '-h'].includes(first)
}

function usage(): string {
  const width = Math.max(...commands.map((command) => `${command.name} ${command.form}`.trimEnd().length))
  const lines = commands.map(
    (command) => `  ${`${command.name} ${command.form}`.trimEnd().padEnd(width)}  ${command.does}`,
  )
  return `usage: shidian COMMAND\n${lines.join('\n')}\n`
}
