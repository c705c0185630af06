package io.github.forceplan.io.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource({
        "14%, 0.14",
        "14 %, 0.14",
        "2.5 percent, 0.025",
        "£3.9m, 3900000",
        "'£1,250.50', 1250.50",
        "'-£1,250', -1250",
        "(500), -500",
        "7 months, 7",
        "23 million, 23000000",
        "12k, 12000",
        "1 250, 1250"
    })
    void peoplesNumbersHaveAPlainSpelling(String written, String plain) {
        assertEquals(Optional.of(plain), WrittenNumber.plainSpelling(written));
    }

    @Test
    void wordsHaveNone() {
        assertEquals(Optional.empty(), WrittenNumber.plainSpelling("about ten"));
        assertEquals(Optional.empty(), WrittenNumber.plainSpelling("2019-04-01"));
        assertEquals(Optional.empty(), WrittenNumber.plainSpelling(""));
    }
}
