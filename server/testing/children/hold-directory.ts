import { lockDirectory } from '../../database/lock'

// Takes a directory, says so and keeps it until it is killed; or says why not.
const [directory = '', patience = '0'] = process.argv.slice(2)
try {
  await lockDirectory(directory, Number(patience))
  process.stdout.write('held\n')
  setInterval(() => undefined, 1000)
} catch (error) {
  process.stdout.write(`refused ${error instanceof Error ? error.message : String(error)}\n`)
}
