/** The observations that whoever hosts the page lets it ask (`KHORGOS_SOURCE` of the build). */
export interface HostSource {
  /** As `sourceAt` takes it. */
  readonly address: string
  /** Where it lies, as a person knows it: "statistics.example" or "127.0.0.1:8123". */
  readonly host: string
}

/** The source that the page names; null where it names none. */
export function hostSource(): HostSource | null {
  const address = document.querySelector<HTMLMetaElement>('meta[name=khorgos-source]')?.content ?? ''
  const plain = address.replace(/^clickhouse\+/, '')
  return URL.canParse(plain) ? { address, host: new URL(plain).host } : null
}
