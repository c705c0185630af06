# Reference reconciliations, the algebra of the literature written out with summing matrices. Run in forecast-core: Rscript src/test/R/reconcile.R
source("src/test/R/reference.R")
out <- reference_file("reconcile", "reconcile.txt")

# Total; A = a1 + a2 + a3; B = b1 + b2
S <- rbind(rep(1, 5), c(1, 1, 1, 0, 0), c(0, 0, 0, 1, 1), diag(5))
gls <- function(S, W, y) { V <- solve(W); drop(S %*% solve(t(S) %*% V %*% S, t(S) %*% V %*% y)) }
set.seed(1)
common <- rnorm(12)
E <- t(sapply(1:8, function(i) (9 - i) * (0.6 * common + rnorm(12))))
y <- c(107, 61, 40, 21.5, 30.2, 12.1, 22.4, 14.9)
reference(out, "base", y)
for (i in 1:8) reference(out, paste0("residuals/", i), E[i, ])
reference(out, "ols", gls(S, diag(8), y))
reference(out, "structural", gls(S, diag(rowSums(S)), y))
covm <- E %*% t(E) / 12
reference(out, "variance", gls(S, diag(diag(covm)), y))
reference(out, "sample", gls(S, covm, y))
corm <- cov2cor(covm)
xs <- t(E / sqrt(diag(covm)))
v <- (crossprod(xs^2) - crossprod(xs)^2 / 12) / (12 * 11)
diag(v) <- 0
lambda <- max(0, min(1, sum(v) / sum((corm - diag(8))^2)))
reference(out, "lambda", lambda)
shrunk <- lambda * diag(diag(covm)) + (1 - lambda) * covm
reference(out, "shrunk", gls(S, shrunk, y))

# a total without error: its forecast stands; the others as W's element goes to nothing
w <- rowSums(S); w[1] <- 0
C <- cbind(diag(3), -S[1:3, ])
W <- diag(w)
reference(out, "certain", drop(y - W %*% t(C) %*% solve(C %*% W %*% t(C), C %*% y)))

# no node below zero: every set of bottoms at zero is tried
nonneg <- function(S, W, y) {
  V <- solve(W); m <- ncol(S); best <- NULL; least <- Inf
  for (set in 0:(2^m - 1)) {
    free <- bitwAnd(set, 2^(0:(m - 1))) == 0
    b <- numeric(m)
    if (any(free)) { F <- S[, free, drop = FALSE]; b[free] <- solve(t(F) %*% V %*% F, t(F) %*% V %*% y) }
    if (any(b < -1e-12)) next
    value <- drop(t(S %*% b - y) %*% V %*% (S %*% b - y))
    if (value < least) { least <- value; best <- b }
  }
  drop(S %*% best)
}
low <- rbind(c(3, 1, 2.5, -4, 1.2, 0.4, 3, -0.7), c(-1, -2, 0.5, 1, 0.3, -2, 0.2, 0.1), c(10, -3, 12, 0.5, 0.2, -1, -6, 14), rep(-1, 8))
for (i in 1:4) {
  reference(out, paste0("low/", i), low[i, ])
  reference(out, paste0("nonneg-ols/", i), nonneg(S, diag(8), low[i, ]))
  reference(out, paste0("nonneg-shrunk/", i), nonneg(S, shrunk, low[i, ]))
}

# temporal: year, halves, quarters
Tq <- rbind(rep(1, 4), c(1, 1, 0, 0), c(0, 0, 1, 1), diag(4))
yt <- c(412, 190, 230, 88, 104, 97, 121)
reference(out, "temporal/base", yt)
reference(out, "temporal/structural", gls(Tq, diag(rowSums(Tq)), yt))

# cross-temporal: x + y over year and quarters; widest first, quarters of the total last of the totals
ones <- rep(1, 4); none <- rep(0, 4)
K <- rbind(c(ones, ones), c(ones, none), c(none, ones), cbind(diag(4), diag(4)), diag(8))
yk <- c(900, 380, 500, 210, 230, 215, 240, 90, 95, 99, 101, 115, 130, 120, 141)
reference(out, "cross/base", yk)
reference(out, "cross/structural", gls(K, diag(rowSums(K)), yk))
close(out)
