package io.github.forceplan.workforce.availability;

import io.github.forceplan.forecast.figure.Figure;
import java.util.List;

/**
 * Annual leave by length of service (police officers: Police Regulations 2003, determination under regulation 33,
 * Annex O).
 *
 * @param bands from the shortest service up; their shares sum to 1
 */
public record LeaveByService(
        @Figure("Leave by length of service, shortest first; shares sum to 1.")
        List<LeaveBand> bands) implements Leave {

    public LeaveByService {
        bands = List.copyOf(bands);
        double total = 0;
        int last = -1;
        for (LeaveBand band : bands) {
            if (band.fromYears() <= last) {
                throw new IllegalArgumentException("The leave band from " + band.fromYears()
                        + " years follows one from " + last + ". List the bands by rising service, each once.");
            }
            last = band.fromYears();
            total += band.share();
        }
        if (Math.abs(total - 1) > 1e-9) {
            throw new IllegalArgumentException(
                    "The shares of the leave bands sum to " + total + "; they must sum to 1.");
        }
    }

    @Override
    public double averageDays() {
        double days = 0;
        for (LeaveBand band : bands) {
            days += band.share() * band.days();
        }
        return days;
    }
}
