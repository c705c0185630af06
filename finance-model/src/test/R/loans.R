# Amortisation schedules to the penny, by a loop over payments; writes the reference for LoanTest.
# Amounts are held as whole pence in doubles, exact up to 2^53. Run: Rscript loans.R > ../resources/finance/loans.csv
half_up <- function(x) floor(x + 0.5 + 1e-7)

schedule <- function(id, kind, pounds, years, per_year, rate) {
  principal <- round(pounds * 100)
  n <- years * per_year
  i <- rate / per_year
  balance <- principal
  payment <- half_up(principal * i / (1 - (1 + i)^-n))
  for (k in seq_len(n)) {
    interest <- half_up(balance * i)
    repaid <- switch(kind,
      MATURITY = if (k == n) balance else 0,
      ANNUITY = if (k == n) balance else payment - interest,
      EQUAL_PRINCIPAL = half_up(principal * k / n) - half_up(principal * (k - 1) / n))
    balance <- balance - repaid
    cat(sprintf("%s,%s,%.2f,%d,%d,%s,%d,%.2f,%.2f\n", id, kind, pounds, years, per_year,
                format(rate), k, interest / 100, balance / 100))
  }
}

cat("loan,kind,principal,years,paymentsPerYear,rate,payment,interest,balance\n")
schedule("annuity", "ANNUITY", 10000000, 25, 2, 0.0245)
schedule("maturity", "MATURITY", 5000000, 10, 2, 0.0231)
schedule("equal", "EQUAL_PRINCIPAL", 3333333.33, 15, 2, 0.0199)
schedule("monthly", "ANNUITY", 100000, 30, 12, 0.06)
