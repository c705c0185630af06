# R's forecast package on the M3 competition, for comparison with M3Harness: accuracy and CPU time.
#   Rscript m3.R FOLDER ets,auto.arima,thetaf [STRIDE] [DETAIL.csv]
# FOLDER holds m3_meta.csv, m3_train.csv and m3_test.csv; STRIDE takes every so-manieth series; DETAIL.csv gets one line
# a series and model. Measures as in M3Score.java: series means; MASE is scaled by the seasonal naive method's error.
suppressMessages(library(forecast))
arguments <- commandArgs(TRUE)
folder <- arguments[1]
models <- strsplit(arguments[2], ",")[[1]]
stride <- if (length(arguments) > 2) as.integer(arguments[3]) else 1L
detail <- if (length(arguments) > 3) arguments[4] else NA

meta <- read.csv(file.path(folder, "m3_meta.csv"), stringsAsFactors = FALSE)
rows <- function(name) {
  cells <- strsplit(readLines(file.path(folder, name))[-1], ",")
  setNames(lapply(cells, function(x) as.numeric(x[-1])), sapply(cells, `[`, 1))
}
train <- rows("m3_train.csv")
test <- rows("m3_test.csv")
taken <- seq(1, nrow(meta), by = stride)

run <- list(
  ets = function(y, h) { fit <- ets(y); list(fit = fit, forecast = forecast(fit, h = h, level = 95), loglik = fit$loglik) },
  auto.arima = function(y, h) { fit <- auto.arima(y); list(fit = fit, forecast = forecast(fit, h = h, level = 95), loglik = fit$loglik) },
  thetaf = function(y, h) list(fit = NULL, forecast = thetaf(y, h = h, level = 95), loglik = NA)
)

cat(sprintf("%-10s %-10s %6s %8s %7s %6s %7s\n", "model", "group", "series", "sMAPE", "MASE", "95 %", "MSIS"))
lines <- character()
for (model in models) {
  scores <- matrix(NA, length(taken), 4)
  set.seed(1)
  seconds <- 0
  for (i in seq_along(taken)) {
    id <- meta$id[taken[i]]
    m <- meta$frequency[taken[i]]
    y <- ts(train[[id]], frequency = m)
    outcome <- test[[id]]
    h <- length(outcome)
    before <- proc.time()
    result <- run[[model]](y, h)
    spent <- sum((proc.time() - before)[1:2])
    seconds <- seconds + spent
    mean <- as.numeric(result$forecast$mean)
    low <- as.numeric(result$forecast$lower)
    high <- as.numeric(result$forecast$upper)
    scale <- mean(abs(diff(as.numeric(y), lag = m)))
    scores[i, ] <- c(mean(200 * abs(outcome - mean) / (abs(outcome) + abs(mean))),
                     mean(abs(outcome - mean)) / scale,
                     mean(outcome >= low & outcome <= high),
                     mean(high - low + (pmax(low - outcome, 0) + pmax(outcome - high, 0)) / 0.025) / scale)
    if (!is.na(detail))
      lines <- c(lines, paste(c(model, id, result$forecast$method, sprintf("%.10g", c(result$loglik, spent, scores[i, ], mean))), collapse = ";"))
  }
  for (group in c("YEARLY", "QUARTERLY", "MONTHLY", "OTHER", "ALL")) {
    here <- group == "ALL" | meta$period[taken] == group
    s <- colMeans(scores[here, , drop = FALSE])
    cat(sprintf("%-10s %-10s %6d %8.3f %7.4f %6.3f %7.3f\n", model, group, sum(here), s[1], s[2], s[3], s[4]))
  }
  cat(sprintf("%-10s CPU seconds: %.2f\n", model, seconds))
}
if (!is.na(detail)) writeLines(lines, detail)
