package org.entente.web.http;

import java.util.Locale;

/** The forms in which a page is given. */
public enum Form {
    HTML("text/html;charset=utf-8"),
    JSON("application/json"),
    CSV("text/csv;charset=utf-8");

    private final String contentType;

    Form(String contentType) {
        this.contentType = contentType;
    }

    public String contentType() {
        return contentType;
    }

    /** As a range of {@code Accept} names it. */
    public String mediaType() {
        return contentType.replace(";charset=utf-8", "");
    }

    /** The suffix of an address that requests it: {@code .json}; empty for the page itself. */
    public String suffix() {
        return this == HTML ? "" : "." + name().toLowerCase(Locale.ROOT);
    }
}
