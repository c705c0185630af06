# Likelihoods of ETS forms in both parameter regions. Run in forecast-core: Rscript src/test/R/ets-regions.R
suppressMessages(library(forecast))
source("src/test/R/reference.R")
out <- reference_file("ets", "ets-regions.txt")
put <- function(name, x, model, damped, bounds) {
  f <- ets(x, model, damped = damped, bounds = bounds, restrict = FALSE, allow.multiplicative.trend = TRUE)
  key <- paste(name, paste0(substr(model, 1, 2), if (damped) "d", substr(model, 3, 3)), bounds, sep = "/")
  reference(out, paste0(key, "/values"), x)
  reference(out, paste0(key, "/frequency"), frequency(x))
  reference(out, paste0(key, "/likelihood"), f$loglik)
}
put("AirPassengers", AirPassengers, "MAN", TRUE, "admissible")
put("UKgas", UKgas, "MAM", TRUE, "admissible")
put("UKgas", UKgas, "MMA", FALSE, "admissible")
put("USAccDeaths", USAccDeaths, "MMN", TRUE, "admissible")
put("WWWusage", WWWusage, "AAN", TRUE, "admissible")
put("austres", austres, "AAN", FALSE, "admissible")
# The season of the whole series is larger than its first observations.
put("JohnsonJohnson", JohnsonJohnson, "MAA", TRUE, "both")
put("JohnsonJohnson", JohnsonJohnson, "MNA", FALSE, "usual")
close(out)
