import {vi} from "vitest";

/** What jsdom lacks of a browser: everything is on the screen, 900 pixels wide, and moves as it would. */
export function stubBrowser(): void {
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(readonly told: (entries: {isIntersecting: boolean}[]) => void) {}
      observe() {
        this.told([{isIntersecting: true}]);
      }
      disconnect() {}
    },
  );
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(readonly told: (entries: {contentRect: {width: number}}[]) => void) {}
      observe() {
        this.told([{contentRect: {width: 900}}]);
      }
    },
  );
  vi.stubGlobal("matchMedia", () => ({matches: true, addEventListener() {}}));
}
