package org.entente.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entente.casefile.model.Binding;
import org.entente.casefile.model.Series;
import org.entente.casefile.reader.CaseCheck;
import org.entente.country.StateSystem;
import org.entente.country.YearRange;
import org.entente.measure.Figures;
import org.entente.measure.model.Figure;
import org.entente.measure.model.FigureIds;
import org.entente.text.MessageBundle;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The results for a browser: what was said and where, the verdict, what the data say, and a small
 * drawing with the claim in it.
 */
public final class AuditHtml {
    /** Years drawn before and after those of a claim. */
    private static final int AROUND = 8;

    private final MessageBundle texts = MessageBundle.english(Auditor.class);
    private final SeriesReader reader;

    private AuditHtml(Figures figures, StateSystem states) {
        this.reader = new SeriesReader(new RequestedFigures(figures), states, Lens.newest(), figure -> {});
    }

    /** One self-contained file without scripts or network requests. */
    public static String render(String title, List<ClaimResult> results, Figures figures, StateSystem states) {
        return new AuditHtml(figures, states).page(title, results);
    }

    private String page(String title, List<ClaimResult> results) {
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
        head.appendElement("title").text(texts.fill("html.title", Map.of("title", title)));
        head.appendElement("style").appendChild(new DataNode(style()));
        Element body = html.appendElement("body");
        Element header = body.appendElement("header");
        header.appendElement("p").addClass("kind").text(texts.fill("html.kind"));
        header.appendElement("h1").text(title);
        Element counts = header.appendElement("p");
        for (Verdict verdict : Verdict.values()) {
            long count = results.stream().filter(r -> r.verdict() == verdict).count();
            counts.appendElement("span")
                    .addClass("badge")
                    .addClass(verdict.code())
                    .text(texts.fill("html.count", Map.of("count", String.valueOf(count), "what", verdict.word())));
            counts.appendText(" ");
        }
        header.appendElement("p").addClass("kind").text(texts.fill("html.legend"));
        for (ClaimResult result : results) {
            claim(body, result);
        }
        return page.outerHtml();
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(AuditHtml.class.getResourceAsStream("audit.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void claim(Element body, ClaimResult result) {
        Element article =
                body.appendElement("article").attr("id", result.claim().id());
        Element words = article.appendElement("div");
        Element first = words.appendElement("p");
        first.appendElement("span")
                .addClass("badge")
                .addClass(result.verdict().code())
                .text(result.verdict().word());
        first.appendText(" ");
        first.appendElement("span").addClass("says").text(result.claim().says());
        String locator = result.claim().locator();
        String where = (locator == null ? "" : locator + " · ") + result.claim().where();
        first.appendText(" ");
        first.appendElement("span").addClass("where").text(where);
        words.appendElement("p").text(result.sentence());
        result.cautions().forEach(c -> words.appendElement("p").addClass("mind").text(c.text()));
        result.findNeededBeyondSentence()
                .ifPresent(needed -> words.appendElement("p")
                        .addClass("mind")
                        .text(texts.fill("page.need", Map.of("text", needed.text()))
                                .strip()));
        result.findDeciding()
                .ifPresent(f -> words.appendElement("p").addClass("where").text(FigureIds.write(f.id())));
        chart(result).ifPresent(article::appendChild);
    }

    private Optional<Element> chart(ClaimResult result) {
        Optional<Binding> binding = result.claim().findBinding();
        Optional<YearRange> years = binding.flatMap(AuditRow::years);
        Optional<Series> series = binding.flatMap(b -> CaseCheck.series(b).findFirst());
        if (years.isEmpty() || series.isEmpty() || result.figures().isEmpty()) {
            return Optional.empty();
        }
        YearRange claimed = years.get();
        List<Figure> figures = reader
                .course(series.get(), new YearRange(claimed.from() - AROUND, claimed.to() + AROUND))
                .listFigures()
                .stream()
                .filter(f -> f.value() != null)
                .toList();
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        SparkChart chart = new SparkChart(figures);
        Element frame = new Element("figure");
        String caption = texts.fill(
                "html.chart",
                Map.of(
                        "series", series.get().toString(),
                        "first", String.valueOf(chart.first()),
                        "last", String.valueOf(chart.last())));
        frame.appendChild(chart.draw(claimed.from(), claimed.to(), level(binding.get()), caption));
        frame.appendElement("figcaption").text(caption);
        return Optional.of(frame);
    }

    /** The value that a claim names for the series that is drawn. */
    private static @Nullable Double level(Binding binding) {
        if (binding instanceof Binding.Value b) {
            return b.value();
        } else if (binding instanceof Binding.Rank b) {
            return (double) b.rank();
        } else if (binding instanceof Binding.NotInTop b) {
            return (double) b.top();
        } else if (binding instanceof Binding.Reach b) {
            return b.value();
        }
        return binding instanceof Binding.Sign ? Double.valueOf(0) : null;
    }
}
