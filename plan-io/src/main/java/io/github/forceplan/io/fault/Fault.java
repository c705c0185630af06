package io.github.forceplan.io.fault;

/**
 * One thing that is wrong with a file.
 *
 * @param place where
 * @param pointer the JSON pointer (RFC 6901) of the value, or empty where there is none (a syntax error, a CSV row)
 * @param found what stands there
 * @param expected what should stand there, or the rule that is broken
 * @param suggestion what to try
 */
public record Fault(Place place, String pointer, String found, String expected, String suggestion) {

    /** A fault that has no address inside a document. */
    public static Fault at(Place place, String found, String expected, String suggestion) {
        return new Fault(place, "", found, expected, suggestion);
    }

    /**
     * A rule of the model that values break together.
     *
     * @param message the rule as the model states it, its remedy, if it has one, as the last sentence
     */
    public static Fault rule(Place place, String pointer, String found, String message) {
        int remedy = message.lastIndexOf(". ");
        return remedy < 0
                ? new Fault(place, pointer, found, message, "change one of the values here")
                : new Fault(place, pointer, found, message.substring(0, remedy + 1), message.substring(remedy + 2));
    }

    /** A block for people to read: the place on the first line, then one line a part. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(place.toString());
        if (!pointer.isEmpty()) {
            text.append("  ").append(Excerpt.plain(pointer, 200));
        }
        part(text, "found", found);
        part(text, "expected", expected);
        part(text, "try", suggestion);
        return text.toString();
    }

    private static void part(StringBuilder text, String label, String value) {
        if (!value.isEmpty()) {
            text.append("\n  ")
                    .append(label)
                    .append(" ".repeat(10 - label.length()))
                    .append(value);
        }
    }
}
