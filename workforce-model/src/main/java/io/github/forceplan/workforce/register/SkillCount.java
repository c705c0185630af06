package io.github.forceplan.workforce.register;

/**
 * Holders of a skill on a day.
 *
 * @param current full-time equivalents whose accreditation is valid
 * @param expired full-time equivalents who held it once and have not renewed it
 */
public record SkillCount(double current, double expired) {

    /** Share of those who ever held it whose accreditation has expired; 0 if there are none. */
    public double expiredShare() {
        return current + expired > 0 ? expired / (current + expired) : 0;
    }
}
