package io.github.forceplan.benchmarks.recording;

import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.forecast.time.Period;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When it became public that a force's recording would change: the publication of its first crime data integrity
 * inspection of HMICFRS's rolling programme, if that judged the force inadequate or to require improvement. The size of
 * the change is no part of the table; audited rates are not used for forecasts here.
 * Inspected and judged good or outstanding, so not here: Surrey, South Wales, West Yorkshire, Warwickshire, West Mercia,
 * Dorset. No dated report was found for City of London and the Metropolitan Police.
 */
final class Notices {

    private static final String HMICFRS = "hmicfrs.justiceinspectorates.gov.uk/publications/";

    /**
     * A report.
     *
     * @param force inspected
     * @param published date; the last day of the month or year where the source gives no more
     * @param source where the date and the judgement stand
     */
    record Notice(String force, LocalDate published, String source) {}

    static final List<Notice> TABLE = List.of(
            notice(
                    "Greater Manchester",
                    "2016-08-25",
                    HMICFRS + "greater-manchester-crime-data-integrity-inspection-2016"),
            notice(
                    "Staffordshire",
                    "2016-08-25",
                    "www.pcps-direct.net/article/hmic-inspections-of-crime-recording-by-forces_105.html"),
            notice(
                    "Avon and Somerset",
                    "2017-02-09",
                    HMICFRS + "avon-and-somerset-crime-data-integrity-inspection-2016"),
            notice(
                    "Devon and Cornwall",
                    "2017-02-09",
                    HMICFRS + "devon-and-cornwall-crime-data-integrity-inspection-2016"),
            notice("Merseyside", "2017-02-09", HMICFRS + "merseyside-crime-data-integrity-inspection-2016"),
            notice("Northumbria", "2017-02-09", HMICFRS + "northumbria-crime-data-integrity-inspection-2016"),
            notice("Cambridgeshire", "2017-06-15", HMICFRS + "cambridgeshire-crime-data-integrity-inspection-2017"),
            notice("Cheshire", "2017-06-15", "www.cheshire-pcc.gov.uk, statement of 15 June 2017"),
            notice("Kent", "2017-06-15", HMICFRS + "kent-crime-data-integrity-inspection-2017"),
            notice(
                    "Leicestershire",
                    "2017-09-07",
                    "www.rutland-times.co.uk, 7 September 2017; confirmed by the re-inspection report 2018"),
            notice(
                    "West Midlands",
                    "2017-09-30",
                    HMICFRS + "west-midlands-crime-data-integrity-re-inspection-2018 (September 2017)"),
            notice("Hertfordshire", "2017-11-28", "Press reports of 28 November 2017 with Lancashire's inspection"),
            notice(
                    "Lancashire",
                    "2017-11-28",
                    "www.blackpoolgazette.co.uk, 28 November 2017; re-inspection report 2019"),
            notice(
                    "North Yorkshire",
                    "2018-02-28",
                    HMICFRS + "north-yorkshire-crime-data-integrity-re-inspection-2019 (February 2018)"),
            notice(
                    "Thames Valley",
                    "2018-02-28",
                    HMICFRS + "thames-valley-crime-data-integrity-re-inspection-2019 (February 2018)"),
            notice("Bedfordshire", "2018-08-07", "www.wired-gov.net, 7 August 2018"),
            notice("Cleveland", "2018-08-07", HMICFRS + "cleveland-police-crime-data-integrity-inspection-2018"),
            notice(
                    "South Yorkshire",
                    "2018-08-07",
                    HMICFRS + "south-yorkshire-police-crime-data-integrity-inspection-2018"),
            notice("Nottinghamshire", "2018-12-31", "HMICFRS news, inspection of May 2018 (published in 2018)"),
            notice(
                    "Dyfed-Powys",
                    "2018-12-31",
                    HMICFRS + "dyfed-powys-crime-data-integrity-inspection-2018 (published in 2018)"),
            notice(
                    "Derbyshire",
                    "2019-03-07",
                    HMICFRS + "derbyshire-constabulary-crime-data-integrity-inspection-2018"),
            notice("Gloucestershire", "2019-07-25", HMICFRS + "gloucestershire-crime-data-integrity-inspection-2019"),
            notice("Norfolk", "2020-01-07", HMICFRS + "norfolk-constabulary-crime-data-integrity-inspection-2019"));

    private static final Map<String, Notice> BY_FORCE = new LinkedHashMap<>();

    static {
        TABLE.forEach(notice -> BY_FORCE.put(notice.force(), notice));
    }

    private Notices() {}

    /** The quarter of publication. */
    static Optional<Period> of(String force) {
        return Optional.ofNullable(BY_FORCE.get(force)).map(notice -> quarter(notice.published()));
    }

    private static Period quarter(LocalDate day) {
        FinancialYear year = FinancialYear.containing(day);
        int number = (day.getMonthValue() + 8) % 12 / 3 + 1;
        return year.quarter(number);
    }

    private static Notice notice(String force, String published, String source) {
        return new Notice(force, LocalDate.parse(published), source);
    }
}
