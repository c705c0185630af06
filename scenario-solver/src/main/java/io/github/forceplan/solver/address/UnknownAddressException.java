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
     * @param known the addresses that are; a figure by year is known without its year too
     */
    public UnknownAddressException(String address, Collection<String> known) {
        this(nothingAt(
                address, Stream.concat(known.stream(), known.stream().map(UnknownAddressException::withoutYear))));
    }

    private UnknownAddressException(String message) {
        super(message);
    }

    /**
     * For a figure of a result, which has no value without its year.
     *
     * @param name that is not known
     * @param known every name, years last and in their order
     */
    public static UnknownAddressException ofFigure(String name, Collection<String> known) {
        List<String> years = known.stream()
                .filter(each -> each.startsWith(name + ".") && withoutYear(each).equals(name))
                .toList();
        if (years.isEmpty()) {
            return new UnknownAddressException(nothingAt(name, known.stream()));
        }
        String last = years.get(years.size() - 1);
        return new UnknownAddressException("'" + name + "' needs a year, such as '" + last
                + "', or several whose values are added up: '" + years.get(0) + ".."
                + last.substring(name.length() + 1) + "'.");
    }

    /** A sentence that names the nearest of some addresses. */
    public static String nearestOf(String address, Collection<String> known) {
        List<String> nearest = nearest(address, known.stream());
        return nearest.isEmpty() ? "There are none." : "The nearest are " + String.join(", ", nearest) + ".";
    }

    private static String nothingAt(String address, Stream<String> candidates) {
        List<String> nearest = nearest(address, candidates);
        return "There is nothing at '" + address + "'."
                + (nearest.isEmpty() ? "" : " The nearest addresses are " + String.join(", ", nearest) + ".");
    }

    private static List<String> nearest(String address, Stream<String> candidates) {
        return candidates
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
