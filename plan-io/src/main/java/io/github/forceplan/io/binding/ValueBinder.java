package io.github.forceplan.io.binding;

import io.github.forceplan.forecast.figure.Basis;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.io.csv.ObservedSeries;
import io.github.forceplan.io.csv.ObservedSeriesCsv;
import io.github.forceplan.io.csv.PeriodStyle;
import io.github.forceplan.io.csv.RowsCsv;
import io.github.forceplan.io.document.Node;
import io.github.forceplan.io.fault.Excerpt;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.shape.InWords;
import io.github.forceplan.io.shape.Limits;
import io.github.forceplan.io.shape.RecordShape;
import io.github.forceplan.io.shape.Shape;
import io.github.forceplan.io.shape.ShapeVisitor;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Binds one value; the answer is empty if it has faults, which are then reported.
 *
 * @param shape what is expected
 */
record ValueBinder(Binding binding, Node node, Shape shape, Limits limits, Scope scope)
        implements ShapeVisitor<Optional<Object>> {

    private static final String TYPE = "type";

    @Override
    public Optional<Object> text() {
        return node instanceof Node.Text text && !text.value().isBlank() ? Optional.of(text.value()) : wrongKind();
    }

    @Override
    public Optional<Object> whole(Shape.Whole whole) {
        return number().flatMap(value -> whole(whole.type(), value));
    }

    private Optional<Object> whole(Class<?> type, BigDecimal value) {
        try {
            return type == int.class ? Optional.of(value.intValueExact()) : Optional.of(value.longValueExact());
        } catch (ArithmeticException e) {
            BigDecimal below = value.setScale(0, RoundingMode.FLOOR);
            binding.fault(
                    node,
                    node.brief(),
                    limits.inWords(true),
                    below.compareTo(value) == 0
                            ? "a smaller number"
                            : below.toPlainString() + " or "
                                    + below.add(BigDecimal.ONE).toPlainString());
            return Optional.empty();
        }
    }

    @Override
    public Optional<Object> decimal(Shape.Decimal decimal) {
        return number().map(value -> decimal.exact() ? value : (Object) value.doubleValue());
    }

    @Override
    public Optional<Object> flag() {
        return node instanceof Node.Flag flag ? Optional.of(flag.value()) : wrongKind();
    }

    @Override
    public Optional<Object> choice(Shape.Choice choice) {
        Object constant = node instanceof Node.Text text ? choice.constants().get(text.value()) : null;
        return constant == null ? wrongKind() : Optional.of(constant);
    }

    @Override
    public Optional<Object> day() {
        if (node instanceof Node.Text text && text.value().matches("\\d{4}-\\d{2}-\\d{2}")) {
            String day = text.value();
            try {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(day.substring(0, 4)),
                        Integer.parseInt(day.substring(5, 7)),
                        Integer.parseInt(day.substring(8))));
            } catch (DateTimeException e) {
                binding.fault(node, node.brief(), "a day that the calendar has", "check the month and the day");
                return Optional.empty();
            }
        }
        return wrongKind();
    }

    @Override
    public Optional<Object> time() {
        if (node instanceof Node.Text text) {
            Optional<PeriodStyle> style = PeriodStyle.of(text.value()).filter(s -> s != PeriodStyle.NUMBER);
            if (style.isPresent()) {
                try {
                    return Optional.of(style.get().parse(style.get().frequency().orElseThrow(), text.value()));
                } catch (IllegalArgumentException e) {
                    if (style.get() != PeriodStyle.MONTH) {
                        return wrongKind();
                    }
                    binding.fault(
                            node,
                            node.brief(),
                            "a month from 01 to 12, such as 2019-04",
                            "check the two digits after the hyphen");
                    return Optional.empty();
                }
            }
            if (PeriodStyle.isOtherQuarter(text.value())) {
                binding.fault(
                        node,
                        node.brief(),
                        "a quarter from Q1 to Q4, such as 2020Q1, or where the key is for months, one such as 2020-04",
                        "check the number after the Q");
                return Optional.empty();
            }
        }
        return wrongKind();
    }

    @Override
    public Optional<Object> year() {
        FinancialYear year = node instanceof Node.Text text ? financialYear(text.value()) : null;
        return year == null ? wrongKind() : Optional.of(year);
    }

    @Override
    public Optional<Object> years() {
        return node instanceof Node.Mapping mapping
                ? new YearsBinder(binding, mapping, limits, scope.coveredIf(BasisKeys.read(binding, mapping))).bind()
                : wrongKind();
    }

    @Override
    public Optional<Object> seriesFile() {
        if (!(node instanceof Node.Text text) || text.value().isBlank()) {
            return wrongKind();
        }
        try {
            Path path = binding.file.resolveSibling(text.value());
            ObservedSeries observed = ObservedSeriesCsv.read(path);
            InputFile input = InputFile.of(text.value(), path);
            if (!binding.inputs.contains(input)) {
                binding.inputs.add(input);
                binding.notices.addAll(observed.notices());
            }
            String at = node.pointer().path();
            observed.source()
                    .ifPresentOrElse(
                            source ->
                                    binding.bases.put(at, new Bases.Stated(at, new Basis.Source(source), node.place())),
                            this::needBasis);
            return Optional.of(observed.series());
        } catch (RefusedException e) {
            e.faults().forEach(fault -> binding.faults.add(fault.place().line() > 0 ? fault : named(text, fault)));
            return Optional.empty();
        } catch (InvalidPathException e) {
            return wrongKind();
        }
    }

    /** Rows with faults are bound all the same, so that rules over the whole plan can be checked with them. */
    @Override
    public Optional<Object> rowsFile(Shape.RowsFile rows) {
        if (!(node instanceof Node.Text text) || text.value().isBlank()) {
            return wrongKind();
        }
        try {
            Path path = binding.file.resolveSibling(text.value());
            RowsCsv.Rows read = RowsCsv.read(path, rows.type());
            read.faults().forEach(fault -> binding.faults.add(fault.place().line() > 0 ? fault : named(text, fault)));
            if (read.rows().isEmpty()) {
                return Optional.empty();
            }
            binding.inputs.add(InputFile.of(text.value(), path));
            String at = node.pointer().path();
            read.source()
                    .ifPresentOrElse(
                            source ->
                                    binding.bases.put(at, new Bases.Stated(at, new Basis.Source(source), node.place())),
                            this::needBasis);
            return Optional.of(read.rows());
        } catch (RefusedException e) {
            e.faults().forEach(fault -> binding.faults.add(named(text, fault)));
            return Optional.empty();
        } catch (InvalidPathException e) {
            return wrongKind();
        }
    }

    /** A fault of a file as a whole belongs to the place that names the file. */
    private Fault named(Node.Text name, Fault fault) {
        return new Fault(
                node.place(),
                node.pointer().toString(),
                Excerpt.quoted(name.value()) + ": " + fault.found(),
                fault.expected(),
                fault.suggestion());
    }

    @Override
    public Optional<Object> maybe(Shape.Maybe maybe) {
        if (node instanceof Node.Nothing) {
            return wrongKind();
        }
        return binding.bind(node, maybe.inner(), limits, scope).map(Optional::of);
    }

    @Override
    public Optional<Object> sequence(Shape.Sequence sequence) {
        if (!(node instanceof Node.Sequence given)) {
            return wrongKind();
        }
        List<Object> items = new ArrayList<>();
        for (Node item : given.items()) {
            binding.bind(item, sequence.element(), limits, scope).ifPresent(items::add);
        }
        return items.size() == given.items().size()
                ? Optional.of(Collections.unmodifiableList(items))
                : Optional.empty();
    }

    @Override
    public Optional<Object> dictionary(Shape.Dictionary dictionary) {
        if (!(node instanceof Node.Mapping mapping)) {
            return wrongKind();
        }
        Scope inside = scope.coveredIf(BasisKeys.read(binding, mapping));
        Map<String, Object> values = new LinkedHashMap<>();
        boolean failed = false;
        for (Node.Member member : mapping.members().values()) {
            if (BasisKeys.KEYS.contains(member.key())) {
                continue;
            }
            if (member.key().isBlank() || member.key().contains(".")) {
                binding.fault(
                        member.value(),
                        "the id " + Excerpt.quoted(member.key()),
                        "an id without points, which separate the parts of a figure's address",
                        member.key().isBlank()
                                ? "a name"
                                : Excerpt.plain(member.key().replace(".", "")));
                failed = true;
            }
            Optional<Object> value = binding.bind(member.value(), dictionary.element(), limits, inside);
            value.ifPresent(bound -> values.put(member.key(), bound));
            failed |= value.isEmpty();
        }
        if (failed) {
            return Optional.empty();
        }
        return Optional.of(
                dictionary.sorted()
                        ? Collections.unmodifiableSortedMap(new TreeMap<>(values))
                        : Collections.unmodifiableMap(values));
    }

    @Override
    public Optional<Object> group(Shape.Group group) {
        return node instanceof Node.Mapping mapping
                ? new GroupBinder(binding, mapping, group.record(), Set.of()).bind(scope)
                : wrongKind();
    }

    @Override
    public Optional<Object> variants(Shape.Variants variants) {
        if (!(node instanceof Node.Mapping mapping)) {
            return wrongKind();
        }
        List<String> known = List.copyOf(variants.variants().keySet());
        Node.Member type = mapping.members().get(TYPE);
        if (type == null) {
            binding.fault(node, "no type", "type: " + InWords.oneOf(known), "add type: " + known.get(0));
            return Optional.empty();
        }
        RecordShape variant =
                type.value() instanceof Node.Text text ? variants.variants().get(text.value()) : null;
        if (variant == null) {
            if (!(type.value() instanceof Node.Refused)) {
                binding.fault(
                        type.value(),
                        type.value().brief(),
                        InWords.oneOf(known),
                        new Remedy(type.value(), limits).nearest(known));
            }
            return Optional.empty();
        }
        return new GroupBinder(binding, mapping, variant, Set.of(TYPE)).bind(scope);
    }

    static @Nullable FinancialYear financialYear(String text) {
        try {
            return FinancialYear.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Optional<BigDecimal> number() {
        if (!(node instanceof Node.Numeral numeral)) {
            wrongKind();
            return Optional.empty();
        }
        needBasis();
        BigDecimal value = numeral.value();
        if (limits.allow(value)) {
            return Optional.of(value);
        }
        boolean whole = shape instanceof Shape.Whole;
        binding.fault(node, numeral.written(), limits.inWords(whole), inLimits(value));
        return Optional.empty();
    }

    private String inLimits(BigDecimal value) {
        BigDecimal hundredth = value.scaleByPowerOfTen(-2);
        boolean percentage = limits.isFraction()
                && Math.abs(limits.max()) <= 1
                && value.abs().compareTo(BigDecimal.ONE) > 0
                && value.abs().compareTo(BigDecimal.valueOf(100)) <= 0;
        if (percentage && limits.allow(hundredth)) {
            return hundredth.stripTrailingZeros().toPlainString() + " (" + node.brief() + " looks like a percentage)";
        }
        if (value.signum() < 0 && limits.allow(value.negate())) {
            return value.negate().toPlainString() + ", without the minus sign";
        }
        BigDecimal nearest = BigDecimal.valueOf(limits.isBelow(value) ? limits.min() : limits.max());
        return "at " + (limits.isBelow(value) ? "least " : "most ")
                + nearest.stripTrailingZeros().toPlainString();
    }

    private void needBasis() {
        if (!scope.covered() && !binding.exemptions.cover(node.pointer())) {
            scope.uncovered().add(node);
        }
    }

    private Optional<Object> wrongKind() {
        binding.fault(node, node.brief(), shape.accept(new InWords(limits)), shape.accept(new Remedy(node, limits)));
        return Optional.empty();
    }
}
