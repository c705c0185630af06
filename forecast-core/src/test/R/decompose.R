# Reference decompositions. Run in forecast-core: Rscript src/test/R/decompose.R
suppressMessages(library(forecast))
source("src/test/R/reference.R")

out <- reference_file("decompose", "decompositions.txt")
series <- list(nottem = window(nottem, 1930), ukgas = UKgas, passengers = AirPassengers)
for (name in names(series)) {
  x <- series[[name]]
  reference(out, paste0(name, "/frequency"), frequency(x))
  reference(out, paste0(name, "/values"), x)
  for (type in c("additive", "multiplicative")) {
    d <- decompose(x, type)
    reference(out, paste0(name, "/classical-", type, "/trend"), d$trend)
    reference(out, paste0(name, "/classical-", type, "/season"), d$seasonal)
    reference(out, paste0(name, "/classical-", type, "/remainder"), d$random)
  }
  fits <- list(
    periodic = stl(x, "periodic"),
    `periodic-robust` = stl(x, "periodic", robust = TRUE),
    window7 = stl(x, s.window = 7),
    `window7-robust` = stl(x, s.window = 7, robust = TRUE),
    `window13-degree1` = stl(x, s.window = 13, s.degree = 1),
    `window35-trend21` = stl(x, s.window = 35, t.window = 21, l.window = 15, t.degree = 0))
  for (fit in names(fits)) {
    reference(out, paste0(name, "/stl-", fit, "/trend"), fits[[fit]]$time.series[, "trend"])
    reference(out, paste0(name, "/stl-", fit, "/season"), fits[[fit]]$time.series[, "seasonal"])
  }
  m <- mstl(x)
  reference(out, paste0(name, "/mstl/trend"), m[, "Trend"])
  reference(out, paste0(name, "/mstl/season"), m[, 3])
  reference(out, paste0(name, "/mstl/remainder"), m[, "Remainder"])
  reference(out, paste0(name, "/mstl/strength"), forecast:::seas.heuristic(x))
  f <- stlf(x, h = 2 * frequency(x), method = "naive", s.window = 11, level = 95)
  reference(out, paste0(name, "/stlf-naive/mean"), f$mean)
  gaps <- x
  gaps[c(5, 20:23, 40, length(x) - 1)] <- NA
  reference(out, paste0(name, "/gaps/filled"), na.interp(gaps))
  reference(out, paste0(name, "/gaps/lines"), na.interp(gaps, linear = TRUE))
  mg <- mstl(gaps)
  reference(out, paste0(name, "/gaps/trend"), mg[, "Trend"])
  reference(out, paste0(name, "/gaps/remainder"), mg[, "Remainder"])
}
close(out)

out <- reference_file("decompose", "several-seasons.txt")
x <- msts(head(taylor, 48 * 7 * 3), c(48, 336))
x <- msts(round(colMeans(matrix(x, nrow = 4))), c(12, 84))
m <- mstl(x)
reference(out, "taylor/values", x)
reference(out, "taylor/trend", m[, "Trend"])
reference(out, "taylor/season12", m[, "Seasonal12"])
reference(out, "taylor/season84", m[, "Seasonal84"])
reference(out, "taylor/strengths", forecast:::seas.heuristic(x))
r <- mstl(x, robust = TRUE, iterate = 3)
reference(out, "taylor/robust-trend", r[, "Trend"])
reference(out, "taylor/robust-season84", r[, "Seasonal84"])
for (name in c("Nile", "lynx", "LakeHuron")) {
  y <- get(name)
  reference(out, paste0(name, "/values"), y)
  reference(out, paste0(name, "/trend"), mstl(y)[, "Trend"])
}
y <- head(Nile, 9)
reference(out, "short/values", y)
reference(out, "short/trend", mstl(y)[, "Trend"])
close(out)

# days over 1,100 days, with a week and a year of 365.25 days; whole numbers, so that the file is small
out <- reference_file("decompose", "daily.txt")
set.seed(7)
t <- 1:1100
y <- round(200 + 0.05 * t + 30 * sin(2 * pi * t / 365.25) + rep(c(0, 5, 9, 4, 12, 30, 22), length.out = 1100) + rnorm(1100, sd = 8))
x <- msts(y, c(7, 365.25))
m <- mstl(x)
every <- seq(1, 1100, by = 23)
reference(out, "values", x)
reference(out, "trend", m[every, "Trend"])
reference(out, "week", m[every, "Seasonal7"])
reference(out, "year", m[every, "Seasonal365.25"])
reference(out, "naive", forecast(m, method = "naive", h = 400)$mean[seq(1, 400, by = 23)])
close(out)
