/** The width of a figure on paper, in pixels: what A4 leaves between the margins that src/style/print.css sets. */
export const paperWidth = 680;

/** On paper a page stands in its default state, as its text speaks of it; afterwards the reader's is back. */
export function printDefaults(state: {reset(): void; borrow(): () => void}): void {
  let giveBack: (() => void) | undefined;
  addEventListener("beforeprint", () => {
    giveBack ??= state.borrow();
    state.reset();
  });
  addEventListener("afterprint", () => {
    giveBack?.();
    giveBack = undefined;
  });
}
