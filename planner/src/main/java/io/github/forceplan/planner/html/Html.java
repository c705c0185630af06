package io.github.forceplan.planner.html;

/** A piece of a page. It is written as XML that HTML parsers read the same way, so that both can check it. */
public sealed interface Html permits Element, Text, RawText {

    /** Appends the markup of this piece. */
    void write(StringBuilder out);

    /** Text, escaped when written. */
    static Html text(String characters) {
        return new Text(characters);
    }
}
