import { commands } from './commands.ts'

process.exitCode = await main(process.argv.slice(2))

async function main(words: readonly string[]): Promise<number> {
  const match = commands
    .filter((command) => command.name.split(' ').every((word, index) => words[index] === word))
    .sort((a, b) => b.name.length - a.name.length)[0]
  if (!match) {
    process.stderr.write(usage(words))
    return words.length === 0 || words[0] === 'help' || words[0] === '--help' ? 0 : 64
  }
  const { run } = await match.load()
  return run(words.slice(match.name.split(' ').length))
}

function usage(words: readonly string[]): string {
  const unknown = words.length > 0 && !['help', '--help'].includes(words[0] ?? '')
  const width = Math.max(...commands.map((command) => `${command.name} ${command.form}`.trimEnd().length))
  const lines = commands.map(
    (command) => `  ${`${command.name} ${command.form}`.trimEnd().padEnd(width)}  ${command.does}`,
  )
  const head = unknown ? `shidian: there is no command "${words.join(' ')}"\n` : ''
  return `${head}usage: shidian COMMAND\n${lines.join('\n')}\n`
}
