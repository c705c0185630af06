package io.github.forceplan.solver.address;

import io.github.forceplan.forecast.spelling.Spelling;
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

    /** For an optional figure that the plan leaves out. */
    static UnknownAddressException leftOut(String address, String missing) {
        return new UnknownAddressException("There is nothing at '" + address + "': the plan leaves '" + missing
                + "' out. Give it there first; what is not there can't be changed.");
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
        record Candidate(String name, int difference) {}
        return candidates
                .distinct()
                .map(name -> new Candidate(name, difference(address, name)))
                .sorted(Comparator.comparingInt(Candidate::difference).thenComparing(Candidate::name))
                .limit(3)
                .map(candidate -> "'" + candidate.name() + "'")
                .toList();
    }

    /** Of the whole, or of the end with as many names if that is nearer: what stands before it is then left out. */
    private static int difference(String address, String candidate) {
        int whole = Spelling.difference(address, candidate);
        int names = (int) address.chars().filter(c -> c == '.').count() + 1;
        String[] parts = candidate.split("\\.");
        if (parts.length <= names) {
            return whole;
        }
        String end = String.join(".", List.of(parts).subList(parts.length - names, parts.length));
        return Math.min(whole, 1 + Spelling.difference(address, end));
    }

    /** A figure by year is known by its own address too. */
    private static String withoutYear(String address) {
        return address.replaceFirst("\\.\\d{4}/\\d{2}$", "");
    }
}
