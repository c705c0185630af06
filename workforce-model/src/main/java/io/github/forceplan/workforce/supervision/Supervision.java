package io.github.forceplan.workforce.supervision;

import io.github.forceplan.forecast.figure.Figure;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.workforce.count.Strength;
import io.github.forceplan.workforce.limit.Check;
import java.util.Optional;

/**
 * How investigators are supervised, and from where on overload is taken to put quality at risk. Hours of supervision
 * on cases are a stage of their route; this is about numbers.
 *
 * @param investigatorsPerSergeant span of control that the force aims for
 * @param hoursPerCaseReview hours that a sergeant spends on the reviews of one case
 * @param raisedFrom hours required ÷ hours available from which the risk counts as raised
 * @param highFrom the same ratio from which it counts as high
 * @param sergeants full-time equivalents of sergeants who supervise investigators, by financial year; empty where they
 *     are not known
 * @param rationale who says so and why: the thresholds are a judgement, not a finding
 */
public record Supervision(
        @Figure(value = "Span of control that the force aims for.", min = 1, max = 100)
        double investigatorsPerSergeant,

        @Figure(value = "Hours that a sergeant spends on the reviews of one case.", unit = "hours", min = 0, max = 1000)
        double hoursPerCaseReview,

        @Figure(value = "Hours required over hours available from which the risk counts as raised.", min = 0, max = 10)
        double raisedFrom,

        @Figure(value = "The same ratio from which the risk counts as high.", min = 0, max = 10)
        double highFrom,

        @Figure(
                value = "Sergeants in post who supervise investigators, by financial year.",
                unit = "FTE",
                min = 0,
                max = 10000)
        Optional<ByYear> sergeants,

        @Figure("Who says so and why; the thresholds are a judgement.")
        String rationale) {

    public Supervision {
        Check.range(investigatorsPerSergeant, 1, 100, "span of control");
        Check.range(hoursPerCaseReview, 0, 1000, "hours of review a case");
        Check.range(raisedFrom, 0, 10, "ratio from which risk is raised");
        Check.range(highFrom, raisedFrom, 10, "ratio from which risk is high");
        Check.text(rationale, "assumption behind the risk to quality");
    }

    /** Supervision where the number of sergeants is not known. */
    public Supervision(
            double investigatorsPerSergeant,
            double hoursPerCaseReview,
            double raisedFrom,
            double highFrom,
            String rationale) {
        this(investigatorsPerSergeant, hoursPerCaseReview, raisedFrom, highFrom, Optional.empty(), rationale);
    }

    /** Sergeants whose spans of control cover so many investigators. */
    public double sergeantsForSpan(Strength investigators) {
        return investigators.fte() / investigatorsPerSergeant;
    }

    /**
     * Sergeants who have the hours to review so many cases.
     *
     * @param cases cases a year
     * @param hoursPerDeployableFte hours a year that one sergeant gives to reviews
     */
    public double sergeantsForReviews(double cases, double hoursPerDeployableFte) {
        return reviewHours(cases) / hoursPerDeployableFte;
    }

    /** Hours that sergeants spend on the reviews of so many cases. */
    public double reviewHours(double cases) {
        return cases * hoursPerCaseReview;
    }

    /** Hours required ÷ hours given; 0 where nothing is required, infinite where nothing is given. */
    public double load(double hoursRequired, double hoursAvailable) {
        if (hoursAvailable > 0) {
            return hoursRequired / hoursAvailable;
        }
        return hoursRequired > 0 ? Double.POSITIVE_INFINITY : 0;
    }

    /**
     * The level at which a load puts quality, by the stated thresholds.
     *
     * @param load hours required ÷ hours available
     */
    public QualityRisk.Level level(double load) {
        if (load >= highFrom) {
            return QualityRisk.Level.HIGH;
        }
        return load >= raisedFrom ? QualityRisk.Level.RAISED : QualityRisk.Level.LOW;
    }

    /**
     * The risk to quality, with the assumption it rests on. It says how hard people are pressed, not what comes of it.
     *
     * @param hoursRequired hours demanded
     * @param hoursAvailable hours given, overtime included
     * @param sergeants sergeants in post
     * @param investigators investigators in post
     */
    public QualityRisk risk(double hoursRequired, double hoursAvailable, Strength sergeants, Strength investigators) {
        double load = load(hoursRequired, hoursAvailable);
        double needed = sergeantsForSpan(investigators);
        double span = needed > 0 ? sergeants.fte() / needed : 1;
        QualityRisk.Level level = level(load);
        if (level == QualityRisk.Level.LOW && span < 1) {
            level = QualityRisk.Level.RAISED;
        }
        return new QualityRisk(level, load, span, rationale);
    }
}
