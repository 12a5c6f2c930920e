export { compileSearch } from './compile.ts'
export type { CompiledSearch, SearchColumns } from './compile.ts'
