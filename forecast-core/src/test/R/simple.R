# Reference values for the benchmark methods, from R's forecast (8.20).
#   Rscript simple.R > ../resources/io/github/forceplan/forecast/simple/simple-reference.csv
# method, series, quantity, values separated by blanks
suppressMessages(library(forecast))
gappy <- Nile[1:40]
gappy[c(5, 6, 17, 33)] <- NA
series <- list(Nile = Nile, gappy = ts(gappy), UKgas = UKgas)
show <- function(method, name, quantity, values)
  cat(method, ",", name, ",", quantity, ",", paste(sprintf("%.15g", values), collapse = " "), "\n", sep = "")
for (name in names(series)) {
  y <- series[[name]]
  show("", name, "frequency", frequency(y))
  show("", name, "observations", y)
  fits <- list(naive = naive(y, h = 10, level = 90), drift = rwf(y, h = 10, drift = TRUE, level = 90),
               snaive = snaive(y, h = 10, level = 90))
  if (!anyNA(y)) fits$mean <- meanf(y, h = 10, level = 90)
  for (method in names(fits)) {
    show(method, name, "means", fits[[method]]$mean)
    show(method, name, "upper", fits[[method]]$upper)
    show(method, name, "fitted", fits[[method]]$fitted)
  }
}
