# Reference values for tests and diagnostics, from R's stats and forecast (8.20).
#   Rscript evaluation.R > ../resources/io/github/forceplan/forecast/evaluation/evaluation-reference.csv
# name, values separated by blanks
suppressMessages(library(forecast))
show <- function(name, values) cat(name, ",", paste(sprintf("%.15g", values), collapse = " "), "\n", sep = "")
first <- residuals(naive(WWWusage))[-1]
second <- residuals(Arima(WWWusage, c(2, 1, 0)))[-1]
show("first", first)
show("second", second)
for (h in c(1, 4)) for (power in 1:2) {
  test <- dm.test(first, second, h = h, power = power)
  show(sprintf("dm %d %d", h, power), c(test$statistic, test$p.value))
}
show("acf", acf(first, lag.max = 10, plot = FALSE)$acf)
gappy <- first
gappy[c(4, 50)] <- NA
show("acf gappy", acf(gappy, lag.max = 5, na.action = na.pass, plot = FALSE)$acf)
for (fitdf in c(0, 2)) {
  test <- Box.test(second, lag = 10, type = "Ljung-Box", fitdf = fitdf)
  show(sprintf("ljung-box %d", fitdf), c(test$statistic, test$p.value))
}
