package org.entente.dossier.draft;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.casefile.model.CaseEvent;
import org.entente.casefile.model.EdtfDate;
import org.entente.chronology.ArmsOrder;
import org.entente.chronology.Chronology;
import org.entente.chronology.DatedEvent;
import org.entente.chronology.Fact;
import org.entente.country.State;
import org.entente.country.YearRange;
import org.entente.dossier.evidence.SourceEvents;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;

/**
 * The files of a case as far as imported rows can fill them: the notable events as a chronology,
 * the notable orders of arms as deals, the leaders of some years, the sources as references. What
 * only a person knows stays empty, with a word on what belongs there.
 */
public final class CaseDraft {
    private static final int NOTABLE = 2;
    private static final Map<String, String> KINDS = Map.of(
            "membership_state", "membership",
            "alliance", "treaty",
            "rivalry", "diplomacy",
            "dispute", "crisis",
            "conflict", "crisis",
            "agreement_trade", "trade",
            "treaty_joint", "treaty",
            "nuclear", "agreement",
            "exercise", "exercise");

    private final State first;
    private final State second;
    private final MessageBundle texts;
    private final Function<String, String> citations;
    private final SourceEvents sentences;
    private final List<DatedEvent> events;
    private final List<ArmsOrder> orders;
    private final TreeSet<String> used = new TreeSet<>();

    /**
     * @param citations how to cite a source, by its id
     */
    public CaseDraft(
            State first,
            State second,
            YearRange years,
            Chronology chronology,
            MessageBundle texts,
            Function<String, String> citations) {
        this.first = first;
        this.second = second;
        this.texts = texts;
        this.citations = citations;
        this.sentences = new SourceEvents(texts);
        this.events = chronology.listEvents(first.cow(), second.cow(), years).stream()
                .filter(e -> e.importance() >= NOTABLE)
                .toList();
        this.orders = chronology.listArmsOrders(first.cow(), second.cow());
    }

    /** A folder's name for the pair: {@code greece-turkiye}. */
    public static String id(State first, State second) {
        return slug(first.name()) + "-" + slug(second.name());
    }

    private static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** The files by name. */
    public Map<String, String> files(String id) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("case.yaml", header(id));
        files.put("chronology.yaml", chronology());
        files.put("deals.yaml", deals());
        files.put("leaders.yaml", leaders());
        files.put("commitments.yaml", empty("commitments"));
        files.put("stances.yaml", empty("stances"));
        files.put("claims.yaml", empty("claims"));
        // Last: by now it is known which sources the rows come from.
        files.put("references.yaml", references());
        return files;
    }

    private String header(String id) {
        return new YamlText()
                .comment(texts.get("draft.case"))
                .top("id", id)
                .top(
                        "title",
                        YamlText.quoted(texts.get(
                                "title",
                                Arguments.none().with("first", first.name()).with("second", second.name()))))
                .top("states", "[" + first.code() + ", " + second.code() + "]")
                .top("summary", YamlText.quoted(texts.get("draft.summary")))
                .toString();
    }

    private String empty(String file) {
        return new YamlText().comment(texts.get("draft." + file)).toString();
    }

    private String chronology() {
        YamlText yaml = new YamlText().comment(texts.get("draft.chronology"));
        int number = 0;
        for (DatedEvent event : told()) {
            String source = source(event.origin());
            used.add(source);
            yaml.row()
                    .raw("id", "ev-" + event.when().first().getYear() + "-" + ++number)
                    .raw("date", YamlText.quoted(event.when().edtf()))
                    .raw("kind", KINDS.getOrDefault(event.kind(), "diplomacy"))
                    .raw("sector", event.sector())
                    .list("actors", event.actors().stream().map(this::code).toList())
                    .text("summary", shortened(sentences.sentence(event)))
                    .raw("refs", "[" + source + "]")
                    .text("locator", sentences.where(event))
                    .raw("importance", Integer.toString(event.importance()));
        }
        return yaml.toString();
    }

    /** Events for the chronology: leaders and orders have files of their own. */
    private List<DatedEvent> told() {
        return events.stream()
                .filter(e -> KINDS.containsKey(e.kind()))
                .sorted(Comparator.comparing(e -> EdtfDate.parse(e.when().edtf())))
                .toList();
    }

    private String code(int cow) {
        return cow == first.cow() ? first.code() : second.code();
    }

    private static String shortened(String sentence) {
        return sentence.length() <= CaseEvent.SUMMARY_LIMIT
                ? sentence
                : sentence.substring(0, CaseEvent.SUMMARY_LIMIT - 1).stripTrailing() + "…";
    }

    private static String source(String origin) {
        int colon = origin.indexOf(':');
        return colon < 0 ? origin : origin.substring(0, colon);
    }

    private String deals() {
        YamlText yaml = new YamlText().comment(texts.get("draft.deals"));
        List<String> notable = events.stream()
                .filter(e -> e.kind().equals("order"))
                .map(DatedEvent::id)
                .toList();
        int number = 0;
        for (ArmsOrder order : orders) {
            if (notable.contains("order:" + order.key())) {
                used.add("sipri-transfers");
                deal(yaml, order, ++number);
            }
        }
        return yaml.toString();
    }

    private void deal(YamlText yaml, ArmsOrder order, int number) {
        Integer ordered = order.ordered();
        Integer delivered = order.delivered();
        List<Integer> years = order.deliveryYears();
        yaml.row()
                .raw("id", "deal-" + order.year() + "-" + number)
                .raw("supplier", code(order.supplier()))
                .raw("recipient", code(order.recipient()))
                .text("item", order.description())
                .text("designation", order.designation())
                .raw("form", "sale")
                .raw(
                        "ordered",
                        ordered == null
                                ? "{date: " + order.year() + "}"
                                : "{number: " + ordered + ", date: " + order.year() + "}");
        if (delivered != null && delivered > 0 && !years.isEmpty()) {
            yaml.raw("delivered", "{number: " + delivered + ", date: " + years.get(years.size() - 1) + "}");
        }
        yaml.raw("status", status(ordered, delivered))
                .raw("refs", "[sipri-transfers]")
                .text(
                        "locator",
                        texts.get(
                                "register.where",
                                Arguments.none()
                                        .with("snapshot", order.row().snapshot())
                                        .with("line", order.row().lines().get(0).toString())));
    }

    private static String status(
            @org.jspecify.annotations.Nullable Integer ordered, @org.jspecify.annotations.Nullable Integer delivered) {
        if (delivered == null || delivered == 0) {
            return "ordered";
        }
        return ordered == null ? "acquired" : delivered >= ordered ? "delivered" : "partly_delivered";
    }

    private String leaders() {
        YamlText yaml = new YamlText().comment(texts.get("draft.leaders"));
        int number = 0;
        for (DatedEvent event : events) {
            Fact name = event.facts().get("name");
            if (event.kind().equals("leader") && name instanceof Fact.Words words) {
                String source = source(event.origin());
                used.add(source);
                yaml.row()
                        .raw("id", "ld-" + event.when().first().getYear() + "-" + ++number)
                        .text("name", words.text())
                        .raw("state", code(event.actors().get(0)))
                        .text("office", texts.get("draft.office"))
                        .raw("from", YamlText.quoted(event.when().edtf()))
                        .text("role", texts.get("draft.role"))
                        .raw("refs", "[" + source + "]")
                        .text("locator", sentences.where(event));
            }
        }
        return yaml.toString();
    }

    private String references() {
        YamlText yaml = new YamlText().comment(texts.get("draft.references"));
        List<String> ids = new ArrayList<>(used);
        for (String id : ids) {
            yaml.row().raw("id", id).raw("kind", "data").text("title", citations.apply(id));
        }
        return yaml.toString();
    }
}
