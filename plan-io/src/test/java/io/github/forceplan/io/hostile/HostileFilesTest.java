package io.github.forceplan.io.hostile;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.forecast.time.Frequency;
import io.github.forceplan.io.binding.PlanReader;
import io.github.forceplan.io.csv.ObservedSeriesCsv;
import io.github.forceplan.io.csv.SeriesCsv;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.sample.SamplePlan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files are read or refused with faults; nothing else ever comes out. */
class HostileFilesTest {

    private static final PlanReader<SamplePlan> READER =
            PlanReader.of(SamplePlan.class).exempt("seed");

    @TempDir
    private Path folder;

    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        damage(400, 1);
    }

    @Test
    @Tag("slow")
    void manyDamagedFilesAreReadOrRefused() throws IOException {
        damage(40_000, 2);
    }

    private void damage(int times, long seed) throws IOException {
        byte[] yaml = resource("plan.yaml");
        byte[] json = resource("plan.json");
        byte[] crime = resource("crime.csv");
        byte[] series = "series,period,value\na,2018Q1,1.5\na,2018Q2,\n\"b\",1,2\n".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("crime.csv"), crime);
        Mutation mutation = new Mutation(seed);
        int refused = 0;
        for (int i = 0; i < times; i++) {
            refused += outcome("plan.yaml", mutation.damage(yaml), READER::read);
            refused += outcome("plan.json", mutation.damage(json), READER::read);
            refused += outcome("damaged.csv", mutation.damage(crime), ObservedSeriesCsv::read);
            refused +=
                    outcome("damaged.csv", mutation.damage(series), file -> SeriesCsv.read(file, Frequency.QUARTERLY));
        }
        assertTrue(refused > 2 * times, refused + " of " + 4 * times + " were refused; the damage is too light");
        assertTrue(refused < 4 * times, "nothing was read; the damage is too heavy");
    }

    private interface Reading {
        Object of(Path file) throws RefusedException;
    }

    private int outcome(String name, byte[] bytes, Reading reading) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        try {
            reading.of(file);
            return 0;
        } catch (RefusedException refusal) {
            check(refusal, bytes);
            return 1;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(
                    "A damaged " + name + " gave " + e + ":\n" + new String(bytes, StandardCharsets.UTF_8), e);
        }
    }

    private static void check(RefusedException refusal, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long lines = text.codePoints()
                        .filter(c -> c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029)
                        .count()
                + 1;
        for (Fault fault : refusal.faults()) {
            assertTrue(fault.place().line() <= lines || fault.place().file().endsWith("crime.csv"), fault::toString);
            assertFalse(fault.expected().isBlank(), fault::toString);
            assertFalse(fault.found().isBlank(), fault::toString);
            boolean harmless = fault.toString().codePoints().noneMatch(c -> c != '\n' && Character.isISOControl(c));
            assertTrue(harmless, fault::toString);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = SamplePlan.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
