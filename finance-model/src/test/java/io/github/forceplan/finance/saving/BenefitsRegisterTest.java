package io.github.forceplan.finance.saving;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BenefitsRegisterTest {

    private static final FinancialYear FIRST = FinancialYear.parse("2017/18");

    private static Benefit benefit(Optional<ByYear> realised) {
        return new Benefit(
                "Officer time saved",
                "Mobile devices",
                "Head of ICT",
                false,
                ByYear.constant(FIRST, FIRST.plus(3), new BigDecimal("400000")),
                realised);
    }

    @Test
    void comparesWhatWasMeasuredAndNamesWhatWasNot() {
        Map<String, Benefit> benefits = new LinkedHashMap<>();
        benefits.put("measured", benefit(Optional.of(ByYear.of(FIRST.plus(1), 150_000))));
        benefits.put("unmeasured", benefit(Optional.empty()));
        BenefitsRegister register = BenefitsRegister.of(benefits, FIRST.plus(1));
        BenefitsRegister.Entry measured = register.entries().get(0);
        assertEquals(new BigDecimal("400000"), measured.planned());
        assertEquals(0, new BigDecimal("250000").compareTo(measured.shortfall().orElseThrow()));
        assertEquals(List.of(FIRST), measured.notMeasured());
        BenefitsRegister.Entry unmeasured = register.entries().get(1);
        assertEquals(Optional.empty(), unmeasured.realised(), "not measured is not nothing");
        assertEquals(Optional.empty(), unmeasured.shortfall());
        assertEquals(List.of(FIRST, FIRST.plus(1)), unmeasured.notMeasured());
    }
}
