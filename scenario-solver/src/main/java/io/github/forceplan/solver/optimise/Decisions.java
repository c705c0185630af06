package io.github.forceplan.solver.optimise;

import io.github.forceplan.solver.plan.OptimiseLever;
import io.github.forceplan.solver.program.Expression;
import io.github.forceplan.solver.program.ProgramBuilder;
import io.github.forceplan.solver.program.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The columns that are decided before the future is known (intakes, posts, training places, savings, band D, loans), and
 * the rows that bind them: vacancies, the academy, courses.
 */
final class Decisions {

    /** Posts of a role beside those of the scenario, by year; empty where they can't move. */
    record PostColumns(String lever, String role, List<Variable> added, List<Variable> cut) {}

    /** Training places bought, by year. */
    record PlaceColumns(String lever, OptimiseLever.MoreTrainingPlaces places, List<Variable> bought) {}

    private final ProgramBuilder p;
    private final PlanResponse response;
    final List<Variable> intakes = new ArrayList<>();
    final List<Variable> money = new ArrayList<>();
    private final Map<Integer, Variable> takesPlace = new LinkedHashMap<>();
    final List<PostColumns> posts = new ArrayList<>();
    final List<PlaceColumns> places = new ArrayList<>();
    final Map<String, String> vacancyRows = new LinkedHashMap<>();
    final Map<String, String> placeRows = new LinkedHashMap<>();

    Decisions(ProgramBuilder p, PlanResponse response, Map<String, OptimiseLever> levers) {
        this.p = p;
        this.response = response;
        response.intakes().forEach(this::intake);
        response.money().forEach(this::figure);
        oneStartEach();
        levers.forEach((id, lever) -> {
            if (lever instanceof OptimiseLever.Posts of) {
                posts.add(posts(id, of));
            } else if (lever instanceof OptimiseLever.MoreTrainingPlaces of) {
                places.add(places(id, of));
            }
        });
        vacancies();
        academy();
        places.forEach(this::course);
    }

    private String year(int y) {
        return response.years().get(y).toString();
    }

    private void intake(IntakeOption option) {
        String name = "intake[" + option.id() + "]";
        Variable size = option.whole()
                ? p.integer(name, 0, Math.floor(option.largest()))
                : p.continuous(name, 0, option.largest());
        intakes.add(size);
        if (option.smallest() > 0) {
            Variable takes = p.integer("takes place[" + option.id() + "]", 0, 1);
            takesPlace.put(intakes.size() - 1, takes);
            p.row("smallest[" + option.id() + "]")
                    .plus(size)
                    .plus(-option.smallest(), takes)
                    .atLeast(0);
            p.row("largest[" + option.id() + "]")
                    .plus(size)
                    .plus(-option.largest(), takes)
                    .atMost(0);
        }
    }

    /** Whether an intake takes place, where it has a smallest size. */
    Optional<Variable> takesPlace(int intake) {
        return Optional.ofNullable(takesPlace.get(intake));
    }

    private void figure(MoneyOption option) {
        String name = switch (option.kind()) {
            case BAND_D_INCREASE -> "band D increase[" + option.item() + "]";
            case SAVING ->
                "saving[" + option.item() + (option.delay() == 0 ? "" : " " + option.delay() + " months later") + "]";
            case LOAN -> "loan[" + option.item() + "]";
        };
        money.add(
                option.whole()
                        ? p.integer(name, option.smallest(), option.largest())
                        : p.continuous(name, option.smallest(), option.largest()));
    }

    private void oneStartEach() {
        Map<String, Expression> bySaving = new LinkedHashMap<>();
        Map<String, Integer> starts = new LinkedHashMap<>();
        for (int i = 0; i < money.size(); i++) {
            MoneyOption option = response.money().get(i);
            if (option.kind() == MoneyOption.Kind.SAVING) {
                bySaving.computeIfAbsent(option.item(), id -> new Expression()).plus(money.get(i));
                starts.merge(option.item(), 1, Integer::sum);
            }
        }
        bySaving.forEach((id, sum) -> {
            if (starts.getOrDefault(id, 0) > 1) {
                p.row("one start[" + id + "]").plus(sum).atMost(1);
            }
        });
    }

    private PostColumns posts(String id, OptimiseLever.Posts lever) {
        IntakeCandidates.require(new java.util.LinkedHashSet<>(response.roles()), lever.role(), id, "role");
        List<Variable> added = new ArrayList<>();
        List<Variable> cut = new ArrayList<>();
        for (int y = 0; y < response.years().size(); y++) {
            int at = y;
            double most = lever.most()
                    .map(by -> Responses.of(by, response.years().get(at), id, "most"))
                    .orElse(0.0);
            double least = lever.cut()
                    .map(by -> Responses.of(by, response.years().get(at), id, "cut"))
                    .orElse(0.0);
            added.add(p.continuous("posts added[" + lever.role() + " " + year(y) + "]", 0, most));
            cut.add(p.continuous("posts cut[" + lever.role() + " " + year(y) + "]", 0, least));
        }
        return new PostColumns(id, lever.role(), added, cut);
    }

    private PlaceColumns places(String id, OptimiseLever.MoreTrainingPlaces lever) {
        List<Variable> bought = new ArrayList<>();
        for (int y = 0; y < response.years().size(); y++) {
            bought.add(p.continuous(
                    "places bought[" + id + " " + year(y) + "]",
                    0,
                    Responses.of(lever.more(), response.years().get(y), id, "more")));
        }
        return new PlaceColumns(id, lever, bought);
    }

    /** Nobody joins above establishment, and posts are cut where they are vacant. */
    private void vacancies() {
        int months = 12 * response.years().size();
        for (int r = 0; r < response.roles().size(); r++) {
            int role = r;
            String id = response.roles().get(r);
            List<PostColumns> moved =
                    posts.stream().filter(columns -> columns.role().equals(id)).toList();
            for (int m = 0; m < months; m++) {
                int month = m;
                boolean joins = response.joins()[r][m]
                        || response.intakes().stream()
                                .anyMatch(o -> o.month() == month && o.strength()[role][month] != 0);
                boolean matters = response.vacanciesOnly() && joins || !moved.isEmpty() && (joins || m % 12 == 0);
                if (!matters) {
                    continue;
                }
                Expression people = new Expression();
                boolean any = !moved.isEmpty();
                for (int i = 0; i < intakes.size(); i++) {
                    double more = response.intakes().get(i).strength()[r][m];
                    people.plus(more, intakes.get(i));
                    any |= more != 0;
                }
                for (PostColumns columns : moved) {
                    people.plus(-1, columns.added().get(m / 12));
                    people.plus(columns.cut().get(m / 12));
                }
                if (any) {
                    String month0 =
                            response.years().get(m / 12).month(m % 12 + 1).toString();
                    String row = "vacancies[" + id + " " + month0 + "]";
                    p.row(row)
                            .plus(people)
                            .atMost(Math.max(0, response.establishment()[r][m] - response.strength()[r][m]));
                    vacancyRows.put(row, id + " " + year(m / 12));
                }
            }
        }
    }

    private void academy() {
        List<PlaceColumns> more =
                places.stream().filter(c -> c.places().skill().isEmpty()).toList();
        for (int y = 0; y < response.years().size(); y++) {
            Expression recruits = new Expression();
            boolean any = false;
            for (int i = 0; i < intakes.size(); i++) {
                IntakeOption option = response.intakes().get(i);
                if (option.month() / 12 == y
                        && response.needsPlace().getOrDefault(option.intake().entryRoute(), false)) {
                    recruits.plus(intakes.get(i));
                    any = true;
                }
            }
            for (PlaceColumns columns : more) {
                recruits.plus(-1, columns.bought().get(y));
            }
            if (any && Double.isFinite(response.placesPerYear()[y])) {
                String row = "training places[" + year(y) + "]";
                p.row(row).plus(recruits).atMost(response.placesPerYear()[y]);
                placeRows.put(row, "training place in " + year(y));
            }
        }
        if (Double.isFinite(response.placesPerMonth())) {
            Map<Integer, Expression> byMonth = new java.util.TreeMap<>();
            for (int i = 0; i < intakes.size(); i++) {
                IntakeOption option = response.intakes().get(i);
                if (response.needsPlace().getOrDefault(option.intake().entryRoute(), false)) {
                    byMonth.computeIfAbsent(option.month(), month -> new Expression())
                            .plus(intakes.get(i));
                }
            }
            byMonth.forEach((month, sum) -> p.row("training places["
                            + response.years().get(month / 12).month(month % 12 + 1) + "]")
                    .plus(sum)
                    .atMost(response.placesPerMonth()));
        }
    }

    private void course(PlaceColumns columns) {
        if (columns.places().skill().isEmpty()) {
            return;
        }
        String skill = columns.places().skill().get();
        for (int y = 0; y < response.years().size(); y++) {
            Expression recruits = new Expression();
            for (int i = 0; i < intakes.size(); i++) {
                IntakeOption option = response.intakes().get(i);
                int role = response.roles().indexOf(option.intake().role());
                if (option.month() / 12 == y && response.roleSkill().get(role).equals(skill)) {
                    recruits.plus(intakes.get(i));
                }
            }
            recruits.plus(-1, columns.bought().get(y));
            String row = "course places[" + columns.lever() + " " + year(y) + "]";
            double there = Responses.of(
                    columns.places().places().orElseThrow(), response.years().get(y), columns.lever(), "places");
            p.row(row).plus(recruits).atMost(there);
            placeRows.put(row, skill + " course place in " + year(y));
        }
    }
}
