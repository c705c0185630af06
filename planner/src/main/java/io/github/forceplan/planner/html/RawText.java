package io.github.forceplan.planner.html;

/** The content of a style or script element, which HTML does not unescape. */
record RawText(String characters) implements Html {

    RawText {
        if (characters.indexOf('<') >= 0 || characters.indexOf('&') >= 0) {
            throw new IllegalArgumentException(
                    "A style or script must contain neither '<' nor '&': HTML and XML read them differently there.");
        }
    }

    @Override
    public void write(StringBuilder out) {
        out.append(characters);
    }
}
