# Reference values for ErlangA: the stationary distribution by brute force over many states, and the share answered in
# time by integrating the density of the wait on offer (Mandelbaum and Zeltyn 2007) numerically.
# Rscript erlang-a.R > ../resources/io/github/forceplan/workforce/queue/erlang-a.csv
erlang_a <- function(n, lambda, handling, patience, t) {
  mu <- 1 / handling
  theta <- 1 / patience
  k <- 1:5000
  death <- pmin(k, n) * mu + pmax(k - n, 0) * theta
  logp <- c(0, cumsum(log(lambda) - log(death)))
  p <- exp(logp - max(logp))
  p <- p / sum(p)
  state <- c(0, k)
  queue <- sum(pmax(state - n, 0) * p)
  wait <- sum(p[state >= n])
  density <- function(x) lambda * p[n] * exp(lambda / theta * (1 - exp(-theta * x)) - n * mu * x)
  answered <- 1 - wait + integrate(function(x) density(x) * exp(-theta * x), 0, t, rel.tol = 1e-12)$value
  longer <- integrate(density, t, Inf, rel.tol = 1e-12)$value
  c(wait, theta * queue / lambda, answered, longer)
}
cases <- list(
  c(50, 0.8, 60, 120, 20), c(14, 200 / 3600, 180, 60, 20), c(15, 10 / 150, 150, 45, 10), c(10, 10 / 150, 150, 45, 10),
  c(30, 0.1, 300, 180, 30), c(28, 0.1, 300, 180, 120), c(3, 0.01, 240, 600, 60), c(1, 0.002, 300, 100, 15),
  c(120, 0.4, 300, 240, 5), c(100, 0.4, 300, 240, 60))
cat("answerers,callsPerHour,handlingSeconds,patienceSeconds,seconds,waitProbability,abandonment,answered,longer\n")
for (case in cases) {
  values <- erlang_a(case[1], case[2], case[3], case[4], case[5])
  cat(sprintf("%d,%.15g,%g,%g,%g,%.12g,%.12g,%.12g,%.12g\n",
    case[1], case[2] * 3600, case[3], case[4], case[5], values[1], values[2], values[3], values[4]))
}
