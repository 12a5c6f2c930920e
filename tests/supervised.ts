// A process for the tests of the supervisor: it says that it is there, and ends when it is asked to or left alone.
import { supervise } from '../src/command-line/supervisor.ts'
import { untilStopped } from '../src/command-line/until-stopped.ts'

const stopped = untilStopped()
const [part, logFile] = process.argv.slice(2)
console.log(`${part} ${process.pid}`)
if (part === 'parent' && logFile) {
  supervise({ name: 'child', words: ['child'], script: import.meta.filename, logFile, onRestart: () => {} })
}
const living = setInterval(() => {}, 1_000)
await stopped
clearInterval(living)
console.log(`${part} ends`)
process.exit()
