# Regressions with errors of simple models. Run in forecast-core: Rscript src/test/R/regressors.R
# Mean, naive and drift: ordinary least squares by lm. Exponential smoothing: the equations of Hyndman et al. (2008),
# section 9.1, written out, their sum of squares minimised over all parameters at once by nlm from many starts.
suppressMessages(library(forecast))
source("src/test/R/reference.R")
out <- reference_file("regression", "regressors.txt")
n <- length(Nile)
dam <- as.numeric(time(Nile) >= 1899)
wave <- round(10 * sin(0.7 * (1:n)) + 0.05 * (1:n), 2)
future <- data.frame(dam = rep(1, 5), wave = c(3, -2, 7, 1, 4))
reference(out, "nile/values", Nile)
reference(out, "nile/dam", c(dam, future$dam))
reference(out, "nile/wave", c(wave, future$wave))

ols <- lm(y ~ dam + wave, data = data.frame(y = as.numeric(Nile), dam, wave))
p <- predict(ols, future, se.fit = TRUE)
reference(out, "mean/coefficients", coef(ols)[2:3])
reference(out, "mean/errors", sqrt(diag(vcov(ols)))[2:3])
reference(out, "mean/forecast", p$fit)
reference(out, "mean/deviation", sqrt(p$se.fit^2 + p$residual.scale^2))
d <- data.frame(y = diff(as.numeric(Nile)), dam = diff(dam), wave = diff(wave))
walk <- lm(y ~ 0 + dam + wave, data = d)
reference(out, "naive/coefficients", coef(walk))
reference(out, "naive/errors", sqrt(diag(vcov(walk))))
drift <- lm(y ~ dam + wave, data = d)
reference(out, "drift/coefficients", coef(drift)[2:3])
reference(out, "drift/errors", sqrt(diag(vcov(drift)))[2:3])

# states: level, growth, m seasons; parameters: beta (2), logit of alpha etc. as given by the form
squares <- function(y, x, beta, alpha, b = 0, gamma = 0, level, growth = 0, season = 0) {
  r <- as.numeric(y) - x %*% beta
  m <- length(season)
  s <- 0
  for (t in seq_along(r)) {
    base <- level + growth
    e <- r[t] - base - season[1]
    s <- s + e^2
    level <- base + alpha * e
    growth <- growth + b * e
    season <- c(season[-1], season[1] + gamma * e)
  }
  s
}
best <- function(f, starts) {
  fits <- lapply(starts, function(p) {
    p <- nlm(f, p, gradtol = 1e-10, steptol = 1e-12, iterlim = 2000)$estimate
    nlm(f, p, gradtol = 1e-12, steptol = 1e-14, iterlim = 2000)
  })
  fits[[which.min(sapply(fits, function(v) v$minimum))]]
}
x <- cbind(dam, wave)
f <- function(p) squares(Nile, x, p[1:2], 1e-4 + 0.9998 * plogis(p[3]), level = p[4]) # the usual bounds
fit <- best(f, lapply(c(-4, -2, 0, 2), function(a) c(-200, 0, a, 1100)))
reference(out, "ANN/coefficients", fit$estimate[1:2])
reference(out, "ANN/alpha", 1e-4 + 0.9998 * plogis(fit$estimate[3]))
reference(out, "ANN/squares", fit$minimum)

f <- function(p) squares(Nile, cbind(wave), p[1], plogis(p[2]), level = p[3])
fit <- best(f, lapply(c(-4, -2, 0, 2), function(a) c(0, a, 1100)))
reference(out, "ANN-wave/coefficients", fit$estimate[1])
reference(out, "ANN-wave/alpha", plogis(fit$estimate[2]))
reference(out, "ANN-wave/squares", fit$minimum)

gas <- log(UKgas)
step <- as.numeric(time(gas) >= 1971)
cycle <- round(cos(1.3 * seq_along(gas)), 3)
xs <- cbind(step, cycle)
reference(out, "gas/values", gas)
reference(out, "gas/step", c(step, rep(1, 8)))
reference(out, "gas/cycle", c(cycle, round(cos(1.3 * (length(gas) + 1:8)), 3)))
f <- function(p) {
  a <- plogis(p[3])
  s <- c(p[5:7], -sum(p[5:7]))
  squares(gas, xs, p[1:2], a, gamma = plogis(p[8]) * (1 - a), level = p[4], season = s)
}
fit <- best(f, list(
  c(0, 0, 0, 4.9, 0.2, 0, -0.3, 0), c(0, 0, 2, 4.9, 0.2, 0, -0.3, 2), c(0, 0, -1, 4.9, 0.2, 0, -0.3, -1),
  c(0.1, 0, -1, 4.9, 0.2, 0, -0.3, 3)))
a <- plogis(fit$estimate[3])
reference(out, "ANA/coefficients", fit$estimate[1:2])
reference(out, "ANA/alpha", a)
reference(out, "ANA/gamma", plogis(fit$estimate[8]) * (1 - a))
reference(out, "ANA/squares", fit$minimum)

# the same model as ARIMA, which integrates the first level out: near, not equal
arima011 <- Arima(as.numeric(Nile), c(0, 1, 1), xreg = x)
reference(out, "arima011/coefficients", coef(arima011)[2:3])
reference(out, "arima011/errors", sqrt(diag(arima011$var.coef))[2:3])
close(out)
