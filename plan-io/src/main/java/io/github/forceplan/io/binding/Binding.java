package io.github.forceplan.io.binding;

import io.github.forceplan.io.document.Node;
import io.github.forceplan.io.fault.Fault;
import io.github.forceplan.io.fault.Notice;
import io.github.forceplan.io.shape.Limits;
import io.github.forceplan.io.shape.RecordShape;
import io.github.forceplan.io.shape.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What gathers while one document is bound. */
final class Binding {

    final Path file;
    final Exemptions exemptions;
    final List<Fault> faults = new ArrayList<>();
    final List<Notice> notices = new ArrayList<>();
    final List<InputFile> inputs = new ArrayList<>();
    final Map<String, Bases.Stated> bases = new LinkedHashMap<>();

    Binding(Path file, Exemptions exemptions) {
        this.file = file;
        this.exemptions = exemptions;
    }

    /** The record that a document describes; empty if it has faults, which are then in {@link #faults}. */
    Optional<Object> bind(Node root, RecordShape shape) {
        return bind(root, new Shape.Group(shape), Limits.NONE, new Scope(false, new Uncovered(root)));
    }

    Optional<Object> bind(Node node, Shape shape, Limits limits, Scope scope) {
        return node instanceof Node.Refused
                ? Optional.empty()
                : shape.accept(new ValueBinder(this, node, shape, limits, scope));
    }

    void fault(Node node, String found, String expected, String suggestion) {
        faults.add(new Fault(node.place(), node.pointer().toString(), found, expected, suggestion));
    }
}
