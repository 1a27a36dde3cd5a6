import type {Locator, Page} from "playwright-core";
import {expect, it} from "vitest";
import {drawAll, figureIds, type OpenPage} from "../site.js";

/**
 * What is wrong with the words in the pictures of a page: that a picture's edge cuts them off, that they lie on one
 * another or under the ring of a handle, so that more than a fifth is lost, or that they are small. Their boxes are those
 * of capital letters: lines that stand close are no fault.
 */
async function faultsOfWords(page: Page, figure = "main"): Promise<string[]> {
  return await page.evaluate(only => {
    interface Box {
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    const [lost, cutOff, smallest, core] = [0.2, 2, 13, 6];
    const context = new OffscreenCanvas(1, 1).getContext("2d")!;
    const area = ({left, right, top, bottom}: Box) => Math.max(0, right - left) * Math.max(0, bottom - top);
    const lieOnOneAnother = (a: Box, b: Box) =>
      area({
        left: Math.max(a.left, b.left),
        right: Math.min(a.right, b.right),
        top: Math.max(a.top, b.top),
        bottom: Math.min(a.bottom, b.bottom),
      }) >
      lost * Math.min(area(a), area(b));

    /** The words of a text in a stage, line by line. */
    function wordsOf(node: Text, stage: Element) {
      const parent = node.parentElement!;
      const style = getComputedStyle(parent);
      const owner = parent.closest("text, .handle") ?? parent;
      const isSeen =
        parent.checkVisibility({opacityProperty: true, visibilityProperty: true}) &&
        !(parent instanceof SVGElement && style.fill === "none") &&
        // What was a number shimmers through, in the colour of rules: nobody is to read it.
        style.fill !== ghost;
      if (!node.data.trim() || !isSeen || parent.closest(".sr-only, title, desc")) return [];
      const {fontStyle, fontWeight, fontFamily, fontSize} = style;
      const scale = owner instanceof SVGTextElement ? owner.getScreenCTM()!.d : 1;
      const size = scale * Number.parseFloat(fontSize);
      context.font = `${fontStyle} ${fontWeight} 100px ${fontFamily}`;
      const {fontBoundingBoxAscent, fontBoundingBoxDescent, actualBoundingBoxAscent} =
        context.measureText("H");
      const height = fontBoundingBoxAscent + fontBoundingBoxDescent;
      const edges = [stage.getBoundingClientRect()];
      for (let box = parent.parentElement; box && box !== stage; box = box.parentElement)
        if (getComputedStyle(box).overflowX !== "visible") edges.push(box.getBoundingClientRect());
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].map(({left, right, top, height: line}) => {
        const bottom = top + (line * fontBoundingBoxAscent) / height;
        const box = {left, right, top: bottom - (size * actualBoundingBoxAscent) / 100, bottom};
        return {...box, text: node.data.trim(), owner, size, edges};
      });
    }

    function textsIn(stage: Element) {
      const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      return texts;
    }

    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = "var(--rule)";
    const ghost = getComputedStyle(probe).color;
    probe.remove();
    // A picture that has not been near the screen is not drawn.
    return [...document.querySelectorAll(`${only} .stage:has(.picture > *)`)].flatMap(stage => {
      const words = textsIn(stage).flatMap(node => wordsOf(node, stage));
      const rings = [...stage.querySelectorAll(".handle")]
        .filter(ring => ring.checkVisibility())
        .map(ring => {
          const {x, y, width, height} = ring.getBoundingClientRect();
          const [a, b] = [x + width / 2, y + height / 2];
          const box = {left: a - core, right: a + core, top: b - core, bottom: b + core};
          return {...box, text: `the ring ${ring.ariaLabel}`, owner: ring};
        });
      const faults = words.flatMap(({text, size, edges, ...box}) => [
        ...(size < smallest - 0.05 ? [`${text} is ${size.toFixed(1)} pixels small`] : []),
        ...(edges.some(
          edge =>
            Math.max(
              edge.left - box.left,
              box.right - edge.right,
              edge.top - box.top,
              box.bottom - edge.bottom,
            ) > cutOff,
        )
          ? [`${text} is cut off`]
          : []),
      ]);
      const all = [...words, ...rings];
      all.forEach((one, i) => {
        for (const other of all.slice(i + 1)) {
          if (one.owner === other.owner || one.text === other.text || !lieOnOneAnother(one, other)) continue;
          faults.push(`${one.text} lies on ${other.text}`);
        }
      });
      return faults.map(fault => `${stage.closest("figure")?.id}: ${fault}`);
    });
  }, figure);
}

/** What is asked of the pictures of a page whose figures are all drawn. */
export function askWords(opened: () => OpenPage): void {
  it("has pictures whose words are neither cut off, nor lie on one another or under a ring, nor are small", async () => {
    await expect.poll(() => faultsOfWords(opened().page), {timeout: 5000}).toEqual([]);
  });
}

/** Where a picture's words, those of its axes apart, or its summary call a step by another number than its player. */
async function stepsToldTwice(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll("figure:has(.step-counter)")].flatMap(figure => {
      const counted = Number.parseInt(figure.querySelector(".step-counter")!.textContent, 10);
      return [...figure.querySelectorAll(".stage text[fill], .figure-summary")].flatMap(({textContent}) => {
        const told = /^(?:step|update) (\d+)(?::|$)/i.exec(textContent!.trim())?.[1];
        return told && Number(told) !== counted ? [`${figure.id}: ${textContent}, but ${counted}`] : [];
      });
    }),
  );
}

/** Whether a step has one number. */
export function askSteps(opened: () => OpenPage): void {
  it("tells a step by the same number in its picture, in words and beside its player", async () => {
    expect(await stepsToldTwice(opened().page)).toEqual([]);
  });
}

/** What is asked of the words in the narrowest window, about, in which panels stand beside one another. */
export function askWordsOnTablet(opened: () => OpenPage): void {
  it("has no such words either in a window of 700 pixels", async () => {
    const {page} = opened();
    const screen = page.viewportSize()!;
    await page.setViewportSize({width: 700, height: screen.height});
    await drawAll(page);
    await expect.poll(() => faultsOfWords(page), {timeout: 5000}).toEqual([]);
    await page.setViewportSize(screen);
  });
}

/** Moves a slider to a place on its track, and waits until that is drawn. */
async function moveTo(track: Locator, place: string): Promise<void> {
  await track.evaluate(async (input: HTMLInputElement, to) => {
    input.value = to;
    input.dispatchEvent(new Event("input", {bubbles: true}));
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  }, place);
}

/** The same of the pictures while each of their sliders is at either end. */
export function askWordsAtEnds(opened: () => OpenPage): void {
  it("has no such words either while one of the sliders is at an end", async () => {
    const {page} = opened();
    const found: string[] = [];
    for (const id of await figureIds(page)) {
      for (const slider of await page.locator(`#${id} .slider:visible`).all()) {
        const track = slider.locator("input[type=range]");
        await track.scrollIntoViewIfNeeded();
        const ends = await track.evaluate(({value, min, max}: HTMLInputElement) => [min, max, value]);
        const name = await slider.locator("label").textContent();
        for (const [i, place] of ends.entries()) {
          await moveTo(track, place);
          const faults = await faultsOfWords(page, `#${id}`);
          found.push(...faults.map(fault => `${fault}, with ${name} ${["least", "most", "as before"][i]}`));
        }
      }
    }
    expect(found).toEqual([]);
  });
}
