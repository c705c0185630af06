package io.github.forceplan.finance.capital;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import java.math.BigDecimal;

/**
 * Interest on cash. Cash on 1 April is reserves + working capital + loans − capital financing requirement; if it is
 * positive it earns, if it is negative it is borrowed for a time.
 *
 * @param workingCapital creditors less debtors and other balances that hold cash, in pounds
 * @param investmentRate interest earned on cash, by year
 * @param temporaryBorrowingRate interest paid on temporary borrowing, by year
 */
public record Treasury(
        @Figure(value = "Creditors less debtors and other balances that hold cash.", unit = "pounds")
        BigDecimal workingCapital,

        @Figure(value = "Interest earned on cash.", unit = "fraction", min = -0.1, max = 1)
        ByYear investmentRate,

        @Figure(value = "Interest paid on temporary borrowing.", unit = "fraction", min = 0, max = 1)
        ByYear temporaryBorrowingRate) {}
