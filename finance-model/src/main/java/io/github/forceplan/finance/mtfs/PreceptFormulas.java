package io.github.forceplan.finance.mtfs;

import io.github.forceplan.finance.formula.Formula;
import io.github.forceplan.finance.formula.Formulas;
import io.github.forceplan.finance.line.Recurrence;
import io.github.forceplan.finance.precept.CouncilTaxBand;
import io.github.forceplan.finance.precept.DwellingsTaxBase;
import io.github.forceplan.finance.precept.GrownTaxBase;
import io.github.forceplan.finance.precept.Precept;
import io.github.forceplan.finance.precept.StatedTaxBase;
import io.github.forceplan.finance.precept.TaxBase;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.util.ArrayList;
import java.util.List;

/** Band D, tax base and precept by year. */
final class PreceptFormulas {

    static final String AT = "finance.precept";

    private final Compilation plan;
    private final Formulas f;

    PreceptFormulas(Compilation plan) {
        this.plan = plan;
        this.f = plan.formulas;
    }

    /** The precept by year as a line of the plan; band D and the tax base are its named terms. */
    record Result(List<Formula> bandD, List<Formula> increase, List<Formula> taxBase) {}

    Result add(Precept precept) {
        List<Formula> increase = new ArrayList<>();
        List<Formula> bandD = bandD(precept, increase);
        List<Formula> taxBase = new ArrayList<>();
        List<Formula> yield = new ArrayList<>();
        for (int y = 0; y < plan.years.size(); y++) {
            Formula base = f.figure("Tax base, " + plan.years.get(y), taxBase(precept.taxBase(), plan.years.get(y)));
            taxBase.add(base);
            yield.add(f.multiply(bandD.get(y), base));
        }
        plan.line(
                new BudgetLine("precept", precept.label(), precept.group(), Section.FUNDING, Recurrence.RECURRING),
                yield);
        return new Result(bandD, increase, taxBase);
    }

    private List<Formula> bandD(Precept precept, List<Formula> increases) {
        List<Formula> result = new ArrayList<>();
        if (plan.firstYear().compareTo(precept.baseYear()) <= 0) {
            plan.fault(
                    AT + ".baseYear",
                    "The base year (" + precept.baseYear() + ") must be before the plan's first year ("
                            + plan.firstYear() + ").");
            plan.years.forEach(year -> {
                result.add(f.constant(0));
                increases.add(f.constant(0));
            });
            return result;
        }
        Formula band = f.penny(
                "Band D, " + precept.baseYear(),
                plan.input(AT + ".baseBandD", "Band D, " + precept.baseYear(), precept.baseBandD()));
        for (FinancialYear year :
                FinancialYear.range(precept.baseYear().plus(1), plan.years.get(plan.years.size() - 1))) {
            Formula increase = plan.required(AT + ".increase", "Increase of band D", precept.increase(), year);
            Formula before = band;
            band = f.penny("Band D, " + year, f.add(before, increase));
            if (year.compareTo(plan.firstYear()) >= 0) {
                result.add(band);
                increases.add(f.figure(
                        Measure.BAND_D_INCREASE.label() + ", " + year + ", to the penny", f.subtract(band, before)));
            }
        }
        return result;
    }

    private Formula taxBase(TaxBase taxBase, FinancialYear year) {
        String at = AT + ".taxBase";
        if (taxBase instanceof StatedTaxBase stated) {
            return plan.required(at + ".bandDEquivalents", "Band D equivalents", stated.bandDEquivalents(), year);
        }
        if (taxBase instanceof GrownTaxBase grown) {
            Formula base = plan.input(at + ".base", "Tax base, " + grown.baseYear(), grown.base());
            return grown(base, grown.baseYear(), grown.growth(), year);
        }
        if (taxBase instanceof DwellingsTaxBase dwellings) {
            List<Formula> ninths = new ArrayList<>();
            for (CouncilTaxBand band : CouncilTaxBand.values()) {
                Formula counted = plan.input(
                        at + ".dwellings." + band.key(), band.label() + " dwellings", band.of(dwellings.dwellings()));
                ninths.add(f.multiply(counted, f.constant(band.ninths())));
            }
            Formula equivalents = f.divide(f.sum(ninths), f.constant(9));
            Formula rate = plan.required(at + ".collectionRate", "Collection rate", dwellings.collectionRate(), year);
            return f.multiply(grown(equivalents, dwellings.baseYear(), dwellings.growth(), year), rate);
        }
        throw new IllegalStateException("unknown kind of tax base: " + taxBase.getClass());
    }

    private Formula grown(Formula base, FinancialYear baseYear, ByYear growth, FinancialYear year) {
        if (year.compareTo(baseYear) < 0) {
            plan.fault(
                    AT + ".taxBase.baseYear",
                    "The tax base is known for " + baseYear + ", later than " + year + " in which it is needed.");
            return base;
        }
        Formula result = base;
        for (FinancialYear y : FinancialYear.range(baseYear.plus(1), year)) {
            Formula rate = plan.required(AT + ".taxBase.growth", "Tax base growth", growth, y);
            result = f.multiply(result, f.add(f.constant(1), rate));
        }
        return result;
    }
}
