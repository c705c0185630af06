package io.github.forceplan.io.fault;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Input that is refused whole, with everything that is wrong with it. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 500;

    private final transient List<Fault> faults;

    /**
     * A refusal.
     *
     * @param faults at least one; they are put in the order of each file's text
     */
    public RefusedException(List<Fault> faults) {
        super(describe(inOrder(faults)));
        this.faults = inOrder(faults);
    }

    /** Every fault, file by file, in the order of the text. */
    public List<Fault> faults() {
        return faults;
    }

    private static List<Fault> inOrder(List<Fault> faults) {
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("Input can be refused only for a fault; give at least one.");
        }
        List<String> files =
                faults.stream().map(fault -> fault.place().file()).distinct().toList();
        return faults.stream()
                .sorted(Comparator.comparing(
                        Fault::place,
                        Comparator.<Place>comparingInt(place -> files.indexOf(place.file()))
                                .thenComparingInt(Place::line)
                                .thenComparingInt(Place::column)))
                .distinct()
                .toList();
    }

    private static String describe(List<Fault> faults) {
        String shown = faults.stream().limit(SHOWN).map(Fault::toString).collect(Collectors.joining("\n\n"));
        String more = faults.size() > SHOWN ? "\n\n… and " + (faults.size() - SHOWN) + " more" : "";
        return (faults.size() == 1 ? "1 fault" : faults.size() + " faults") + "\n\n" + shown + more;
    }
}
