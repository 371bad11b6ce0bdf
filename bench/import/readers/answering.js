/** Lets a worker read the file that it is sent, and say what it found. `read` may call what it is given at its first
 *  rows. */
export function answering(read) {
  addEventListener('message', async ({ data: file }) => {
    const start = performance.now()
    let first = null
    const seconds = () => (performance.now() - start) / 1000
    try {
      const found = await read(file, () => {
        first ??= seconds()
      })
      postMessage({ ...found, seconds: seconds(), first })
    } catch (error) {
      postMessage({ failed: String(error).slice(0, 200) })
    }
  })
}
