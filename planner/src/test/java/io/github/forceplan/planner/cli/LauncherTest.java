package io.github.forceplan.planner.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.forceplan.planner.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a build and a Java that only write down how they were called. */
class LauncherTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path home = Path.of("");
    private Path bin = Path.of("");
    private String engines = "";

    @BeforeEach
    void project() throws IOException {
        assumeTrue(
                Files.isExecutable(Path.of("/bin/sh")),
                "Skipped: the launcher is for POSIX shells, and there is no /bin/sh.");
        home = Files.createDirectories(folder.resolve("a project"));
        bin = Files.createDirectories(folder.resolve("bin"));
        Files.copy(Project.home().resolve("forceplan"), home.resolve("forceplan"));
        script(home.resolve("forceplan"), Files.readString(home.resolve("forceplan")));
        Files.createDirectories(home.resolve("planner/src/main"));
        Files.createFile(home.resolve("pom.xml"));
        Files.createFile(home.resolve("planner/pom.xml"));
        Files.createFile(home.resolve("planner/src/main/Source.java"));
        script(home.resolve("mvnw"), """
                #!/bin/sh
                echo "$*" >>builds
                sleep 0.3
                mkdir -p planner/target
                echo jar >planner/target/forceplan.jar
                """);
        java("17.0.9");
    }

    private void java(String version) throws IOException {
        script(bin.resolve("java"), """
                #!/bin/sh
                if [ "$1" = -version ]; then
                  echo 'openjdk version "VERSION" 2023-10-17' >&2
                  exit
                fi
                case "$*" in
                  *ArchiveClassesAtExit*) exit 1 ;;
                esac
                echo "$@"
                """.replace("VERSION", version));
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertTrue(file.toFile().setExecutable(true));
    }

    private record Ended(int exit, String out, String err) {}

    private Process start(Path launcher, Path cwd, Path out, Path err, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(cwd.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("PATH", bin + ":" + environment.getOrDefault("PATH", "/usr/bin:/bin"));
        environment.remove("JAVA_HOME");
        environment.remove("FORCEPLAN_JAVA_OPTS");
        environment.put("FORCEPLAN_ENGINES", engines);
        return builder.start();
    }

    private Ended launch(Path launcher, Path cwd, String... args) throws Exception {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        int exit = start(launcher, cwd, out, err, args).waitFor();
        return new Ended(exit, Files.readString(out), Files.readString(err));
    }

    private Ended launch(String... args) throws Exception {
        return launch(home.resolve("forceplan"), home, args);
    }

    private long builds() throws IOException {
        Path log = home.resolve("builds");
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    @Test
    void buildsOnFirstUseAndOnlyThen() throws Exception {
        Ended first = launch("run", "a plan.yaml");
        assertEquals(0, first.exit(), first.err());
        assertEquals(1, first.err().lines().count(), first.err());
        assertTrue(first.err().startsWith("Building Forceplan"), first.err());
        assertTrue(first.out().endsWith("io.github.forceplan.planner.cli.Main run a plan.yaml\n"), first.out());
        assertTrue(
                first.out()
                        .contains(home.resolve("planner/target/forceplan.jar").toString()),
                first.out());
        Ended second = launch("--help");
        assertEquals("", second.err());
        assertEquals(1, builds());
        assertEquals(
                "-q -B -ntp -Pquick -pl planner -am package",
                Files.readString(home.resolve("builds")).strip());
    }

    @Test
    void furtherEnginesAreFetchedOnceAndOnlyWhenAskedFor() throws Exception {
        Files.createDirectories(home.resolve("solver-ortools/target"));
        assertFalse(launch("--help").out().contains("solver-ortools"));
        String path = "forceplan.jar:" + home.resolve("solver-ortools/target") + "/*:";
        engines = "ortools";
        Ended first = launch("optimise", "a plan.yaml");
        assertEquals(0, first.exit(), first.err());
        assertTrue(first.err().startsWith("Fetching OR-Tools"), first.err());
        assertTrue(first.out().contains(path), first.out());
        Ended second = launch("optimise", "a plan.yaml");
        assertEquals("", second.err());
        assertTrue(second.out().contains(path), second.out());
        assertEquals(2, builds());
        engines = "cplex";
        Ended unknown = launch("--help");
        assertEquals(2, unknown.exit());
        assertEquals("FORCEPLAN_ENGINES is 'cplex'. It can be ortools, or unset.\n", unknown.err());
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        launch("--help");
        Path source = home.resolve("planner/src/main/Source.java");
        Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        launch("--help");
        assertEquals(2, builds());
    }

    @Test
    void runsFromAnywhereAndThroughLinks() throws Exception {
        Path links = Files.createDirectories(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("one"), Path.of("../a project/forceplan"));
        Files.createSymbolicLink(links.resolve("two"), links.resolve("one"));
        Ended ended = launch(links.resolve("two"), folder, "--version");
        assertEquals(0, ended.exit(), ended.err());
        assertTrue(
                ended.out()
                        .contains(home.resolve("planner/target/forceplan.jar").toString()),
                ended.out());
    }

    @Test
    void firstUsesAtTheSameTimeBuildOnce() throws Exception {
        List<Process> processes = new ArrayList<>();
        List<Path> outs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Path out = Files.createTempFile(folder, "out", "");
            outs.add(out);
            processes.add(
                    start(home.resolve("forceplan"), home, out, Files.createTempFile(folder, "err", ""), "n" + i));
        }
        for (int i = 0; i < 4; i++) {
            assertEquals(0, processes.get(i).waitFor());
            assertTrue(Files.readString(outs.get(i)).endsWith("Main n" + i + "\n"));
        }
        assertEquals(1, builds());
        assertNoLockIsLeft();
    }

    @Test
    void aBuildThatFailsShowsItsMessageAndEndsInThree() throws Exception {
        script(home.resolve("mvnw"), "#!/bin/sh\necho 'COMPILATION ERROR in Source.java'\nexit 1\n");
        Ended ended = launch("--help");
        assertEquals(3, ended.exit());
        assertTrue(ended.err().contains("COMPILATION ERROR in Source.java"), ended.err());
        assertTrue(ended.err().contains("could not be built"), ended.err());
        assertEquals("", ended.out());
        assertNoLockIsLeft();
    }

    @Test
    void aLockWhoseOwnerIsGoneIsTakenOver() throws Exception {
        Path lock = Files.createDirectories(home.resolve(".forceplan-build"));
        Process gone = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
        gone.waitFor();
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");
        assertEquals(0, launch("--help").exit());
        assertEquals(1, builds());
        assertNoLockIsLeft();
    }

    @Test
    void anOldJavaIsRefusedWithWhatIsNeeded() throws Exception {
        java("1.8.0_392");
        Ended ended = launch("--help");
        assertEquals(2, ended.exit());
        assertTrue(ended.err().contains("needs Java 17 or newer"), ended.err());
        assertTrue(ended.err().contains("1.8.0_392"), ended.err());
        assertEquals(0, builds());
    }

    @Test
    void anOldJavaIsRefusedAfterTheBuildToo() throws Exception {
        launch("--help");
        Path other = Files.createDirectories(folder.resolve("other"));
        Path first = bin;
        bin = other;
        java("11.0.2");
        Ended ended = launch("--help");
        bin = first;
        assertEquals(2, ended.exit(), ended.toString());
        assertTrue(ended.err().contains("11.0.2"), ended.err());
    }

    @Test
    void anEarlyAccessJavaIsUnderstood() throws Exception {
        java("26-ea");
        assertEquals(0, launch("--help").exit());
    }

    @Test
    void theBuildHasWrittenNothingOnStandardOutput() throws Exception {
        script(
                home.resolve("mvnw"),
                "#!/bin/sh\necho chatter\nmkdir -p planner/target\n: >planner/target/forceplan.jar\n");
        Ended ended = launch("schema", "plan");
        assertEquals(0, ended.exit(), ended.err());
        assertFalse(ended.out().contains("chatter"), ended.out());
        assertFalse(ended.err().contains("chatter"), ended.err());
    }

    private void assertNoLockIsLeft() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            assertEquals(
                    List.of(),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith(".forceplan-build"))
                            .toList());
        }
    }
}
