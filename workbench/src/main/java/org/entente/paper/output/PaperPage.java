package org.entente.paper.output;

import static org.entente.paper.PaperMessages.MESSAGES;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.entente.claim.Caution;
import org.entente.claim.Verdict;
import org.entente.measure.model.FigureIds;
import org.entente.paper.JudgedClaim;
import org.entente.paper.PaperAudit;
import org.entente.paper.PaperNumber;
import org.entente.paper.PaperReference;
import org.entente.paper.events.PaperEvent;
import org.entente.paper.text.BlockKind;
import org.entente.paper.text.Cell;
import org.entente.paper.text.TextBlock;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The paper in its own structure, each statement marked, its verdict beside the paragraph; then the
 * tables of verdicts, events, numbers and references. One file that asks the network for nothing
 * and runs no script; the paper's text enters it as text only.
 */
public final class PaperPage {
    private final PaperAudit audit;
    private final String name;
    private final @Nullable UnaryOperator<String> addresses;

    private PaperPage(PaperAudit audit, String name, @Nullable UnaryOperator<String> addresses) {
        this.audit = audit;
        this.name = name;
        this.addresses = addresses;
    }

    /**
     * The page.
     *
     * @param name of the paper's file
     */
    public static String render(PaperAudit audit, String name) {
        return new PaperPage(audit, name, null).render();
    }

    /**
     * The text with its marks, and the tables, for a page that others put around them. They hold no
     * styles and no scripts.
     *
     * @param addresses of the page of a figure, by its id
     */
    public static String parts(PaperAudit audit, UnaryOperator<String> addresses) {
        PaperPage page = new PaperPage(audit, "", addresses);
        Document document = new Document("");
        document.outputSettings().prettyPrint(false);
        Element all = document.appendElement("div").addClass("audited").attr("lang", "en");
        page.content(all);
        return all.outerHtml();
    }

    private String render() {
        Document page = new Document("");
        page.appendChild(new DocumentType("html", "", ""));
        page.outputSettings().prettyPrint(false);
        Element html = page.appendElement("html").attr("lang", "en");
        Element head = html.appendElement("head");
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", "default-src 'none'; style-src 'unsafe-inline'");
        head.appendElement("title").text(MESSAGES.fill("page.title", "file", name));
        head.appendElement("style").appendChild(new DataNode(style()));
        Element body = html.appendElement("body");
        header(body);
        content(body);
        return page.outerHtml();
    }

    private void content(Element into) {
        PaperAudit.Coverage coverage = audit.coverage();
        into.appendElement("p")
                .addClass("coverage")
                .text(MESSAGES.fill(
                        "page.coverage",
                        "all",
                        String.valueOf(coverage.all()),
                        "checked",
                        String.valueOf(coverage.checked()),
                        "uncheckable",
                        String.valueOf(coverage.uncheckable()),
                        "open",
                        String.valueOf(coverage.notUnderstood())));
        Element main = into.appendElement(addresses == null ? "main" : "div");
        for (TextBlock block : audit.paper().blocks()) {
            block(main, block);
        }
        Element after =
                into.appendElement(addresses == null ? "section" : "div").addClass("tables");
        verdicts(after);
        events(after);
        numbers(after);
        references(after);
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(PaperPage.class.getResourceAsStream("paper.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void header(Element body) {
        Element header = body.appendElement("header");
        header.appendElement("p").addClass("kind").text(MESSAGES.fill("page.kind"));
        header.appendElement("h1").text(name);
        Element counts = header.appendElement("p").addClass("counts");
        for (Verdict verdict : Verdict.values()) {
            counts.appendElement("span")
                    .addClass("badge")
                    .addClass(verdict.code())
                    .text(MESSAGES.fill(
                            "page.count", "count", String.valueOf(audit.count(verdict)), "what", verdict.word()));
            counts.appendText(" ");
        }
        long open = audit.numbers().stream()
                .filter(n -> n.status() == PaperNumber.Status.NOT_UNDERSTOOD)
                .count();
        header.appendElement("p")
                .text(MESSAGES.fill(
                        "page.summary",
                        "claims",
                        String.valueOf(audit.claims().size()),
                        "events",
                        String.valueOf(audit.events().size()),
                        "numbers",
                        String.valueOf(audit.numbers().size()),
                        "open",
                        String.valueOf(open)));
        audit.cautions()
                .forEach(c -> header.appendElement("p").addClass("caution").text(c));
    }

    private void block(Element main, TextBlock block) {
        if (block.kind() == BlockKind.FURNITURE) {
            return;
        }
        List<JudgedClaim> own = audit.claims().stream()
                .filter(c -> c.claim().start() < block.end() && c.claim().end() > block.start())
                .toList();
        Element row = main.appendElement("div").addClass("row");
        if (block.kind() == BlockKind.TABLE) {
            table(row.appendElement("div").addClass("text"), block);
        } else {
            String tag = switch (block.kind()) {
                case HEADING -> "h2";
                case ITEM -> "p";
                case CAPTION -> "p";
                default -> "p";
            };
            Element text = row.appendElement("div")
                    .addClass("text")
                    .appendElement(tag)
                    .addClass(block.kind().name().toLowerCase(Locale.ROOT));
            marked(text, block.start(), block.end());
        }
        List<JudgedClaim> ending =
                own.stream().filter(c -> c.claim().end() <= block.end()).toList();
        if (!ending.isEmpty()) {
            Element aside = addresses == null
                    ? row.appendElement("aside")
                    : row.appendElement("div").addClass("aside");
            ending.forEach(c -> note(aside, c));
        }
    }

    private void note(Element aside, JudgedClaim judged) {
        Element note = aside.appendElement("p").attr("id", "v-" + judged.id());
        note.appendElement("a").attr("href", "#" + judged.id()).text(judged.id());
        note.appendText(" ");
        Verdict verdict = judged.result().verdict();
        note.appendElement("span").addClass("badge").addClass(verdict.code()).text(verdict.word());
        note.appendElement("span").addClass("read").text(MESSAGES.fill("page.read", "text", judged.reading()));
        note.appendText(" " + judged.result().sentence());
        figure(note, judged);
        for (Caution caution : judged.result().cautions()) {
            note.appendElement("span").addClass("mind").text(" " + caution.text());
        }
    }

    /** The way to the figure that decided, where figures have pages. */
    private void figure(Element into, JudgedClaim judged) {
        UnaryOperator<String> known = addresses;
        if (known != null) {
            judged.result().findDeciding().map(f -> FigureIds.write(f.id())).ifPresent(id -> {
                into.appendText(" ");
                into.appendElement("a")
                        .addClass("fig")
                        .attr("href", known.apply(id))
                        .text(id);
            });
        }
    }

    /** A frame in which a wide table is moved sideways, also by keyboard. */
    private static Element wide(Element into, String label) {
        return into.appendElement("div")
                .addClass("wide")
                .attr("tabindex", "0")
                .attr("role", "region")
                .attr("aria-label", label);
    }

    /**
     * The text between two offsets, in pieces: each bears the marks of all claims and events that
     * cover it.
     */
    private void marked(Element into, int start, int end) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
        List<JudgedClaim> claims = audit.claims().stream()
                .filter(c -> c.claim().start() < end && c.claim().end() > start)
                .toList();
        List<PaperEvent> events = audit.events().stream()
                .filter(e -> e.start() < end && e.end() > start)
                .toList();
        List<PaperNumber> unread = audit.listUnread().stream()
                .filter(n -> n.start() >= start && n.end() <= end)
                .filter(n -> claims.stream()
                        .noneMatch(c -> c.claim().start() < n.end() && c.claim().end() > n.start()))
                .toList();
        unread.forEach(n -> cuts.addAll(List.of(n.start(), n.end())));
        claims.forEach(c -> {
            cuts.add(Math.max(start, c.claim().start()));
            cuts.add(Math.min(end, c.claim().end()));
        });
        events.forEach(e -> {
            cuts.add(Math.max(start, e.start()));
            cuts.add(Math.min(end, e.end()));
        });
        List<Integer> places = new ArrayList<>(cuts);
        for (int i = 0; i + 1 < places.size(); i++) {
            int from = places.get(i);
            int to = places.get(i + 1);
            piece(into, from, to, claims, events, unread);
            for (JudgedClaim claim : claims) {
                if (claim.claim().end() == to) {
                    into.appendElement("a")
                            .addClass("mark")
                            .addClass(claim.result().verdict().code())
                            .attr("href", "#v-" + claim.id())
                            .attr("title", claim.result().sentence())
                            .text(claim.id());
                }
            }
        }
    }

    private void piece(
            Element into,
            int from,
            int to,
            List<JudgedClaim> claims,
            List<PaperEvent> events,
            List<PaperNumber> unread) {
        String text = audit.paper().part(from, to);
        List<JudgedClaim> over = claims.stream()
                .filter(c -> c.claim().start() <= from && c.claim().end() >= to)
                .toList();
        boolean dated = events.stream().anyMatch(e -> e.start() <= from && e.end() >= to);
        if (over.isEmpty()) {
            Optional<PaperNumber> number = unread.stream()
                    .filter(n -> n.start() <= from && n.end() >= to)
                    .findFirst();
            if (number.isPresent()) {
                // A quantity without a verdict says why, where a pointer rests on it.
                into.appendElement("span")
                        .addClass("unread")
                        .attr("title", number.get().reason())
                        .text(text);
                return;
            }
        }
        if (over.isEmpty() && !dated) {
            into.appendText(text);
            return;
        }
        Element mark = into.appendElement("mark");
        over.stream().filter(c -> c.claim().start() == from).findFirst().ifPresent(c -> mark.attr("id", c.id()));
        for (Verdict verdict : Verdict.values()) {
            if (over.stream().anyMatch(c -> c.result().verdict() == verdict)) {
                mark.addClass(verdict.code());
            }
        }
        if (dated) {
            mark.addClass("event");
        }
        mark.text(text);
    }

    private void table(Element into, TextBlock block) {
        Element table = wide(into, MESSAGES.fill("page.table")).appendElement("table");
        for (List<Cell> row : block.rows()) {
            Element line = table.appendElement("tr");
            for (Cell cell : row) {
                marked(line.appendElement("td"), cell.start(), cell.end());
            }
        }
    }

    private void verdicts(Element into) {
        into.appendElement("h2").text(MESSAGES.fill("page.verdicts"));
        if (audit.claims().isEmpty()) {
            into.appendElement("p").text(MESSAGES.fill("page.noclaims"));
            return;
        }
        Element table = wide(into, MESSAGES.fill("page.verdicts")).appendElement("table");
        row(
                table,
                "th",
                MESSAGES.fill("head.claim"),
                MESSAGES.fill("head.verdict"),
                MESSAGES.fill("head.says"),
                MESSAGES.fill("head.read"),
                MESSAGES.fill("head.data"));
        for (JudgedClaim judged : audit.claims()) {
            Element line = table.appendElement("tr");
            line.appendElement("td")
                    .appendElement("a")
                    .attr("href", "#" + judged.id())
                    .text(judged.id());
            line.appendElement("td")
                    .appendElement("span")
                    .addClass("badge")
                    .addClass(judged.result().verdict().code())
                    .text(judged.result().verdict().word());
            line.appendElement("td").text(judged.result().claim().says());
            line.appendElement("td").text(judged.reading());
            Element data = line.appendElement("td").text(judged.result().sentence());
            figure(data, judged);
        }
    }

    private void events(Element into) {
        if (audit.events().isEmpty()) {
            return;
        }
        into.appendElement("h2").text(MESSAGES.fill("page.events"));
        Element table = wide(into, MESSAGES.fill("page.events")).appendElement("table");
        row(
                table,
                "th",
                MESSAGES.fill("head.date"),
                MESSAGES.fill("head.kind"),
                MESSAGES.fill("head.actors"),
                MESSAGES.fill("head.says"));
        for (PaperEvent event : audit.events()) {
            row(
                    table,
                    "td",
                    event.date().display(),
                    event.kind(),
                    String.join(", ", event.actors()),
                    audit.paper().part(event.start(), event.end()).replaceAll("\\s+", " "));
        }
    }

    private void numbers(Element into) {
        Element details = into.appendElement("details");
        details.appendElement("summary")
                .text(MESSAGES.fill(
                        "page.numbers", "count", String.valueOf(audit.numbers().size())));
        Element table = wide(
                        details,
                        MESSAGES.fill(
                                "page.numbers",
                                "count",
                                String.valueOf(audit.numbers().size())))
                .appendElement("table");
        row(table, "th", MESSAGES.fill("head.number"), MESSAGES.fill("head.status"), MESSAGES.fill("head.reason"));
        for (PaperNumber number : audit.numbers()) {
            row(
                    table,
                    "td",
                    audit.paper().part(number.start(), number.end()).replaceAll("\\s+", " "),
                    MESSAGES.fill("status." + number.status().name().toLowerCase(Locale.ROOT)),
                    number.reason());
        }
    }

    private void references(Element into) {
        if (audit.references().isEmpty()) {
            return;
        }
        into.appendElement("h2").text(MESSAGES.fill("page.references"));
        Element list = into.appendElement("ul");
        for (PaperReference reference : audit.references()) {
            list.appendElement("li")
                    .text(audit.paper().part(reference.start(), reference.end()).replaceAll("\\s+", " "));
        }
    }

    private static void row(Element table, String tag, String... cells) {
        Element row = table.appendElement("tr");
        for (String cell : cells) {
            row.appendElement(tag).text(cell);
        }
    }
}
