package io.github.forceplan.solver.program;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names that both file formats can hold: letters, digits, dots and underscores, not begun like a number. */
final class FileNames {

    private FileNames() {}

    static List<String> of(List<String> names) {
        Set<String> taken = new HashSet<>();
        return names.stream().map(name -> unique(safe(name), taken)).toList();
    }

    private static String safe(String name) {
        StringBuilder safe = new StringBuilder();
        for (char c : name.toCharArray()) {
            boolean letterOrDigit = c < 128 && Character.isLetterOrDigit(c);
            if (letterOrDigit || c == '.') {
                safe.append(c);
            } else if (!safe.toString().endsWith("_") && c != ']') {
                safe.append('_');
            }
        }
        String text = safe.toString();
        // "e5" could be read as part of a number, "free" and "inf" are words of the format.
        boolean plain = !text.isEmpty()
                && Character.isLetter(text.charAt(0))
                && !text.toLowerCase(Locale.ROOT).matches("(e[0-9.]*|free|inf.*|st|bounds|end|general|binary|subject)");
        return plain ? text : "n_" + text;
    }

    private static String unique(String name, Set<String> taken) {
        String candidate = name;
        for (int i = 2; !taken.add(candidate); i++) {
            candidate = name + "." + i;
        }
        return candidate;
    }
}
