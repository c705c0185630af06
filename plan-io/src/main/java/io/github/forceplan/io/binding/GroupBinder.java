package io.github.forceplan.io.binding;

import io.github.forceplan.forecast.spelling.Spelling;
import io.github.forceplan.io.document.Node;
import io.github.forceplan.io.fault.Excerpt;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.shape.InWords;
import io.github.forceplan.io.shape.RecordShape;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** Binds one mapping to one record. */
final class GroupBinder {

    private final Binding binding;
    private final Node.Mapping mapping;
    private final RecordShape shape;
    private final Set<String> settled;
    private final Map<String, Node.Member> byComponent = new HashMap<>();
    private boolean failed;
    private boolean basisMisspelt;

    /** @param settled keys that are dealt with already */
    GroupBinder(Binding binding, Node.Mapping mapping, RecordShape shape, Set<String> settled) {
        this.binding = binding;
        this.mapping = mapping;
        this.shape = shape;
        this.settled = settled;
    }

    /** The record; empty if it has faults, which are then reported. */
    Optional<Object> bind(Scope outer) {
        matchKeys();
        Uncovered uncovered = new Uncovered(mapping);
        boolean covered = BasisKeys.read(binding, mapping) || basisMisspelt || outer.covered();
        Object[] values = values(new Scope(covered, uncovered));
        uncovered.report(binding);
        if (failed) {
            return Optional.empty();
        }
        try {
            return Optional.of(shape.construct(values));
        } catch (IllegalArgumentException | ArithmeticException | NoSuchElementException | DateTimeException e) {
            binding.faults.add(Blame.fault(mapping, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private Object[] values(Scope scope) {
        Object[] values = new Object[shape.components().size()];
        for (int i = 0; i < values.length; i++) {
            RecordShape.Component component = shape.components().get(i);
            Optional<Object> value = value(component, scope);
            failed |= value.isEmpty();
            values[i] = value.orElseGet(component::whenLeftOut);
        }
        return values;
    }

    private Optional<Object> value(RecordShape.Component component, Scope scope) {
        Node.Member member = byComponent.get(component.key());
        if (member != null) {
            boolean misspelt = !member.key().equals(component.key());
            return binding.bind(member.value(), component.shape(), component.limits(), scope.coveredIf(misspelt));
        }
        if (component.required()) {
            reportMissing(component);
            return Optional.empty();
        }
        return Optional.of(component.whenLeftOut());
    }

    /** A misspelt key stands for the key that was meant, so that what is below it is checked too (but its basis). */
    private void matchKeys() {
        List<String> keys =
                shape.components().stream().map(RecordShape.Component::key).toList();
        List<Node.Member> unknown = new ArrayList<>();
        for (Node.Member member : mapping.members().values()) {
            if (keys.contains(member.key())) {
                byComponent.put(member.key(), member);
            } else if (!BasisKeys.KEYS.contains(member.key()) && !settled.contains(member.key())) {
                unknown.add(member);
            }
        }
        for (Node.Member member : unknown) {
            failed = true;
            List<String> free = new ArrayList<>(keys);
            free.removeAll(byComponent.keySet());
            BasisKeys.KEYS.stream()
                    .sorted()
                    .filter(key -> !mapping.members().containsKey(key))
                    .forEach(free::add);
            List<String> near = Spelling.nearest(member.key(), free);
            if (!near.isEmpty() && BasisKeys.KEYS.contains(near.get(0))) {
                basisMisspelt = true;
            } else if (!near.isEmpty()) {
                byComponent.put(near.get(0), member);
            }
            reportUnknown(member, keys, near.isEmpty() ? Spelling.nearest(member.key(), keys) : near);
        }
    }

    private void reportUnknown(Node.Member member, List<String> keys, List<String> near) {
        binding.faults.add(new Fault(
                member.place(),
                member.value().pointer().toString(),
                "the unknown key " + Excerpt.quoted(member.key()),
                keys.isEmpty() ? "no further keys" : InWords.oneOf(keys),
                near.isEmpty() ? "delete it" : String.join(" or ", near)));
    }

    private void reportMissing(RecordShape.Component component) {
        String form = component.shape().accept(new InWords(component.limits()));
        binding.fault(
                mapping,
                "no " + component.key(),
                component.key() + ": "
                        + (component.meaning().isEmpty() ? form : component.meaning() + " (" + form + ")"),
                "add " + component.key() + ": …");
    }
}
