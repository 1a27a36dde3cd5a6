/** The buffers of all typed arrays in plain data, each once: what a message can hand over without a copy. */
export function transferables(data: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  collect(data, buffers);
  return [...buffers];
}

function collect(data: unknown, buffers: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(data)) {
    if (data.buffer instanceof ArrayBuffer) buffers.add(data.buffer);
  } else if (typeof data === "object" && data !== null) {
    for (const value of Object.values(data)) collect(value, buffers);
  }
}
