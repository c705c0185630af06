package io.github.forceplan.planner.cli;

import io.github.forceplan.forecast.spelling.Spelling;
import io.github.forceplan.io.fault.RefusedException;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code forceplan} itself: it names its subcommands and says how every one of them ends. */
@Command(
        name = "forceplan",
        description = "Plans a police force: from recorded crime to posts, cost and the budget gap, with uncertainty.",
        versionProvider = Forceplan.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nFor the options of a command: ",
        footer = "forceplan COMMAND --help")
final class Forceplan implements Runnable {

    private static final int HELP_WIDTH = 90;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and end.")
    private boolean help;

    @CommandLine.Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and end.")
    private boolean version;

    private Forceplan() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }

    /** Runs one command and gives its exit code. */
    static int execute(Terminal terminal, String... args) {
        FaultReport faults = new FaultReport(terminal, List.of(args).contains("--debug"));
        try {
            return commandLine(terminal, faults).execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return faults.write(e);
        }
    }

    static CommandLine commandLine(Terminal terminal, FaultReport faults) {
        CommandLine root = new CommandLine(new Forceplan());
        List.of(
                        new RunCommand(terminal),
                        new ValidateCommand(terminal),
                        new ExplainCommand(terminal),
                        new SchemaCommand(terminal),
                        new ForecastCommand(terminal),
                        new BacktestCommand(terminal),
                        new BudgetBookCommand(terminal),
                        new SeekCommand(terminal),
                        new SensitivityCommand(terminal),
                        new OptimiseCommand(terminal))
                .forEach(root::addSubcommand);
        root.setOut(terminal.out());
        root.setErr(terminal.err());
        root.setUsageHelpWidth(HELP_WIDTH);
        root.setUsageHelpAutoWidth(false);
        root.setExecutionStrategy(Forceplan::ofKnownCommand);
        root.setParameterExceptionHandler((e, arguments) -> badUsage(terminal, e));
        root.setExecutionExceptionHandler((e, line, parsed) -> failed(terminal, e, faults));
        for (CommandLine line : allOf(root)) {
            line.getCommandSpec()
                    .usageMessage()
                    .exitCodeListHeading("%nExit codes:%n")
                    .exitCodeList(ExitCode.meanings());
        }
        return root;
    }

    private static List<CommandLine> allOf(CommandLine root) {
        return Stream.concat(Stream.of(root), root.getSubcommands().values().stream())
                .toList();
    }

    /** Refuses an unknown command even where help is asked for, which would otherwise be that of the whole. */
    private static int ofKnownCommand(ParseResult parsed) {
        if (!parsed.hasSubcommand() && !parsed.unmatched().isEmpty()) {
            throw new UnmatchedArgumentException(parsed.commandSpec().commandLine(), parsed.unmatched());
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static int badUsage(Terminal terminal, ParameterException e) {
        CommandLine line = e.getCommandLine();
        if (e instanceof UnmatchedArgumentException unmatched
                && line.getParent() == null
                && !unmatched.isUnknownOption()) {
            String written = unmatched.getUnmatched().get(0);
            String near = Spelling.nearest(written, line.getSubcommands().keySet()).stream()
                    .findFirst()
                    .map(name -> "; did you mean '" + name + "'?")
                    .orElse(".");
            terminal.err()
                    .println("There is no command '" + written + "'" + near + " The commands are "
                            + String.join(", ", line.getSubcommands().keySet()) + ".");
            return ExitCode.BAD_INPUT;
        }
        terminal.err().println(e.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(e, terminal.err())) {
            terminal.err().println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
        }
        return ExitCode.BAD_INPUT;
    }

    private static int failed(Terminal terminal, Exception e, FaultReport faults) {
        if (e instanceof RefusedException || e instanceof BadUsageException) {
            terminal.err().println(e.getMessage());
            return ExitCode.BAD_INPUT;
        }
        return faults.write(e);
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"forceplan " + current(), "Java " + System.getProperty("java.version")};
        }

        static String current() {
            String version = Forceplan.class.getPackage().getImplementationVersion();
            return version == null ? "(not packaged)" : version;
        }
    }
}
