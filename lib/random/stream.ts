import {sha256} from "@noble/hashes/sha2.js";

/**
 * Four words of 32 bits for a seed and a purpose: the first 16 bytes of the SHA-256 of the text "seed purpose" in
 * UTF-16, all little-endian. Neighbouring seeds, and the purposes of one seed, have nothing in common after it.
 *
 * @source Matsumoto, Wada, Kuramoto, Ashihara (2007), Common defects in initialization of pseudorandom number
 *   generators, ACM Transactions on Modeling and Computer Simulation 17: why a raw seed does not do
 */
export function streamWords(seed: number, purpose: string): number[] {
  const text = `${seed} ${purpose}`;
  const unit = (i: number) => text.charCodeAt(i >> 1) >> (8 * (i & 1));
  const {buffer, byteOffset} = sha256(Uint8Array.from({length: 2 * text.length}, (_, i) => unit(i)));
  const bytes = new DataView(buffer, byteOffset);
  return [0, 4, 8, 12].map(at => bytes.getInt32(at, true));
}
