package io.github.forceplan.planner.run;

import io.github.forceplan.forecast.figure.Basis;
import io.github.forceplan.io.binding.Bases;
import io.github.forceplan.io.binding.Loaded;
import io.github.forceplan.io.document.Node;
import io.github.forceplan.io.fault.RefusedException;
import io.github.forceplan.io.plan.PlanFiles;
import io.github.forceplan.solver.address.Addresses;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.result.Provenance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** What the plan states: one entry a source or assumption, with the figures that it covers, if there are any. */
    public List<StatedFigure> figures() {
        Map<String, Bases.Stated> byPath = new LinkedHashMap<>();
        loaded.bases().stated().forEach(stated -> byPath.put(stated.path(), stated));
        List<StatedFigure> figures = new ArrayList<>();
        collect(loaded.document(), "", byPath, figures);
        return figures;
    }

    private void collect(Node node, String path, Map<String, Bases.Stated> byPath, List<StatedFigure> figures) {
        Bases.Stated stated = byPath.get(path);
        if (stated != null) {
            // A basis on a text is that of the file which the text names.
            String values = node instanceof Node.Text file
                    ? file.value()
                    : new CoveredFigures(loaded.bases(), stated).of(node, path);
            if (!values.isEmpty()) {
                figures.add(new StatedFigure(path, values, stated.basis()));
            }
        }
        if (node instanceof Node.Mapping mapping) {
            mapping.members()
                    .forEach(
                            (key, member) -> collect(member.value(), CoveredFigures.below(path, key), byPath, figures));
        } else if (node instanceof Node.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                collect(sequence.items().get(i), CoveredFigures.below(path, Integer.toString(i)), byPath, figures);
            }
        }
    }

    /** Addresses of the single figures that somebody assumes, rather than that are published, in plan order. */
    public List<String> assumedFigures() {
        return Addresses.list(plan()).keySet().stream()
                .filter(address -> loaded.bases()
                        .of(address)
                        .filter(stated -> stated.basis() instanceof Basis.Assumption)
                        .isPresent())
                .toList();
    }

    /** Why a figure at an address may be believed; empty where the plan does not say. */
    public Optional<Basis> basis(String address) {
        return loaded.bases().of(address).map(Bases.Stated::basis);
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
