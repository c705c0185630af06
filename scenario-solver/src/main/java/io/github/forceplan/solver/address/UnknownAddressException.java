package io.github.forceplan.solver.address;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An address at which a plan has nothing; the message names the nearest ones it has. */
public final class UnknownAddressException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * @param address that is not known
     * @param known the addresses that are
     */
    public UnknownAddressException(String address, Collection<String> known) {
        super("There is nothing at '" + address + "'. The nearest addresses are " + nearest(address, known) + ".");
    }

    private static List<String> nearest(String address, Collection<String> known) {
        return Stream.concat(known.stream(), known.stream().map(UnknownAddressException::withoutYear))
                .distinct()
                .sorted(Comparator.<String>comparingInt(candidate -> distance(address, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .map(candidate -> "'" + candidate + "'")
                .toList();
    }

    /** A figure by year is known by its own address too. */
    private static String withoutYear(String address) {
        return address.replaceFirst("\\.\\d{4}/\\d{2}$", "");
    }

    /** Levenshtein's edit distance. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
