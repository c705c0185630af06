# Reference for intermittent demand and counts. Run in forecast-core: Rscript src/test/R/intermittent.R
suppressMessages(library(forecast))
source("src/test/R/reference.R")
out <- reference_file("intermittent", "intermittent.txt")
set.seed(1)
series <- list(
  sparse = rbinom(40, 1, 0.3) * (1 + rpois(40, 4)), discoveries = discoveries, late = c(rep(0, 9), 3, 0, 0, 5, 1, 0),
  once = c(0, 0, 4, 0, 0, 0), never = rep(0, 8), always = c(3, 5, 2, 4, 6, 1))
for (name in names(series)) {
  x <- ts(series[[name]])
  reference(out, paste0(name, "/values"), x)
  for (alpha in c(0.1, 0.3)) {
    f <- croston(x, h = 1, alpha = alpha)
    reference(out, paste0(name, "/mean", alpha), f$mean)
    reference(out, paste0(name, "/fitted", alpha), if (name == "never") rep(0, length(x)) else f$fitted)
  }
}
close(out)

out <- reference_file("intermittent", "counts.txt")
for (mean in c(0.03, 0.7, 4, 60, 900)) for (dispersion in c(1, 1.2, 4)) {
  name <- paste0("m", mean, "d", dispersion)
  k <- unique(round(mean * c(0, 0.5, 1, 1.7)))
  p <- c(0.001, 0.3, 0.5, 0.9, 0.999)
  size <- mean / (dispersion - 1)
  reference(out, paste0(name, "/parameters"), c(mean, dispersion))
  reference(out, paste0(name, "/counts"), k)
  reference(out, paste0(name, "/log"),
    if (dispersion == 1) dpois(k, mean, log = TRUE) else dnbinom(k, size = size, mu = mean, log = TRUE))
  reference(out, paste0(name, "/cumulative"), if (dispersion == 1) ppois(k, mean) else pnbinom(k, size = size, mu = mean))
  reference(out, paste0(name, "/quantiles"), if (dispersion == 1) qpois(p, mean) else qnbinom(p, size = size, mu = mean))
}
close(out)

# Maximum likelihood of a smoothed mean by R's own optimiser, from many starts.
out <- reference_file("intermittent", "count-likelihood.txt")
set.seed(2)
level <- 3; y <- numeric(80)
for (t in 1:80) { y[t] <- rnbinom(1, size = 2 * level, mu = level); level <- 0.2 * y[t] + 0.8 * level }
objective <- function(par, kind, nb) {
  alpha <- plogis(par[2]); lambda <- exp(par[1]); d <- if (nb) 1 + exp(par[length(par)]) else 1
  phi <- 1 - alpha; mu <- 0
  if (kind == "damped") { phi <- (1 - alpha) * plogis(par[3]); mu <- exp(par[4]) }
  total <- 0
  for (count in y) {
    total <- total + if (nb) dnbinom(count, size = lambda / (d - 1), mu = lambda, log = TRUE) else dpois(count, lambda, log = TRUE)
    lambda <- (1 - phi - alpha) * mu + phi * lambda + alpha * count
  }
  -total
}
best <- function(kind, nb) {
  size <- 2 + 2 * (kind == "damped") + nb
  values <- replicate(30, {
    start <- c(log(mean(y)), -2, if (kind == "damped") c(1, log(mean(y))), if (nb) 0) + rnorm(size, sd = 0.5)
    fit <- try(optim(start, objective, kind = kind, nb = nb, control = list(maxit = 5000, reltol = 1e-12)), silent = TRUE)
    if (inherits(fit, "try-error")) Inf else fit$value
  })
  -min(values)
}
reference(out, "counts/values", y)
for (kind in c("level", "damped")) for (nb in c(FALSE, TRUE)) {
  reference(out, paste0("counts/", kind, if (nb) "-negative-binomial" else "-poisson"), suppressWarnings(best(kind, nb)))
}
close(out)
