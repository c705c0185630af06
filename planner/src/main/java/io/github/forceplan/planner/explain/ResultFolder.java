package io.github.forceplan.planner.explain;

import io.github.forceplan.io.document.Document;
import io.github.forceplan.io.document.DocumentReader;
import io.github.forceplan.io.document.InputBytes;
import io.github.forceplan.io.document.Node;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.Place;
import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.planner.explain.Derivations.Derivation;
import io.github.forceplan.planner.explain.Explanations.OfScenario;
import io.github.forceplan.planner.explain.Explanations.Stated;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** The folder that a run wrote: its result, and what explains it. Needs neither the plan nor another run. */
public final class ResultFolder {

    private static final String RESULT = "result.json";

    /** Name of the file with the explanations. */
    public static final String EXPLANATION = "explanation.json";

    private static final String ABOVE = "Explained above.";

    private final ResultTree result;
    private final Explanations explanations;

    private ResultFolder(ResultTree result, Explanations explanations) {
        this.result = result;
        this.explanations = explanations;
    }

    /**
     * Reads a folder.
     *
     * @throws RefusedException if a file is missing or damaged, or the two do not belong together
     */
    public static ResultFolder read(Path folder) throws RefusedException {
        if (!Files.isDirectory(folder)) {
            throw refused(
                    folder.toString(),
                    Files.exists(folder) ? "a file" : "no such folder",
                    "the folder that 'forceplan run' wrote",
                    "the folder named with --out");
        }
        Path file = folder.resolve(RESULT);
        byte[] bytes = InputBytes.read(file, file.toString(), DocumentReader.LARGEST);
        Path explanation = folder.resolve(EXPLANATION);
        Node root = parsed(explanation, InputBytes.read(explanation, explanation.toString(), DocumentReader.LARGEST));
        Explanations explanations;
        try {
            explanations = ExplanationReader.read(root);
        } catch (NoSuchElementException | ArithmeticException e) {
            throw refused(
                    explanation.toString(),
                    "nothing usable at " + e.getMessage(),
                    "what 'forceplan run' of this version writes",
                    "run the plan again");
        }
        if (!explanations.resultSha256().equals(Digests.sha256(bytes))) {
            throw refused(
                    explanation.toString(),
                    "the explanation of another result.json",
                    "the explanation of the " + RESULT + " beside it",
                    "run the plan again; a result that was edited can't be explained");
        }
        return new ResultFolder(new ResultTree(parsed(file, bytes)), explanations);
    }

    private static Node parsed(Path file, byte[] bytes) throws RefusedException {
        Document document = DocumentReader.read(file.toString(), bytes);
        if (!document.faults().isEmpty()) {
            throw new RefusedException(document.faults());
        }
        return document.root();
    }

    private static RefusedException refused(String file, String found, String expected, String suggestion) {
        return new RefusedException(List.of(Fault.at(Place.ofFile(file), found, expected, suggestion)));
    }

    /**
     * The pointer of a figure by the name that a target gives it, such as {@code finance.budgetGap.2021/22}.
     *
     * @param scenario the scenario's id; the first without one
     * @return empty if the scenario has no figure of that name
     * @throws NoSuchElementException if there is no such scenario; the message names those there are
     */
    public Optional<String> named(String name, Optional<String> scenario) {
        return names(scenario).pointer(name);
    }

    /** Names near one that {@link #named} does not know, nearest first: at most eight. */
    public List<String> nearestNames(String name, Optional<String> scenario) {
        return names(scenario).nearest(name);
    }

    private FigureNames names(Optional<String> scenario) {
        List<String> ids = result.matching(List.of("scenarios", "*", "name")).stream()
                .map(result::value)
                .toList();
        int index = scenario.map(ids::indexOf).orElse(0);
        if (index < 0 || ids.isEmpty()) {
            throw new NoSuchElementException(
                    "The result has no scenario '" + scenario.orElse("") + "'; it has " + String.join(", ", ids) + ".");
        }
        ResultTree.Place place = result.at(List.of("scenarios", Integer.toString(index)))
                .orElseThrow(() -> new IllegalStateException("no scenario " + index));
        return new FigureNames(place.node(), place.pointer());
    }

    /** Pointers near one that {@link #explain} does not know, nearest first: at most eight, each of a figure. */
    public List<String> nearest(String pointer) {
        return result.nearest(pointer);
    }

    /**
     * One way in which a figure comes about.
     *
     * @param heading what is explained; empty if that goes without saying
     * @param figure the figure with its terms
     */
    public record Tree(String heading, Explained figure) {}

    /**
     * Explains a figure.
     *
     * @param pointer its JSON pointer in {@code result.json}; names will do for numbers of items
     * @return one tree of how the figure comes about over all draws, if it is over all draws, and for a figure of the
     *     finances one of the central case; empty if no figure stands at the pointer
     */
    public Optional<List<Tree>> explain(String pointer) {
        Optional<ResultTree.Place> found = result.at(pointer).filter(place -> ResultTree.isFigure(place.node()));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ResultTree.Place place = figureAround(found.get());
        List<String> names = place.names();
        if (names.size() < 3 || !names.get(0).equals("scenarios")) {
            return Optional.of(List.of(new Tree("", leaf(place))));
        }
        Optional<OfScenario> scenario = scenario(names);
        String below = ResultTree.pointer(names.subList(2, names.size()));
        Optional<Integer> figure = scenario.map(OfScenario::at).map(at -> at.get(below));
        String name = scenario.map(OfScenario::name).orElse(names.get(1));
        List<Tree> trees = new ArrayList<>();
        if (figure.isEmpty() || ResultTree.isEstimate(place.node())) {
            trees.add(new Tree(
                    "Scenario '" + name + "', over all draws:",
                    new OverDraws(names.subList(0, 2), scenario).of(place)));
        }
        if (figure.isPresent() && scenario.isPresent()) {
            LedgerTree ledger =
                    new LedgerTree(explanations, scenario.get(), driver -> behind(driver, names.subList(0, 2)));
            trees.add(new Tree(
                    "Scenario '" + name + "', central case (every uncertain figure at its mean), to the penny:",
                    ledger.of(figure.get())));
        }
        return Optional.of(trees);
    }

    /** Of an estimate's mean or quantile, the estimate. */
    private ResultTree.Place figureAround(ResultTree.Place place) {
        for (int up = 1; up <= Math.min(2, place.names().size()); up++) {
            List<String> around = place.names().subList(0, place.names().size() - up);
            Optional<ResultTree.Place> parent = result.at(around);
            if (parent.isPresent() && ResultTree.isEstimate(parent.get().node())) {
                return parent.get();
            }
        }
        return place;
    }

    private Optional<OfScenario> scenario(List<String> names) {
        int index = Integer.parseInt(names.get(1));
        return index < explanations.scenarios().size()
                ? Optional.of(explanations.scenarios().get(index))
                : Optional.empty();
    }

    private List<Explained> behind(Explanations.Term driver, List<String> scenario) {
        String year = Drivers.year(driver.address());
        Optional<ResultTree.Place> years = result.at(append(scenario, List.of("finance", "years", year)));
        return years.flatMap(place -> Drivers.pointer(
                        driver.address(), Integer.parseInt(place.names().get(4))))
                .flatMap(pointer -> result.at(append(scenario, ResultTree.names(pointer))))
                .map(place -> List.of(new Explained(
                        result.inWords(place, 2),
                        result.value(place),
                        List.of("Over all draws. For its terms: --figure " + place.pointer()),
                        List.of())))
                .orElse(List.of());
    }

    private static List<String> append(List<String> names, List<String> more) {
        List<String> all = new ArrayList<>(names);
        all.addAll(more);
        return all;
    }

    private Explained leaf(ResultTree.Place place) {
        String meaning = result.said(place).meaning();
        boolean inScenario = place.names().size() > 2 && place.names().get(0).equals("scenarios");
        return new Explained(
                result.inWords(place, inScenario ? 2 : 0),
                result.value(place),
                meaning.isEmpty() ? List.of() : List.of(meaning),
                List.of());
    }

    /** Explains figures over all draws, each once. */
    private final class OverDraws {

        private final List<String> scenario;
        private final List<Explanations.Change> changes;
        private final Set<String> met = new HashSet<>();

        OverDraws(List<String> scenario, Optional<OfScenario> known) {
            this.scenario = scenario;
            this.changes = known.map(OfScenario::changes).orElse(List.of());
        }

        Explained of(ResultTree.Place place) {
            Explained bare = leaf(place);
            String below =
                    ResultTree.pointer(place.names().subList(2, place.names().size()));
            Optional<Derivation> derivation = Derivations.of(below);
            if (derivation.isEmpty()) {
                return bare;
            }
            if (!met.add(below)) {
                return new Explained(bare.label(), bare.value(), List.of(ABOVE), List.of());
            }
            List<String> notes = new ArrayList<>(bare.notes());
            notes.add("= " + derivation.get().formula());
            List<Explained> terms = new ArrayList<>();
            for (String term : derivation.get().terms()) {
                for (ResultTree.Place next : result.matching(append(scenario, ResultTree.names(term)))) {
                    if (concerns(place, next)) {
                        terms.add(of(next));
                    }
                }
            }
            derivation.get().paths().forEach(path -> terms.addAll(stated(path)));
            return new Explained(bare.label(), bare.value(), notes, terms);
        }

        /** Sums over years stop at the figure's own year, sums over reserves keep to it, a stated gap to its own years. */
        private boolean concerns(ResultTree.Place whole, ResultTree.Place part) {
            List<String> names = whole.names();
            if (names.contains("cumulative")) {
                return Integer.parseInt(part.names().get(4)) <= Integer.parseInt(names.get(4));
            }
            if (names.contains("stated")) {
                return isOfStatedGap(whole, part);
            }
            if (part.names().get(3).equals("reserves") && names.get(3).equals("years")) {
                return year(part).equals(year(whole));
            }
            return true;
        }

        private boolean isOfStatedGap(ResultTree.Place gap, ResultTree.Place part) {
            List<String> at = gap.names().subList(0, gap.names().size() - 1);
            String measure = text(append(at, List.of("measure")));
            boolean named = result.matching(append(at, List.of("financialYears", "*"))).stream()
                    .anyMatch(year -> result.value(year).equals(year(part)));
            return named && part.names().get(part.names().size() - 1).equals(measure);
        }

        private String year(ResultTree.Place place) {
            return text(append(place.names().subList(0, 5), List.of("financialYear")));
        }

        private String text(List<String> names) {
            return result.at(names).map(result::value).orElse("");
        }

        private List<Explained> stated(String path) {
            List<Explained> inputs = new ArrayList<>();
            for (Stated entry : explanations.stated()) {
                boolean under = entry.path().equals(path) || entry.path().startsWith(path + ".");
                if (under && met.add("plan " + entry.path())) {
                    inputs.add(
                            new Explained("plan: " + entry.path(), entry.values(), List.of(entry.basis()), List.of()));
                }
            }
            if (inputs.isEmpty() && met.add("plan " + path)) {
                explanations
                        .basisOf(path)
                        .ifPresent(entry ->
                                inputs.add(new Explained("plan: " + path, "", List.of(entry.basis()), List.of())));
            }
            changes.stream()
                    .filter(change -> change.at().startsWith(path + "."))
                    .filter(change -> met.add("change " + change.at() + " " + change.what()))
                    .forEach(change -> inputs.add(new Explained(
                            "changed by the scenario: " + change.at(), change.what(), List.of(), List.of())));
            return inputs;
        }
    }
}
