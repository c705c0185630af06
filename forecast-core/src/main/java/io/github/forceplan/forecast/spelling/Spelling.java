package io.github.forceplan.forecast.spelling;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that somebody may have meant. */
public final class Spelling {

    private static final int LONGEST = 60;
    private static final int OFFERED = 3;

    private Spelling() {}

    /**
     * The known names nearest to a written one, nearest first, at most three; none if nothing is near. Case and the
     * signs between words don't count; otherwise a third of the letters may be wrong (Damerau and Levenshtein's
     * distance in the restricted form: letters missing, added, changed, or two neighbours swapped).
     */
    public static List<String> nearest(String written, Collection<String> known) {
        String bare = bare(written);
        if (bare.isEmpty() || bare.length() > LONGEST) {
            return List.of();
        }
        record Candidate(String name, int distance) {}
        return known.stream()
                .filter(name -> name.length() <= LONGEST)
                .map(name -> new Candidate(name, distance(bare, bare(name))))
                .filter(c -> c.distance <= Math.max(bare.length(), bare(c.name).length()) / 3)
                .sorted(Comparator.comparingInt(Candidate::distance))
                .limit(OFFERED)
                .map(Candidate::name)
                .toList();
    }

    /** Known names by how near they are to a written one, however far that is: nearest first, at most {@code most}. */
    public static List<String> ranked(String written, Collection<String> known, int most) {
        String bare = bare(written);
        record Candidate(String name, int distance) {}
        return known.stream()
                .map(name -> new Candidate(name, distance(bare, bare(name))))
                .sorted(Comparator.comparingInt(Candidate::distance))
                .limit(most)
                .map(Candidate::name)
                .toList();
    }

    /**
     * Letters that differ between two names: missing, added, changed, or two neighbours swapped (Damerau and Levenshtein's
     * distance in the restricted form). Case and the signs between words don't count.
     */
    public static int difference(String a, String b) {
        return distance(bare(a), bare(b));
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_ .]", "");
    }

    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
