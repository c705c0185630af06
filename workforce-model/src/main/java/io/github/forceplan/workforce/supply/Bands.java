package io.github.forceplan.workforce.supply;

import java.util.List;

/**
 * The service bands of all roles in one row: role r has places {@code first[r]} to {@code first[r + 1]} − 1. Within a
 * band service is taken to be spread evenly, so that a share of 1 ÷ (12 × width in years) grows into the next band each
 * month (a Markov manpower model in the sense of Bartholomew, 1973).
 */
final class Bands {

    final int[] first;
    final double[] fromYears;
    final double[] growsOut;
    final double[] atStart;
    final Attrition[] attrition;

    Bands(List<Role> roles) {
        first = new int[roles.size() + 1];
        List<List<ServiceBand>> all = roles.stream()
                .map(role -> role.attritionByService().orElse(List.of(new ServiceBand(0, role.attritionPerYear(), 1))))
                .toList();
        for (int r = 0; r < roles.size(); r++) {
            first[r + 1] = first[r] + all.get(r).size();
        }
        int n = first[roles.size()];
        fromYears = new double[n];
        growsOut = new double[n];
        atStart = new double[n];
        attrition = new Attrition[n];
        for (int r = 0; r < roles.size(); r++) {
            List<ServiceBand> bands = all.get(r);
            double trainees = roles.get(r).traineesAtStart().stream()
                    .mapToDouble(TraineeCohort::fte)
                    .sum();
            double accredited = Math.max(0, roles.get(r).strengthAtStart().orElseThrow() - trainees);
            for (int b = 0; b < bands.size(); b++) {
                int place = first[r] + b;
                fromYears[place] = bands.get(b).fromYears();
                atStart[place] = accredited * bands.get(b).shareAtStart();
                attrition[place] = new Attrition(bands.get(b).attritionPerYear());
                if (b + 1 < bands.size()) {
                    double width = bands.get(b + 1).fromYears() - bands.get(b).fromYears();
                    growsOut[place] = Math.min(1, 1 / (12 * width));
                }
            }
        }
    }

    /** Place of the band of a role that holds so many years of service. */
    int place(int role, double years) {
        int place = first[role];
        while (place + 1 < first[role + 1] && fromYears[place + 1] <= years) {
            place++;
        }
        return place;
    }

    int size() {
        return fromYears.length;
    }
}
