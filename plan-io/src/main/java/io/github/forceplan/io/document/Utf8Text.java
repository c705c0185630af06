package io.github.forceplan.io.document;

import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.Place;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes decoded as UTF-8, strictly. A byte order mark is dropped.
 *
 * @param text the text before the first fault
 * @param fault the first byte that is not UTF-8 or not text, if any
 */
record Utf8Text(String text, Optional<Fault> fault) {

    static Utf8Text decode(String file, byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return new Utf8Text(
                    "",
                    Optional.of(
                            Fault.at(Place.ofFile(file), "text in UTF-16", "text in UTF-8", "save the file as UTF-8")));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        Fault fault = controlCharacter(file, text);
        if (fault == null && result.isError()) {
            fault = Fault.at(
                    placeAt(file, text, text.length()),
                    String.format("the byte 0x%02X, which is not UTF-8", bytes[in.position()] & 0xFF),
                    "text in UTF-8",
                    "save the file as UTF-8 (a £ sign saved by an older program is the usual cause)");
        }
        return new Utf8Text(text, Optional.ofNullable(fault));
    }

    private static @Nullable Fault controlCharacter(String file, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == '\n' || c == '\r' || c == '\t' || c == '\u0085';
            if (!blank && (c < ' ' || (c >= '\u007F' && c < '\u00A0') || c == '\uFFFE' || c == '\uFFFF')) {
                return Fault.at(
                        placeAt(file, text, i),
                        String.format("the control character U+%04X", (int) c),
                        "text without control characters",
                        "delete it");
            }
        }
        return null;
    }

    private static Place placeAt(String file, String text, int index) {
        String before = text.substring(0, index);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(file, line, index - before.lastIndexOf('\n'));
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
