package io.github.forceplan.io.binding;

import io.github.forceplan.io.document.Pointer;
import java.util.List;

/**
 * Numbers that need no basis, because they describe no fact: a seed, a number of draws.
 *
 * @param patterns ends of paths, keys joined by points, {@code *} for any one key
 */
record Exemptions(List<String> patterns) {

    boolean cover(Pointer pointer) {
        return patterns.stream().anyMatch(pattern -> endsWith(pointer, pattern));
    }

    private static boolean endsWith(Pointer pointer, String pattern) {
        String[] keys = pattern.split("\\.", -1);
        Pointer at = pointer;
        for (int i = keys.length - 1; i >= 0; i--) {
            if (at == null || at.parent() == null || !(keys[i].equals("*") || keys[i].equals(at.token()))) {
                return false;
            }
            at = at.parent();
        }
        return true;
    }
}
