package io.github.forceplan.benchmarks.m3;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Accuracy of ways to combine, relative to one of them: for each group of each collection sMAPE and MASE, each over the
 * reference's, added. 2 is as good as the reference, less is better.
 */
final class StudyScore {

    private final List<StudyGroup> groups;
    private final List<StudyGroup.Accuracy> reference;

    StudyScore(List<StudyGroup> groups, StudyWay reference) {
        this.groups = List.copyOf(groups);
        this.reference = groups.stream().map(group -> group.accuracy(reference)).toList();
    }

    /** By group, in their order; missing for those that are not wanted. */
    double[] of(StudyWay way, Predicate<StudyGroup> which) {
        double[] scores = new double[groups.size()];
        Arrays.fill(scores, Double.NaN);
        for (int g = 0; g < scores.length; g++) {
            if (which.test(groups.get(g))) {
                StudyGroup.Accuracy accuracy = groups.get(g).accuracy(way);
                scores[g] = accuracy.smape() / reference.get(g).smape()
                        + accuracy.mase() / reference.get(g).mase();
            }
        }
        return scores;
    }

    /** The mean over some groups, each series counting once. */
    double mean(double[] scores, Predicate<StudyGroup> which) {
        double sum = 0;
        for (int g = 0; g < scores.length; g++) {
            sum += which.test(groups.get(g)) ? groups.get(g).series() * scores[g] : 0;
        }
        return sum / series(which);
    }

    int series(Predicate<StudyGroup> which) {
        return groups.stream().filter(which).mapToInt(StudyGroup::series).sum();
    }

    /** Their names, in the order of the groups. */
    List<String> collections() {
        List<String> names = new ArrayList<>();
        for (StudyGroup group : groups) {
            if (!names.contains(group.collection())) {
                names.add(group.collection());
            }
        }
        return names;
    }
}
