// Which builds of Khorgos are measured, and by what each is known to live.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** What is true, in a page of a build, once React answers there. A build's first page is one of three: a picture that
 *  goes when the living page takes its place, markup that is hydrated in place, or an empty element. */
function livesWhen(html) {
  const hasMarks = `document.querySelector('#root figure [data-figure]') !== null`
  if (html.includes('id="picture"')) return `document.querySelector('#picture > *') === null && ${hasMarks}`
  if (/<div id="root">\s*<\/div>/.test(html)) return hasMarks
  return `document.documentElement.dataset.live !== undefined && ${hasMarks}`
}

/** The builds that BUILDS names ("before=../old/dist,now=dist"), else this one, made now unless BUILT is set: each with
 *  its name, its folder and an expression for `lives`.
 *  @throws Error when BUILDS cannot be read or a folder holds no build */
export function buildsToMeasure() {
  const given = process.env.BUILDS
  if (given === undefined && process.env.BUILT === undefined) {
    const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
      cwd: ROOT,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
    if (status !== 0) throw new Error('The build failed: there is nothing to measure.')
  }
  return (given ?? `now=${join(ROOT, 'dist')}`).split(',').map((one) => {
    const [, name, path] = /^([a-z0-9-]+)=(.+)$/.exec(one) ?? []
    if (name === undefined || path === undefined || name === 'peers')
      throw new Error(`BUILDS: “${one}” is not “name=folder”, as in before=../old/dist,now=dist.`)
    const folder = resolve(path)
    const page = join(folder, 'index.html')
    if (!existsSync(page)) throw new Error(`BUILDS: ${folder} holds no index.html.`)
    return { name, folder, lives: livesWhen(readFileSync(page, 'utf8')) }
  })
}
