/** A source that the course leans on. */
export interface Reference {
  /** How the text cites it, e.g. "Goh 2017". */
  cite: string;
  /** The full entry, as HTML. */
  text: string;
  /** Where to find it. */
  url?: string;
}

/** Every source, the article first, then by author. `@ref-goh2017` in a page cites the entry of that key. */
export const references: Record<string, Reference> = {
  bandyopadhyay2025: {
    cite: "Bandyopadhyay 2025",
    text: "Subhasish Bandyopadhyay, “Decoding the Hessian: The Role of the Hessian in Optimization Challenges”, May 2025. The article whose 25 numbered equations this course teaches."
  },
  akaike1959: {
    cite: "Akaike 1959",
    text: "Hirotugu Akaike, “On a successive transformation of probability distribution and its application to the analysis of the optimum gradient method”, <em>Annals of the Institute of Statistical Mathematics</em> 11, 1–16, 1959.",
    url: "https://doi.org/10.1007/BF01831719"
  },
  boyd2004: {
    cite: "Boyd and Vandenberghe 2004",
    text: "Stephen Boyd and Lieven Vandenberghe, <em>Convex Optimization</em>, Cambridge University Press, 2004. Chapter 9 treats gradient descent, steepest descent in other norms, and Newton’s method.",
    url: "https://web.stanford.edu/~boyd/cvxbook/"
  },
  cohen2021: {
    cite: "Cohen et al. 2021",
    text: "Jeremy Cohen, Simran Kaur, Yuanzhi Li, J. Zico Kolter and Ameet Talwalkar, “Gradient Descent on Neural Networks Typically Occurs at the Edge of Stability”, <em>International Conference on Learning Representations</em>, 2021.",
    url: "https://arxiv.org/abs/2103.00065"
  },
  cohen2022: {
    cite: "Cohen et al. 2022",
    text: "Jeremy M. Cohen, Behrooz Ghorbani, Shankar Krishnan, Naman Agarwal, Sourabh Medapati, Michal Badura, Daniel Suo, David Cardoze, Zachary Nado, George E. Dahl and Justin Gilmer, “Adaptive Gradient Methods at the Edge of Stability”, arXiv:2207.14484, 2022.",
    url: "https://arxiv.org/abs/2207.14484"
  },
  damian2023: {
    cite: "Damian et al. 2023",
    text: "Alex Damian, Eshaan Nichani and Jason D. Lee, “Self-Stabilization: The Implicit Bias of Gradient Descent at the Edge of Stability”, <em>International Conference on Learning Representations</em>, 2023.",
    url: "https://arxiv.org/abs/2209.15594"
  },
  dauphin2014: {
    cite: "Dauphin et al. 2014",
    text: "Yann N. Dauphin, Razvan Pascanu, Caglar Gulcehre, Kyunghyun Cho, Surya Ganguli and Yoshua Bengio, “Identifying and attacking the saddle point problem in high-dimensional non-convex optimization”, <em>Advances in Neural Information Processing Systems</em> 27, 2014.",
    url: "https://arxiv.org/abs/1406.2572"
  },
  dinh2017: {
    cite: "Dinh et al. 2017",
    text: "Laurent Dinh, Razvan Pascanu, Samy Bengio and Yoshua Bengio, “Sharp Minima Can Generalize For Deep Nets”, <em>International Conference on Machine Learning</em>, 2017.",
    url: "https://arxiv.org/abs/1703.04933"
  },
  ghorbani2019: {
    cite: "Ghorbani et al. 2019",
    text: "Behrooz Ghorbani, Shankar Krishnan and Ying Xiao, “An Investigation into Neural Net Optimization via Hessian Eigenvalue Density”, <em>International Conference on Machine Learning</em>, 2019.",
    url: "https://arxiv.org/abs/1901.10159"
  },
  goh2017: {
    cite: "Goh 2017",
    text: "Gabriel Goh, “Why Momentum Really Works”, <em>Distill</em>, 2017.",
    url: "https://doi.org/10.23915/distill.00006"
  },
  golub1979: {
    cite: "Golub, Heath and Wahba 1979",
    text: "Gene H. Golub, Michael Heath and Grace Wahba, “Generalized Cross-Validation as a Method for Choosing a Good Ridge Parameter”, <em>Technometrics</em> 21, 215–223, 1979.",
    url: "https://doi.org/10.1080/00401706.1979.10489751"
  },
  gurari2018: {
    cite: "Gur-Ari et al. 2018",
    text: "Guy Gur-Ari, Daniel A. Roberts and Ethan Dyer, “Gradient Descent Happens in a Tiny Subspace”, arXiv:1812.04754, 2018.",
    url: "https://arxiv.org/abs/1812.04754"
  },
  hestenes1952: {
    cite: "Hestenes and Stiefel 1952",
    text: "Magnus R. Hestenes and Eduard Stiefel, “Methods of Conjugate Gradients for Solving Linear Systems”, <em>Journal of Research of the National Bureau of Standards</em> 49, 409–436, 1952.",
    url: "https://doi.org/10.6028/jres.049.044"
  },
  higham2002: {
    cite: "Higham 2002",
    text: "Nicholas J. Higham, <em>Accuracy and Stability of Numerical Algorithms</em>, second edition, SIAM, 2002.",
    url: "https://doi.org/10.1137/1.9780898718027"
  },
  hochreiter1997: {
    cite: "Hochreiter and Schmidhuber 1997",
    text: "Sepp Hochreiter and Jürgen Schmidhuber, “Flat Minima”, <em>Neural Computation</em> 9, 1–42, 1997.",
    url: "https://doi.org/10.1162/neco.1997.9.1.1"
  },
  horn2013: {
    cite: "Horn and Johnson 2013",
    text: "Roger A. Horn and Charles R. Johnson, <em>Matrix Analysis</em>, second edition, Cambridge University Press, 2013. Section 4.3 has Weyl’s inequalities, section 4.5 Sylvester’s law of inertia.",
    url: "https://doi.org/10.1017/CBO9781139020411"
  },
  jastrzebski2020: {
    cite: "Jastrzębski et al. 2020",
    text: "Stanisław Jastrzębski, Maciej Szymczak, Stanislav Fort, Devansh Arpit, Jacek Tabor, Kyunghyun Cho and Krzysztof Geras, “The Break-Even Point on Optimization Trajectories of Deep Neural Networks”, <em>International Conference on Learning Representations</em>, 2020.",
    url: "https://arxiv.org/abs/2002.09572"
  },
  keskar2017: {
    cite: "Keskar et al. 2017",
    text: "Nitish Shirish Keskar, Dheevatsa Mudigere, Jorge Nocedal, Mikhail Smelyanskiy and Ping Tak Peter Tang, “On Large-Batch Training for Deep Learning: Generalization Gap and Sharp Minima”, <em>International Conference on Learning Representations</em>, 2017.",
    url: "https://arxiv.org/abs/1609.04836"
  },
  kingma2015: {
    cite: "Kingma and Ba 2015",
    text: "Diederik P. Kingma and Jimmy Ba, “Adam: A Method for Stochastic Optimization”, <em>International Conference on Learning Representations</em>, 2015.",
    url: "https://arxiv.org/abs/1412.6980"
  },
  lanczos1950: {
    cite: "Lanczos 1950",
    text: "Cornelius Lanczos, “An Iteration Method for the Solution of the Eigenvalue Problem of Linear Differential and Integral Operators”, <em>Journal of Research of the National Bureau of Standards</em> 45, 255–282, 1950.",
    url: "https://doi.org/10.6028/jres.045.026"
  },
  lessard2016: {
    cite: "Lessard et al. 2016",
    text: "Laurent Lessard, Benjamin Recht and Andrew Packard, “Analysis and Design of Optimization Algorithms via Integral Quadratic Constraints”, <em>SIAM Journal on Optimization</em> 26, 57–95, 2016. Holds the convex function on which the heavy ball cycles.",
    url: "https://doi.org/10.1137/15M1009597"
  },
  levenberg1944: {
    cite: "Levenberg 1944",
    text: "Kenneth Levenberg, “A method for the solution of certain non-linear problems in least squares”, <em>Quarterly of Applied Mathematics</em> 2, 164–168, 1944.",
    url: "https://doi.org/10.1090/qam/10666"
  },
  lewkowycz2020: {
    cite: "Lewkowycz et al. 2020",
    text: "Aitor Lewkowycz, Yasaman Bahri, Ethan Dyer, Jascha Sohl-Dickstein and Guy Gur-Ari, “The large learning rate phase of deep learning: the catapult mechanism”, arXiv:2003.02218, 2020.",
    url: "https://arxiv.org/abs/2003.02218"
  },
  li2018: {
    cite: "Li et al. 2018",
    text: "Hao Li, Zheng Xu, Gavin Taylor, Christoph Studer and Tom Goldstein, “Visualizing the Loss Landscape of Neural Nets”, <em>Advances in Neural Information Processing Systems</em> 31, 2018.",
    url: "https://arxiv.org/abs/1712.09913"
  },
  longley1967: {
    cite: "Longley 1967",
    text: "James W. Longley, “An Appraisal of Least Squares Programs for the Electronic Computer from the Point of View of the User”, <em>Journal of the American Statistical Association</em> 62, 819–841, 1967.",
    url: "https://doi.org/10.1080/01621459.1967.10500896"
  },
  marquardt1963: {
    cite: "Marquardt 1963",
    text: "Donald W. Marquardt, “An Algorithm for Least-Squares Estimation of Nonlinear Parameters”, <em>Journal of the Society for Industrial and Applied Mathematics</em> 11, 431–441, 1963.",
    url: "https://doi.org/10.1137/0111030"
  },
  martens2010: {
    cite: "Martens 2010",
    text: "James Martens, “Deep learning via Hessian-free optimization”, <em>International Conference on Machine Learning</em>, 2010.",
    url: "https://www.cs.toronto.edu/~jmartens/docs/Deep_HessianFree.pdf"
  },
  nesterov2018: {
    cite: "Nesterov 2018",
    text: "Yurii Nesterov, <em>Lectures on Convex Optimization</em>, second edition, Springer, 2018. Chapter 2 proves the descent lemma and the rates for smooth convex functions.",
    url: "https://doi.org/10.1007/978-3-319-91578-4"
  },
  nist: {
    cite: "NIST StRD",
    text: "National Institute of Standards and Technology, <em>Statistical Reference Datasets</em>: linear least squares regression, data set “Longley”.",
    url: "https://www.itl.nist.gov/div898/strd/lls/data/Longley.shtml"
  },
  nocedal2006: {
    cite: "Nocedal and Wright 2006",
    text: "Jorge Nocedal and Stephen J. Wright, <em>Numerical Optimization</em>, second edition, Springer, 2006.",
    url: "https://doi.org/10.1007/978-0-387-40065-5"
  },
  papyan2019: {
    cite: "Papyan 2019",
    text: "Vardan Papyan, “Measurements of Three-Level Hierarchical Structure in the Outliers in the Spectrum of Deepnet Hessians”, <em>International Conference on Machine Learning</em>, 2019.",
    url: "https://arxiv.org/abs/1901.08244"
  },
  pearlmutter1994: {
    cite: "Pearlmutter 1994",
    text: "Barak A. Pearlmutter, “Fast Exact Multiplication by the Hessian”, <em>Neural Computation</em> 6, 147–160, 1994.",
    url: "https://doi.org/10.1162/neco.1994.6.1.147"
  },
  polyak1964: {
    cite: "Polyak 1964",
    text: "Boris T. Polyak, “Some methods of speeding up the convergence of iteration methods”, <em>USSR Computational Mathematics and Mathematical Physics</em> 4 (5), 1–17, 1964.",
    url: "https://doi.org/10.1016/0041-5553(64)90137-5"
  },
  sagun2017: {
    cite: "Sagun et al. 2017",
    text: "Levent Sagun, Utku Evci, V. Uğur Güney, Yann Dauphin and Léon Bottou, “Empirical Analysis of the Hessian of Over-Parametrized Neural Networks”, arXiv:1706.04454, 2017.",
    url: "https://arxiv.org/abs/1706.04454"
  },
  song2025: {
    cite: "Song et al. 2025",
    text: "Minhak Song, Kwangjun Ahn and Chulhee Yun, “Does SGD really happen in tiny subspaces?”, <em>International Conference on Learning Representations</em>, 2025.",
    url: "https://arxiv.org/abs/2405.16002"
  }
};
