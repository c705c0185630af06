package io.github.forceplan.workforce.contact;

/**
 * What a desk's streams bring in a week: a point in the space that its figures are interpolated over. Recorded crime has a
 * coordinate of its own, so that streams that follow it do not span a plane where a line would do.
 */
final class DeskLoad {

    private final double[] coordinates;
    private final double[] elasticities;

    /**
     * A load.
     *
     * @param coordinates recorded crime a day over the base year's, then calls a week at the base year's crime and seconds a
     *     call of each stream
     * @param elasticities of each stream on recorded crime
     */
    DeskLoad(double[] coordinates, double[] elasticities) {
        this.coordinates = coordinates;
        this.elasticities = elasticities;
    }

    double[] coordinates() {
        return coordinates;
    }

    /** The load at another point. */
    DeskLoad at(double[] others) {
        return new DeskLoad(others, elasticities);
    }

    double callsPerWeek(int stream) {
        double follows = elasticities[stream] == 0 ? 1 : StrictMath.pow(coordinates[0], elasticities[stream]);
        return coordinates[1 + 2 * stream] * follows;
    }

    double handlingSeconds(int stream) {
        return coordinates[2 + 2 * stream];
    }
}
