package io.github.forceplan.solver.run;

import io.github.forceplan.finance.mtfs.RiskModel;
import io.github.forceplan.finance.mtfs.RiskSampler;
import io.github.forceplan.finance.saving.Rag;
import io.github.forceplan.finance.saving.Saving;
import io.github.forceplan.finance.saving.SavingsDelivery;
import io.github.forceplan.forecast.distribution.Distribution;
import io.github.forceplan.forecast.distribution.Fixed;
import io.github.forceplan.forecast.recording.RecordingChange;
import io.github.forceplan.forecast.time.ByYear;
import io.github.forceplan.solver.address.Addresses;
import io.github.forceplan.solver.address.UnknownAddressException;
import io.github.forceplan.solver.chance.DrawDesign;
import io.github.forceplan.solver.chance.InputDraws;
import io.github.forceplan.solver.chance.Source;
import io.github.forceplan.solver.chance.UncertainInput;
import io.github.forceplan.solver.demand.StreamModel;
import io.github.forceplan.solver.plan.DemandPlan;
import io.github.forceplan.solver.plan.DemandStream;
import io.github.forceplan.solver.plan.Plan;
import io.github.forceplan.solver.plan.StreamGrowth;
import io.github.forceplan.workforce.contact.ChannelChange;
import io.github.forceplan.workforce.referral.ReferralStream;
import io.github.forceplan.workforce.workload.Route;
import io.github.forceplan.workforce.workload.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The uncertain inputs of a plan: every assumption with a distribution, and where its numbers stand in the random streams
 * of the models. Those that all scenarios share and that weigh most come first.
 */
final class UncertainInputs {

    private final Plan plan;
    private final List<UncertainInput> inputs = new ArrayList<>();

    private UncertainInputs(Plan plan) {
        this.plan = plan;
        plan.demand().underlying().ifPresent(this::forms);
        plan.demand().recordingChange().ifPresent(this::recording);
        plan.balancing().ifPresent(line -> add("balancing.shape", Source.PRESSURES, "balancing", 0, line.shape()));
        finance();
        plan.demand().streams().forEach(this::stream);
        workforce();
        plan.demand().recordingChange().ifPresent(this::recordingByGroup);
    }

    static UncertainInputs of(Plan plan) {
        return new UncertainInputs(plan);
    }

    /** In the order in which they take dimensions. */
    List<UncertainInput> inputs() {
        return List.copyOf(inputs);
    }

    /**
     * How they are drawn: by the plan's design and its correlations.
     *
     * @throws IllegalArgumentException if no random numbers are correlated as the plan says; one line a fault
     */
    InputDraws drawn(int draws) {
        return new InputDraws(
                plan.simulation().design().orElse(DrawDesign.RANDOM),
                draws,
                inputs,
                new InputCorrelations(plan, inputs).copula());
    }

    private void add(String address, Source source, String purpose, int place, Distribution distribution) {
        if (!(distribution instanceof Fixed)) {
            inputs.add(UncertainInput.single(address, source, purpose, place));
        }
    }

    /** A plan with a change and one without choose alike. */
    private void forms(DemandPlan.Underlying named) {
        if (named != DemandPlan.Underlying.SMOOTHED) {
            inputs.add(UncertainInput.choice("demand.underlying", Source.RECORDING, "demand.form"));
            inputs.add(UncertainInput.choice("demand.underlying", Source.CRIME, "demand.form"));
        }
    }

    private void recording(RecordingChange change) {
        String at = "demand.recordingChange.";
        inputs.add(UncertainInput.choice(at + "early", Source.RECORDING, "recording.early"));
        inputs.add(UncertainInput.single(at + "audit", Source.RECORDING, "recording.audit", 0));
        add(at + "targetRate", Source.RECORDING, "recording.target", 0, change.targetRate());
        add(
                at + "main.quarters",
                Source.RECORDING,
                "recording.length",
                0,
                change.main().quarters());
        for (int i = 0; i < change.furtherChanges().size(); i++) {
            RecordingChange.FurtherChange further = change.furtherChanges().get(i);
            String purpose = "recording.further." + i;
            add(at + "furtherChanges." + i + ".quarters", Source.RECORDING, purpose, 0, further.quarters());
            String steps = at + "furtherChanges." + i + ".step.";
            further.step()
                    .forEach((group, step) -> add(steps + group, Source.RECORDING, purpose + "." + group, 0, step));
        }
    }

    private void recordingByGroup(RecordingChange change) {
        String at = "demand.recordingChange.";
        change.passThrough()
                .forEach((group, share) ->
                        add(at + "passThrough." + group, Source.RECORDING, "recording.passThrough." + group, 0, share));
        change.audit()
                .groups()
                .keySet()
                .forEach(group -> inputs.add(UncertainInput.single(
                        at + "audit.groups." + group, Source.RECORDING, "recording.audit." + group, 0)));
    }

    private void finance() {
        plan.finance().risks().forEach((id, risk) -> {
            if (!(risk.distribution() instanceof Fixed)) {
                inputs.add(new UncertainInput(
                        "finance.risks." + id,
                        Source.MONEY,
                        RiskModel.purposeOfRisk(id),
                        0,
                        isByYear(risk.figure()) ? plan.years().size() : 1,
                        risk.persistence(),
                        true,
                        true));
            }
        });
        plan.finance().savingsDelivery().ifPresent(this::savings);
    }

    private boolean isByYear(String figure) {
        try {
            return Addresses.get(plan, figure) instanceof ByYear;
        } catch (UnknownAddressException e) {
            // A figure that a model makes: it may differ from year to year.
            return true;
        }
    }

    private void savings(SavingsDelivery delivery) {
        if (delivery.correlation() > 0) {
            inputs.add(UncertainInput.choice("finance.savingsDelivery", Source.MONEY, RiskSampler.IN_COMMON));
        }
        for (Map.Entry<String, Saving> saving : plan.finance().savings().entrySet()) {
            Rag rag = saving.getValue().rag();
            if (rag != Rag.DELIVERED) {
                Distribution share =
                        rag == Rag.GREEN ? delivery.green() : rag == Rag.AMBER ? delivery.amber() : delivery.red();
                String purpose = RiskModel.purposeOfSaving(saving.getKey());
                add("finance.savings." + saving.getKey(), Source.MONEY, purpose, 0, share);
            }
        }
    }

    private void stream(String id, DemandStream stream) {
        String at = "demand.streams." + id;
        String purpose = StreamModel.purpose(id);
        int place = 0;
        if (stream.volumeMultiplier().isPresent()) {
            add(
                    at + ".volumeMultiplier",
                    Source.STREAMS,
                    purpose,
                    place++,
                    stream.volumeMultiplier().get());
        }
        for (var step : new TreeMap<>(stream.steps()).entrySet()) {
            add(
                    at + ".steps." + step.getKey() + ".change",
                    Source.STREAMS,
                    purpose,
                    place++,
                    step.getValue().change());
        }
        if (stream.growth().orElse(null) instanceof StreamGrowth.OwnGrowth own
                && own.error().filter(error -> !(error instanceof Fixed)).isPresent()) {
            inputs.add(new UncertainInput(
                    at + ".growth.error",
                    Source.STREAMS,
                    purpose,
                    place,
                    plan.years().size(),
                    own.persistence().orElse(0.0),
                    false,
                    true));
        }
    }

    private void workforce() {
        int place = 0;
        for (Map.Entry<String, Route> route : new TreeMap<>(plan.workforce().routes()).entrySet()) {
            String at = "workforce.routes." + route.getKey();
            Optional<Distribution> ofRoute = route.getValue().hoursMultiplier();
            if (ofRoute.isPresent()) {
                add(at + ".hoursMultiplier", Source.PEOPLE, "workforce", place++, ofRoute.get());
            }
            Map<String, Stage> stages = route.getValue().stages().orElse(Map.of());
            for (Map.Entry<String, Stage> stage : new TreeMap<>(stages).entrySet()) {
                Optional<Distribution> ofStage = stage.getValue().hoursMultiplier();
                if (ofStage.isPresent()) {
                    String address = at + ".stages." + stage.getKey() + ".hoursMultiplier";
                    add(address, Source.PEOPLE, "workforce", place++, ofStage.get());
                }
            }
        }
        plan.workforce().referrals().ifPresent(unit -> referrals(unit.streams()));
        plan.workforce().contact().ifPresent(contact -> calls(contact.changes()));
    }

    private void referrals(Map<String, ReferralStream> streams) {
        int place = 0;
        for (Map.Entry<String, ReferralStream> stream : new TreeMap<>(streams).entrySet()) {
            Optional<Distribution> multiplier = stream.getValue().volumeMultiplier();
            if (multiplier.isPresent()) {
                String address = "workforce.referrals.streams." + stream.getKey() + ".volumeMultiplier";
                add(address, Source.PEOPLE, "referrals", place++, multiplier.get());
            }
        }
    }

    private void calls(Map<String, ChannelChange> changes) {
        int place = 0;
        for (Map.Entry<String, ChannelChange> change : new TreeMap<>(changes).entrySet()) {
            String at = "workforce.contact.changes." + change.getKey();
            ChannelChange drawn = change.getValue();
            add(at + ".volumeMultiplier", Source.PEOPLE, "contact", place++, drawn.volumeMultiplier());
            add(at + ".handlingSecondsAdded", Source.PEOPLE, "contact", place++, drawn.handlingSecondsAdded());
        }
    }
}
