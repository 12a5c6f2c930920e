export interface Command {
  /** One or two words. */
  readonly name: string
  /** The arguments it takes, for the usage text. */
  readonly form: string
  readonly does: string
  readonly load: () => Promise<{ readonly run: (words: readonly string[]) => Promise<number> }>
}

/** Loaded on demand, so that a small command never waits for the server's code. */
export const commands: readonly Command[] = [
  {
    name: 'start',
    form: '[--port N] [--data DIR]',
    does: 'database, migrations, demo round, desk, server and worker under one parent',
    load: () => import('./start.ts'),
  },
  { name: 'serve', form: '[--port N] [--data DIR] [--demo]', does: 'HTTP server', load: () => import('./serve.ts') },
  { name: 'worker', form: '', does: 'job worker', load: () => import('./worker.ts') },
  { name: 'migrate', form: '', does: 'brings the database to this version', load: () => import('./migrate.ts') },
  {
    name: 'seed',
    form: '--demo [--seed N] [--scale S]',
    does: 'demo content through the use cases',
    load: () => import('./seed.ts'),
  },
  {
    name: 'notice parse',
    form: 'FILE --json',
    does: 'reads an official text into clauses and sentences',
    load: () => import('./notice-parse.ts'),
  },
  {
    name: 'check solution',
    form: 'FILE --programme ID [--as-of submission|closing] --json',
    does: 'judges a solution by the rules of a round',
    load: () => import('./check-solution.ts'),
  },
  {
    name: 'uscc',
    form: 'CODE… --json',
    does: 'checks unified social credit codes',
    load: () => import('./credit-code.ts'),
  },
  {
    name: 'premium',
    form: 'FILE --json',
    does: 'charges, refunds and shares of a policy, exact to the fen',
    load: () => import('./premium.ts'),
  },
  {
    name: 'adjust',
    form: 'FILE --json',
    does: 'what is paid on a loss, exact to the fen',
    load: () => import('./adjust.ts'),
  },
  {
    name: 'draw',
    form: 'FILE --json',
    does: 'draws panels by strata, so that anybody can draw again',
    load: () => import('./draw.ts'),
  },
  {
    name: 'assign',
    form: 'FILE [--explain ITEM] --json',
    does: 'assigns experts at the least cost, with a reason for every pair',
    load: () => import('./assign.ts'),
  },
  {
    name: 'reported',
    form: 'FILE --json',
    does: "judges an insurer's policies, transactions and claims without a server",
    load: () => import('./reported.ts'),
  },
  {
    name: 'loss exact',
    form: 'FILE --json',
    does: 'prices a risk without noise, with a certain bracket',
    load: () => import('./loss-exact.ts'),
  },
  {
    name: 'loss simulate',
    form: 'FILE [--years N] [--seed S] [--workers W] --json',
    does: 'simulates a portfolio with systemic events',
    load: () => import('./loss-simulate.ts'),
  },
  { name: 'access table', form: '--json', does: 'the permission table', load: () => import('./access-table.ts') },
  { name: 'states', form: '--json', does: 'the state machines', load: () => import('./states.ts') },
  { name: 'openapi', form: '--json', does: 'the API document', load: () => import('./openapi.ts') },
  {
    name: 'audit verify',
    form: '[--full] [--receipts DIR]',
    does: 'verifies the evidence log',
    load: () => import('./audit-verify.ts'),
  },
  { name: 'backup', form: 'DIR', does: 'one consistent backup', load: () => import('./backup.ts') },
  {
    name: 'restore',
    form: 'DIR [--older]',
    does: 'restores a backup into an empty database',
    load: () => import('./restore.ts'),
  },
  { name: 'drill', form: '', does: 'backs up, restores aside and verifies', load: () => import('./drill.ts') },
  {
    name: 'clock set',
    form: 'INSTANT',
    does: 'test mode: moves the clock of all processes',
    load: () => import('./clock-set.ts'),
  },
]
