/** Points worth a look, with what to look for. */
export const secondOrderPresets = [
  {
    label: "The point of the text",
    look: "Gradient (4, 13), Hessian rows (4, 2) and (2, 12): a bowl, steeply tilted. Within 0.14 of x the model misses by less than 0.003.",
    state: {soF: "cubic", soX: [1, 2], soR: 0.14}
  },
  {
    label: "Another place, another matrix",
    look: "At (1, 0) the rows are (0, 2) and (2, 0), and the model of the same function is a saddle.",
    state: {soF: "cubic", soX: [1, 0], soR: 0.8}
  },
  {
    label: "Nothing left",
    look: "At the origin gradient and Hessian are zero. The model is a flat plane, and all of f is error, of third order.",
    state: {soF: "cubic", soX: [0, 0], soR: 0.8}
  },
  {
    label: "On a summit",
    look: "Both eigenvalues are −4, so the model is a cap that falls for ever; f turns up again and the model does not know.",
    state: {soF: "double-well", soX: [0, 0], soR: 0.8}
  },
  {
    label: "In a well",
    look: "A bowl with both eigenvalues 8. Halve the radius and the error falls by more than eight.",
    state: {soF: "double-well", soX: [1, 1], soR: 0.4}
  }
] as const;
