package org.entente.web.http;

import java.util.List;
import java.util.Set;
import org.entente.dossier.DossierTexts;
import org.entente.measure.model.Definition;
import org.entente.text.Arguments;
import org.entente.text.MessageBundle;
import org.entente.text.Span;
import org.jspecify.annotations.Nullable;

/** What is around every page: its title, words, addresses and the forms that it is given in. */
public final class Layout {
    /** The entries of the navigation: address and key of the word. */
    private static final List<String> NAVIGATION =
            List.of("/", "/states", "/measures", "/compare", "/claims", "/data", "/sources", "/sql", "/documentation");

    private final MessageBundle texts;
    private final Assets assets;
    private final String title;
    private final Address address;
    private final Set<Form> forms;
    private final boolean importing;

    Layout(MessageBundle texts, Assets assets, String title, Address address, Set<Form> forms, boolean importing) {
        this.texts = texts;
        this.assets = assets;
        this.title = title;
        this.address = address;
        this.forms = forms;
        this.importing = importing;
    }

    public String title() {
        return title;
    }

    /** What every page says at its end: whether the server only reads. */
    public String reads() {
        return t(importing ? "footer.imports" : "footer.reads");
    }

    public String language() {
        return texts.locale().toLanguageTag();
    }

    /** A word or sentence. */
    public String t(String key) {
        return texts.get(key);
    }

    public String t(String key, String name, String value) {
        return texts.get(key, Arguments.none().with(name, value));
    }

    public String t(String key, String name, String value, String second, String other) {
        return texts.get(key, Arguments.none().with(name, value).with(second, other));
    }

    /** A text of dossiers, such as {@code ui.contents}. */
    public String d(String key) {
        return WebTexts.dossier(language()).get(key);
    }

    /** The name of a measure. */
    public String title(Definition measure) {
        return DossierTexts.title(WebTexts.dossier(language()), measure);
    }

    public String unit(String unit) {
        return WebTexts.dossier(language()).unit(unit);
    }

    /**
     * What the measures whose ids begin with this word are about; the word itself where it is a
     * user's own.
     */
    public String family(String first) {
        return texts.word("family", first);
    }

    /** A text with a count. */
    public String n(String key, long number) {
        return texts.get(key, Arguments.none().count("n", number, Span.text(count(number))));
    }

    public String count(long number) {
        return String.format(texts.locale(), "%,d", number);
    }

    public String asset(String name) {
        return assets.href(name);
    }

    /** The address of another page, in the same language when the reader chose one. */
    public String href(String path) {
        return address.to(path);
    }

    public List<String> navigation() {
        return NAVIGATION;
    }

    /** {@code nav.home} for {@code /}, {@code nav.states} for {@code /states}. */
    public String navigationWord(String path) {
        return t("nav." + (path.equals("/") ? "home" : path.substring(1)));
    }

    /** What {@code aria-current} says of an entry of the navigation. */
    public @Nullable String current(String path) {
        return address.path().equals(path) ? "page" : null;
    }

    public List<String> languages() {
        return WebTexts.LANGUAGES;
    }

    public String languageName(String language) {
        return t("language." + language);
    }

    /** The language that the reader chose by the address; null where the browser's decided. */
    public @Nullable String chosenLanguage() {
        return address.query().get("lang");
    }

    /** This page in another language. */
    public String inLanguage(String language) {
        return address.with("lang", language);
    }

    /** This page in another form: {@code json} or {@code csv}; null when it is not given in it. */
    public @Nullable String inForm(String form) {
        return forms.contains(Form.valueOf(form.toUpperCase(java.util.Locale.ROOT)))
                ? address.inForm("." + form)
                : null;
    }
}
