package io.github.forceplan.io.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactoryBuilder;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.github.forceplan.io.fault.Excerpt;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.Place;
import io.github.forceplan.io.number.WrittenNumber;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads one YAML or JSON document into a tree.
 *
 * <p>The YAML is that of version 1.2, less what goes wrong in practice. Only {@code true} and {@code false} are
 * booleans ({@code no}, {@code off}, {@code True} are text); {@code 12:30} is text; numbers are those of
 * {@link WrittenNumber}, and a plain value that some programs read as another number is refused. Also refused are
 * aliases and tags, keys given twice, more than one document, and whatever is larger than a plan can be: 10 MB
 * (the caller's part, see {@link #LARGEST}), 64 levels, 200,000 values, keys of 200 characters, YAML lines of 100,000.
 */
public final class DocumentReader {

    /** The most bytes that a document may have. */
    public static final int LARGEST = 10_000_000;

    private static final int DEEPEST = 64;
    private static final int MOST_VALUES = 200_000;
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_LINE = 100_000;

    private final String file;
    private final JsonParser parser;
    private final List<Fault> faults = new ArrayList<>();
    private int values;

    private DocumentReader(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * Reads a document. What is wrong with it is in the result.
     *
     * @param file its name, for messages; one that ends in {@code .json} is read as JSON, any other as YAML
     * @param bytes its content
     */
    public static Document read(String file, byte[] bytes) {
        Utf8Text decoded = Utf8Text.decode(file, bytes);
        if (decoded.fault().isPresent()) {
            return refused(file, decoded.fault().get());
        }
        boolean json = file.toLowerCase(Locale.ROOT).endsWith(".json");
        if (!json) {
            Optional<Fault> longLine = longLine(file, decoded.text());
            if (longLine.isPresent()) {
                return refused(file, longLine.get());
            }
        }
        try (JsonParser parser = (json ? json() : yaml()).createParser(decoded.text())) {
            return new DocumentReader(file, parser).document();
        } catch (IOException e) {
            return refused(file, SyntaxFault.of(file, json ? "JSON" : "YAML", e));
        } catch (TooMuchException e) {
            return refused(file, e.fault);
        }
    }

    /** The YAML parser's time grows with the square of a line's length: a minute for 10 MB on one line. */
    private static Optional<Fault> longLine(String file, String text) {
        int line = 1;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                end = text.length();
            }
            if (end - start > LONGEST_LINE) {
                return Optional.of(Fault.at(
                        Place.ofLine(file, line),
                        "a line of " + (end - start) + " characters",
                        "lines of at most " + LONGEST_LINE + " characters",
                        "break the line; name JSON files .json"));
            }
            line++;
            start = end + 1;
        }
        return Optional.empty();
    }

    private static Document refused(String file, Fault fault) {
        return new Document(new Node.Refused(Place.ofFile(file), Pointer.ROOT), List.of(fault));
    }

    private static JsonFactory json() {
        return new JsonFactoryBuilder()
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .streamReadConstraints(unconstrained())
                .build();
    }

    private static JsonFactory yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        YAMLFactoryBuilder builder = YAMLFactory.builder();
        builder.enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL);
        builder.loaderOptions(options);
        builder.streamReadConstraints(unconstrained());
        return builder.build();
    }

    /** This class has its own limits, with messages that name the place. */
    private static StreamReadConstraints unconstrained() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST + 8)
                .maxNumberLength(LARGEST)
                .maxStringLength(LARGEST)
                .maxNameLength(LARGEST)
                .build();
    }

    private Document document() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw tooMuch(Place.ofFile(file), Pointer.ROOT, "an empty file", "a plan", "check that the file was saved");
        }
        Node root = value(first, Pointer.ROOT, 0);
        if (parser.nextToken() != null) {
            faults.add(Fault.at(
                    here(),
                    "a second document in the same file",
                    "one document a file",
                    "delete the line '---' above, or keep the second part in a file of its own"));
        }
        return new Document(root, faults);
    }

    private Node value(JsonToken token, Pointer pointer, int depth) throws IOException {
        Place place = here();
        if (++values > MOST_VALUES) {
            throw tooMuch(
                    place,
                    pointer,
                    "more than 200,000 values",
                    "a document of plan size",
                    "check the right file is given");
        }
        if (depth > DEEPEST) {
            throw tooMuch(
                    place,
                    pointer,
                    "more than 64 levels of nesting",
                    "at most 64 levels",
                    "check brackets and indents");
        }
        boolean readable = !(parser instanceof YAMLParser yaml) || isPlainYaml(yaml, place, pointer);
        Node node = switch (token) {
            case START_OBJECT -> mapping(place, pointer, depth);
            case START_ARRAY -> sequence(place, pointer, depth);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> numeral(place, pointer);
            case VALUE_TRUE, VALUE_FALSE -> flag(place, pointer);
            case VALUE_NULL -> new Node.Nothing(place, pointer);
            default -> new Node.Text(place, pointer, parser.getText());
        };
        return readable ? node : new Node.Refused(place, pointer);
    }

    private boolean isPlainYaml(YAMLParser yaml, Place place, Pointer pointer) throws IOException {
        if (yaml.isCurrentAlias()) {
            faults.add(new Fault(
                    place,
                    pointer.toString(),
                    "the alias *" + Excerpt.plain(yaml.getText()),
                    "the value itself, so that every figure stands where it is used",
                    "write the value out"));
            return false;
        }
        String tag = yaml.getTypeId();
        if (tag != null) {
            faults.add(new Fault(
                    place,
                    pointer.toString(),
                    "the tag " + Excerpt.quoted(tag),
                    "a value without a tag",
                    "delete the tag; put text that looks like a number in quotes"));
            return false;
        }
        return true;
    }

    private Node mapping(Place place, Pointer pointer, int depth) throws IOException {
        Map<String, Node.Member> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            Place keyPlace = here();
            if (key.length() > LONGEST_KEY) {
                throw tooMuch(
                        keyPlace,
                        pointer,
                        "the key " + Excerpt.quoted(key) + " of " + key.length() + " characters",
                        "keys of at most " + LONGEST_KEY + " characters",
                        "a short key, and the long text as a value");
            }
            Node value = value(parser.nextToken(), pointer.child(key), depth + 1);
            Node.Member earlier = members.putIfAbsent(key, new Node.Member(key, keyPlace, value));
            if (earlier != null) {
                faults.add(new Fault(
                        keyPlace,
                        pointer.child(key).toString(),
                        "the key " + Excerpt.quoted(key) + " again, first given in line "
                                + earlier.place().line(),
                        "each key once",
                        "delete one of the two"));
            }
        }
        return new Node.Mapping(place, pointer, Collections.unmodifiableMap(members));
    }

    private Node sequence(Place place, Pointer pointer, int depth) throws IOException {
        List<Node> items = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            items.add(value(token, pointer.child(Integer.toString(items.size())), depth + 1));
            token = parser.nextToken();
        }
        return new Node.Sequence(place, pointer, Collections.unmodifiableList(items));
    }

    private Node numeral(Place place, Pointer pointer) throws IOException {
        String written = parser.getText();
        WrittenNumber number = WrittenNumber.read(written);
        if (number instanceof WrittenNumber.Understood understood) {
            return new Node.Numeral(place, pointer, written, understood.value());
        }
        WrittenNumber.Refused refusal = (WrittenNumber.Refused) number;
        faults.add(
                new Fault(place, pointer.toString(), Excerpt.plain(written), refusal.expected(), refusal.suggestion()));
        return new Node.Refused(place, pointer);
    }

    private Node flag(Place place, Pointer pointer) throws IOException {
        String written = parser.getText();
        return written.equals("true") || written.equals("false")
                ? new Node.Flag(place, pointer, written.equals("true"))
                : new Node.Text(place, pointer, written);
    }

    private Place here() {
        JsonLocation location = parser.currentTokenLocation();
        return new Place(file, location.getLineNr(), location.getColumnNr());
    }

    private static TooMuchException tooMuch(
            Place place, Pointer pointer, String found, String expected, String suggestion) {
        return new TooMuchException(new Fault(place, pointer.toString(), found, expected, suggestion));
    }

    /** Reading can't go on. */
    private static final class TooMuchException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Fault fault;

        TooMuchException(Fault fault) {
            super(fault.toString(), null, false, false);
            this.fault = fault;
        }
    }
}
