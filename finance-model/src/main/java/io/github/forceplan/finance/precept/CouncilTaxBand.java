package io.github.forceplan.finance.precept;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * The eight valuation bands of England and their ninths of band D (Local Government Finance Act 1992, section 5).
 */
public enum CouncilTaxBand {
    A(6),
    B(7),
    C(8),
    D(9),
    E(11),
    F(13),
    G(15),
    H(18);

    private final int ninths;

    CouncilTaxBand(int ninths) {
        this.ninths = ninths;
    }

    /** What it pays, in ninths of band D. */
    public int ninths() {
        return ninths;
    }

    /** This band's council tax in pounds, given that of band D: ninths / 9, rounded half up to the penny. */
    public BigDecimal tax(BigDecimal bandD) {
        return bandD.multiply(BigDecimal.valueOf(ninths)).divide(BigDecimal.valueOf(9), 2, RoundingMode.HALF_UP);
    }

    /** Its letter as a key of a plan. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code Band A}. */
    public String label() {
        return "Band " + name();
    }

    /** The dwellings counted in this band. */
    public BigDecimal of(DwellingsTaxBase.DwellingsByBand dwellings) {
        return switch (this) {
            case A -> dwellings.a();
            case B -> dwellings.b();
            case C -> dwellings.c();
            case D -> dwellings.d();
            case E -> dwellings.e();
            case F -> dwellings.f();
            case G -> dwellings.g();
            case H -> dwellings.h();
        };
    }
}
