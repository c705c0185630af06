package io.github.forceplan.planner.cli;

import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.io.budgetbook.BudgetBookFile;
import io.github.forceplan.io.budgetbook.PlanLines;
import io.github.forceplan.io.fault.RefusedException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code forceplan budget-book}: lines of a plan from a budget book. */
@Command(
        name = "budget-book",
        description =
                "Write the lines of a budget book as they stand under 'finance:' in a plan. Printed totals that do"
                        + " not foot are reported and not repaired.")
final class BudgetBookCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "BOOK", description = "The budget book, CSV or xlsx.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path book;

    @Option(names = "--from", paramLabel = "YEAR", required = true, description = "First year of the plan: 2019/20.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private String from;

    @Option(names = "--to", paramLabel = "YEAR", required = true, description = "Last year of the plan: 2022/23.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private String to;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    BudgetBookCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws RefusedException, BadUsageException {
        FinancialYear first = year("--from", from);
        FinancialYear last = year("--to", to);
        if (last.compareTo(first) < 0) {
            throw new BadUsageException("--to (" + to + ") must not be before --from (" + from + ").");
        }
        BudgetBookFile.Read read = BudgetBookFile.read(book, FinancialYear.range(first, last));
        read.book().findings().forEach(finding -> terminal.err().println(book + ": " + finding));
        terminal.err().flush();
        terminal.out().print(PlanLines.yaml(read.book().lines(), read.source()));
        terminal.out().flush();
        return ExitCode.DONE;
    }

    private static FinancialYear year(String option, String text) throws BadUsageException {
        try {
            return FinancialYear.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadUsageException(option + " (" + text + ") must be a financial year such as 2019/20.");
        }
    }
}
