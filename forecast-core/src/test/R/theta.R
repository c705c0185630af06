# Reference forecasts of the Theta method. Run in forecast-core: Rscript src/test/R/theta.R
suppressMessages(library(forecast))
source("src/test/R/reference.R")
out <- reference_file("theta", "theta.txt")
series <- list(
  passengers = AirPassengers, ukgas = UKgas, nottem = nottem, nile = Nile, lynx = lynx, huron = LakeHuron,
  accidents = USAccDeaths, austres = austres, www = WWWusage, deaths = ldeaths,
  discoveries = discoveries, negative = ts(-as.numeric(Nile) + 900),
  small = AirPassengers / 1e6, quarters = window(UKgas, 1986), two_years = head(AirPassengers, 24),
  seven = head(Nile, 7), six = head(Nile, 6), four = head(Nile, 4), three = head(Nile, 3))
for (name in names(series)) {
  x <- series[[name]]
  f <- suppressWarnings(thetaf(x, h = 14, level = 95))
  reference(out, paste0(name, "/frequency"), frequency(x))
  reference(out, paste0(name, "/values"), x)
  reference(out, paste0(name, "/mean"), f$mean)
  reference(out, paste0(name, "/upper"), f$upper)
  reference(out, paste0(name, "/fitted"), f$fitted)
  reference(out, paste0(name, "/parameters"), c(f$model$alpha, f$model$drift, sqrt(f$model$sigma)))
}
close(out)
