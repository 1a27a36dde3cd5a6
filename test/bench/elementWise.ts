import {type Vector, zerosLike} from "../../lib/vector.js";
import {elementWiseMethods, elementWiseVariants} from "../properties/methods.js";
import {fastest} from "./fastest.js";

/** What one method costs at one size, in nanoseconds per parameter and step. */
export interface Cost {
  readonly name: string;
  readonly n: number;
  readonly step: number;
  /** A loop that reads the gradient, and reads and writes as many arrays as the method does, with one subtraction. */
  readonly copy: number;
}

export const sizes = [2, 1e3, 1e6];

const copies: ((g: Vector, a: Vector, b: Vector, c: Vector, d: Vector) => void)[] = [
  (g, a) => {
    for (let i = 0; i < g.length; i++) a[i] = g[i] - a[i];
  },
  (g, a, b) => {
    for (let i = 0; i < g.length; i++) {
      a[i] = g[i] - a[i];
      b[i] = g[i] - b[i];
    }
  },
  (g, a, b, c) => {
    for (let i = 0; i < g.length; i++) {
      a[i] = g[i] - a[i];
      b[i] = g[i] - b[i];
      c[i] = g[i] - c[i];
    }
  },
  (g, a, b, c, d) => {
    for (let i = 0; i < g.length; i++) {
      a[i] = g[i] - a[i];
      b[i] = g[i] - b[i];
      c[i] = g[i] - c[i];
      d[i] = g[i] - d[i];
    }
  },
];

/** Every element-wise method at every size, in one precision. */
export function elementWiseCosts(precision: "float64" | "float32"): Cost[] {
  const vector = (n: number): Vector => (precision === "float64" ? new Float64Array(n) : new Float32Array(n));
  return [...elementWiseMethods, ...elementWiseVariants].flatMap(method =>
    sizes.map(n => {
      const optimizer = method.create({eta: 1e-6});
      const w = vector(n).fill(1);
      const g = vector(n).fill(0.1);
      const state = optimizer.init(w);
      let t = 0;
      const step = fastest(() => optimizer.step(w, g, state, t++)) / n;
      const updated =
        1 + Object.values(state).filter(part => ArrayBuffer.isView(part) && part.byteLength > 0).length;
      const [a, b, c, d] = Array.from({length: 4}, () => zerosLike(w));
      const copy = fastest(() => copies[updated - 1](g, a, b, c, d)) / n;
      return {name: method.name, n, step, copy};
    }),
  );
}
