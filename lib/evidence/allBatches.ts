/**
 * All ordered draws of `size` from `count` examples, each as likely as the others: countˢⁱᶻᵉ with replacement,
 * count!/(count − size)! without. The array is the same one each time, overwritten by the next draw.
 */
export function* allBatches(count: number, size: number, replacement: boolean): Generator<Uint32Array> {
  const batch = new Uint32Array(size);
  function* from(place: number): Generator<Uint32Array> {
    if (place === size) {
      yield batch;
      return;
    }
    for (let i = 0; i < count; i++) {
      if (!replacement && batch.subarray(0, place).includes(i)) continue;
      batch[place] = i;
      yield* from(place + 1);
    }
  }
  yield* from(0);
}
