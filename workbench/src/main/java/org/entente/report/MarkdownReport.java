package org.entente.report;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.dossier.Block;
import org.entente.dossier.Chart;
import org.entente.dossier.ClaimEntry;
import org.entente.dossier.CoverageMap;
import org.entente.dossier.DealEntry;
import org.entente.dossier.DealsTable;
import org.entente.dossier.Dossier;
import org.entente.dossier.Dumbbell;
import org.entente.dossier.EventEntry;
import org.entente.dossier.Evidence;
import org.entente.dossier.Gap;
import org.entente.dossier.KeyFacts;
import org.entente.dossier.ReferenceEntry;
import org.entente.dossier.Section;
import org.entente.dossier.SourceEntry;
import org.entente.dossier.Table;
import org.entente.dossier.Timeline;
import org.entente.dossier.VerdictTable;
import org.entente.dossier.Waterfall;
import org.entente.dossier.WorldMap;
import org.entente.provenance.SnapshotFile;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The dossier as Markdown that can be read as it is: tables below pictures, of long series every
 * fifth year, and footnotes for references. The pictures stand at the end of the file, so that it
 * is one and can be passed on.
 */
final class MarkdownReport {
    /** Longest status in the short table of numbers. */
    private static final int SHORT = 80;

    private final Dossier dossier;
    private final Page page;
    private final StringBuilder out = new StringBuilder(1 << 20);

    private final boolean lineage;
    private final boolean pictures;

    private MarkdownReport(Dossier dossier, boolean lineage, boolean pictures) {
        this.dossier = dossier;
        this.lineage = lineage;
        this.pictures = pictures;
        this.page = new Page(dossier);
    }

    /** @param lineage whether it ends with what is behind every number */
    static String render(Dossier dossier, boolean lineage) {
        return new MarkdownReport(dossier, lineage, true).write();
    }

    /**
     * Ends with the ids and sources of the numbers outside of charts; in the place of a picture
     * stands what it shows.
     */
    static String renderWithoutPictures(Dossier dossier) {
        return new MarkdownReport(dossier, true, false).write();
    }

    private String write() {
        line("# " + escape(dossier.title()));
        line("");
        line(escape(page.t("years", "years", page.years())));
        if (!dossier.paper().isEmpty()) {
            line("");
            line(escape(page.t("paper", "paper", dossier.paper())));
        }
        for (Section section : dossier.sections()) {
            line("");
            line("## " + escape(section.title()));
            section.blocks().forEach(this::block);
        }
        if (lineage) {
            line("");
            line("## " + escape(page.t("appendix")));
            if (pictures) {
                appendix();
            } else {
                numbers();
            }
        }
        line("");
        line(escape(page.t("footer")));
        line("");
        if (pictures) {
            Images.all(dossier).forEach((id, svg) -> line("[picture-" + id + "]: " + Images.address(svg)));
        }
        return out.toString();
    }

    private void block(Block block) {
        line("");
        if (block instanceof Block.Heading heading) {
            line("### " + escape(heading.text()));
        } else if (block instanceof Block.Paragraph paragraph) {
            line(spans(paragraph.spans()));
        } else if (block instanceof Block.Notes notes) {
            notes.notes().forEach(note -> line("- " + spans(note)));
        } else if (block instanceof Block.GapNotice notice) {
            gap(notice.gap());
        } else if (block instanceof Block.GapList gaps) {
            // Each gap is explained where its data would be.
            gaps.gaps().forEach(gap -> line("- " + escape(gap.what())));
        } else if (block instanceof KeyFacts facts) {
            facts.cards().forEach(this::card);
        } else if (block instanceof Block.Points points) {
            points.points().forEach(point -> line("1. " + spans(point)));
        } else if (block instanceof Chart chart) {
            picture(chart.title(), chart.summary(), chart.id());
            table(chart.table());
        } else if (block instanceof Dumbbell dumbbell) {
            picture(dumbbell.title(), dumbbell.summary(), dumbbell.id());
            table(dumbbell.table());
        } else if (block instanceof WorldMap map) {
            picture(map.title(), map.summary(), map.id());
            map.legend()
                    .forEach(key -> line(
                            "- " + escape(page.t("tint." + key.tint().name().toLowerCase(Locale.ROOT))) + ": "
                                    + escape(key.text())));
            line("");
            if (!map.caption().isEmpty()) {
                line(spans(map.caption()));
                line("");
            }
            line(escape(map.note()));
            if (!map.table().rows().isEmpty()) {
                line("");
                line("**" + escape(map.table().caption()) + "**");
                line("");
                table(map.table());
            }
        } else if (block instanceof CoverageMap map) {
            line("### " + escape(map.title()));
            line("");
            table(map.table());
        } else if (block instanceof Waterfall picture) {
            line("### " + escape(picture.title()));
            line("");
            table(picture.table());
        } else if (block instanceof Table table) {
            line("**" + escape(table.caption()) + "**");
            line("");
            table(table);
        } else if (block instanceof Timeline timeline) {
            timeline(timeline);
        } else if (block instanceof DealsTable deals) {
            deals(deals);
        } else if (block instanceof VerdictTable verdicts) {
            verdicts(verdicts);
        } else if (block instanceof Block.SourcesTable sources) {
            sources(sources);
        } else if (block instanceof Block.ReferenceList references) {
            references.references().forEach(this::reference);
        }
    }

    /** A heading and the picture, which stands at the end of the file. */
    private void picture(String title, String summary, String id) {
        line("### " + escape(title));
        line("");
        line(pictures ? "![" + escape(summary) + "][picture-" + id + "]" : escape(summary));
        line("");
    }

    private void card(KeyFacts.Card card) {
        Span.FigureValue value = card.value();
        line("- " + escape(card.label()) + ": " + (value == null ? "" : "**" + escape(value.text()) + "** ")
                + spans(card.context()));
    }

    private void gap(Gap gap) {
        line("> **" + escape(page.t("gap")) + ".** " + gapText(gap));
    }

    private String gapText(Gap gap) {
        String command = gap.command();
        return "**" + escape(gap.what()) + "** " + escape(gap.why()) + " " + escape(page.t("gap.fill")) + ": "
                + escape(gap.fill()) + (command == null ? "" : " `" + command + "`");
    }

    private void timeline(Timeline timeline) {
        row(List.of(page.t("js.date"), page.t("sector"), page.t("event"), page.t("source")));
        row(List.of("---", "---", "---", "---"));
        List<EventEntry> shown = timeline.shown();
        for (EventEntry event : shown) {
            row(List.of(
                    escape(event.shown()),
                    escape(lane(timeline, event.sector())),
                    escape(event.summary()),
                    sources(event.references(), event.locator() == null ? event.where() : event.locator())));
        }
        line("");
        line(escape(timeline.rule()));
        int left = timeline.events().size() - shown.size();
        if (left > 0) {
            line("");
            line(escape(page.n("events.left", left)));
        }
    }

    private static String lane(Timeline timeline, String sector) {
        return timeline.lanes().stream()
                .filter(l -> l.sector().equals(sector))
                .map(Timeline.Lane::label)
                .findFirst()
                .orElse(sector);
    }

    private void deals(DealsTable deals) {
        row(List.of(
                page.t("item"),
                page.t("supplier"),
                page.t("ordered"),
                page.t("delivered"),
                page.t("status.deal"),
                page.t("source")));
        row(List.of("---", "---", "---:", "---:", "---", "---"));
        for (DealEntry deal : deals.deals()) {
            row(List.of(
                    escape(deal.item()),
                    escape(deal.direction()),
                    number(deal.ordered(), deal.orderedWhen()),
                    number(deal.delivered(), deal.deliveredWhen()),
                    escape(deal.statusText()) + (deal.note().isEmpty() ? "" : ". " + escape(deal.note())),
                    sources(deal.references(), deal.locator() == null ? deal.where() : deal.locator())));
        }
    }

    private String number(DealEntry.@Nullable Number number, String when) {
        String shown = number == null ? page.t("unknown") : number.shown().text();
        return escape(when.isEmpty() ? shown : shown + " (" + when + ")");
    }

    private void verdicts(VerdictTable verdicts) {
        row(List.of(page.t("verdict"), page.t("claim"), page.t("reason"), page.t("figures")));
        row(List.of("---", "---", "---", "---"));
        for (ClaimEntry claim : verdicts.claims()) {
            StringBuilder reason = new StringBuilder(spans(claim.reason()));
            claim.caveats().forEach(c -> reason.append(" *").append(escape(c)).append('*'));
            row(List.of(
                    escape(claim.verdictText()),
                    escape(claim.says()) + " " + sources(claim.references(), claim.locator()),
                    reason.toString(),
                    claim.evidence().stream().map(e -> "`" + e + "`").collect(Collectors.joining(" "))));
        }
    }

    private void sources(Block.SourcesTable sources) {
        row(List.of(
                page.t("source.title"),
                page.t("source.vintage"),
                page.t("source.files"),
                page.t("source.rows"),
                page.t("source.figures")));
        row(List.of("---", "---", "---", "---:", "---:"));
        for (SourceEntry source : sources.sources()) {
            row(List.of(
                    escape(source.citation().isEmpty() ? source.title() : source.citation()),
                    escape(source.snapshot().vintage())
                            + (source.snapshot().edition() == null ? "" : " (" + page.origin(source) + ")"),
                    source.snapshot().files().stream().map(MarkdownReport::file).collect(Collectors.joining(" ")),
                    page.count(source.snapshot().kept()) + " / "
                            + page.count(source.snapshot().read()),
                    page.count(source.figures())));
        }
    }

    private static String file(SnapshotFile file) {
        return escape(file.name()) + " `" + file.sha256() + "`";
    }

    private void reference(ReferenceEntry reference) {
        StringBuilder text = new StringBuilder();
        String first = reference.sameAs();
        if (first != null) {
            text.append(escape(page.t("same.as", "mark", page.markOf(first).orElse(first))));
            if (!reference.pages().isEmpty()) {
                text.append(", ").append(escape(page.t("pages", "pages", reference.pages())));
            }
            text.append('.');
        }
        reference
                .works()
                .forEach(w -> text.append(text.length() == 0 ? "" : " ").append(work(w)));
        if (!reference.note().isEmpty()) {
            text.append(' ').append(escape(reference.note()));
        }
        line("[^" + reference.id() + "]: " + text);
    }

    private static String work(ReferenceEntry.Work work) {
        List<String> parts = List.of(
                escape(work.author()),
                work.title().isEmpty() ? "" : "*" + escape(work.title()) + "*",
                escape(work.container()),
                escape(work.volume()),
                escape(work.date()),
                work.address().isEmpty() ? "" : "<" + work.address() + ">");
        return parts.stream().filter(p -> !p.isEmpty()).collect(Collectors.joining(". ")) + ".";
    }

    private void table(Table whole) {
        Table table = whole.everyFifthYear();
        row(table.columns().stream().map(c -> escape(c.title())).toList());
        row(table.columns().stream().map(c -> c.numeric() ? "---:" : "---").toList());
        table.rows()
                .forEach(r -> row(r.cells().stream().map(c -> spans(c.spans())).toList()));
        if (table.rows().size() < whole.rows().size()) {
            line("");
            line(escape(page.t("years.fifth")));
        }
    }

    private void appendix() {
        line("");
        row(List.of(
                page.t("col.id"),
                page.t("col.value"),
                page.t("col.n"),
                page.t("col.status"),
                page.t("col.origin"),
                page.t("col.behind")));
        row(List.of("---", "---:", "---:", "---", "---", "---"));
        for (Evidence evidence : dossier.evidence()) {
            row(List.of(
                    "`" + evidence.id() + "`",
                    escape(evidence.printed()),
                    page.n(evidence),
                    escape(page.status(evidence)),
                    escape(page.kindWord(evidence)),
                    behind(evidence)));
        }
    }

    /**
     * The numbers outside of charts with their ids and sources, and how to cite these; short, for
     * a program that reads it.
     */
    private void numbers() {
        Set<String> stated = BriefPages.stated(dossier);
        Set<String> used = new HashSet<>();
        line("");
        row(List.of(page.t("col.id"), page.t("col.value"), page.t("col.status"), page.t("col.behind")));
        row(List.of("---", "---:", "---", "---"));
        for (Evidence evidence : dossier.evidence()) {
            if (stated.contains(evidence.id())) {
                String behind = evidence instanceof Evidence.Measured measured
                                && !measured.figure().snapshot().isEmpty()
                        ? measured.figure().snapshot()
                        : page.kindWord(evidence);
                used.add(behind);
                row(List.of(
                        "`" + evidence.id() + "`",
                        escape(evidence.printed()),
                        escape(shorten(page.status(evidence))),
                        "`" + behind + "`"));
            }
        }
        line("");
        dossier.sources().stream()
                .filter(source -> used.contains(source.snapshot().ref()))
                .forEach(source -> line("- `" + source.snapshot().ref() + "`: "
                        + escape(source.citation().isEmpty() ? source.title() : source.citation())));
    }

    private static String shorten(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
    }

    private String behind(Evidence evidence) {
        if (evidence instanceof Evidence.Measured measured) {
            String snapshot = measured.figure().snapshot();
            return escape(measured.lineage().definition()) + (snapshot.isEmpty() ? "" : ", `" + snapshot + "`") + ", "
                    + escape(page.n("rows.count", measured.lineage().rowCount()));
        }
        if (evidence instanceof Evidence.Stated stated) {
            String locator = stated.locator();
            return sources(stated.references(), locator == null ? stated.where() : locator);
        }
        if (evidence instanceof Evidence.Read read) {
            return "`" + read.row().snapshot() + "` " + page.lines(read.row());
        }
        if (evidence instanceof Evidence.Estimated estimated) {
            return escape(estimated.method()) + ", " + escape(String.join(", ", estimated.basis())) + ", `"
                    + estimated.command() + "`";
        }
        return evidence instanceof Evidence.Counted counted ? escape(String.join(", ", counted.items())) : "";
    }

    private String sources(List<String> references, @Nullable String locator) {
        String marks = references.stream()
                .filter(r -> page.markOf(r).isPresent())
                .map(r -> "[^" + r + "]")
                .collect(Collectors.joining());
        return locator == null ? marks : escape(locator) + marks;
    }

    private static String spans(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            if (span instanceof Span.ReferenceMark mark) {
                text.append("[^").append(mark.reference()).append(']');
            } else if (span instanceof Span.Link link && !link.target().startsWith("#")) {
                text.append('[')
                        .append(escape(link.text()))
                        .append("](")
                        .append(link.target())
                        .append(')');
            } else {
                text.append(escape(span.text()));
            }
        }
        return text.toString();
    }

    private void row(List<String> cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    /** Characters that Markdown or an HTML reader of it would take for its own. */
    private static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n', '\r' -> safe.append(' ');
                case '<' -> safe.append("&lt;");
                case '&' -> safe.append("&amp;");
                case '|', '*', '_', '`', '\\', '[', ']', '#' ->
                    safe.append('\\').append(c);
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
