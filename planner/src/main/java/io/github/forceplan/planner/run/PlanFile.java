package io.github.forceplan.planner.run;

import io.github.forceplan.io.binding.Bases;
import io.github.forceplan.io.binding.Loaded;
import io.github.forceplan.io.document.Node;
import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.plan.PlanFiles;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.result.Provenance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan file that has been read: the plan, what it states and why, and the files behind it. */
public final class PlanFile {

    private final Loaded<Plan> loaded;

    private PlanFile(Loaded<Plan> loaded) {
        this.loaded = loaded;
    }

    /**
     * Reads a plan and the files that it names.
     *
     * @throws RefusedException with every fault, if there is any
     */
    public static PlanFile read(Path file) throws RefusedException {
        return new PlanFile(PlanFiles.read(file));
    }

    public Plan plan() {
        return loaded.value();
    }

    /** What was accepted but should be known, a line each. */
    public List<String> notices() {
        return loaded.notices().stream().map(Object::toString).toList();
    }

    /** The files read. */
    public List<Provenance.Input> inputs() {
        return loaded.inputs().stream()
                .map(input -> new Provenance.Input(input.file(), input.sha256()))
                .toList();
    }

    /**
     * What the plan states, one entry a source or assumption, each with the figures that it covers. A figure that
     * nothing covers needs no basis and is left out.
     */
    public List<StatedFigure> figures() {
        Map<Bases.Stated, List<String>> covered = new LinkedHashMap<>();
        loaded.bases().stated().forEach(stated -> covered.put(stated, new ArrayList<>()));
        collect("", loaded.document(), covered);
        List<StatedFigure> figures = new ArrayList<>();
        covered.forEach((stated, values) -> {
            if (!values.isEmpty()) {
                figures.add(new StatedFigure(stated.path(), String.join("; ", values), stated.basis()));
            }
        });
        return figures;
    }

    private void collect(String path, Node node, Map<Bases.Stated, List<String>> covered) {
        if (node instanceof Node.Mapping mapping) {
            mapping.members()
                    .forEach(
                            (key, member) -> collect(path.isEmpty() ? key : path + "." + key, member.value(), covered));
        } else if (node instanceof Node.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                collect(path + "." + i, sequence.items().get(i), covered);
            }
        } else if (node instanceof Node.Numeral numeral) {
            loaded.bases().of(path).ifPresent(stated -> {
                String below = stated.path().isEmpty()
                        ? path
                        : path.substring(stated.path().length());
                String name = below.startsWith(".") ? below.substring(1) : below;
                covered.get(stated).add(name.isEmpty() ? numeral.written() : name + " " + numeral.written());
            });
        }
    }

    /** Names for people of the plan's skills, roles and reserves. */
    public Labels labels() {
        Map<String, String> skills = new LinkedHashMap<>();
        plan().workforce().skills().forEach((id, skill) -> skills.put(id, skill.label()));
        Map<String, String> roles = new LinkedHashMap<>();
        plan().workforce().roles().forEach((id, role) -> roles.put(id, role.label()));
        Map<String, String> reserves = new LinkedHashMap<>();
        plan().finance().reserves().forEach((id, reserve) -> reserves.put(id, reserve.label()));
        return new Labels(skills, roles, reserves);
    }
}
