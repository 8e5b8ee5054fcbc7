package org.entente.web.dossier;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.entente.dossier.Dossier;
import org.entente.dossier.Evidence;
import org.entente.dossier.Numbers;
import org.entente.dossier.section.Sections;
import org.entente.measure.model.QuestionException;
import org.entente.report.DossierParts;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.entente.web.find.PairAddress;
import org.entente.web.http.Html;
import org.entente.web.http.PageRequest;
import org.entente.web.http.PageResponse;
import org.entente.web.http.StoreSnapshot;
import org.entente.web.http.WebException;
import org.entente.web.http.WebTexts;
import org.jspecify.annotations.Nullable;

/** The page of a pair. Its sections are written while the template writes them. */
public final class PairView implements PageResponse.View {
    /** Further forms, as files. */
    private static final List<String> FILES = List.of("html", "md", "bib", "csl", "zip");

    private final PairAddress pair;
    private final PageRequest request;
    private final PairDossiers dossiers;
    private final MessageBundle words;
    private PageResponse.Flush flush = () -> {};
    private @Nullable String data;

    PairView(PairAddress pair, PageRequest request, PairDossiers dossiers) {
        this.pair = pair;
        this.request = request;
        this.dossiers = dossiers;
        this.words = WebTexts.dossier(request.language());
    }

    static String title(PairAddress pair, MessageBundle texts) {
        return WebTexts.dossier(texts.locale().getLanguage())
                .get(
                        "title",
                        Arguments.none()
                                .with("first", pair.first().name(texts.locale()))
                                .with("second", pair.second().name(texts.locale())));
    }

    @Override
    public void flushWith(PageResponse.Flush how) {
        this.flush = how;
    }

    /** Address of the pair's page, without years. */
    public String path() {
        return pair.path();
    }

    public String first() {
        return pair.first().code();
    }

    public String second() {
        return pair.second().code();
    }

    public String firstName() {
        return pair.first().name(request.texts().locale());
    }

    public String secondName() {
        return pair.second().name(request.texts().locale());
    }

    /** The year that the address names, or nothing. */
    public String from() {
        return pair.from() == null ? "" : pair.from().toString();
    }

    public String to() {
        return pair.to() == null ? "" : pair.to().toString();
    }

    public List<String> files() {
        return FILES;
    }

    /** The dossier as a file of a form. */
    public String file(String form) {
        return pair.path() + "/file/" + form + pair.years();
    }

    /** Sections by id and title, also those that are not written yet. */
    public List<List<String>> contents() {
        return Sections.standard().stream()
                .map(s -> List.of(s.id(), words.get("section." + s.id())))
                .toList();
    }

    /** The kinds of number: mark, word and what it means. */
    public List<List<String>> legend() {
        return java.util.Arrays.stream(Evidence.Kind.values())
                .map(k -> k.name().toLowerCase(java.util.Locale.ROOT))
                .map(k -> List.of(k, words.word("origin", k), words.get("ui.legend." + k)))
                .toList();
    }

    /** The sections one after the other, then what stands behind their numbers. */
    public Content sections() {
        return this::write;
    }

    private void write(TemplateOutput out) {
        flush.flush();
        try {
            Dossier dossier = dossiers.write(pair, request, soFar -> section(out, soFar.get()));
            DossierParts parts = new DossierParts(dossier);
            data = parts.json();
            parts.appendix().writeTo(out);
        } catch (StoreSnapshot.StoreReplacedException e) {
            // What was sent cannot be taken back, so that the page cannot be made from the new
            // store here.
            String message = request.texts().get("error.replaced");
            out.writeContent("<p class=\"gap\">" + message + "</p>");
            WebException replaced = new WebException(503, "store_replaced", message);
            replaced.initCause(e);
            throw replaced;
        } catch (IOException e) {
            out.writeContent(failed());
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            // The page was begun, and its status sent; what is missing has to be said in it. It is
            // not kept.
            out.writeContent(
                    e instanceof QuestionException || e instanceof WebException
                            ? "<p class=\"gap\">" + Html.escape(String.valueOf(e.getMessage())) + "</p>"
                            : failed());
            throw e;
        }
    }

    private String failed() {
        return "<p class=\"gap\">" + request.texts().get("error.internal") + "</p>";
    }

    private void section(TemplateOutput out, Dossier soFar) {
        int last = soFar.sections().size() - 1;
        if (last == 0) {
            out.writeContent("<p class=\"meta\"><span>");
            out.writeContent(words.get(
                    "ui.years", Arguments.none().with("years", Numbers.years(soFar.firstYear(), soFar.lastYear()))));
            out.writeContent("</span></p>\n");
        }
        out.writeContent(new DossierParts(soFar).section(soFar.sections().get(last)));
        out.writeContent(
                "<p class=\"growing\" role=\"status\">" + request.texts().get("pair.growing") + "</p>\n");
        flush.flush();
    }

    /** The data for the page's script, which exist once {@link #sections} are written. */
    public String data() {
        String made = data;
        if (made == null) {
            throw new IllegalStateException("the data are there only after the sections");
        }
        return made;
    }
}
