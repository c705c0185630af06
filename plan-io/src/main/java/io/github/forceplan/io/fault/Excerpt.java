package io.github.forceplan.io.fault;

/** Shows what stands in a file on one line, short and harmless to a terminal. */
public final class Excerpt {

    private static final int LENGTH = 80;

    private Excerpt() {}

    /** The text in single quotes, cut at 80 characters. */
    public static String quoted(String text) {
        return "'" + plain(text, LENGTH) + "'";
    }

    /** The text as it is, cut at 80 characters. */
    public static String plain(String text) {
        return plain(text, LENGTH);
    }

    /** The text as it is, cut at {@code length} characters. */
    public static String plain(String text, int length) {
        StringBuilder shown = new StringBuilder();
        int i = 0;
        while (i < text.length() && shown.length() < length) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (isPrintable(character)) {
                shown.appendCodePoint(character);
            } else {
                shown.append(character == '\n' ? " " : String.format("\\u%04x", character));
            }
        }
        return i < text.length() ? shown.append('…').toString() : shown.toString();
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
