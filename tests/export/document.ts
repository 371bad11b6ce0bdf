import { provideDocument } from '../../scripts/without-browser.mjs'

/* A document in Node.js, as the command line has it; to be imported before all else. Where jsdom is the whole environment,
   it has byte arrays of its own beside those of Node.js, which what writes PDF does not know. */
provideDocument()
