/** Where a program may say something beside its results; there is one in browsers, workers and Node alike. */
const {console} = globalThis as unknown as {console: {warn(text: string): void}};

/**
 * Warns where β and γ look like PyTorch's β₁ and β₂, of which they are the rest to 1: both in (½, 1). That is allowed,
 * and next to no average. The ends are left out: β = γ = 1 is sign descent, and nobody's β₁.
 */
export function hintAtBetas(where: string, {beta, gamma}: {beta?: unknown; gamma?: unknown}): void {
  if (!isLarge(beta) || !isLarge(gamma)) return;
  console.warn(
    `${where}: beta ${beta} and gamma ${gamma} keep little of the past: they are 1 − PyTorch's β₁ and β₂; ` +
      `did you mean beta ${rest(beta)} and gamma ${rest(gamma)}?`,
  );
}

const isLarge = (rate: unknown): rate is number => typeof rate === "number" && rate > 0.5 && rate < 1;
const rest = (rate: number) => Number((1 - rate).toPrecision(12));
