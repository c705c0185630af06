package io.github.forceplan.io.budgetbook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.forceplan.io.document.InputBytes;
import io.github.forceplan.io.fault.Excerpt;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.Place;
import io.github.forceplan.io.fault.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file in UTF-8, or of the first sheet of an xlsx file. */
final class SheetRows {

    /** Larger files are no budget books. */
    private static final int LARGEST = 50_000_000;

    /** A spreadsheet holds doubles; what people typed in has at most 15 digits. */
    private static final MathContext TYPED = new MathContext(15);

    private SheetRows() {}

    /**
     * Reads a file; xlsx if its name ends so.
     *
     * @throws RefusedException if it can't be read
     */
    static List<SheetRow> read(Path path, String shownAs) throws RefusedException {
        byte[] bytes = InputBytes.read(path, shownAs, LARGEST);
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")
                ? workbook(bytes, shownAs)
                : csv(bytes, shownAs);
    }

    private static List<SheetRow> csv(byte[] bytes, String shownAs) throws RefusedException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused(shownAs, "bytes that are not UTF-8", "text in UTF-8", "save the file as 'CSV UTF-8'");
        }
        List<SheetRow> rows = new ArrayList<>();
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .ofCsvRecord(unmarked)) {
            for (CsvRecord row : csv) {
                rows.add(new SheetRow(
                        Math.toIntExact(row.getStartingLineNumber()),
                        row.getFields().stream().map(String::strip).toList()));
            }
        } catch (CsvParseException e) {
            throw refused(
                    shownAs, Excerpt.plain(String.valueOf(e.getMessage()), 160), "well-formed CSV", "check the quotes");
        } catch (IOException e) {
            throw InputBytes.unreadable(shownAs, e);
        }
        return rows;
    }

    private static List<SheetRow> workbook(byte[] bytes, String shownAs) throws RefusedException {
        List<SheetRow> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (Row row : workbook.getFirstSheet().read()) {
                List<String> fields = new ArrayList<>();
                for (int column = 0; column < row.getCellCount(); column++) {
                    fields.add(text(row.getOptionalCell(column).orElse(null)).strip());
                }
                rows.add(new SheetRow(row.getRowNum(), fields));
            }
        } catch (ExcelReaderException | IOException e) {
            throw refused(
                    shownAs, "no xlsx workbook", "an xlsx file", "save it as 'Excel workbook (.xlsx)', or as CSV");
        }
        return rows;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
            try {
                BigDecimal number = new BigDecimal(raw).round(TYPED);
                return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            } catch (NumberFormatException e) {
                return raw;
            }
        }
        return cell.getType() == CellType.STRING ? cell.asString() : raw;
    }

    private static RefusedException refused(String shownAs, String found, String expected, String suggestion) {
        return new RefusedException(List.of(Fault.at(Place.ofFile(shownAs), found, expected, suggestion)));
    }
}
