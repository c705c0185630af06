package io.github.forceplan.workforce.referral;

/** Where a number comes from: stated by year, or a demand stream. */
final class Fed {

    private Fed() {}

    static void require(boolean stated, boolean stream, String what, String key) {
        if (stated == stream) {
            throw new IllegalArgumentException("The " + what + (stated ? " have both " : " have neither ") + key
                    + (stated ? " and " : " nor ") + "demandStream. Give one of the two.");
        }
    }
}
