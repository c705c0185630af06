package io.github.forceplan.io.output;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads, edits and, by LibreOffice without a window, computes xlsx files. */
final class Spreadsheets {

    private static final String PROGRAM = "soffice";
    private static final int MOST_SECONDS = 120;

    private Spreadsheets() {}

    /** Whether LibreOffice is installed. */
    static boolean canCompute() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    }

    /** The file as LibreOffice computes and saves it. */
    static Path computed(Path file) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), "computed");
        Process process = new ProcessBuilder(
                        PROGRAM,
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx:Calc MS Excel 2007 XML",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("LibreOffice takes more than " + MOST_SECONDS + " s");
        }
        Path computed = folder.resolve(file.getFileName());
        if (!Files.exists(computed)) {
            throw new IOException("LibreOffice wrote nothing: " + Files.readString(folder.resolve("log")));
        }
        return computed;
    }

    /** Numbers by sheet and cell, {@code B12}. */
    static Map<String, Map<String, Double>> values(Path file) throws IOException {
        Map<String, Map<String, Double>> sheets = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                Map<String, Double> values = new LinkedHashMap<>();
                for (Row row : sheet.read()) {
                    for (Cell cell : row) {
                        boolean number = cell != null
                                && (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA)
                                && cell.getRawValue() != null;
                        if (number) {
                            values.put(cell.getAddress().toString(), Double.valueOf(cell.getRawValue()));
                        }
                    }
                }
                sheets.put(sheet.getName(), values);
            }
        }
        return sheets;
    }

    /** Texts of a sheet by cell. */
    static Map<String, String> texts(Path file, String name) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            for (Row row : workbook.findSheet(name).orElseThrow().read()) {
                for (Cell cell : row) {
                    if (cell != null && cell.getType() == CellType.STRING) {
                        texts.put(cell.getAddress().toString(), cell.asString());
                    }
                }
            }
        }
        return texts;
    }

    /** Puts another number into a cell that holds one. */
    static void set(Path file, String sheet, String cell, BigDecimal number) throws IOException {
        edit(file, sheetNumber(file, sheet), xml -> {
            String changed = xml.replaceFirst(
                    "(<c r=\"" + cell + "\"[^>]*>(?:<f>[^<]*</f>)?<v>)[^<]*(</v>)",
                    "$1" + number.toPlainString() + "$2");
            if (changed.equals(xml)) {
                throw new IllegalArgumentException("no number in " + cell);
            }
            return changed;
        });
    }

    /** The file with its formulas only. */
    static Path withoutValues(Path file) throws IOException {
        int sheets = values(file).size();
        for (int number = 1; number <= sheets; number++) {
            edit(file, number, xml -> xml.replaceAll("(</f>)<v>[^<]*</v>", "$1"));
        }
        return file;
    }

    private static int sheetNumber(Path file, String name) throws IOException {
        return 1 + List.copyOf(values(file).keySet()).indexOf(name);
    }

    private static void edit(Path file, int sheet, UnaryOperator<String> change) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path xml = zip.getPath("xl/worksheets/sheet" + sheet + ".xml");
            Files.writeString(xml, change.apply(Files.readString(xml)), StandardCharsets.UTF_8);
        }
    }
}
