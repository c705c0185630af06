# A level with a damped stochastic cycle, its likelihood and forecasts from dense normal densities instead of a filter.
# Run in forecast-core: Rscript src/test/R/structural-cycle.R
# The level is a random walk with a diffuse start: the likelihood is that of the first differences. The cycle is stationary
# with autocovariances s2 rho^k cos(2 pi k / period) / (1 - rho^2) (Harvey 1989, equation 2.3.38).
source("src/test/R/reference.R")
out <- reference_file("structural", "structural-cycle.txt")
pieces <- function(n, p) {
  k <- abs(outer(1:n, 1:n, "-"))
  cycle <- p["cycle"] / (1 - p["damping"]^2) * p["damping"]^k * cos(2 * pi * k / p["period"])
  cycle + diag(p["epsilon"], n) + p["level"] * outer(1:n, 1:n, pmin)
}
differences <- function(v) {
  d <- diff(diag(nrow(v)))
  d %*% v %*% t(d)
}
density <- function(y, p) {
  u <- chol(differences(pieces(length(y), p)))
  z <- backsolve(u, diff(y), transpose = TRUE)
  -0.5 * (length(z) * log(2 * pi) + sum(z^2)) - sum(log(diag(u)))
}
# y(n + h) - y(n) given the differences seen
forecast <- function(y, p, h) {
  n <- length(y)
  v <- differences(pieces(n + h, p))
  seen <- 1:(n - 1)
  ahead <- n - 1 + 1:h
  w <- solve(v[seen, seen], v[seen, ahead])
  m <- t(w) %*% diff(y)
  s <- v[ahead, ahead] - v[ahead, seen] %*% w
  sums <- lower.tri(diag(h), TRUE) * 1
  list(mean = y[n] + sums %*% m, variance = diag(sums %*% s %*% t(sums)))
}
set.seed(3)
trees <- as.numeric(treering[1:40] * 100)
spots <- sqrt(as.numeric(window(sunspot.year, 1900, 1955)))
cases <- list(
  trees = list(y = trees, p = c(level = 4, cycle = 30, epsilon = 200, damping = 0.8, period = 7)),
  spots = list(y = spots, p = c(level = 0.02, cycle = 0.9, epsilon = 0.05, damping = 0.93, period = 10.8)))
for (name in names(cases)) {
  y <- cases[[name]]$y
  p <- cases[[name]]$p
  reference(out, paste0(name, "/values"), y)
  reference(out, paste0(name, "/parameters"), p)
  reference(out, paste0(name, "/likelihood"), density(y, p))
  f <- forecast(y, p, 12)
  reference(out, paste0(name, "/mean"), f$mean)
  reference(out, paste0(name, "/variance"), f$variance)
  free <- function(x) { x <- unname(x); c(level = exp(x[1]), cycle = exp(x[2]), epsilon = exp(x[3]), damping = plogis(x[4]), period = 2.5 + exp(x[5])) }
  starts <- list(log(p[1:3]), log(p[1:3] / 10))
  best <- -Inf
  for (s in starts) for (d in 2) for (l in log(c(p["period"], 4, 20))) {
    r <- try(optim(c(s, d, l), function(x) -density(y, free(x)), control = list(maxit = 2000, reltol = 1e-10)), silent = TRUE)
    if (!inherits(r, "try-error")) best <- max(best, -r$value)
  }
  reference(out, paste0(name, "/most"), best)
}
close(out)
