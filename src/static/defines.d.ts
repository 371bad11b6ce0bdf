/** The URL parameters that a prerendered page cannot show by itself, with spaces between, put in by vite.embed.config.ts. */
declare const __DRAWN_PARAMS__: string
