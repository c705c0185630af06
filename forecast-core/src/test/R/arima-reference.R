# Reference numbers for the ARIMA tests: R 4.2.2, forecast 8.20, series that ship with R.
# Run in this folder: Rscript arima-reference.R
suppressMessages(library(forecast))
out <- "../resources/io/github/forceplan/forecast/arima"
num <- function(x) paste(ifelse(is.na(x), "", sprintf("%.17g", x)), collapse = ",")

gappy <- function(x, at) { x[at] <- NA; x }
series <- list(
  lh = lh, LakeHuron = LakeHuron, Nile = Nile, AirPassengers = AirPassengers,
  logAirPassengers = log(AirPassengers), USAccDeaths = USAccDeaths, UKDriverDeaths = UKDriverDeaths,
  presidents = presidents, WWWusage = WWWusage, austres = austres, UKgas = UKgas, logUKgas = log(UKgas),
  JohnsonJohnson = log(JohnsonJohnson), nottem = nottem, uspop = ts(as.numeric(uspop)), discoveries = discoveries,
  treering = ts(treering[1:200]), lynx = log(lynx), sunspotYear = sunspot.year, BJsales = BJsales,
  gappyAccDeaths = gappy(USAccDeaths, c(5, 20:24, 47)), gappyHuron = gappy(LakeHuron, c(1, 2, 30, 31, 60, 98)),
  gappyDeaths = gappy(ldeaths, c(1, 8, 12, 15, 18, 38, 39, 48, 72)), gappyGas = gappy(UKgas, c(1, 2, 50, 107, 108))
)
law <- as.numeric(time(UKDriverDeaths) > 1983.08)
petrol <- as.numeric(Seatbelts[, "PetrolPrice"])
year <- as.numeric(time(LakeHuron)) - 1920

lines <- c()
put <- function(...) lines <<- c(lines, paste0(...))

for (name in names(series)) {
  x <- series[[name]]
  put("series ", name, " ", frequency(x), " ", num(as.numeric(x)))
}
put("column law ", num(c(law, rep(1, 12))))
put("column petrol ", num(c(petrol, rep(petrol[192], 12))))
put("column year ", num(c(year, max(year) + 1:12)))
# A different future, so that the forecast tests that it is read.
put("column pulse ", num(as.numeric(seq_len(120) %in% c(20, 50:55, 100))))

case <- function(name, order, seasonal = c(0, 0, 0), drift = FALSE, mean = TRUE, columns = character(), method = "CSS-ML") {
  x <- series[[name]]
  h <- 12
  all <- list(law = c(law, rep(1, 12)), petrol = c(petrol, rep(petrol[192], 12)), year = c(year, max(year) + 1:12),
              pulse = as.numeric(seq_len(120) %in% c(20, 50:55, 100)))
  xreg <- future <- NULL
  if (length(columns)) {
    m <- sapply(columns, function(k) all[[k]])
    n <- length(x)
    xreg <- m[seq_len(n), , drop = FALSE]
    future <- m[n + seq_len(h), , drop = FALSE]
  }
  with <- function(m) Arima(x, order = order, seasonal = seasonal, xreg = xreg, include.drift = drift, include.mean = mean, method = m)
  # Where the conditional start is not stationary, R asks for ML.
  fit <- tryCatch(with(method), error = function(e) with("ML"))
  if (is.null(xreg)) f <- forecast(fit, h = h) else f <- forecast(fit, xreg = future)
  se <- (f$upper[, 1] - f$mean) / qnorm(0.9)
  put("case ", name, " ", paste(c(order, seasonal), collapse = ","), " ", ifelse(drift, "drift", ifelse(mean, "mean", "none")),
      " ", ifelse(length(columns), paste(columns, collapse = "+"), "-"), " ", method)
  put("coef ", num(fit$coef))
  put("names ", paste(names(fit$coef), collapse = ","))
  put("se ", num(sqrt(diag(fit$var.coef))))
  put("fit ", num(c(fit$loglik, fit$sigma2, fit$aic, fit$aicc, fit$bic)))
  put("residuals ", paste(ifelse(is.na(residuals(fit)), "", sprintf("%.12g", residuals(fit))), collapse = ","))
  put("mean ", num(as.numeric(f$mean)))
  put("sd ", num(as.numeric(se)))
}

case("lh", c(1, 0, 0)); case("lh", c(3, 0, 0)); case("lh", c(1, 0, 1)); case("lh", c(3, 0, 0), method = "CSS")
case("lh", c(0, 0, 0)); case("lh", c(2, 0, 2), mean = FALSE); case("lh", c(0, 0, 3))
case("LakeHuron", c(2, 0, 0), columns = "year"); case("LakeHuron", c(1, 1, 0)); case("LakeHuron", c(0, 1, 1), drift = TRUE)
case("LakeHuron", c(1, 0, 2)); case("LakeHuron", c(0, 2, 2))
case("Nile", c(1, 0, 1)); case("Nile", c(1, 1, 1)); case("Nile", c(0, 1, 1)); case("Nile", c(2, 1, 2), drift = TRUE)
case("AirPassengers", c(0, 1, 1), c(0, 1, 1)); case("AirPassengers", c(2, 1, 1), c(0, 1, 0))
case("logAirPassengers", c(0, 1, 1), c(0, 1, 1)); case("logAirPassengers", c(2, 0, 0), c(0, 1, 1), drift = TRUE)
case("logAirPassengers", c(1, 1, 0), c(1, 0, 0)); case("logAirPassengers", c(1, 1, 1), c(1, 1, 1))
case("USAccDeaths", c(0, 1, 1), c(0, 1, 1)); case("USAccDeaths", c(1, 0, 0), c(2, 1, 0)); case("USAccDeaths", c(0, 1, 1), c(0, 1, 1), method = "CSS")
case("USAccDeaths", c(0, 0, 1), c(1, 0, 1)); case("USAccDeaths", c(1, 1, 1), c(0, 0, 2))
case("UKDriverDeaths", c(1, 0, 0), c(1, 0, 0), columns = c("law", "petrol")); case("UKDriverDeaths", c(1, 0, 1), c(0, 1, 1), columns = "law")
case("UKDriverDeaths", c(0, 1, 1), c(0, 1, 1), columns = c("law", "petrol")); case("UKDriverDeaths", c(1, 1, 2), c(1, 0, 1))
case("presidents", c(3, 0, 0)); case("presidents", c(1, 0, 0)); case("presidents", c(1, 1, 0)); case("presidents", c(1, 0, 0), c(1, 0, 0))
case("presidents", c(0, 1, 1), c(0, 1, 1)); case("presidents", c(1, 0, 1), c(0, 0, 1))
case("WWWusage", c(3, 1, 0)); case("WWWusage", c(1, 1, 1)); case("WWWusage", c(1, 2, 2)); case("WWWusage", c(5, 0, 0))
case("austres", c(0, 1, 1), c(0, 1, 1)); case("austres", c(1, 1, 1), drift = TRUE); case("austres", c(0, 2, 1), c(1, 0, 0))
case("UKgas", c(0, 1, 1), c(0, 1, 1)); case("logUKgas", c(1, 1, 1), c(0, 1, 1)); case("logUKgas", c(2, 0, 1), c(1, 1, 0), drift = TRUE)
case("JohnsonJohnson", c(0, 1, 1), c(0, 1, 1)); case("nottem", c(1, 0, 0), c(1, 1, 1)); case("nottem", c(2, 0, 2), c(0, 0, 1))
case("uspop", c(0, 2, 1)); case("discoveries", c(1, 1, 1)); case("treering", c(2, 0, 1)); case("lynx", c(4, 0, 2)); case("lynx", c(2, 0, 0))
case("sunspotYear", c(9, 0, 0)); case("sunspotYear", c(2, 1, 3)); case("BJsales", c(1, 1, 1)); case("BJsales", c(0, 2, 2))
case("gappyAccDeaths", c(0, 1, 1), c(0, 1, 1)); case("gappyAccDeaths", c(1, 0, 0), c(1, 1, 0), drift = TRUE); case("gappyAccDeaths", c(1, 1, 1), columns = "pulse")
case("gappyHuron", c(1, 0, 1)); case("gappyHuron", c(1, 1, 0), columns = "pulse"); case("gappyHuron", c(0, 2, 1)); case("gappyHuron", c(2, 0, 0), columns = "year")
# Where a moving average that is not invertible would mislead a filter with gaps.
case("gappyDeaths", c(1, 0, 0), c(1, 0, 1)); case("gappyGas", c(1, 0, 0), c(1, 0, 1)); case("gappyGas", c(0, 1, 1), c(0, 1, 1))
writeLines(lines, file.path(out, "arima-reference.txt"))
