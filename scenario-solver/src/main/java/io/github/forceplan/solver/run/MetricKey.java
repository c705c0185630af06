package io.github.forceplan.solver.run;

import io.github.forceplan.finance.mtfs.Measure;
import io.github.forceplan.finance.mtfs.ReserveMeasure;
import io.github.forceplan.workforce.InvestigatorFigure;
import io.github.forceplan.workforce.RoleFigure;
import io.github.forceplan.workforce.SkillFigure;
import java.util.List;

/** A figure of the result that every draw has; years and items by their places. */
sealed interface MetricKey {

    /** Recorded crime of some offence groups in a year, or a part of it. */
    record Crime(Part part, List<Integer> groups, int year) implements MetricKey {}

    /** What of recorded crime. */
    enum Part {
        TOTAL,
        RECORDING,
        GROWTH
    }

    /** Recorded crime for each 1,000 of so many people. */
    record CrimeRate(Crime crime, double people) implements MetricKey {}

    /** The volume of a demand stream. */
    record OfStream(String id, int year) implements MetricKey {}

    record OfInvestigators(InvestigatorFigure figure, int year) implements MetricKey {}

    record OfSkill(SkillFigure figure, int skill, int year) implements MetricKey {}

    record OfRole(RoleFigure figure, int role, int year) implements MetricKey {}

    record OfFinance(Measure measure, int year) implements MetricKey {}

    record OfReserve(String reserve, ReserveMeasure measure, int year) implements MetricKey {}

    /** Several figures together. */
    record Sum(List<MetricKey> parts) implements MetricKey {}
}
