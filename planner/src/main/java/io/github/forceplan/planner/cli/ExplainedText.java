package io.github.forceplan.planner.cli;

import io.github.forceplan.planner.explain.Explained;
import java.util.ArrayList;
import java.util.List;

/** Writes an explained figure as a tree of lines. */
final class ExplainedText {

    private static final int WIDTH = 110;
    private static final int NARROWEST = 40;

    private final List<String> lines = new ArrayList<>();

    private ExplainedText() {}

    static List<String> lines(Explained figure) {
        ExplainedText text = new ExplainedText();
        text.add(figure, "", "");
        return text.lines;
    }

    /**
     * @param first what stands before the figure's own line
     * @param further what stands before all lines below it
     */
    private void add(Explained figure, String first, String further) {
        boolean last = figure.terms().isEmpty();
        String value = figure.value().isEmpty() ? "" : ": " + figure.value();
        wrap(figure.label() + value, first, further + (last ? "    " : "│   "));
        for (String note : figure.notes()) {
            String before = further + (last ? "    " : "│   ");
            wrap(note, before, before + "  ");
        }
        for (int i = 0; i < figure.terms().size(); i++) {
            boolean end = i == figure.terms().size() - 1;
            add(figure.terms().get(i), further + (end ? "└── " : "├── "), further + (end ? "    " : "│   "));
        }
    }

    private void wrap(String text, String first, String further) {
        StringBuilder line = new StringBuilder(first);
        int room = Math.max(NARROWEST, WIDTH - further.length());
        int used = 0;
        for (String word : text.split(" ")) {
            if (used > 0 && used + 1 + word.length() > room) {
                lines.add(line.toString());
                line = new StringBuilder(further);
                used = 0;
            }
            line.append(used > 0 ? " " : "").append(word);
            used += word.length() + (used > 0 ? 1 : 0);
        }
        lines.add(line.toString());
    }
}
