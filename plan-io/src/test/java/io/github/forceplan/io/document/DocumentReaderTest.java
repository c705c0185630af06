package io.github.forceplan.io.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.Place;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {

    @Test
    void everyValueKnowsItsPlaceAndPointer() {
        Node.Mapping root = mapping(read("""
                # a plan
                finance:
                  bandD:
                    2019/20: 216.60
                  lines: [a, {b~c: true}]
                """));
        Node.Mapping finance = mapping(root.members().get("finance").value());
        Node.Mapping bandD = mapping(finance.members().get("bandD").value());
        Node.Member year = bandD.members().get("2019/20");
        assertEquals(new Place("p.yaml", 4, 5), year.place());
        assertEquals(new Place("p.yaml", 4, 14), year.value().place());
        assertEquals("/finance/bandD/2019~120", year.value().pointer().toString());
        assertEquals("finance.bandD.2019/20", year.value().pointer().path());
        assertEquals(
                new BigDecimal("216.60"),
                assertInstanceOf(Node.Numeral.class, year.value()).value());
        Node.Sequence lines = assertInstanceOf(
                Node.Sequence.class, finance.members().get("lines").value());
        Node flag = mapping(lines.items().get(1)).members().get("b~c").value();
        assertEquals("/finance/lines/1/b~0c", flag.pointer().toString());
        assertTrue(assertInstanceOf(Node.Flag.class, flag).value());
    }

    @Test
    void jsonGivesTheSameTreeAsYaml() {
        String json = "{\"a\": {\"b\": [1, \"x\", true, null, 2.50]}}";
        assertEquals(
                shape(read("p.yaml", json.getBytes(StandardCharsets.UTF_8))),
                shape(read("p.json", json.getBytes(StandardCharsets.UTF_8))));
        assertEquals("{a={b=[1, 'x', true, nothing, 2.50]}}", shape(read(json)));
    }

    @Test
    void aByteOrderMarkIsDropped() {
        assertEquals("{a=1}", shape(read("\uFEFFa: 1")));
    }

    @ParameterizedTest
    @CsvSource({"no", "off", "yes", "True", "12:30", "2018/19", "2019-04-01", "14%", "0o17", "'1,000'", "NaN"})
    void wordsThatOnlySomeProgramsReadOtherwiseAreText(String word) {
        assertEquals("{a='" + word + "'}", shape(read("a: " + word)));
    }

    @ParameterizedTest
    @CsvSource({"1_900_000,1900000", "+5,5", "-0.5,-0.5", ".5,0.5", "5.,5", "1e3,1000", "1.5E-2,0.015", "-0,0"})
    void decimalNumbersAreReadExactly(String written, BigDecimal value) {
        Node.Numeral number = assertInstanceOf(
                Node.Numeral.class,
                mapping(read("a: " + written)).members().get("a").value());
        assertEquals(0, value.compareTo(number.value()));
        assertEquals(written, number.written());
    }

    @ParameterizedTest
    @CsvSource({
        "0777, 777",
        "0x1F, ''",
        "0b11, ''",
        "1__0, 10",
        "1_000.5, 1000.5",
        ".inf, finite",
        "-.INF, finite",
        ".nan, finite",
        "1e400, size",
        "1e-19, size",
        "1e99999999999999999999, size",
        "1234567890123456789012345678901, fewer digits",
        "0.000000000000000000000000000001, fewer digits"
    })
    void ambiguousHugeAndInfiniteNumbersAreRefused(String written, String suggestion) {
        Fault fault = onlyFault("ok: 1\na: " + written + "\n");
        assertEquals(new Place("p.yaml", 2, 4), fault.place());
        assertEquals("/a", fault.pointer());
        assertEquals(written, fault.found());
        assertTrue(fault.suggestion().contains(suggestion), fault.suggestion());
    }

    @Test
    void theNumberAfterARefusedOneIsStillRead() {
        Document document = document("p.yaml", "a: .nan\nb: 2\nc: 0x5\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(2, document.faults().size());
        assertEquals("{a=refused, b=2, c=refused}", shape(document.root()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"p.yaml", "p.json"})
    void aKeyGivenTwiceIsRefusedWithBothPlaces(String file) {
        Document document = document(file, "{\"a\": 1,\n \"b\": 2,\n \"a\": 3}".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of(new Fault(
                        new Place(file, 3, 2),
                        "/a",
                        "the key 'a' again, first given in line 1",
                        "each key once",
                        "delete one of the two")),
                document.faults());
    }

    @Test
    void aliasesTagsAndMergeKeysAreRefused() {
        Document document = document(
                "p.yaml",
                "base: &b {x: 1}\nuse: *b\n<<: *b\ntagged: !!python/object 5\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of("the alias *b", "the alias *b", "the tag 'tag:yaml.org,2002:python/object'"),
                document.faults().stream().map(Fault::found).toList());
    }

    @Test
    void anAliasBombIsRefusedWithoutBeingExpanded() {
        String bomb = "a0: &a0 [x, x]\n"
                + IntStream.rangeClosed(1, 60)
                        .mapToObj(i -> "a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n")
                        .collect(Collectors.joining());
        assertEquals(
                120,
                document("p.yaml", bomb.getBytes(StandardCharsets.UTF_8))
                        .faults()
                        .size());
    }

    @Test
    void sixtyFourLevelsAreReadAndMoreAreRefused() {
        for (String file : List.of("p.yaml", "p.json")) {
            byte[] deepest = ("[".repeat(64) + "1" + "]".repeat(64)).getBytes(StandardCharsets.UTF_8);
            assertEquals(List.of(), document(file, deepest).faults());
            byte[] deeper = ("[".repeat(10_000) + "]".repeat(10_000)).getBytes(StandardCharsets.UTF_8);
            List<Fault> faults = document(file, deeper).faults();
            assertEquals(
                    List.of("more than 64 levels of nesting"),
                    faults.stream().map(Fault::found).toList());
            assertEquals(1, faults.get(0).place().line());
        }
    }

    @Test
    void tooManyValuesAreRefused() {
        byte[] many = ("[" + "1,".repeat(200_000) + "1]").getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "more than 200,000 values",
                document("p.json", many).faults().get(0).found());
    }

    @Test
    void aVeryLongKeyIsRefused() {
        assertTrue(onlyFault("x".repeat(201) + ": 1").found().contains("of 201 characters"));
    }

    @Test
    void aVeryLongLineOfYamlIsRefused() {
        Fault fault = onlyFault("a: 1\nb: " + "x".repeat(100_000) + "\nc: 2\n");
        assertEquals(Place.ofLine("p.yaml", 2), fault.place());
        assertEquals("a line of 100003 characters", fault.found());
    }

    @Test
    void syntaxFaultsNameTheirLine() {
        assertEquals(new Place("p.yaml", 2, 1), onlyFault("a: 1\n\tb: 2\n").place());
        assertEquals("spaces instead of the tab", onlyFault("a: 1\n\tb: 2\n").suggestion());
        assertEquals(new Place("p.yaml", 1, 10), onlyFault("{a: [1, 2}\n").place());
        assertEquals(new Place("p.yaml", 3, 2), onlyFault("a:\n  b: 1\n c: 2\n").place());
        assertEquals(2, onlyFault("a: 1\nb: @x\n").place().line());
        assertEquals(1, onlyFault("? [a]\n: 1\n").place().line());
        Fault json = document("p.json", "{\"a\": 1,\n\"b\": NaN}".getBytes(StandardCharsets.UTF_8))
                .faults()
                .get(0);
        assertEquals(2, json.place().line());
        assertEquals("well-formed JSON", json.expected());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n"})
    void anEmptyFileIsRefused(String text) {
        assertEquals("an empty file", onlyFault(text).found());
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertEquals(new Place("p.yaml", 3, 1), onlyFault("a: 1\n---\nb: 2\n").place());
        assertTrue(document("p.json", "{} {}".getBytes(StandardCharsets.UTF_8))
                .faults()
                .get(0)
                .found()
                .startsWith("a second document"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedAtTheirPlace() {
        byte[] latin1 = "a: 1\nb: \u00a35\n".getBytes(StandardCharsets.ISO_8859_1);
        Fault fault = document("p.yaml", latin1).faults().get(0);
        assertEquals(new Place("p.yaml", 2, 4), fault.place());
        assertEquals("the byte 0xA3, which is not UTF-8", fault.found());
        byte[] utf16 = "\uFEFFa: 1".getBytes(StandardCharsets.UTF_16LE);
        assertEquals("text in UTF-16", document("p.yaml", utf16).faults().get(0).found());
        byte[] cut = {'a', ':', ' ', (byte) 0xE2, (byte) 0x82};
        assertEquals(
                new Place("p.yaml", 1, 4),
                document("p.yaml", cut).faults().get(0).place());
    }

    @Test
    void controlCharactersAreRefusedAtTheirPlace() {
        Fault fault = onlyFault("a: 1\nb: x\u0000y\n");
        assertEquals(new Place("p.yaml", 2, 5), fault.place());
        assertEquals("the control character U+0000", fault.found());
    }

    private static Node read(String yaml) {
        return read("p.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static Node read(String file, byte[] bytes) {
        Document document = document(file, bytes);
        assertEquals(List.of(), document.faults());
        return document.root();
    }

    private static Document document(String file, byte[] bytes) {
        return DocumentReader.read(file, bytes);
    }

    private static Fault onlyFault(String yaml) {
        List<Fault> faults =
                document("p.yaml", yaml.getBytes(StandardCharsets.UTF_8)).faults();
        assertEquals(1, faults.size(), faults::toString);
        return faults.get(0);
    }

    private static Node.Mapping mapping(Node node) {
        return assertInstanceOf(Node.Mapping.class, node);
    }

    private static String shape(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.members().values().stream()
                    .map(m -> m.key() + "=" + shape(m.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(DocumentReaderTest::shape).collect(Collectors.joining(", ", "[", "]"));
        }
        return node instanceof Node.Refused ? "refused" : node.brief();
    }
}
