/** Official statistics are held to the thousand dollars, which is the sixth decimal of a billion: a sum of them has no
 *  more. What is divided is given as exactly. */
const DECIMALS = 6

/** A number as a person would write it: to the sixth decimal, or, below one, to the sixth digit that counts. Takes away what
 *  binary arithmetic adds ("3.2835229999999997" is 3.283523) and nothing that is known. For the last step only, where a
 *  number leaves for a file: nothing is worked out from what it gives. */
export function toDataPrecision(value: number): number {
  return Number(Math.abs(value) < 1 ? value.toPrecision(DECIMALS) : value.toFixed(DECIMALS))
}
