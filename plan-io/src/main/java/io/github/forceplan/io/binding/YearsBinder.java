package io.github.forceplan.io.binding;

import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.forecast.time.FinancialYear;
import io.github.forceplan.io.document.Node;
import io.github.forceplan.io.fault.Excerpt;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.shape.Limits;
import io.github.forceplan.io.shape.Shape;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Binds figures by year: a line a year, and {@code from}, {@code to}, {@code each} for the years of a range. */
final class YearsBinder {

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String EACH = "each";

    private final Binding binding;
    private final Node.Mapping mapping;
    private final Limits limits;
    private final Scope scope;
    private boolean failed;

    YearsBinder(Binding binding, Node.Mapping mapping, Limits limits, Scope scope) {
        this.binding = binding;
        this.mapping = mapping;
        this.limits = limits;
        this.scope = scope;
    }

    Optional<Object> bind() {
        SortedMap<FinancialYear, BigDecimal> values = new TreeMap<>();
        fillRange(values);
        for (Node.Member member : mapping.members().values()) {
            switch (member.key()) {
                case FROM, TO, EACH, BasisKeys.SOURCE, BasisKeys.ASSUMPTION -> {}
                default -> figure(member, values);
            }
        }
        if (!failed && values.isEmpty()) {
            binding.fault(mapping, "no year", "at least one financial year", "add a line such as 2019/20: 0");
            return Optional.empty();
        }
        return failed ? Optional.empty() : Optional.of(new ByYear(values));
    }

    private void figure(Node.Member member, SortedMap<FinancialYear, BigDecimal> values) {
        FinancialYear year = ValueBinder.financialYear(member.key());
        if (year == null) {
            Node key = new Node.Text(member.place(), member.value().pointer(), member.key());
            binding.faults.add(new Fault(
                    member.place(),
                    member.value().pointer().toString(),
                    "the key " + Excerpt.quoted(member.key()),
                    "a financial year such as 2019/20, or from, to and each",
                    new Remedy(key, limits).year()));
            failed = true;
        }
        BigDecimal value = number(member.value());
        if (value != null && year != null) {
            values.put(year, value);
        }
    }

    private void fillRange(SortedMap<FinancialYear, BigDecimal> values) {
        Map<String, Node.Member> members = mapping.members();
        Node.Member from = members.get(FROM);
        Node.Member to = members.get(TO);
        Node.Member each = members.get(EACH);
        if (from == null && to == null && each == null) {
            return;
        }
        if (from == null || to == null || each == null) {
            String missing = from == null ? FROM : to == null ? TO : EACH;
            binding.fault(mapping, "no " + missing, "from, to and each together", "add " + missing + ": …");
            failed = true;
        }
        FinancialYear first = from == null ? null : year(from.value());
        FinancialYear last = to == null ? null : year(to.value());
        BigDecimal value = each == null ? null : number(each.value());
        if (first == null || last == null || value == null) {
            failed = true;
        } else if (first.compareTo(last) > 0) {
            binding.fault(
                    mapping,
                    "the years from " + first + " to " + last,
                    "a range that ends no earlier than it begins",
                    "from: " + last + ", to: " + first);
            failed = true;
        } else {
            FinancialYear.range(first, last).forEach(year -> values.put(year, value));
        }
    }

    private @Nullable FinancialYear year(Node node) {
        return (FinancialYear)
                binding.bind(node, new Shape.Year(), limits, scope).orElse(null);
    }

    private @Nullable BigDecimal number(Node node) {
        BigDecimal value = (BigDecimal)
                binding.bind(node, new Shape.Decimal(true), limits, scope).orElse(null);
        failed |= value == null;
        return value;
    }
}
