package io.github.forceplan.planner.cli;

import io.github.forceplan.io.plan.FileSchemas;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code forceplan schema}: the JSON Schema of the files. */
@Command(
        name = "schema",
        description = "Write the JSON Schema (draft 2020-12) of a plan, for editors that check while you type, or of"
                + " result.json.")
final class SchemaCommand implements Callable<Integer> {

    private final Terminal terminal;

    /** What has a schema. */
    enum Subject {
        plan,
        result
    }

    @Parameters(paramLabel = "plan|result", description = "Whose schema.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Subject subject;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out().print(subject == Subject.plan ? FileSchemas.plan() : FileSchemas.result());
        terminal.out().flush();
        return ExitCode.DONE;
    }
}
