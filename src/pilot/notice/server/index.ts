export { sm3 } from './sm3.ts'
export { largestOfficialFile, readOfficialText } from './read-official-text.ts'
