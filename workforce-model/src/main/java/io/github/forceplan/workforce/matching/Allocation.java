package io.github.forceplan.workforce.matching;

import java.util.List;
import java.util.SortedMap;

/**
 * Hours set against demand so that their worth is greatest.
 *
 * @param network what was asked
 * @param met hours met, by demand
 * @param given hours that a supply gives to a demand
 * @param valueOfOneMore worth of one more hour, by supply (the right-hand derivative; the dual of the supply's limit
 *     where that is unique)
 * @param lossOfOneLess worth lost with one hour less, by supply (the left-hand derivative); not below the value of one
 *     more
 * @param bottleneck what holds the hours met back, whatever they are worth
 */
public record Allocation(
        SkillNetwork network,
        SortedMap<String, Double> met,
        List<Given> given,
        SortedMap<String, Double> valueOfOneMore,
        SortedMap<String, Double> lossOfOneLess,
        Bottleneck bottleneck) {

    /**
     * Hours that a supply gives to a demand.
     *
     * @param supply its id
     * @param demand its id
     * @param hours above 0
     */
    public record Given(String supply, String demand, double hours) {}

    /**
     * The minimum cut between supplies and demands.
     *
     * @param supplies those whose every further hour would be used
     * @param demands those that compete for them
     * @param cutHours hours of these supplies and of all demands that do not compete for them: what can be met at most
     * @param unmetHours hours that nobody can meet
     */
    public record Bottleneck(List<String> supplies, List<String> demands, double cutHours, double unmetHours) {}

    public Allocation {
        given = List.copyOf(given);
    }

    /** Hours met, all demands together. */
    public double totalMet() {
        double sum = 0;
        for (double hours : met.values()) {
            sum += hours;
        }
        return sum;
    }

    /** Worth of the hours met, less what is lost on links. */
    public double worth() {
        double sum = 0;
        for (Given part : given) {
            double worth = network.demands().entrySet().stream()
                    .filter(entry -> entry.getKey().equals(part.demand()))
                    .mapToDouble(entry -> entry.getValue().worth())
                    .sum();
            double loss = network.links().stream()
                    .filter(link ->
                            link.supply().equals(part.supply()) && link.demand().equals(part.demand()))
                    .mapToDouble(SkillNetwork.Link::loss)
                    .min()
                    .orElseThrow();
            sum += part.hours() * (worth - loss);
        }
        return sum;
    }

    /**
     * What training brings, an hour: one more hour of the skill learnt, one less of the skill left. An upper bound for
     * large numbers (worth is concave in hours), and exact for small ones as long as the two do not meet in one
     * exchange.
     *
     * @param from supply that loses an hour
     * @param to supply that gains it
     */
    public double gainFromTraining(String from, String to) {
        return at(valueOfOneMore, to) - at(lossOfOneLess, from);
    }

    private static double at(SortedMap<String, Double> values, String id) {
        Double value = values.get(id);
        if (value == null) {
            throw new IllegalArgumentException(
                    "There is no supply '" + id + "'; the supplies are " + values.keySet() + ".");
        }
        return value;
    }
}
