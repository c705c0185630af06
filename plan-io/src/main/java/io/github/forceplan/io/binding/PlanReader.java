package io.github.forceplan.io.binding;

import io.github.forceplan.io.document.Document;
import io.github.forceplan.io.document.DocumentReader;
import io.github.forceplan.io.document.InputBytes;
import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.shape.RecordShape;
import io.github.forceplan.io.shape.Shapes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads plans from YAML or JSON files. Immutable; may be shared between threads.
 *
 * @param <T> the plan's record
 */
public final class PlanReader<T> {

    private final Class<T> type;
    private final RecordShape shape;
    private final Exemptions exemptions;
    private final List<Check<? super T>> checks;

    private PlanReader(Class<T> type, RecordShape shape, Exemptions exemptions, List<Check<? super T>> checks) {
        this.type = type;
        this.shape = shape;
        this.exemptions = exemptions;
        this.checks = List.copyOf(checks);
    }

    /**
     * A reader of plans that are one record.
     *
     * @throws IllegalArgumentException if the type is no record or holds what no file can hold
     */
    public static <T> PlanReader<T> of(Class<T> type) {
        return new PlanReader<>(type, Shapes.of(type), new Exemptions(List.of()), List.of());
    }

    /**
     * A reader that asks no basis of some numbers.
     *
     * @param patterns keys such as {@code seed}, or ends of paths such as {@code scenarios.*.order}, where {@code *}
     *     stands for any one key or list index
     */
    public PlanReader<T> exempt(String... patterns) {
        List<String> all = new ArrayList<>(exemptions.patterns());
        all.addAll(List.of(patterns));
        return new PlanReader<>(type, shape, new Exemptions(List.copyOf(all)), checks);
    }

    /** A reader that also checks a rule over the whole plan, once every part of it is valid. */
    public PlanReader<T> check(Check<? super T> check) {
        List<Check<? super T>> all = new ArrayList<>(checks);
        all.add(check);
        return new PlanReader<>(type, shape, exemptions, all);
    }

    /**
     * Reads a plan and the files that it names.
     *
     * @param file YAML, or JSON if its name ends in {@code .json}
     * @throws RefusedException with every fault, if there is any
     */
    public Loaded<T> read(Path file) throws RefusedException {
        String shownAs = file.toString();
        byte[] bytes = InputBytes.read(file, shownAs, DocumentReader.LARGEST);
        Document document = DocumentReader.read(shownAs, bytes);
        Binding binding = new Binding(file, exemptions);
        binding.faults.addAll(document.faults());
        binding.inputs.add(InputFile.of(String.valueOf(file.getFileName()), bytes));
        Optional<T> value = binding.bind(document.root(), shape).map(type::cast);
        if (value.isPresent()) {
            T plan = value.get();
            Complaints complaints = new Complaints(document.root(), binding.faults);
            checks.forEach(check -> check.check(plan, complaints));
        }
        if (value.isEmpty() || !binding.faults.isEmpty()) {
            throw new RefusedException(binding.faults);
        }
        return new Loaded<>(value.get(), new Bases(binding.bases), binding.inputs, binding.notices, document.root());
    }
}
