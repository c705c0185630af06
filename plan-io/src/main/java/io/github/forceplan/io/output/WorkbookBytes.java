package io.github.forceplan.io.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites an xlsx file: without the times at which it was made, so that the same content gives the same bytes, and with
 * the values of formulas beside them, so that it can be read without being computed.
 */
final class WorkbookBytes {

    /** The earliest time that the format of zip files knows. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final Pattern CREATED = Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");
    private static final Pattern FORMULA = Pattern.compile("(<c r=\"([A-Z]+\\d+)\"[^>]*><f>[^<]*</f>)(</c>)");

    private WorkbookBytes() {}

    /**
     * Rewrites a file.
     *
     * @param workbook a complete file
     * @param values of the formulas, by the sheet's place counted from 1
     * @param out is not closed
     */
    static void write(Path workbook, Map<Integer, SheetValues> values, OutputStream out) throws IOException {
        ZipOutputStream rewritten = new ZipOutputStream(out);
        try (ZipFile file = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(NO_TIME);
                rewritten.putNextEntry(same);
                try (InputStream content = file.getInputStream(entry)) {
                    rewritten.write(rewritten(entry.getName(), content.readAllBytes(), values));
                }
                rewritten.closeEntry();
            }
        }
        rewritten.finish();
    }

    private static byte[] rewritten(String name, byte[] content, Map<Integer, SheetValues> values) {
        if (name.equals("docProps/core.xml")) {
            String text = new String(content, StandardCharsets.UTF_8);
            return CREATED.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8);
        }
        Matcher sheet = Pattern.compile("xl/worksheets/sheet(\\d+)\\.xml").matcher(name);
        @Nullable SheetValues ofSheet = sheet.matches() ? values.get(Integer.parseInt(sheet.group(1))) : null;
        if (ofSheet == null) {
            return content;
        }
        String text = new String(content, StandardCharsets.UTF_8);
        return FORMULA.matcher(text)
                .replaceAll(cell ->
                        Matcher.quoteReplacement(cell.group(1) + value(ofSheet.get(cell.group(2))) + cell.group(3)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String value(@Nullable Double value) {
        return value == null ? "" : "<v>" + value + "</v>";
    }
}
