package io.github.forceplan.io.document;

import org.jspecify.annotations.Nullable;

/**
 * The address of a value in a document. It is kept as a chain, so that deep trees with long keys stay small.
 *
 * @param parent the enclosing value; null for the whole document
 * @param token the key or index in it
 */
public record Pointer(@Nullable Pointer parent, String token) {

    public static final Pointer ROOT = new Pointer(null, "");

    public Pointer child(String key) {
        return new Pointer(this, key);
    }

    /** As a JSON pointer, RFC 6901: {@code /finance/bandD/2020~121}; empty for the whole document. */
    @Override
    public String toString() {
        return parent == null ? "" : parent + "/" + token.replace("~", "~0").replace("/", "~1");
    }

    /** As keys joined by points: {@code finance.bandD.2020/21}; empty for the whole document. */
    public String path() {
        if (parent == null) {
            return "";
        }
        String above = parent.path();
        return above.isEmpty() ? token : above + "." + token;
    }
}
