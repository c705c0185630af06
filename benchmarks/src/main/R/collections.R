# The M1 and tourism competitions in the format of the M3 files, for EnsembleStudy.
#   Rscript collections.R M1.rda M1 FOLDER
#   Rscript collections.R tourism.rda tourism FOLDER
# M1.rda (1,001 series; Makridakis et al. 1982, Journal of Forecasting 1(2)) is data/M1.rda of the R package Mcomp,
# tourism.rda (1,311 series; Athanasopoulos, Hyndman, Song and Wu 2011, International Journal of Forecasting 27(3)) is
# data/tourism.rda of Tcomp; both packages are on CRAN, GPL. FOLDER gets m3_meta.csv, m3_train.csv and m3_test.csv.
arguments <- commandArgs(TRUE)
series <- get(load(arguments[1])[1])
if (exists(arguments[2])) series <- get(arguments[2])
folder <- arguments[3]
dir.create(folder, showWarnings = FALSE, recursive = TRUE)

id <- paste0("S", seq_along(series))
meta <- data.frame(
  id = id,
  period = sapply(series, function(s) toupper(as.character(s$period))),
  frequency = sapply(series, function(s) frequency(s$x)),
  start = 1,
  n = sapply(series, function(s) length(s$x)),
  h = sapply(series, function(s) length(s$xx))
)
write.csv(meta, file.path(folder, "m3_meta.csv"), row.names = FALSE, quote = FALSE)

values <- function(part) {
  rows <- sapply(seq_along(series), function(i) {
    y <- as.numeric(series[[i]][[part]])
    paste(c(id[i], format(y, digits = 15, trim = TRUE, scientific = FALSE)), collapse = ",")
  })
  writeLines(c("id,values", rows), file.path(folder, c(x = "m3_train.csv", xx = "m3_test.csv")[part]))
}
values("x")
values("xx")
print(table(meta$period, meta$h))
