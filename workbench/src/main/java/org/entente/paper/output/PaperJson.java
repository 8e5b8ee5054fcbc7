package org.entente.paper.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.ClaimKind;
import org.entente.claim.ClaimResult;
import org.entente.country.State;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.paper.JudgedClaim;
import org.entente.paper.PaperAudit;
import org.entente.paper.PaperNumber;
import org.entente.paper.PaperReference;
import org.entente.paper.claims.PaperClaim;
import org.entente.paper.events.PaperEvent;
import org.jspecify.annotations.Nullable;

/**
 * An audited paper for programs. Offsets count Unicode characters of the text that
 * {@code --format text} prints.
 */
public final class PaperJson {
    /** Columns of the table of claims, in order; the keys of a claim in JSON. */
    public static final List<String> CLAIM = List.of(
            "start",
            "end",
            "kind",
            "subject",
            "object",
            "year",
            "until",
            "measure",
            "value",
            "unit",
            "rank",
            "verdict",
            "computed",
            "low",
            "high",
            "figure",
            "reason");

    private final PaperAudit audit;
    private final Offsets offsets;

    public PaperJson(PaperAudit audit) {
        this.audit = audit;
        this.offsets = new Offsets(audit.paper().text());
    }

    /** The whole audit: claims, events, numbers and references. */
    public Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("claims", audit.claims().stream().map(this::claim).toList());
        all.put("events", audit.events().stream().map(this::event).toList());
        all.put("numbers", audit.numbers().stream().map(this::number).toList());
        all.put("references", audit.references().stream().map(this::reference).toList());
        return all;
    }

    /** The claims as rows, in the order of {@link #CLAIM}. */
    public List<List<@Nullable Object>> rows() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        audit.claims().forEach(c -> rows.add(new ArrayList<>(claim(c).values())));
        return rows;
    }

    private Map<String, @Nullable Object> claim(JudgedClaim judged) {
        PaperClaim claim = judged.claim();
        ClaimResult result = judged.result();
        Map<String, @Nullable Object> row = span(claim.start(), claim.end());
        row.put("kind", claim.kind().word());
        row.put("subject", code(claim.subject()));
        row.put("object", code(claim.object()));
        row.put("year", claim.year());
        row.put("until", claim.until());
        row.put("measure", claim.measure().isEmpty() ? null : claim.measure());
        row.put("value", claim.value());
        row.put("unit", claim.unit());
        row.put("rank", claim.rank());
        row.put("verdict", result.verdict().code());
        boolean one = claim.value() != null || claim.rank() != null || claim.kind() == ClaimKind.EXTREMUM;
        boolean quotient = claim.binding() instanceof Binding.Ratio;
        Optional<Figure> figure = one && !quotient ? result.findDeciding() : Optional.empty();
        row.put("computed", figure.map(Figure::value).orElse(null));
        row.put("low", figure.map(Figure::low).orElse(null));
        row.put("high", figure.map(Figure::high).orElse(null));
        row.put("figure", figure.map(f -> FigureIds.write(f.id())).orElse(null));
        row.put("reason", result.sentence());
        return row;
    }

    private static @Nullable String code(@Nullable State state) {
        return state == null ? null : state.code();
    }

    private Map<String, @Nullable Object> event(PaperEvent event) {
        Map<String, @Nullable Object> row = span(event.start(), event.end());
        row.put("date", event.date().toString());
        row.put("kind", event.kind());
        row.put("actors", event.actors());
        return row;
    }

    private Map<String, @Nullable Object> number(PaperNumber number) {
        Map<String, @Nullable Object> row = span(number.start(), number.end());
        row.put("value", number.value());
        row.put("unit", number.unit());
        row.put("status", number.status().name().toLowerCase(Locale.ROOT));
        row.put("reason", number.reason());
        return row;
    }

    private Map<String, @Nullable Object> reference(PaperReference reference) {
        Map<String, @Nullable Object> row = span(reference.start(), reference.end());
        row.put("label", reference.label());
        row.put("text", audit.paper().part(reference.start(), reference.end()).replaceAll("\\s+", " "));
        row.put(
                "cited",
                reference.sentences().stream().map(s -> span(s[0], s[1])).toList());
        return row;
    }

    private Map<String, @Nullable Object> span(int start, int end) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("start", offsets.codePoint(start));
        row.put("end", offsets.codePoint(end));
        return row;
    }
}
