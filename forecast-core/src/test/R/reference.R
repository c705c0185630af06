# Writes named vectors as lines "name value value ..." with 14 significant digits; NA for missing.
reference_file <- function(...) {
  path <- file.path("src", "test", "resources", "io", "github", "forceplan", "forecast", ...)
  dir.create(dirname(path), recursive = TRUE, showWarnings = FALSE)
  connection <- file(path, "w")
  writeLines(paste("#", R.version.string, "forecast", packageVersion("forecast")), connection)
  connection
}
reference <- function(connection, name, values) {
  text <- ifelse(is.na(values), "NA", sprintf("%.14g", as.numeric(values)))
  writeLines(paste(c(name, text), collapse = " "), connection)
}
