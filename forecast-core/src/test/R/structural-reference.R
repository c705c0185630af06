# Reference numbers for the structural models: R 4.2.2, StructTS on series that ship with R.
# Run in this folder: Rscript structural-reference.R
out <- "../resources/io/github/forceplan/forecast/structural"
dir.create(out, showWarnings = FALSE, recursive = TRUE)
num <- function(x) paste(ifelse(is.na(x), "", sprintf("%.15g", x)), collapse = ",")
lines <- c()
put <- function(...) lines <<- c(lines, paste0(...))
gappy <- function(x, at) { x[at] <- NA; x }
case <- function(name, x, type) {
  fit <- StructTS(x, type = type)
  put("case ", name, " ", type, " ", frequency(x), " ", num(as.numeric(x)))
  put("coef ", num(fit$coef))
  put("loglik ", num(fit$loglik))
  put("filtered ", num(as.numeric(as.matrix(fitted(fit))[, 1])))
  s <- as.matrix(tsSmooth(fit))
  for (k in seq_len(min(ncol(s), 3))) put("smoothed", k, " ", num(as.numeric(s[, k])))
  p <- predict(fit, n.ahead = 6)
  put("mean ", num(as.numeric(p$pred)))
  put("sd ", num(as.numeric(p$se)))
}
case("Nile", Nile, "level"); case("gappyNile", gappy(Nile, c(21:40, 61:80)), "level"); case("LakeHuron", LakeHuron, "level")
case("Nile", Nile, "trend"); case("uspop", ts(log10(as.numeric(uspop))), "trend"); case("airmiles", ts(log(as.numeric(airmiles))), "trend")
case("UKgas", log10(UKgas), "BSM"); case("AirPassengers", log10(AirPassengers), "BSM"); case("USAccDeaths", USAccDeaths, "BSM")
case("JohnsonJohnson", log10(JohnsonJohnson), "BSM"); case("UKgasGaps", gappy(log10(UKgas), c(7, 30:33)), "BSM")
writeLines(lines, file.path(out, "structural-reference.txt"))
