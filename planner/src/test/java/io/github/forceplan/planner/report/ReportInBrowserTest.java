package io.github.forceplan.planner.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.forceplan.planner.Samples;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report as a browser sees it, its script run. */
class ReportInBrowserTest {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    /** What the page's script says; a browser's own messages have no source in the page. */
    private static final Pattern FROM_THE_PAGE = Pattern.compile("CONSOLE.*source: file:");

    @Test
    void opensWithEverySectionAndNoError(@TempDir Path folder) throws Exception {
        Optional<Path> browser = browser();
        assumeTrue(
                browser.isPresent(),
                "Skipped: no Chromium on the PATH (looked for " + String.join(", ", BROWSERS) + "), so the report was "
                        + "not opened in a browser. Install it, e.g. apt-get install chromium.");
        Path report = folder.resolve("report.html");
        Files.writeString(report, Report.html(Samples.run()));
        Path dom = folder.resolve("dom.html");
        Path log = folder.resolve("log.txt");
        int exit = open(browser.get(), report, folder.resolve("profile"), dom, log);
        String said = Files.readString(log);
        assertEquals(0, exit, said);
        assertFalse(FROM_THE_PAGE.matcher(said).find(), said);

        String page = Files.readString(dom);
        for (String section : List.of("summary", "crime", "investigators", "money", "assumptions", "provenance")) {
            assertTrue(page.contains("<section id=\"" + section + "\""), section);
        }
        // The script has run: a button for all scenarios, pressed, and one each.
        assertEquals(5, occurrences(page, "<button "));
        assertEquals(1, occurrences(page, "value=\"0\" aria-pressed=\"true\""));
        assertEquals(21, occurrences(page, "<svg "));
    }

    private static int open(Path browser, Path report, Path profile, Path dom, Path log)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--enable-logging=stderr",
                        "--user-data-dir=" + profile,
                        "--dump-dom",
                        report.toUri().toString())
                .redirectOutput(dom.toFile())
                .redirectError(log.toFile())
                .start();
        process.getOutputStream().close();
        try {
            assertTrue(process.waitFor(2, TimeUnit.MINUTES), "The browser did not end within two minutes.");
            return process.exitValue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    private static Optional<Path> browser() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return BROWSERS.stream()
                .flatMap(name -> Arrays.stream(path.split(Pattern.quote(File.pathSeparator)))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int occurrences(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
