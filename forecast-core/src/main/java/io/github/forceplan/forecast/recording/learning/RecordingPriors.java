package io.github.forceplan.forecast.recording.learning;

import io.github.forceplan.forecast.recording.learning.RecordingPrior.Form;
import io.github.forceplan.forecast.recording.learning.RecordingPrior.Step;
import io.github.forceplan.forecast.time.FinancialYear;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Priors that come with the product. Each is a set of numbers that never changes under its name; a newer one gets a new
 * name. They are learned, printed and can be learned again by {@code io.github.forceplan.benchmarks.recording.PriorCommand}
 * (docs/recording-change.md).
 */
public final class RecordingPriors {

    private static final String METHOD =
            "Home Office police recorded crime (OGL v3), 43 forces, April 2012 to March 2019; 21"
                    + " adverse HMICFRS crime data integrity reports of August 2016 to March 2019. Underlying crime by pooled maximum"
                    + " likelihood; steps net of forces without a report and of theft, pooled by DerSimonian and Laird with a weak"
                    + " belief from HMIC's national audit of November 2014.";

    private static final List<String> GROUPS = List.of(
            "Criminal damage and arson",
            "Drug offences",
            "Miscellaneous crimes against society",
            "Possession of weapons offences",
            "Public order offences",
            "Robbery",
            "Sexual offences",
            "Theft offences",
            "Violence against the person");

    /** Learned from what was visible at the end of March 2019. */
    public static final RecordingPrior V1_2019Q1 = new RecordingPrior(
            "recording-2019Q1",
            FinancialYear.parse("2018/19").quarter(4),
            METHOD,
            List.of(level(), dampedTrend(), lastingTrend()),
            steps(),
            grid(-4.0, 0.101, -3.0, 0.081, -2.0, 0.071, -1.0, 0.105, 0.0, 0.212, 1.0, 0.141, 2.0, 0.290),
            grid(0.0, 0.040, 1.0, 0.079, 2.0, 0.105, 4.0, 0.127, 6.0, 0.208, 8.0, 0.441),
            grid(0.0, 0.028, 0.25, 0.083, 0.5, 0.112, 0.75, 0.138, 1.0, 0.222, 1.5, 0.225, 2.0, 0.170, 3.0, 0.021),
            List.of());

    /** How much of the step that an audit implies arrives, learned with {@link #V1_2019Q1} from 17 audited forces. */
    public static final Map<String, PassThrough> PASS_THROUGH_V1_2019Q1 = passThrough();

    private RecordingPriors() {}

    private static Form level() {
        return form(
                "level",
                0.50,
                new double[][] {
                    {0.0329, 0.0000, 0.00, 0.0195, 0.0158, 0.0164, 0.0103, 0.0162, -0.0429},
                    {0.0747, 0.0000, 0.00, 0.0343, 0.0254, 0.0030, 0.0015, 0.0070, -0.0115},
                    {0.1057, 0.0000, 0.00, 0.0299, 0.0034, 0.0121, -0.0157, -0.0205, 0.0241},
                    {0.0936, 0.0000, 0.00, 0.0005, 0.0061, 0.0527, 0.0575, -0.0411, -0.0692},
                    {0.1250, 0.0000, 0.00, 0.0001, 0.0000, 0.0587, 0.0915, -0.0456, -0.1046},
                    {0.0839, 0.0000, 0.00, 0.0256, 0.0110, -0.0578, 0.0123, 0.0524, -0.0069},
                    {0.1061, 0.0000, 0.00, 0.0003, 0.0000, 0.0181, 0.0143, -0.0242, -0.0082},
                    {0.0363, 0.0000, 0.00, 0.0181, 0.0169, 0.0023, 0.0288, 0.0092, -0.0403},
                    {0.0769, 0.0000, 0.00, 0.0001, 0.0001, 0.0248, 0.0398, -0.0023, -0.0623}
                },
                grid(0.5, 0.006, 0.7, 0.063, 1.0, 0.667, 1.4, 0.246, 2.0, 0.013, 2.8, 0.005),
                new double[][] {
                    {1.00, -0.02, 0.20, 0.11, 0.32, 0.21, 0.13, 0.38, 0.33},
                    {-0.02, 1.00, 0.07, 0.09, 0.04, -0.01, -0.03, 0.01, -0.02},
                    {0.20, 0.07, 1.00, 0.17, 0.37, 0.11, 0.27, 0.14, 0.41},
                    {0.11, 0.09, 0.17, 1.00, 0.32, 0.13, 0.20, 0.12, 0.34},
                    {0.32, 0.04, 0.37, 0.32, 1.00, 0.21, 0.33, 0.25, 0.67},
                    {0.21, -0.01, 0.11, 0.13, 0.21, 1.00, 0.16, 0.24, 0.29},
                    {0.13, -0.03, 0.27, 0.20, 0.33, 0.16, 1.00, 0.11, 0.46},
                    {0.38, 0.01, 0.14, 0.12, 0.25, 0.24, 0.11, 1.00, 0.25},
                    {0.33, -0.02, 0.41, 0.34, 0.67, 0.29, 0.46, 0.25, 1.00}
                });
    }

    private static Form dampedTrend() {
        return form(
                "damped trend",
                0.25,
                new double[][] {
                    {0.0321, 0.0001, 0.84, 0.0187, 0.0154, 0.0164, 0.0103, 0.0162, -0.0429},
                    {0.0499, 0.0162, 0.84, 0.0472, 0.0254, 0.0030, 0.0015, 0.0070, -0.0115},
                    {0.0618, 0.0219, 0.84, 0.0608, 0.0057, 0.0121, -0.0157, -0.0205, 0.0241},
                    {0.0149, 0.0227, 0.84, 0.0482, 0.0066, 0.0527, 0.0575, -0.0411, -0.0692},
                    {0.1002, 0.0314, 0.84, 0.0010, 0.0065, 0.0587, 0.0915, -0.0456, -0.1046},
                    {0.0158, 0.0209, 0.84, 0.0571, 0.0112, -0.0578, 0.0123, 0.0524, -0.0069},
                    {0.0459, 0.0258, 0.84, 0.0534, 0.0039, 0.0181, 0.0143, -0.0242, -0.0082},
                    {0.0356, 0.0001, 0.84, 0.0175, 0.0167, 0.0023, 0.0288, 0.0092, -0.0403},
                    {0.0488, 0.0231, 0.84, 0.0088, 0.0063, 0.0248, 0.0398, -0.0023, -0.0623}
                },
                grid(0.5, 0.005, 0.7, 0.051, 1.0, 0.624, 1.4, 0.297, 2.0, 0.019, 2.8, 0.005),
                new double[][] {
                    {1.00, -0.01, 0.19, 0.10, 0.29, 0.21, 0.12, 0.38, 0.29},
                    {-0.01, 1.00, 0.09, 0.11, 0.06, -0.02, 0.01, 0.02, 0.04},
                    {0.19, 0.09, 1.00, 0.15, 0.33, 0.09, 0.23, 0.14, 0.35},
                    {0.10, 0.11, 0.15, 1.00, 0.26, 0.09, 0.14, 0.11, 0.25},
                    {0.29, 0.06, 0.33, 0.26, 1.00, 0.15, 0.27, 0.23, 0.60},
                    {0.21, -0.02, 0.09, 0.09, 0.15, 1.00, 0.13, 0.23, 0.22},
                    {0.12, 0.01, 0.23, 0.14, 0.27, 0.13, 1.00, 0.11, 0.36},
                    {0.38, 0.02, 0.14, 0.11, 0.23, 0.23, 0.11, 1.00, 0.24},
                    {0.29, 0.04, 0.35, 0.25, 0.60, 0.22, 0.36, 0.24, 1.00}
                });
    }

    private static Form lastingTrend() {
        return form(
                "lasting trend",
                0.25,
                new double[][] {
                    {0.0324, 0.0000, 0.96, 0.0190, 0.0155, 0.0164, 0.0103, 0.0162, -0.0429},
                    {0.0736, 0.0013, 0.96, 0.0345, 0.0253, 0.0030, 0.0015, 0.0070, -0.0115},
                    {0.0775, 0.0090, 0.96, 0.0545, 0.0056, 0.0121, -0.0157, -0.0205, 0.0241},
                    {0.0495, 0.0101, 0.96, 0.0376, 0.0075, 0.0527, 0.0575, -0.0411, -0.0692},
                    {0.1084, 0.0148, 0.96, 0.0001, 0.0000, 0.0587, 0.0915, -0.0456, -0.1046},
                    {0.0584, 0.0081, 0.96, 0.0419, 0.0117, -0.0578, 0.0123, 0.0524, -0.0069},
                    {0.0617, 0.0115, 0.96, 0.0487, 0.0038, 0.0181, 0.0143, -0.0242, -0.0082},
                    {0.0360, 0.0000, 0.96, 0.0178, 0.0168, 0.0023, 0.0288, 0.0092, -0.0403},
                    {0.0556, 0.0111, 0.96, 0.0003, 0.0058, 0.0248, 0.0398, -0.0023, -0.0623}
                },
                grid(0.5, 0.005, 0.7, 0.058, 1.0, 0.628, 1.4, 0.286, 2.0, 0.017, 2.8, 0.005),
                new double[][] {
                    {1.00, -0.02, 0.19, 0.11, 0.30, 0.21, 0.11, 0.38, 0.29},
                    {-0.02, 1.00, 0.07, 0.08, 0.03, -0.03, 0.00, 0.01, 0.01},
                    {0.19, 0.07, 1.00, 0.14, 0.33, 0.08, 0.21, 0.13, 0.34},
                    {0.11, 0.08, 0.14, 1.00, 0.26, 0.09, 0.11, 0.11, 0.24},
                    {0.30, 0.03, 0.33, 0.26, 1.00, 0.15, 0.26, 0.23, 0.60},
                    {0.21, -0.03, 0.08, 0.09, 0.15, 1.00, 0.11, 0.24, 0.21},
                    {0.11, 0.00, 0.21, 0.11, 0.26, 0.11, 1.00, 0.10, 0.36},
                    {0.38, 0.01, 0.13, 0.11, 0.23, 0.24, 0.10, 1.00, 0.23},
                    {0.29, 0.01, 0.34, 0.24, 0.60, 0.21, 0.36, 0.23, 1.00}
                });
    }

    private static Map<String, Step> steps() {
        Map<String, Step> steps = new LinkedHashMap<>();
        steps.put("Criminal damage and arson", new Step(0.028, 0.032));
        steps.put("Drug offences", new Step(-0.007, 0.048));
        steps.put("Miscellaneous crimes against society", new Step(0.271, 0.078));
        steps.put("Possession of weapons offences", new Step(0.080, 0.072));
        steps.put("Public order offences", new Step(0.195, 0.096));
        steps.put("Robbery", new Step(0.025, 0.050));
        steps.put("Sexual offences", new Step(0.142, 0.087));
        steps.put("Theft offences", new Step(0.015, 0.026));
        steps.put("Violence against the person", new Step(0.216, 0.091));
        return steps;
    }

    private static Map<String, PassThrough> passThrough() {
        Map<String, PassThrough> ratios = new LinkedHashMap<>();
        ratios.put("Criminal damage and arson", new PassThrough(0.550, 0.242, 0.040));
        ratios.put("Drug offences", new PassThrough(0.579, 0.378, 0.041));
        ratios.put("Miscellaneous crimes against society", new PassThrough(1.767, 0.428, 0.043));
        ratios.put("Possession of weapons offences", new PassThrough(0.877, 0.409, 0.043));
        ratios.put("Public order offences", new PassThrough(1.393, 0.470, 0.322));
        ratios.put("Robbery", new PassThrough(0.694, 0.394, 0.043));
        ratios.put("Sexual offences", new PassThrough(1.142, 0.408, 0.043));
        ratios.put("Theft offences", new PassThrough(0.224, 0.248, 0.040));
        ratios.put("Violence against the person", new PassThrough(1.148, 0.247, 0.041));
        return Collections.unmodifiableMap(ratios);
    }

    /** One row a group: level, slope, damping, noise, season deviation, four seasons. */
    private static Form form(
            String name, double weight, double[][] rows, List<Weighted> scales, double[][] correlation) {
        Map<String, UnderlyingCrime> groups = new LinkedHashMap<>();
        for (int g = 0; g < rows.length; g++) {
            double[] row = rows[g];
            groups.put(
                    GROUPS.get(g),
                    new UnderlyingCrime(
                            row[0], row[1], row[2], row[3], row[4], List.of(row[5], row[6], row[7], row[8])));
        }
        List<List<Double>> matrix = new ArrayList<>();
        for (double[] row : correlation) {
            matrix.add(Arrays.stream(row).boxed().toList());
        }
        return new Form(name, weight, groups, scales, matrix);
    }

    /** Values and weights in turn; weights are brought to add to 1, as they are printed with three decimals. */
    private static List<Weighted> grid(double... pairs) {
        double sum = 0;
        for (int i = 1; i < pairs.length; i += 2) {
            sum += pairs[i];
        }
        List<Weighted> grid = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            grid.add(new Weighted(pairs[i], pairs[i + 1] / sum));
        }
        return grid;
    }
}
