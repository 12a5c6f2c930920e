export { entryVersionOf } from './front-door.ts'
