package io.github.forceplan.io.csv;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.forceplan.io.document.InputBytes;
import io.github.forceplan.io.fault.Excerpt;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.Place;
import io.github.forceplan.io.fault.RefusedException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file in UTF-8 (a byte order mark is skipped; any line ends) with one of some known headers. Lines
 * that begin with {@code #} may stand before the header.
 */
final class CsvRows {

    private static final String SOURCE = "source:";

    private final Path path;
    private final String shownAs;
    private final List<Fault> faults;
    private final String expected;
    private final List<String> comments = new ArrayList<>();

    private CsvRows(Path path, String shownAs, List<Fault> faults, String expected) {
        this.path = path;
        this.shownAs = shownAs;
        this.faults = faults;
        this.expected = expected;
    }

    /** Takes the rows of a file, its fields stripped of blanks at both ends. */
    interface RowReader {
        void row(int line, List<String> fields);
    }

    /** What takes the rows under a header. */
    interface HeaderReader {
        Optional<RowReader> of(List<String> header);
    }

    /**
     * Reads a file.
     *
     * @param readers one a header that is accepted
     * @param faults gets whatever is wrong with the file
     * @return what the line {@code # Source: …} above the header says, if there is one
     */
    static Optional<String> read(Path path, String shownAs, Map<List<String>, RowReader> readers, List<Fault> faults) {
        String expected =
                readers.keySet().stream().map(h -> String.join(",", h)).sorted().collect(Collectors.joining(" or "));
        return read(path, shownAs, header -> Optional.ofNullable(readers.get(header)), expected, faults);
    }

    /**
     * The same where the header itself has to be read.
     *
     * @param readers of a header; empty if it is not accepted
     * @param expected the headers that are, for messages
     */
    static Optional<String> read(Path path, String shownAs, HeaderReader readers, String expected, List<Fault> faults) {
        CsvRows rows = new CsvRows(path, shownAs, faults, expected);
        rows.readAll(readers);
        return rows.comments.stream()
                .filter(comment -> comment.regionMatches(true, 0, SOURCE, 0, SOURCE.length()))
                .map(comment -> comment.substring(SOURCE.length()).strip())
                .filter(source -> !source.isEmpty())
                .findFirst();
    }

    private void readAll(HeaderReader readers) {
        try (InputStream in = InputBytes.open(path, shownAs);
                Reader text = decoded(in);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .commentStrategy(CommentStrategy.READ)
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowExtraCharsAfterClosingQuote(false)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(text)) {
            read(csv, readers);
        } catch (RefusedException e) {
            faults.addAll(e.faults());
        } catch (UncheckedIOException e) {
            explain(e.getCause());
        } catch (CharacterCodingException e) {
            explain(e);
        } catch (IOException e) {
            faults.addAll(InputBytes.unreadable(shownAs, e).faults());
        }
    }

    private void read(CsvReader<CsvRecord> csv, HeaderReader readers) {
        List<String> header = null;
        RowReader reader = null;
        int line = 0;
        try {
            for (CsvRecord row : csv) {
                line = Math.toIntExact(row.getStartingLineNumber());
                List<String> fields = stripped(row);
                if (reader == null && row.isComment()) {
                    comments.add(fields.get(0));
                } else if (reader == null) {
                    header = fields;
                    reader = readers.of(fields).orElse(null);
                    if (reader == null) {
                        wrongHeader(line, fields);
                        return;
                    }
                } else if (row.isComment()) {
                    fault(
                            line,
                            "a comment among the rows",
                            "comments above the header only",
                            "move it up, or write" + " \"#…\" in double quotes if it is a name");
                } else if (header != null && fields.size() != header.size()) {
                    fault(
                            line,
                            fields.size() + (fields.size() == 1 ? " field" : " fields"),
                            header.size() + " fields: " + String.join(",", header),
                            fields.size() > header.size()
                                    ? "double quotes around a value that contains a comma"
                                    : "a comma for each field, also an empty one");
                } else {
                    reader.row(line, fields);
                }
            }
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException cause) {
                explain(cause);
                return;
            }
            fault(line + 1, Excerpt.plain(String.valueOf(e.getMessage()), 160), "well-formed CSV", "check the quotes");
            return;
        }
        if (reader == null) {
            faults.add(
                    Fault.at(Place.ofFile(shownAs), "an empty file", "a header line: " + expected, "check the file"));
        }
    }

    private static List<String> stripped(CsvRecord row) {
        List<String> fields = new ArrayList<>(row.getFieldCount());
        for (int i = 0; i < row.getFieldCount(); i++) {
            fields.add(row.getField(i).strip());
        }
        return fields;
    }

    private void wrongHeader(int line, List<String> found) {
        fault(
                line,
                "the header " + Excerpt.quoted(String.join(",", found)),
                "the header " + expected,
                found.size() == 1 && found.get(0).matches(".*[;\\t].*")
                        ? "save the file with commas between the fields"
                        : remedy(found));
    }

    /** What to do about a first line: it may be a header with a fault, or the first of the rows. */
    private String remedy(List<String> found) {
        for (String header : expected.split(" or ", -1)) {
            List<String> wanted = List.of(header.split(",", -1));
            List<String> extra =
                    found.stream().filter(name -> !wanted.contains(name)).toList();
            List<String> missing =
                    wanted.stream().filter(name -> !found.contains(name)).toList();
            if (header.contains("…") || extra.size() == found.size()) {
                continue;
            }
            if (extra.isEmpty() && !missing.isEmpty()) {
                return "add the column " + String.join(",", missing);
            }
            return missing.isEmpty() && !extra.isEmpty()
                    ? "leave out the column " + Excerpt.plain(String.join(",", extra))
                    : "name the columns like this, in this order";
        }
        return "put this line above the rows";
    }

    private void explain(@Nullable IOException cause) {
        if (cause instanceof CharacterCodingException) {
            faults.add(firstUndecodable());
        } else if (cause != null) {
            faults.addAll(InputBytes.unreadable(shownAs, cause).faults());
        }
    }

    private void fault(int line, String found, String expected, String suggestion) {
        faults.add(Fault.at(Place.ofLine(shownAs, line), found, expected, suggestion));
    }

    private static Reader decoded(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 3);
        byte[] mark = start.readNBytes(3);
        boolean marked = mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF;
        if (!marked) {
            start.unread(mark);
        }
        return new InputStreamReader(
                start,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private Fault firstUndecodable() {
        int line = 1;
        try (InputStream in = new BufferedInputStream(InputBytes.open(path, shownAs))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                bytes.write(b);
                if (b == '\n') {
                    if (!isUtf8(bytes.toByteArray())) {
                        break;
                    }
                    bytes.reset();
                    line++;
                }
            }
        } catch (IOException | RefusedException e) {
            line = 0;
        }
        return Fault.at(
                Place.ofLine(shownAs, line),
                "bytes that are not UTF-8",
                "text in UTF-8",
                "save the file as 'CSV UTF-8' (a £ sign or a long dash saved by an older program is the usual cause)");
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
