# Reference numbers for the tests of differencing: R 4.2.2, forecast 8.20, urca 1.3-3.
# Run in this folder: Rscript stationarity-reference.R
suppressMessages({library(forecast); library(urca)})
out <- "../resources/io/github/forceplan/forecast/stationarity"
dir.create(out, showWarnings = FALSE, recursive = TRUE)
num <- function(x) paste(ifelse(is.na(x), "", sprintf("%.17g", x)), collapse = ",")
series <- list(lh = lh, LakeHuron = LakeHuron, Nile = Nile, AirPassengers = AirPassengers, logAirPassengers = log(AirPassengers),
  USAccDeaths = USAccDeaths, UKDriverDeaths = UKDriverDeaths, presidents = presidents, WWWusage = WWWusage, austres = austres,
  UKgas = UKgas, JohnsonJohnson = JohnsonJohnson, nottem = nottem, uspop = ts(as.numeric(uspop)), discoveries = discoveries,
  lynx = lynx, BJsales = BJsales, ldeaths = ldeaths, co2 = window(co2, end = c(1970, 12)), airmiles = airmiles, nhtemp = nhtemp,
  sunspotYear = window(sunspot.year, end = 1800), woolyrnq = ts(c(6172, 6709, 6633, 6660, 6786, 6800, 6730, 6765, 6720), frequency = 4))
lines <- c()
for (name in names(series)) {
  x <- series[[name]]
  v <- c(na.omit(c(x)))
  kpss <- function(type) ur.kpss(v, type = type, use.lag = trunc(3 * sqrt(length(v)) / 13))@teststat
  adf <- function(type) ur.df(v, type = type)@teststat[1]
  pp <- function(model) ur.pp(v, type = "Z-tau", model = model)@teststat
  D <- if (frequency(x) > 1) nsdiffs(x) else 0
  lines <- c(lines, paste(name, frequency(x), num(as.numeric(x)),
    num(c(kpss("mu"), kpss("tau"), adf("drift"), adf("trend"), pp("constant"), pp("trend"))),
    paste(c(ndiffs(x), ndiffs(x, test = "adf"), ndiffs(x, test = "pp"), ndiffs(x, alpha = 0.1), D,
            if (D > 0) ndiffs(diff(x, frequency(x))) else ndiffs(x)), collapse = ",")))
}
writeLines(lines, file.path(out, "stationarity-reference.txt"))
