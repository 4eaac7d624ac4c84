/** One of the 25 numbered equations that the course teaches; the numbers are those of the source article. */
export interface Equation {
  /** Its number in the article and here, from 1 to 25. */
  number: number;
  /** The statement, as TeX. */
  tex: string;
  /** A short name, in plain text. */
  name: string;
  /** The chapter that prints it with its anchor. */
  home: "convexity" | "eigenvalues" | "regularization" | "step-size";
  /** What it says, in one plain sentence without markup. */
  words: string;
}

type Home = Equation["home"];
type Entry = readonly [name: string, tex: string, words: string];

const chapters: readonly (readonly [Home, readonly Entry[]])[] = [
  [
    "convexity",
    [
      [
        "Convexity",
        String.raw`{f(\lambda x+(1-\lambda)y)}\le\lambda f(x)+{(1-\lambda)f(y)}`,
        "Between any two points the chord never runs below the function; here λ is a weight from 0 to 1."
      ],
      [
        "Positive semidefinite Hessian",
        String.raw`v^\top H v\ge 0`,
        "In no direction does the function curve downward."
      ],
      [
        "Strong convexity",
        String.raw`f(y)\ge f(x)+{\nabla f(x)^\top(y-x)}+{\tfrac m2\|y-x\|^2}`,
        "The function lies above each of its tangent planes by at least a parabola of curvature m > 0."
      ],
      [
        "Curvature along an eigenvector",
        String.raw`v_i^\top H v_i=\lambda_i`,
        "Along a unit eigenvector the curvature is the eigenvalue."
      ]
    ]
  ],
  [
    "eigenvalues",
    [
      [
        "Determinant as a product",
        String.raw`\det H=\prod_i\lambda_i`,
        "The determinant is the product of all eigenvalues."
      ],
      [
        "Eigenvalues of a two-by-two matrix",
        String.raw`\lambda=\frac{a+c\pm\sqrt{(a-c)^2+4b^2}}{2}`,
        "The two eigenvalues of the symmetric matrix with diagonal a, c and off-diagonal b lie equally far to both sides of the mean of a and c."
      ],
      [
        "Trace as a sum",
        String.raw`\operatorname{tr}H=\sum_i h_{ii}=\sum_i\lambda_i`,
        "The diagonal entries have the same sum as the eigenvalues."
      ],
      [
        "Spectral decomposition",
        String.raw`H=Q\Lambda Q^\top`,
        "A symmetric matrix turns into its own axes, stretches along each by an eigenvalue, and turns back."
      ]
    ]
  ],
  [
    "regularization",
    [
      [
        "Newton’s method",
        String.raw`x_{k+1}=x_k-H^{-1}\nabla f`,
        "Step to the stationary point of the second-order model."
      ],
      ["Shifted Hessian", String.raw`H'=H+\epsilon I`, "Add the same number to every diagonal entry of the Hessian."],
      [
        "Shifted eigenvalues",
        String.raw`\lambda_i'=\lambda_i+\epsilon`,
        "The shift moves every eigenvalue by the same amount and leaves every eigenvector where it was."
      ],
      [
        "Determinant after the shift",
        String.raw`\det H'=\prod_i(\lambda_i+\epsilon)>0`,
        "Once the smallest eigenvalue plus the shift is positive, all factors are positive and so is the determinant."
      ],
      [
        "Trace after the shift",
        String.raw`\operatorname{tr}H'=\operatorname{tr}H+\epsilon n`,
        "The trace grows by the shift once for each of the n dimensions."
      ],
      [
        "Ridge regression",
        String.raw`(X^\top X+\lambda I)\beta=X^\top y`,
        "The normal equations of least squares with a penalty on the squared length of the coefficients; here λ is the penalty, which our own text calls μ."
      ],
      [
        "Curvature of the ridge objective",
        String.raw`{v^\top\,2(X^\top X+\lambda I)\,v}={2(\|Xv\|^2+\lambda\|v\|^2)}`,
        "In every direction the penalty adds 2λ to the curvature of least squares per unit of squared length; here λ is the penalty."
      ],
      [
        "Condition number under a penalty",
        String.raw`\kappa=\frac{\lambda_{\max}+\lambda}{\lambda_{\min}+\lambda}`,
        "A penalty λ lifts the smallest eigenvalue relatively the most, and so it lowers the ratio of the largest to the smallest."
      ]
    ]
  ],
  [
    "step-size",
    [
      [
        "Directional derivative",
        String.raw`D_vf(x)=\cgrad{\nabla f(x)}^\top v`,
        "The slope along a unit vector v is the part of the gradient that points along v."
      ],
      [
        "Gradient descent",
        String.raw`x_{k+1}=x_k-\cstep{\alpha}\cgrad{\nabla f(x_k)}`,
        "Walk against the gradient, by the step size times its length, and repeat."
      ],
      [
        "Direction of steepest descent",
        String.raw`v=-\cgrad{\nabla f}/\|\cgrad{\nabla f}\|`,
        "Among all directions of length 1, the one opposite to the gradient falls fastest; where the gradient is zero there is none."
      ],
      [
        "A step in one mode",
        String.raw`z_{k+1,i}=(1-\cstep{\alpha}\lambda_i)z_{k,i}`,
        "In the axes of the eigenvectors, a gradient step multiplies each coordinate by a number of its own."
      ],
      [
        "When a mode shrinks",
        String.raw`\lvert1-\cstep{\alpha}\lambda_i\rvert<1\iff0<\cstep{\alpha}\lambda_i<2`,
        "A mode shrinks exactly when step size times eigenvalue lies strictly between 0 and 2."
      ],
      [
        "Stability limit",
        String.raw`\cstep{\alpha}_{\max}=2/\clmax{\lambda_{\max}}`,
        "The largest eigenvalue alone sets the step size that no run on the quadratic may reach."
      ],
      [
        "Taylor’s formula along a line",
        String.raw`g(t)=g(0)+g'(0)t+\tfrac12g''(0)t^2+\dots`,
        "Near its start, a slice of the function is a value, a slope and a curvature."
      ],
      [
        "Length of a step",
        String.raw`h=\cstep{\alpha}\|\cgrad{\nabla f}\|`,
        "The distance walked is the step size times the steepness."
      ],
      [
        "Second-order change along a step",
        String.raw`f(x+hv)=f(x)+h\cgrad{\nabla f}^\top v+\tfrac{h^2}2v^\top Hv+\dots`,
        "A step changes the function by what its slope promises, plus what the curvature along it adds."
      ]
    ]
  ]
];

/** Equations 1 to 25, in order. */
export const equations: readonly Equation[] = chapters
  .flatMap(([home, entries]) => entries.map((entry) => ({home, entry})))
  .map(({home, entry: [name, tex, words]}, i) => ({number: i + 1, tex, name, home, words}));
