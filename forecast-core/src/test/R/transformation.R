# Reference values for transformations, from R's forecast (8.20).
#   Rscript transformation.R > ../resources/io/github/forceplan/forecast/transformation/transformation-reference.csv
suppressMessages(library(forecast))
show <- function(name, values) cat(name, ",", paste(sprintf("%.15g", values), collapse = " "), "\n", sep = "")
show("AirPassengers", AirPassengers)
show("Nile", Nile)
for (name in c("AirPassengers", "Nile")) {
  y <- get(name)
  show(paste(name, "guerrero"), BoxCox.lambda(y, "guerrero"))
  show(paste(name, "loglik"), BoxCox.lambda(y, "loglik"))
}
for (lambda in c(-0.5, 0, 0.3)) {
  x <- BoxCox(AirPassengers, lambda)
  show(paste("transformed", lambda), as.numeric(x)[1:5])
  show(paste("adjusted", lambda), as.numeric(InvBoxCox(x, lambda, biasadj = TRUE, fvar = 0.002))[1:5])
}
fc <- naive(AirPassengers, h = 4, lambda = 0.3, biasadj = TRUE, level = 95)
show("naive means", fc$mean)
show("naive upper", fc$upper)
