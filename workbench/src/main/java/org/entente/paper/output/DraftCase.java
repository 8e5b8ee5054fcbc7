package org.entente.paper.output;

import static org.entente.paper.PaperMessages.MESSAGES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.Direction;
import org.entente.casefile.model.Series;
import org.entente.casefile.model.Tolerance;
import org.entente.country.State;
import org.entente.country.YearRange;
import org.entente.files.WholeFile;
import org.entente.paper.JudgedClaim;
import org.entente.paper.PaperAudit;
import org.entente.paper.PaperReference;
import org.entente.paper.events.PaperEvent;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * Writes what was found in a paper as a case folder, for a person to complete. The rows name the
 * place in the text and how it was read; none of the paper's sentences is copied into them, since a
 * case is kept in its curator's own words.
 */
public final class DraftCase {
    private static final int TITLE = 120;

    private final PaperAudit audit;
    private final String file;
    private final Offsets offsets;

    private DraftCase(PaperAudit audit, String file) {
        this.audit = audit;
        this.file = file;
        this.offsets = new Offsets(audit.paper().text());
    }

    /**
     * Writes the folder.
     *
     * @param file name of the paper's file
     * @throws IOException when it cannot be written, or holds a case already, or the paper is about
     *     no pair
     */
    public static void write(PaperAudit audit, String file, Path folder) throws IOException {
        if (audit.pair().size() != 2) {
            throw new IOException(MESSAGES.fill("draft.nopair"));
        }
        if (Files.exists(folder.resolve("case.yaml"))) {
            throw new IOException(MESSAGES.fill("draft.exists", "dir", folder.toString()));
        }
        Files.createDirectories(folder);
        DraftCase draft = new DraftCase(audit, file);
        Path absolute = folder.toAbsolutePath().normalize();
        write(folder.resolve("case.yaml"), draft.header(String.valueOf(absolute.getFileName())));
        write(folder.resolve("claims.yaml"), draft.claims());
        write(folder.resolve("chronology.yaml"), draft.events());
        write(folder.resolve("references.yaml"), draft.references());
    }

    private static void write(Path file, Object content) throws IOException {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(110)
                .build();
        boolean empty = content instanceof List<?> list && list.isEmpty();
        WholeFile.write(file, empty ? "" : new Dump(settings).dumpToString(content));
    }

    private Map<String, Object> header(String folder) {
        State one = audit.pair().get(0);
        State other = audit.pair().get(1);
        Map<String, Object> header = new LinkedHashMap<>();
        header.put(
                "id",
                folder.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""));
        header.put("title", MESSAGES.fill("draft.title", "one", one.name(), "other", other.name()));
        header.put("states", List.of(one.code(), other.code()));
        header.put("summary", MESSAGES.fill("draft.summary", "file", file));
        Map<String, Object> paper = new LinkedHashMap<>();
        paper.put("authors", List.of(MESSAGES.fill("draft.author")));
        paper.put("title", file);
        if (audit.year() >= 1000) {
            paper.put("date", audit.year());
        }
        paper.put("note", MESSAGES.fill("draft.note"));
        header.put("paper", paper);
        return header;
    }

    private List<Map<String, Object>> claims() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (JudgedClaim judged : audit.claims()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", "cl-" + judged.id());
            row.put("kind", judged.claim().kind().word());
            row.put("says", MESSAGES.fill("draft.claim", "id", judged.id(), "reading", judged.reading()));
            Binding binding = judged.claim().binding();
            if (binding == null) {
                row.put("bound", false);
                row.put("why", String.valueOf(judged.claim().why()));
            } else {
                bind(row, binding);
            }
            row.put("importance", 2);
            refs(row, judged.claim().start(), judged.claim().end());
            rows.add(row);
        }
        return rows;
    }

    private void refs(Map<String, Object> row, int start, int end) {
        List<String> refs = audit.references().stream()
                .filter(r -> r.label() != null)
                .filter(r -> r.sentences().stream().anyMatch(s -> s[0] <= start && s[1] >= end))
                .map(r -> id(r))
                .distinct()
                .toList();
        if (!refs.isEmpty()) {
            row.put("refs", refs);
        }
        row.put(
                "locator",
                MESSAGES.fill(
                        "draft.locator",
                        "start",
                        String.valueOf(offsets.codePoint(start)),
                        "end",
                        String.valueOf(offsets.codePoint(end))));
    }

    private static String id(PaperReference reference) {
        String label = String.valueOf(reference.label());
        return "n" + (label.length() < 2 ? "0" + label : label);
    }

    private static void bind(Map<String, Object> row, Binding binding) {
        if (binding instanceof Binding.Value b) {
            series(row, b.series());
            row.put("year", b.year());
            until(row, b.until());
            row.put("value", number(b.value()));
            row.put("unit", b.unit());
            tolerance(row, b.tolerance());
        } else if (binding instanceof Binding.Rank b) {
            series(row, b.series());
            row.put("year", b.year());
            until(row, b.until());
            row.put("rank", b.rank());
        } else if (binding instanceof Binding.NotInTop b) {
            series(row, b.series());
            years(row, b.years());
            row.put("top", b.top());
        } else if (binding instanceof Binding.Extremum b) {
            series(row, b.series());
            row.put("year", b.year());
            row.put("op", b.highest() ? "max" : "min");
        } else if (binding instanceof Binding.Trend b) {
            series(row, b.series());
            years(row, b.years());
            row.put("direction", word(b.direction()));
            if (!b.except().isEmpty()) {
                row.put(
                        "except",
                        b.except().stream().sorted().map(String::valueOf).toList());
            }
        } else if (binding instanceof Binding.Sign b) {
            series(row, b.series());
            years(row, b.years());
            String favours = b.favours();
            row.put("sign", favours == null ? b.positive() ? "positive" : "negative" : Map.of("favours", favours));
        } else if (binding instanceof Binding.Present b) {
            series(row, b.series());
            years(row, b.years());
        } else if (binding instanceof Binding.Change b) {
            series(row, b.series());
            row.put("before", span(b.before()));
            row.put("after", span(b.after()));
            row.put("direction", word(b.direction()));
        } else if (binding instanceof Binding.TurningPoint b) {
            series(row, b.series());
            row.put("at", b.at().toString());
        } else if (binding instanceof Binding.Ratio b) {
            row.put("kind", "ratio");
            series(row, b.series());
            row.put("year", b.year());
            if (b.until() != null) {
                row.put("until", b.until());
            }
            Map<String, Object> other = other(b.other(), b.otherYear());
            if (b.otherUntil() != null) {
                other.put("until", b.otherUntil());
            }
            row.put("other", other);
            row.put("value", number(b.value()));
            tolerance(row, b.tolerance());
        } else if (binding instanceof Binding.Comparison b) {
            series(row, b.series());
            row.put("year", b.year());
            row.put("relation", b.relation().name().toLowerCase(Locale.ROOT));
            row.put("other", other(b.other(), b.otherYear()));
        } else if (binding instanceof Binding.Order b) {
            row.put("events", b.events());
        } else if (binding instanceof Binding.Reach b) {
            series(row, b.series());
            row.put("value", number(b.value()));
            row.put("unit", b.unit());
            Integer by = b.by();
            if (by != null) {
                row.put("by", by);
            }
        }
        boolean quotient = binding instanceof Binding.Value b && b.unit().equals("ratio");
        if (quotient) {
            row.put("kind", "value");
        }
    }

    private static Map<String, Object> other(Series series, int year) {
        Map<String, Object> other = new LinkedHashMap<>();
        series(other, series);
        other.put("year", year);
        return other;
    }

    private static Map<String, Object> span(YearRange years) {
        Map<String, Object> span = new LinkedHashMap<>();
        span.put("from", years.from());
        span.put("to", years.to());
        return span;
    }

    private static String word(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }

    private static void series(Map<String, Object> row, Series series) {
        row.put("measure", series.measure().toString());
        String from = series.from();
        String to = series.to();
        if (from != null) {
            row.put("from", from);
        }
        if (to != null) {
            row.put("to", to);
        }
    }

    private static void years(Map<String, Object> row, YearRange years) {
        row.put("year", years.from());
        if (years.length() > 1) {
            row.put("until", years.to());
        }
    }

    private static void until(Map<String, Object> row, @Nullable Integer until) {
        if (until != null) {
            row.put("until", until);
        }
    }

    private static void tolerance(Map<String, Object> row, @Nullable Tolerance tolerance) {
        if (tolerance != null) {
            row.put("tolerance", tolerance.relative() ? Map.of("rel", tolerance.amount()) : number(tolerance.amount()));
            Tolerance.Limit limit = tolerance.limit();
            if (limit != null) {
                row.put("limit", limit.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private static Object number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? (Object) Long.valueOf((long) value)
                : Double.valueOf(value);
    }

    private List<Map<String, Object>> events() {
        List<PaperEvent> sorted = PaperEvent.chronology(audit.events());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (PaperEvent event : sorted) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", PaperEvent.id(rows.size()));
            row.put("date", event.date().toString());
            EventWords words = EventWords.of(event, audit.pair());
            row.put("kind", words.kind());
            row.put("sector", words.sector());
            row.put("actors", event.actors());
            if (words.directed()) {
                row.put("from", words.from());
                row.put("to", words.to());
            }
            row.put(
                    "summary",
                    MESSAGES.fill(
                            "draft.event",
                            "kind",
                            event.kind(),
                            "date",
                            event.date().display(),
                            "actors",
                            String.join(", ", event.actors())));
            row.put("importance", 2);
            refs(row, event.start(), event.end());
            rows.add(row);
        }
        return rows;
    }

    private List<Map<String, Object>> references() {
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        for (PaperReference reference : audit.references()) {
            if (reference.label() != null) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("id", id(reference));
                row.put(
                        "kind",
                        audit.paper().part(reference.start(), reference.end()).contains("http") ? "web" : "report");
                String text = audit.paper()
                        .part(reference.start(), reference.end())
                        .replaceAll("\\s+", " ")
                        .strip();
                row.put("title", text.length() > TITLE ? text.substring(0, TITLE) + "…" : text);
                rows.putIfAbsent(id(reference), row);
            }
        }
        return new ArrayList<>(rows.values());
    }
}
