package io.github.forceplan.planner.explain;

import java.util.Optional;

/** Figures that the finances take from demand and workforce: {@code drivers.strength.detective.2020/21}. */
final class Drivers {

    private static final String PREFIX = "drivers.";
    private static final String INVESTIGATORS = "investigators";

    private Drivers() {}

    static String unit(String address) {
        return switch (figure(address)) {
            case "strength", "recruits" -> "FTE";
            case "overtimeHours" -> "hours";
            case "recordedCrime" -> "crimes";
            default -> "";
        };
    }

    /** Pointer below the scenario of the result's own figure over all draws, if it has one. */
    static Optional<String> pointer(String address, int year) {
        String role = part(address, 1);
        boolean all = role.equals(INVESTIGATORS);
        return switch (figure(address)) {
            case "strength" -> Optional.of("/workforce/byRole/" + role + "/" + year + "/strength");
            case "recruits" ->
                all ? Optional.empty() : Optional.of("/workforce/byRole/" + role + "/" + year + "/joiners");
            case "overtimeHours" ->
                all ? Optional.of("/workforce/investigators/" + year + "/overtimeHours") : Optional.empty();
            case "recordedCrime" -> Optional.of("/demand/recordedCrime/" + year + "/total");
            default -> Optional.empty();
        };
    }

    /** The financial year at the end of an address. */
    static String year(String address) {
        return address.substring(address.lastIndexOf('.') + 1);
    }

    private static String figure(String address) {
        return part(address, 0);
    }

    private static String part(String address, int index) {
        String[] parts = address.substring(PREFIX.length()).split("\\.");
        return index < parts.length ? parts[index] : "";
    }
}
