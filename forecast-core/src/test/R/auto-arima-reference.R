# What auto.arima chooses on series that ship with R: R 4.2.2, forecast 8.20.
# Run in this folder: Rscript auto-arima-reference.R
suppressMessages(library(forecast))
out <- "../resources/io/github/forceplan/forecast/arima"
num <- function(x) paste(ifelse(is.na(x), "", sprintf("%.15g", x)), collapse = ",")
gappy <- function(x, at) { x[at] <- NA; x }
series <- list(lh = lh, LakeHuron = LakeHuron, Nile = Nile, AirPassengers = AirPassengers, logAirPassengers = log(AirPassengers),
  USAccDeaths = USAccDeaths, UKDriverDeaths = UKDriverDeaths, presidents = presidents, WWWusage = WWWusage, austres = austres,
  UKgas = UKgas, logUKgas = log(UKgas), JohnsonJohnson = log(JohnsonJohnson), nottem = nottem, uspop = ts(as.numeric(uspop)),
  discoveries = discoveries, lynx = log(lynx), BJsales = BJsales, ldeaths = ldeaths, nhtemp = nhtemp, airmiles = airmiles,
  co2 = window(co2, start = c(1975, 1)), sunspotYear = window(sunspot.year, end = 1800),
  gappyDeaths = gappy(ldeaths, c(3, 30:32)), short = ts(c(12, 15, 14, 18, 17, 21)), line = ts(3 + 2 * (1:20)),
  season = ts(rep(c(1, 5, 2, 8), 6), frequency = 4),
  # Of these two R rejects orders whose conditional estimate is not stationary.
  growingUspop = ts(as.numeric(uspop)[3:17]), unseasonalGas = ts(as.numeric(UKgas)[34:74]))
law <- as.numeric(time(UKDriverDeaths) > 1983.08)
lines <- c()
describe <- function(name, x, fit, xreg = "-") {
  o <- arimaorder(fit)
  o <- c(o[1:3], if (length(o) > 3) o[4:6] else c(0, 0, 0))
  constant <- as.integer(any(c("intercept", "drift") %in% names(fit$coef)))
  lines <<- c(lines, paste(name, frequency(x), xreg, paste(o, collapse = ","), constant, num(fit$aicc), num(as.numeric(x)),
    num(as.numeric((if (xreg == "-") forecast(fit, h = 4) else forecast(fit, xreg = matrix(1, 4, 1)))$mean))))
}
for (name in names(series)) describe(name, series[[name]], auto.arima(series[[name]]))
describe("UKDriverDeathsLaw", UKDriverDeaths, auto.arima(UKDriverDeaths, xreg = law), num(c(law, 1, 1, 1, 1)))
full <- list(lh = lh, LakeHuron = LakeHuron, Nile = Nile, USAccDeaths = USAccDeaths, austres = austres)
for (name in names(full)) describe(paste0("full-", name), full[[name]], auto.arima(full[[name]], stepwise = FALSE))
writeLines(lines, file.path(out, "auto-arima-reference.txt"))
