/** A graph whose nodes are numbered such that every edge leads from a lower number to a higher one. */
export interface LayeredGraph {
  readonly count: number;
  /** From, to. */
  readonly edges: readonly (readonly [number, number])[];
}

/** A place: the layer, counted from the inputs, and the place across it, from 0 to `breadth`. */
export type Place = readonly [layer: number, across: number];

/** Where everything lies, in units of one layer and of one node's room. */
export interface GraphLayout {
  readonly layers: number;
  /** The most that lies side by side in a layer, less one. */
  readonly breadth: number;
  readonly places: readonly Place[];
  /** The places that each edge passes, from its first node to its last: one in every layer between. */
  readonly routes: readonly (readonly Place[])[];
}

/** A node, or the place where edges from a node pass through a layer on their way to a later one. */
interface Item {
  readonly layer: number;
  /** The items of the next layer that edges lead to. */
  readonly next: Set<Item>;
  readonly previous: Set<Item>;
  across: number;
}

const rounds = 12;

/**
 * Lays a graph out in layers: each node one after the last of those it needs, edges that skip layers led through them,
 * the order in each layer chosen such that few edges cross, and each node put where its edges are short.
 *
 * @source Sugiyama, Tagawa, Toda (1981), Methods for visual understanding of hierarchical system structures
 */
export function layOut({count, edges}: LayeredGraph): GraphLayout {
  const layerOf = new Array<number>(count).fill(0);
  for (const [from, to] of [...edges].sort((a, b) => a[1] - b[1])) {
    layerOf[to] = Math.max(layerOf[to], layerOf[from] + 1);
  }
  const layers: Item[][] = Array.from({length: Math.max(...layerOf) + 1}, () => []);
  const addItem = (layer: number): Item => {
    const item = {layer, next: new Set<Item>(), previous: new Set<Item>(), across: 0};
    layers[layer].push(item);
    return item;
  };
  const items = layerOf.map(addItem);
  const passages = items.map(item => [item]);
  const routes = edges.map(([from, to]) => {
    const route = passages[from];
    for (let layer = layerOf[from] + route.length; layer < layerOf[to]; layer++) {
      const item = addItem(layer);
      link(route[route.length - 1], item);
      route.push(item);
    }
    const passed = route.slice(0, layerOf[to] - layerOf[from]);
    link(passed[passed.length - 1], items[to]);
    return [...passed, items[to]];
  });

  order(layers);
  const breadth = Math.max(...layers.map(layer => layer.length)) - 1;
  align(layers, breadth);
  const place = ({layer, across}: Item): Place => [layer, across];
  return {
    layers: layers.length,
    breadth,
    places: items.map(place),
    routes: routes.map(route => route.map(place)),
  };
}

function link(from: Item, to: Item): void {
  from.next.add(to);
  to.previous.add(from);
}

/** Orders the layers such that few edges cross, from either order of the inputs. */
function order(layers: Item[][]): void {
  const [asGiven, turned] = [1, -1].map(direction => {
    const copy = layers.map(layer => [...layer]);
    if (direction < 0) copy[0].reverse();
    return untangled(copy);
  });
  const best = turned.crossings < asGiven.crossings ? turned.layers : asGiven.layers;
  layers.forEach((layer, l) => void layer.splice(0, layer.length, ...best[l]));
  layers.forEach(numberSlots);
}

/** Sorts each layer by the mean place of its neighbours, to and fro; the order with the fewest crossings. */
function untangled(layers: Item[][]): {layers: Item[][]; crossings: number} {
  layers.forEach(numberSlots);
  let best = layers.map(layer => [...layer]);
  let fewest = crossings(layers);
  for (let round = 0; round < rounds && fewest > 0; round++) {
    const towardsOutput = round % 2 === 0;
    const neighbours = (item: Item) => (towardsOutput ? item.previous : item.next);
    for (const layer of towardsOutput ? layers : layers.toReversed()) {
      const wanted = new Map(layer.map(item => [item, mean(neighbours(item)) ?? item.across]));
      layer.sort((a, b) => wanted.get(a)! - wanted.get(b)!);
      numberSlots(layer);
    }
    const count = crossings(layers);
    if (count >= fewest) continue;
    fewest = count;
    best = layers.map(layer => [...layer]);
  }
  return {layers: best, crossings: fewest};
}

function numberSlots(layer: readonly Item[]): void {
  for (let slot = 0; slot < layer.length; slot++) layer[slot].across = slot;
}

function crossings(layers: readonly (readonly Item[])[]): number {
  let count = 0;
  for (const layer of layers) {
    const ends = layer.flatMap(item => [...item.next].map(to => [item.across, to.across]));
    for (const [a, b] of ends) for (const [c, d] of ends) if (a < c && b > d) count++;
  }
  return count;
}

function mean(items: ReadonlySet<Item>): number | undefined {
  if (items.size === 0) return undefined;
  let sum = 0;
  for (const {across} of items) sum += across;
  return sum / items.size;
}

/** Moves each item to the mean of its neighbours, as far as the order and a distance of 1 within its layer allow. */
function align(layers: readonly (readonly Item[])[], breadth: number): void {
  for (const layer of layers) {
    for (const item of layer) item.across += (breadth - layer.length + 1) / 2;
  }
  for (let round = 0; round < rounds; round++) {
    for (const layer of round % 2 === 0 ? layers : layers.toReversed()) {
      const wanted = layer.map(item => mean(new Set([...item.previous, ...item.next])) ?? item.across);
      const shifted = ascending(wanted.map((across, slot) => across - slot));
      layer.forEach((item, slot) => {
        item.across = Math.min(breadth - layer.length + 1, Math.max(0, shifted[slot])) + slot;
      });
    }
  }
}

/** The ascending numbers nearest to the given ones: neighbours out of order are replaced by their mean. */
export function ascending(numbers: readonly number[]): number[] {
  const blocks: {mean: number; size: number}[] = [];
  for (const number of numbers) {
    let block = {mean: number, size: 1};
    for (let last = blocks.at(-1); last && last.mean > block.mean; last = blocks.at(-1)) {
      const size = last.size + block.size;
      block = {mean: (last.mean * last.size + block.mean * block.size) / size, size};
      blocks.pop();
    }
    blocks.push(block);
  }
  return blocks.flatMap(({mean, size}) => new Array<number>(size).fill(mean));
}
