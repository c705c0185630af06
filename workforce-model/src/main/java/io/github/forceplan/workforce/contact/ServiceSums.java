package io.github.forceplan.workforce.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls and hours of a desk under some cover, added up over hours and weeks. */
final class ServiceSums {

    final double[] calls;
    final double[] inTime;
    final double[] abandoned;
    double covered;
    double busy;

    ServiceSums(int streams) {
        calls = new double[streams];
        inTime = new double[streams];
        abandoned = new double[streams];
    }

    /** How many numbers {@link #write} writes. */
    static int length(int streams) {
        return 2 + 3 * streams;
    }

    void write(double[] to, int at) {
        to[at] = covered;
        to[at + 1] = busy;
        for (int i = 0; i < calls.length; i++) {
            to[at + 2 + 3 * i] = calls[i];
            to[at + 3 + 3 * i] = inTime[i];
            to[at + 4 + 3 * i] = abandoned[i];
        }
    }

    /** Adds others. */
    void add(ServiceSums others) {
        covered += others.covered;
        busy += others.busy;
        for (int i = 0; i < calls.length; i++) {
            calls[i] += others.calls[i];
            inTime[i] += others.inTime[i];
            abandoned[i] += others.abandoned[i];
        }
    }

    /** Adds so many weeks of what was written. */
    void add(double[] from, int at, double weeks) {
        covered += from[at] * weeks;
        busy += from[at + 1] * weeks;
        for (int i = 0; i < calls.length; i++) {
            calls[i] += from[at + 2 + 3 * i] * weeks;
            inTime[i] += from[at + 3 + 3 * i] * weeks;
            abandoned[i] += from[at + 4 + 3 * i] * weeks;
        }
    }

    /** What callers meet with. */
    DeskService service(List<String> ids, ContactModel contact) {
        List<StreamService> services = new ArrayList<>();
        for (int i = 0; i < calls.length; i++) {
            boolean timed = i == 0 || contact.stream(ids.get(i)).target().withinSeconds() > 0;
            services.add(new StreamService(
                    ids.get(i),
                    calls[i],
                    timed ? Optional.of(share(inTime[i], calls[i])) : Optional.empty(),
                    share(abandoned[i], calls[i])));
        }
        return new DeskService(services, share(busy, covered));
    }

    /** A share; the rounding of what was interpolated may not take it out of its bounds. */
    private static double share(double part, double whole) {
        return whole > 0 ? Math.max(0, Math.min(1, part / whole)) : 0;
    }
}
