package io.github.forceplan.benchmarks.recording;

import io.github.forceplan.forecast.recording.Audit;
import io.github.forceplan.forecast.recording.Audit.AuditedRate;
import io.github.forceplan.forecast.recording.Audit.Finding;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Recording rates that HMICFRS's first crime data integrity inspections published (the reports named in {@link Notices});
 * for the product's pass-through only, never for the forecasts that are scored. A margin that was not seen is taken as 2
 * points for all crime and 3 for violence; an audit period that was not seen, as the half year that ended a half year
 * before the report. Thames Valley's rate for violence is the first report's as its re-inspection of 2019 implies it,
 * Leicestershire's is the "third" of violent crimes that its report found missing.
 */
final class Audits {

    private static final String VIOLENCE = "Violence against the person";
    private static final double NOT_SEEN = Double.NaN;

    private Audits() {}

    static Map<String, Audit> published() {
        Map<String, Audit> audits = new LinkedHashMap<>();
        audits.put("Greater Manchester", audit("2015-09-01", "2016-02-29", 0.85, NOT_SEEN, 0.75, NOT_SEEN));
        audits.put("Avon and Somerset", audit("2015-10-01", "2016-03-31", 0.8956, 0.0166, NOT_SEEN, NOT_SEEN));
        audits.put("Devon and Cornwall", audit("2015-12-01", "2016-05-31", 0.8152, 0.0172, 0.761, 0.0321));
        audits.put("Merseyside", audit("2015-10-01", "2016-03-31", 0.8416, 0.0207, 0.8137, 0.0323));
        audits.put("Northumbria", audit("2015-10-01", "2016-03-31", 0.9272, 0.0156, NOT_SEEN, NOT_SEEN));
        audits.put("Cambridgeshire", audit("2016-03-01", "2016-08-31", 0.878, 0.0166, 0.8, 0.0315));
        audits.put("Cheshire", audit("2016-06-01", "2016-11-30", 0.836, 0.0179, 0.809, 0.03));
        audits.put("Kent", audit("2016-06-01", "2016-11-30", 0.836, 0.0185, 0.792, 0.0326));
        audits.put("Leicestershire", audit("2016-10-01", "2017-03-31", 0.76, NOT_SEEN, 0.667, NOT_SEEN));
        audits.put("Lancashire", audit("2016-12-01", "2017-05-31", 0.843, NOT_SEEN, 0.783, NOT_SEEN));
        audits.put("North Yorkshire", audit("2017-03-01", "2017-08-31", 0.80, NOT_SEEN, NOT_SEEN, NOT_SEEN));
        audits.put("Thames Valley", audit("2017-02-01", "2017-07-31", 0.804, 0.0175, 0.69, NOT_SEEN));
        audits.put("Bedfordshire", audit("2017-08-01", "2018-01-31", 0.904, NOT_SEEN, 0.863, NOT_SEEN));
        audits.put("Cleveland", audit("2017-05-01", "2017-10-31", 0.834, 0.0186, 0.811, 0.029));
        audits.put("South Yorkshire", audit("2017-06-01", "2017-11-30", 0.895, 0.0164, 0.86, NOT_SEEN));
        audits.put("Nottinghamshire", audit("2017-08-01", "2018-01-31", 0.873, NOT_SEEN, NOT_SEEN, NOT_SEEN));
        audits.put("Dyfed-Powys", audit("2017-10-01", "2018-03-31", 0.878, 0.0169, 0.844, 0.0271));
        return audits;
    }

    private static Audit audit(
            String from, String to, double rate, double margin, double violence, double violenceMargin) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        if (!Double.isNaN(violence)) {
            findings.put(VIOLENCE, new AuditedRate(violence, Double.isNaN(violenceMargin) ? 0.03 : violenceMargin));
        }
        return new Audit(
                rate, Double.isNaN(margin) ? 0.02 : margin, 0.95, LocalDate.parse(from), LocalDate.parse(to), findings);
    }
}
