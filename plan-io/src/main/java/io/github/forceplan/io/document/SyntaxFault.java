package io.github.forceplan.io.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.forceplan.io.fault.Excerpt;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.Place;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Turns a parser's complaint into a fault at its place. */
final class SyntaxFault {

    private SyntaxFault() {}

    static Fault of(String file, String language, IOException complaint) {
        if (marked(complaint) instanceof MarkedYAMLException yaml) {
            Mark mark = yaml.getProblemMark();
            String problem = String.valueOf(yaml.getProblem());
            String context = yaml.getContext() == null ? "" : " " + yaml.getContext();
            return Fault.at(
                    mark == null ? Place.ofFile(file) : new Place(file, mark.getLine() + 1, mark.getColumn() + 1),
                    Excerpt.plain(problem + context, 160),
                    "well-formed " + language,
                    remedy(problem));
        }
        Place place = Place.ofFile(file);
        String problem = String.valueOf(complaint.getMessage());
        if (complaint instanceof JsonProcessingException located) {
            problem = located.getOriginalMessage();
            JsonLocation location = located.getLocation();
            if (location != null && location.getLineNr() > 0) {
                place = new Place(file, location.getLineNr(), Math.max(0, location.getColumnNr()));
            }
        }
        return Fault.at(place, Excerpt.plain(problem, 160), "well-formed " + language, remedy(problem));
    }

    private static @Nullable Throwable marked(Throwable complaint) {
        Throwable cause = complaint;
        while (cause != null && !(cause instanceof MarkedYAMLException)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String remedy(String problem) {
        if (problem.contains("TAB")) {
            return "spaces instead of the tab";
        }
        if (problem.contains("mapping values are not allowed") || problem.contains("cannot start any token")) {
            return "quotes around text that contains ': ' or begins with a sign such as @ % `";
        }
        if (problem.contains("expected <block end>")) {
            return "the same indent as the lines around it";
        }
        return "check the indents, brackets and quotes at this place and just above it";
    }
}
