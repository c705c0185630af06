# Reference numbers for the recording posterior's tests: base R 4.2.2.
# Run in this folder: Rscript recording-reference.R
out <- "../resources/io/github/forceplan/forecast/recording/learning/recording-reference.txt"
num <- function(x) paste(sprintf("%.17g", x), collapse = ",")
lines <- c()
emit <- function(name, x) lines <<- c(lines, paste0(name, "=", num(x)))

y <- as.numeric(log(UKgas))[1:60]
emit("y", y)

# A level with noise, at the variances that StructTS finds: its standardised innovations.
fit <- StructTS(ts(y), type = "level")
emit("level.variances", c(fit$coef["level"], fit$coef["epsilon"]))
emit("level.innovations", residuals(fit)[-1])

# A level with a damped slope, variances given: standardised innovations by KalmanRun.
phi <- 0.84; level <- 0.03; slope <- 0.02; noise <- 0.05
mod <- list(Z = c(1, 0), a = c(0, 0), P = diag(c(1e6, slope^2 / (1 - phi^2))), T = matrix(c(1, 0, 1, phi), 2),
            V = diag(c(level^2, slope^2)), h = noise^2, Pn = diag(c(1e6, slope^2 / (1 - phi^2))))
emit("slope.innovations", KalmanRun(y, mod)$resid[-1])

# A level with noise is ARIMA(0,1,1): the coefficient of a ramp at a given moving average coefficient.
q <- level^2 / noise^2
theta <- (-(q + 2) + sqrt(q^2 + 4 * q)) / 2
ramp <- pmin(1, pmax(0, (seq_along(y) - 40.5) / 6))
arima1 <- arima(y, order = c(0, 1, 1), xreg = ramp, fixed = c(theta, NA), transform.pars = FALSE, method = "ML")
emit("ramp.coefficient", coef(arima1)["ramp"])
# Its standard error at the variances given: those of the innovations are noise^2 / -theta.
emit("ramp.error", sqrt(arima1$var.coef["ramp", "ramp"] / arima1$sigma2 * noise^2 / -theta))
writeLines(lines, out)
