package io.github.forceplan.planner.html;

/** Characters of a page, escaped when written. */
record Text(String characters) implements Html {

    private static final char REPLACEMENT = '\uFFFD';

    @Override
    public void write(StringBuilder out) {
        escape(characters, out);
    }

    /** Escapes for content and for quoted attributes; what XML does not allow becomes a replacement character. */
    static void escape(String characters, StringBuilder out) {
        for (int i = 0; i < characters.length(); ) {
            int c = characters.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (isAllowed(c)) {
                        out.appendCodePoint(c);
                    } else {
                        out.append(REPLACEMENT);
                    }
                }
            }
        }
    }

    /** XML 1.0 section 2.2 (Char), less the C1 controls, which HTML forbids. */
    private static boolean isAllowed(int c) {
        boolean xml = c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
        return xml && !(c >= 0x7F && c <= 0x9F);
    }
}
