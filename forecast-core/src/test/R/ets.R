# Reference values for the ETS family, from R's forecast::ets (8.20) on series that ship with R.
#   Rscript ets.R > ../resources/io/github/forceplan/forecast/ets/ets-reference.csv
# One line a quantity: series, form, quantity, values separated by blanks.
#
# Three faults of forecast 8.20 are put right here:
#  - class3() leaves phi out of the first step of a damped trend (F1 and H1), so ETS(M,Ad,M) would be forecast as
#    l + b instead of l + phi b in one step (forecast(simulate = TRUE) gives the latter);
#  - etsforecast() in C adds phi^(h-1) instead of phi^h for h >= 2 (fixed upstream in 2026, pull request 1172).
#  - class1() puts gamma one row too low when there is a season but no trend, so the variance of ETS(A,N,A) and
#    ETS(M,N,A) has it one step early.
# So means of damped forms without formula come from the direct recursion below.
suppressMessages(library(forecast))

series <- list(AirPassengers = AirPassengers, UKgas = UKgas, WWWusage = WWWusage, Nile = Nile)

class3 <- function(h, state, trend, damped, m, sigma2, par) {
  # the book's section 6.3 by its Kronecker products
  p <- length(state)
  if (trend == "N") { F1 <- matrix(1); G1 <- matrix(par["alpha"]); H1 <- matrix(1) } else {
    phi <- if (damped) par["phi"] else 1
    F1 <- rbind(c(1, phi), c(0, phi)); H1 <- matrix(c(1, phi), 1)
    G1 <- c(par["alpha"], par["beta"]) %*% H1
  }
  F2 <- rbind(c(rep(0, m - 1), 1), cbind(diag(m - 1), 0)); G2 <- matrix(0, m, m); G2[1, m] <- par["gamma"]
  H2 <- matrix(c(rep(0, m - 1), 1), 1)
  M <- matrix(state[1:(p - m)]) %*% matrix(state[(p - m + 1):p], 1)
  S <- c(M) %*% t(c(M))                       # second moments of vec(Q), exact for normal errors
  A <- F2 %x% F1; B <- (G2 %x% F1) + (F2 %x% G1); C <- G2 %x% G1; H <- H2 %x% H1
  mu <- var <- numeric(h)
  for (i in 1:h) {
    mu[i] <- H %*% c(M)
    var[i] <- (1 + sigma2) * H %*% S %*% t(H) - mu[i]^2
    S <- A %*% S %*% t(A) + sigma2 * (B %*% S %*% t(B) + A %*% S %*% t(C) + C %*% S %*% t(A)) + 3 * sigma2^2 * C %*% S %*% t(C)
    M <- F1 %*% M %*% t(F2) + sigma2 * G1 %*% M %*% t(G2)
  }
  list(mu = mu, var = var)
}
without.trend <- function(error, h, state, m, sigma2, par) {
  # table 6.1 of the book: c_j = alpha, and gamma more at whole seasons
  mu <- state[1] + rev(tail(state, m))[((1:h) - 1) %% m + 1]
  c2 <- (par["alpha"] + par["gamma"] * ((1:h) %% m == 0))^2
  if (error == "A") return(list(mu = mu, var = sigma2 * c(1, 1 + cumsum(c2))[1:h]))
  theta <- mu^2
  for (j in 2:h) theta[j] <- mu[j]^2 + sigma2 * sum(c2[1:(j - 1)] * theta[(j - 1):1])
  list(mu = mu, var = (1 + sigma2) * theta - mu^2)
}
direct <- function(h, state, trend, season, m, phi) {
  l <- state[1]; b <- if (trend == "N") 0 else state[2]; s <- tail(state, m)
  mu <- numeric(h)
  for (i in 1:h) {
    if (trend == "M") { b <- b^phi; l <- l * b } else { b <- phi * b; l <- l + b }
    mu[i] <- switch(season, N = l, A = l + s[m], M = l * s[m])
    if (season != "N") s <- c(s[m], s[-m])
  }
  mu
}
show <- function(name, form, quantity, values)
  cat(name, ",", form, ",", quantity, ",", paste(sprintf("%.15g", values), collapse = " "), "\n", sep = "")

for (name in names(series)) {
  y <- series[[name]]
  m <- frequency(y)
  h <- m + 2
  show(name, "", "frequency", m)
  show(name, "", "observations", y)
  for (error in c("A", "M")) for (trend in c("N", "A", "M")) for (damped in c(FALSE, TRUE))
    for (season in if (m > 1) c("N", "A", "M") else "N") {
      if (trend == "N" && damped) next
      form <- paste0(error, trend, if (damped) "d", season)
      fit <- try(ets(y, paste0(error, trend, season), damped = damped, restrict = FALSE,
                     allow.multiplicative.trend = TRUE), silent = TRUE)
      if (inherits(fit, "try-error")) next
      n <- length(y)
      state <- unname(fit$states[n + 1, ])
      phi <- if (damped) fit$par["phi"] else 1
      smoothing <- fit$par[intersect(c("alpha", "beta", "gamma", "phi"), names(fit$par))]
      show(name, form, "smoothing", smoothing)
      show(name, form, "initial", fit$states[1, ])
      show(name, form, "middle", fit$states[n %/% 2 + 1, ])
      show(name, form, "final", state)
      show(name, form, "criteria", c(fit$loglik, fit$aic, fit$aicc, fit$bic, fit$sigma2))
      show(name, form, "innovations", fit$residuals[c(1, 2, n %/% 2, n)])
      f <- NULL
      if (trend != "M" && season != "M") {
        if (trend == "N" && season == "A") {
          f <- without.trend(error, h, state, m, fit$sigma2, fit$par)
        } else {
          f <- (if (error == "A") forecast:::class1 else forecast:::class2)(h, state, trend, season, damped, m, fit$sigma2, fit$par)
        }
      } else if (trend != "M" && error == "M") {
        f <- class3(h, state, trend, damped, m, fit$sigma2, fit$par)
        if (!damped) stopifnot(all.equal(f, forecast:::class3(h, state, trend, season, damped, m, fit$sigma2, fit$par)))
      }
      show(name, form, "means", if (is.null(f)) direct(h, state, trend, season, m, phi) else f$mu)
      if (!is.null(f)) show(name, form, "variances", f$var)
    }
}
