export { diskFile } from '../../src/cli/disk-file.ts'
export { readOwn } from '../../src/import/read-own.ts'
