/** How a method looks on the whole site: one colour, dash and mark, each enough to tell it by. */
export interface MethodStyle {
  readonly name: string;
  readonly color: string;
  readonly dash: string;
  readonly symbol: "circle" | "square" | "triangle" | "diamond" | "star" | "cross" | "wye" | "asterisk";
}

export const methods = {
  gradientDescent: {
    name: "gradient descent",
    color: "var(--gradient-descent)",
    dash: "none",
    symbol: "circle",
  },
  momentum: {name: "momentum", color: "var(--momentum)", dash: "9 3", symbol: "square"},
  adadelta: {name: "AdaDelta", color: "var(--adadelta)", dash: "2 3", symbol: "triangle"},
  adam: {name: "Adam", color: "var(--adam)", dash: "9 3 2 3", symbol: "diamond"},
  nesterov: {name: "Nesterov", color: "var(--nesterov)", dash: "5 2", symbol: "star"},
  rmsprop: {name: "RMSProp", color: "var(--rmsprop)", dash: "3 3", symbol: "cross"},
  adagrad: {name: "AdaGrad", color: "var(--adagrad)", dash: "12 4", symbol: "wye"},
  bfgs: {name: "BFGS", color: "var(--bfgs)", dash: "6 3", symbol: "triangle"},
  newton: {name: "Newton", color: "var(--newton)", dash: "1 3", symbol: "asterisk"},
} satisfies Record<string, MethodStyle>;

export type MethodKey = keyof typeof methods;
